import { rankOf } from "../../language/labels.js";
import { seriesOf } from "../analysis/text/grouping.js";
import type { NumberedPoint } from "../analysis/text/points.js";
import { isBorder, looksLikeHeading } from "../analysis/text/prose.js";
import type { CountedSeries } from "../analysis/text/series.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

const lowest = rankOf("（一）") ?? 0;
/** How far above a heading is looked for. */
const reach = 300;

export const numberingParent: Rule = {
  id: "numbering-parent",
  category: "序号",
  summary: "层次颠倒：没有“一、”就用“（一）”，“1.”下面又用“（一）”",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return seriesOf(paper).flatMap((series) => wrongParent(paper, series));
  },
  examples: {
    good: [
      "一、加强领导\n\n（一）压实责任。要一级抓一级。\n\n（二）强化督查。要动真碰硬。",
      "一、加强领导\n\n1.压实责任。要一级抓一级。\n\n2.强化督查。要动真碰硬。",
      "今天讲两个方面。\n\n加强组织领导\n\n（一）压实责任。要一级抓一级。\n\n（二）强化督查。要动真碰硬。",
      "1.压实责任。要一级抓一级。\n\n2.强化督查。要动真碰硬。",
    ],
    bad: [
      {
        text: "今天讲两个方面，请大家记住，会后抓好落实。\n\n〔（一）〕压实责任。要一级抓一级。\n\n（二）强化督查。要动真碰硬。",
      },
      {
        text: "1.压实责任，要一级抓一级，层层落实。\n\n〔（一）〕落实领导责任。要带头。\n\n（二）落实部门责任。要主动。\n\n2.强化督查，要动真碰硬。",
      },
    ],
  },
};

function wrongParent(paper: CheckedPaper, { points, parent, flaws }: CountedSeries): RuleMatch[] {
  const [first] = points;
  if (!first?.atStart || flaws.some(({ point }) => point === first)) return [];
  const place = { block: first.block.index, start: first.start, end: first.end };
  if (!parent) {
    const bare = first.style === "（一）" && points.length > 1 && !hasHeadingAbove(paper, first);
    return bare ? [{ ...place, message: "上面没有“一、”，直接用了“（一）”；第一层序号用“一、”" }] : [];
  }
  const [above, own] = [rankOf(parent.style), rankOf(first.style)];
  if (!parent.atStart || above === undefined || own === undefined || own > above || own < lowest) return [];
  return [{ ...place, message: `“${parent.text}”下面不能再用“${first.text}”，层次顺序是 一、（一）1.（1）` }];
}

/** Headings without a numeral count too. */
function hasHeadingAbove({ blocks }: CheckedPaper, { block }: NumberedPoint): boolean {
  for (let index = block.index - 1; index >= Math.max(0, block.index - reach); index -= 1) {
    const above = blocks[index];
    if (!above || isBorder(above)) return false;
    if (looksLikeHeading(above)) return true;
  }
  return false;
}
