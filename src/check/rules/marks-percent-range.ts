import { rangesIn } from "../../language/ranges.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

export const marksPercentRange: Rule = {
  id: "marks-percent-range",
  category: "标点",
  summary: "百分数的范围，前一个数也要带“%”",
  authority: "国标",
  run: (paper) => writtenBlocks(paper).flatMap(halfPercent),
  examples: {
    good: ["增长10%—20%，降低3到5个百分点，由2024到5%没有关系。"],
    bad: [{ text: "增速保持在〔10〕—20%，占比〔5〕至8%。", fixed: "增速保持在10%—20%，占比5%至8%。" }],
  },
};

function halfPercent(block: CheckedBlock): RuleMatch[] {
  return rangesIn(block.text)
    .filter(({ from, to }) => from.unit === "" && to.unit === "%" && Number(from.digits) < Number(to.digits))
    .map(({ from, to }) => {
      const words = block.text.slice(from.start, to.end);
      const message = `“${words}”应写成“${from.digits}%${words.slice(from.digits.length)}”`;
      const fix = `${from.digits}%`;
      return { block: block.index, start: from.start, end: from.end, message, suggest: fix, fix };
    });
}
