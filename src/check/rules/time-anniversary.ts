import { numeralValue, wholeNumber } from "../../language/numeral-value.js";
import type { Anniversary } from "../../model/word-lists.js";
import { yearSpokenOf } from "../analysis/calendar/subject.js";
import { after, before, foundAt, type WordHit, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";
import type { NamedEntry } from "../engine/words.js";

export const timeAnniversary: Rule = ofWords({
  id: "time-anniversary",
  category: "时间",
  summary: "周年和年份对不上：2026年是建党105周年",
  authority: "写法",
  run: (paper) => [...wordsIn(paper, paper.words.周年)].flatMap((hit) => wrongYear(hit, paper)),
  examples: {
    good: [
      "2021年是中国共产党成立100周年，2024年是新中国成立75周年。",
      "今年是改革开放四十周年，我们要庆祝新中国成立七十周年。",
    ],
    bad: [
      { text: "2025年是〔中国共产党成立105周年〕。" },
      { text: "（2026年6月28日）\n\n同志们：\n\n今年是〔建党一百周年〕，意义重大。" },
    ],
  },
});

const counted = new RegExp(`^的?(${wholeNumber})周年`);

function wrongYear(hit: WordHit<NamedEntry<Anniversary>>, paper: CheckedPaper): RuleMatch[] {
  const { name, 起: began } = hit.entry;
  const [behind = "", number = ""] = counted.exec(after(hit)) ?? [];
  const count = numeralValue(number.replace(/^百/, "一百"));
  const year = yearSpokenOf(paper, before(hit));
  if (count === undefined || year === undefined || year - began === count) return [];
  return [foundAt({ ...hit, end: hit.end + behind.length }, `${year}年是${name}${year - began}周年，请核对`)];
}
