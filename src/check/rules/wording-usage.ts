import { ofWords } from "../analysis/text/plain.js";
import { type Entry, Lexicon } from "../analysis/wording/entries.js";
import { usages } from "../analysis/wording/usage.js";
import type { Rule } from "../engine/rule.js";

const whys = new Map(usages.map(([wrong, , , why]) => [wrong, why]));
const lexicon = new Lexicon(() => usages.map(([wrong, right, when]): Entry => ({ wrong, right, ...when })));

export const wordingUsage: Rule = ofWords({
  id: "wording-usage",
  subject: "用词",
  summary: "宜改的词：截止目前、制定计划、涉及到、建国以来",
  force: "习惯",
  run: ({ blocks }) =>
    blocks.flatMap(({ index, text }) =>
      lexicon.slipsIn(text).map(({ entry: { wrong, right }, start }) => ({
        block: index,
        start,
        end: start + wrong.length,
        message: `“${wrong}”宜作“${right}”：${whys.get(wrong)}`,
        suggest: right,
      })),
    ),
  examples: {
    good: ["截至8月底，报名截止日期是9月30日，制定方案，制订计划，涉及群众利益，新中国成立以来。"],
    bad: [{ text: "〔截止〕8月底，〔涉及到〕三个镇，年初〔制定〕了工作计划，〔建国〕以来第一次。" }],
  },
});
