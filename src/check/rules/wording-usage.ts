import { foundAt, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

export const wordingUsage: Rule = ofWords({
  id: "wording-usage",
  category: "用词",
  summary: "宜改的词：截止目前、制定计划、涉及到、建国以来",
  authority: "习惯",
  run: (paper) =>
    [...wordsIn(paper, paper.words.宜改词)].map((hit) => {
      const { 宜作: better, 因为: why } = hit.entry;
      return foundAt(hit, `“${hit.word}”宜作“${better}”：${why}`, { suggest: better });
    }),
  examples: {
    good: ["截至8月底，报名截止日期是9月30日，制定方案，制订计划，涉及群众利益，新中国成立以来。"],
    bad: [{ text: "〔截止〕8月底，〔涉及到〕三个镇，年初〔制定〕了工作计划，〔建国〕以来第一次。" }],
  },
});
