import { numeralValue, wholeNumber } from "../../language/numeral-value.js";
import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { dateOf, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

const year = "(?<year>(?:19|20)\\d\\d)年";
const count = `(?<count>${wholeNumber})`;
const founding = "(?:成立|建立|建县|建市|建区|设立|创建|创办|建厂|建校|诞生|开园)";

/** A year, and how long ago it is said to be, in one sentence: either may come first. */
interface Telling {
  pattern: RegExp;
  unit: "岁" | "周年" | "年";
  /** An age may not be full yet. */
  grace?: number;
}

const tellings: readonly Telling[] = [
  {
    pattern: new RegExp(
      `${year}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出?生|生于)?[^。；\\d]{0,16}(?:今年|现年|年满|已经?|年仅)${count}岁`,
      "g",
    ),
    unit: "岁",
    grace: 1,
  },
  { pattern: new RegExp(`${year}[^。；\\d周]{0,16}${founding}[^。；\\d]{0,20}?${count}周年`, "g"), unit: "周年" },
  {
    pattern: new RegExp(`${founding}(?:以来)?[（(，]?${year}(?:[）)]|成立|建立)?的?[^。；\\d]{0,6}${count}周年`, "g"),
    unit: "周年",
  },
  { pattern: new RegExp(`${founding}${count}周年[^。；\\d]{0,12}${year}${founding}`, "g"), unit: "周年" },
  {
    pattern: new RegExp(`${count}年(?:以)?前[，,（(]?(?:也就是|即|就是|的)?${year}(?!以|至|到|[—-])`, "g"),
    unit: "年",
  },
];

export const timeAge: Rule = ofWords({
  id: "time-age",
  category: "时间",
  summary: "年龄、周年、几年前和写明的年份对不上",
  authority: "写法",
  run: (paper) => {
    const date = dateOf(paper);
    if (!date) return [];
    return tellings.flatMap((telling) =>
      [...hitsIn(paper, telling.pattern)].flatMap((hit) => wrong(hit, date, telling)),
    );
  },
  examples: {
    good: [
      "（2026年9月22日）\n\n同志们：\n\n李明同志1968年出生，今年58岁；园区2011年成立，今年迎来15周年；四年前，也就是2022年，我们开工。",
      "（2026年9月22日）\n\n同志们：\n\n十年前的2016年，这里还是滩涂；2020年成立的企业庆祝建党105周年。",
    ],
    bad: [
      { text: "（2026年9月22日）\n\n同志们：\n\n李明同志〔1968年出生，今年48岁〕，扎根基层多年。" },
      {
        text: "（2026年9月22日）\n\n同志们：\n\n今年是园区〔成立（2010年）15周年〕，〔三年前，也就是2022年〕，我们开始扩建。",
      },
    ],
  },
});

function wrong(hit: Hit, date: PaperDate, { unit, grace = 0 }: Telling): RuleMatch[] {
  const { year: began = "", count: told = "" } = hit.match.groups ?? {};
  const said = numeralValue(told);
  const right = date.year - Number(began);
  if (said === undefined || right < 0 || Math.abs(right - said) <= grace || otherYear.test(hit.match[0])) return [];
  return [foundAt(hit, `这篇稿子是${date.year}年的，${began}年到今年是${right}${unit}，请核对`)];
}

/** It is told of another year than the paper's. */
const otherYear = /去年|明年|前年|来年|当年|建党|建国|新中国|共产党|建军/;
