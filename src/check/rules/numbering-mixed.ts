import { labelLike } from "../../language/label-text.js";
import { seriesOf } from "../analysis/text/grouping.js";
import type { Rule } from "../engine/rule.js";

export const numberingMixed: Rule = {
  id: "numbering-mixed",
  category: "序号",
  summary: "并列的几条，序号写法不一样",
  authority: "写法",
  run: (paper) =>
    seriesOf(paper).flatMap(({ flaws }) =>
      flaws
        .filter(({ kind, before }) => kind === "mixed" && before)
        .map(({ point, before = point }) => ({
          block: point.block.index,
          start: point.start,
          end: point.end,
          message: `前一条是“${before.text}”，这里是“${point.text}”，并列的序号请用一种写法`,
          suggest: labelLike(before.text, point.ordinal) ?? point.text,
        })),
    ),
  examples: {
    good: [
      "一、加强领导\n\n一是压实责任，二是强化督查。\n\n二、严格奖惩\n\n一要该奖的奖，二要该罚的罚。",
      "一是要抓开工：一要快；二要稳。二是要抓投产：一要好；二要省。",
      "一、指标完成情况\n\n（一）完成情况。列入调度的指标14项，达到预期的9项。\n\n（二）未达预期的指标\n\n1.工业增加值。增长6.8%，低1.2个百分点。\n\n2.固定资产投资。增长7.6%，低0.4个百分点。\n\n二、项目建设情况\n\n开工27个，竣工5个。",
    ],
    bad: [
      {
        text: "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。\n\n〔（三）〕严格奖惩\n\n要说到做到。\n\n四、守住底线\n\n要警钟长鸣。",
      },
      { text: "要做好三件事：一是抓开工；〔二要〕抓竣工；三是抓投产。" },
    ],
  },
};
