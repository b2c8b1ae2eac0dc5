import { pointsOf } from "../analysis/text/points.js";
import type { Rule } from "../engine/rule.js";

export const marksArabicLabel: Rule = {
  id: "marks-arabic-label",
  category: "标点",
  summary: "阿拉伯数字序号后面用“.”，不用“、”",
  authority: "习惯",
  run: (paper) =>
    pointsOf(paper)
      .filter(({ style, text }) => style === "1." && text.endsWith("、"))
      .map(({ block, end, text }) => ({
        block: block.index,
        start: end - 1,
        end,
        message: `序号“${text.slice(0, -1)}”后面用“.”，不用“、”`,
        suggest: text.replace("、", "."),
        fix: ".",
      })),
  examples: {
    good: ["1.压实责任。要一级抓一级。\n\n2．强化督查。要动真格。", "1、2号楼已经封顶，3、4号楼正在施工。"],
    bad: [
      {
        text: "1〔、〕压实责任。要一级抓一级。\n\n2〔、〕强化督查。要动真格。",
        fixed: "1.压实责任。要一级抓一级。\n\n2.强化督查。要动真格。",
      },
    ],
  },
};
