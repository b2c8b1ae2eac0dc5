import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

const short = /(?<![0-9A-Za-z./#%-])([0-9]+(?:\.[0-9]+)?)(?:[-–－~～—]|至|到)([0-9]+(?:\.[0-9]+)?)%/g;

export const marksPercentRange: Rule = {
  id: "marks-percent-range",
  category: "标点",
  summary: "百分数的范围，前一个数也要带“%”",
  authority: "国标",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, short)]
        .filter(({ match }) => Number(match[1]) < Number(match[2]))
        .map((hit) => {
          const [words, from = ""] = hit.match;
          const end = hit.start + from.length;
          return {
            ...foundAt({ ...hit, end }, `“${words}”应写成“${from}%${words.slice(from.length)}”`),
            suggest: `${from}%`,
            fix: `${from}%`,
          };
        }),
    ),
  examples: {
    good: ["增长10%—20%，降低3到5个百分点，由2024到5%没有关系。"],
    bad: [{ text: "增速保持在〔10〕—20%，占比〔5〕至8%。", fixed: "增速保持在10%—20%，占比5%至8%。" }],
  },
};
