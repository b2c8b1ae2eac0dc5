import { labelLike } from "../../language/label-text.js";
import { seriesOf } from "../analysis/text/grouping.js";
import { isIntroduced } from "../analysis/text/introduced.js";
import type { Flaw } from "../analysis/text/series.js";
import { wide } from "../analysis/text/wide.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const numberingRepeat: Rule = {
  id: "numbering-repeat",
  category: "序号",
  summary: "序号重复或者倒退",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return seriesOf(paper).flatMap(({ flaws }) =>
      flaws.filter((flaw) => flaw.kind === "repeat" && !isIntroduced(paper, flaw)).map(repeat),
    );
  },
  examples: {
    good: ["问题不少：一是开工慢；二是投产慢。\n\n原因也清楚：一是认识不高；二是措施不硬。"],
    bad: [
      { text: "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。\n\n〔二、〕严格奖惩\n\n要说到做到。" },
      { text: "问题不少：一是开工慢；二是投产慢；〔二是〕入统慢。" },
      { text: "问题不少：一是开工慢，有的半年没有动静；〔一是〕投产慢，有的两年没有达效。" },
      { text: "一、加强领导\n\n要一级抓一级。\n\n〔一、〕严格奖惩\n\n要说到做到。" },
    ],
  },
};

function repeat({ point, before }: Flaw): RuleMatch {
  const suggest = (before && labelLike(point.text, before.ordinal + 1)) ?? point.text;
  const message = `前一条已经是“${before?.text ?? point.text}”，这里又是“${point.text}”，请核对序号`;
  return { block: point.block.index, start: point.start, end: point.end, message, suggest };
}
