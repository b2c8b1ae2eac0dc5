import { type NumberedPoint, pointsOf } from "../analysis/text/points.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const marksLabel: Rule = {
  id: "marks-label",
  category: "标点",
  summary: "序号后面的标点不合写法：一、 （一） 第一， 首先， 一是",
  authority: "写法",
  run: (paper) => pointsOf(paper).flatMap((point) => wrongMark(point)),
  examples: {
    good: [
      "一、加强领导\n\n（一）压实责任。要一级抓一级。\n\n（1）建好台账。",
      "第一，加强领导。第二，强化督查。首先，要认识到位；其次，要行动到位。",
      "一是抓开工，二是抓竣工。①建台账；②抓调度。",
    ],
    bad: [
      { text: "一〔. 〕加强领导\n\n二〔．〕强化督查", fixed: "一、加强领导\n\n二、强化督查" },
      {
        text: "（一）〔、〕压实责任。要一级抓一级。\n\n（二）〔.〕强化督查。要动真格。",
        fixed: "（一）压实责任。要一级抓一级。\n\n（二）强化督查。要动真格。",
      },
      {
        text: "第一〔、〕加强领导，一抓到底。第二〔：〕强化督查，动真碰硬。",
        fixed: "第一，加强领导，一抓到底。第二，强化督查，动真碰硬。",
      },
      {
        text: "一是〔，〕加强领导，一抓到底。二是〔、〕强化督查，动真碰硬。",
        fixed: "一是加强领导，一抓到底。二是强化督查，动真碰硬。",
      },
      {
        text: "首先〔、〕要认识到位；其次〔、〕要行动到位，一步也不能慢。",
        fixed: "首先，要认识到位；其次，要行动到位，一步也不能慢。",
      },
    ],
  },
};

type WrongMark = { mark: string; at: number; fix: string };

function wrongMark(point: NumberedPoint): RuleMatch[] {
  const wrong = markIn(point);
  if (!wrong) return [];
  const { mark, at, fix } = wrong;
  const label = point.text.replace(/[、，,.．：:]$/, "");
  const message = fix === "" ? `“${label}”后面不用“${mark}”` : `“${label}”后面应用“${fix}”，不用“${mark.trim()}”`;
  return [{ block: point.block.index, start: at, end: at + mark.length, message, suggest: label + fix, fix }];
}

function markIn(point: NumberedPoint): WrongMark | undefined {
  const last = { mark: point.text.slice(-1), at: point.end - 1 };
  switch (point.style) {
    case "一、":
      return /[.．]/.test(last.mark) ? { ...last, mark: last.mark + blanksAt(point), fix: "、" } : undefined;
    case "第一，":
    case "其一，":
      return /[、：:]/.test(last.mark) ? { ...last, fix: "，" } : undefined;
    case "首先，":
      return last.mark === "、" ? { ...last, fix: "，" } : undefined;
    case "（一）":
    case "（1）":
    case "①":
    case "一是":
    case "一要":
      return /[、，,.．]/.test(point.extra) ? { mark: point.extra, at: point.end, fix: "" } : undefined;
    default:
      return undefined;
  }
}

/** The blank after 一. goes with the dot. */
function blanksAt({ block, end }: NumberedPoint): string {
  return /^[ \u3000]*/.exec(block.text.slice(end, end + 4))?.[0] ?? "";
}
