import { labelLike } from "../../language/label-text.js";
import { seriesOf } from "../analysis/text/grouping.js";
import { isIntroduced } from "../analysis/text/introduced.js";
import { wide } from "../analysis/text/wide.js";
import type { Rule } from "../engine/rule.js";

export const numberingRestart: Rule = {
  id: "numbering-restart",
  category: "序号",
  summary: "同一层次的序号中途又从一开始",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return seriesOf(paper).flatMap(({ flaws }) =>
      flaws
        .filter((flaw) => flaw.kind === "restart" && !isIntroduced(paper, flaw))
        .map(({ point, before }) => ({
          block: point.block.index,
          start: point.start,
          end: point.end,
          message: `前面已经编到“${before?.text}”，这里又从“${point.text}”开始，请核对序号`,
          suggest: labelLike(point.text, (before?.ordinal ?? 0) + 1) ?? point.text,
        })),
    );
  },
  examples: {
    good: [
      "一、加强领导\n\n（一）压实责任。要一级抓一级。\n\n（二）强化督查。要动真碰硬。\n\n二、严格奖惩\n\n（一）该奖的奖。要说到做到。\n\n（二）该罚的罚。要动真碰硬。",
      "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。\n\n会后，请各单位做好以下两件事：\n\n一、传达会议精神，不过夜。\n\n二、列出任务清单，不走样。",
    ],
    bad: [
      {
        text: "一、加强领导\n\n（一）压实责任。要一级抓一级。\n\n（二）强化督查。要动真碰硬。\n\n〔（一）〕该奖的奖。要说到做到。\n\n（二）该罚的罚。要动真碰硬。",
      },
    ],
  },
};
