import { dayNumber, daysBetween } from "../../language/calendar.js";
import type { DateMention } from "../../language/date-mentions.js";
import { numeralValue, wholeNumber } from "../../language/numeral-value.js";
import { datesIn, type PlacedDate } from "../analysis/text/dates.js";
import { foundAt } from "../analysis/text/hits.js";
import { dateOf, isReadOut, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

/** What stands between the two dates of a span that is told in words. */
const through = /^(?:开始|起|动工|启动)?[，,]?(?:到|至|直到|持续到|延续到|[—–~～-]{1,2})$/;
const told = new RegExp(
  `^(?:结束|止|为止|完成)?[，,（(]?(?:为期|历时|共计?|用时|工期|时间|总共|前后)(?:为)?(${wholeNumber})(个月|天|日|周|个?工作日)`,
);
const left = new RegExp(
  `^(?:完工|结束|完成|前)?[，,]?(?:还有|只有|仅有|还剩|只剩|不足|剩下)(?:不到|不足)?(${wholeNumber})(天|日)`,
);
const fromNow = /(?:从现在(?:起|开始)?|从今天(?:起|开始)?|今天|现在|眼下|目前)(?:算起)?[，,]?(?:到|至|距离?|离)$/;

export const timeDuration: Rule = ofWords({
  id: "time-duration",
  category: "时间",
  summary: "起止时间和天数对不上，或者结束早于开始：从9月1日到9月30日，为期40天",
  authority: "写法",
  run: (paper) => {
    const own = isReadOut(paper) ? dateOf(paper) : undefined;
    return paper.blocks.flatMap((block) => [...spansIn(block), ...countdowns(block, own)]);
  },
  examples: {
    good: [
      "从9月1日到9月30日，为期30天；自9月1日起至11月30日止，为期3个月；从11月15日开始，到次年3月15日结束，共120天。",
      "（2026年9月22日）\n\n同志们：\n\n从现在起到12月31日，还有100天。",
      "9月1日开工，8月20日已经备料。",
    ],
    bad: [
      { text: "从〔9月1日到9月30日，为期40天〕，开展集中整治。" },
      { text: "攻坚行动从〔9月23日开始，到9月10日〕结束。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n从现在起到〔12月31日，还有80天〕时间，要倒排工期。" },
    ],
  },
});

function spansIn(block: CheckedBlock): RuleMatch[] {
  const dates = datesIn(block).filter(isFull);
  return dates.flatMap((from, index) => {
    const to = dates[index + 1];
    if (!to || !through.test(block.text.slice(from.end, to.start))) return [];
    const length = lengthOf(from, to);
    const range = { block, start: from.start, end: to.end };
    if (length === undefined) return [foundAt(range, "结束的日子比开始的早，请核对")];
    const [words = "", count = "", unit = ""] = told.exec(block.text.slice(to.end, to.end + 24)) ?? [];
    const said = numeralValue(count);
    if (said === undefined || agrees(length, said, unit)) return [];
    return [foundAt({ ...range, end: to.end + words.length }, `从头到尾一共${length}天，请核对`)];
  });
}

type FullMention = PlacedDate & Required<Pick<DateMention, "month" | "day">>;

function isFull(date: PlacedDate): date is FullMention {
  return date.month !== undefined && date.day !== undefined;
}

/** Both days count; undefined where it ends before it begins, but for a winter that lies over a new year. */
function lengthOf(from: FullMention, to: FullMention): number | undefined {
  const year = from.year ?? to.year ?? 2001;
  const days = daysBetween({ ...from, year }, { ...to, year: to.year ?? year }) + 1;
  if (days > 0) return days;
  return to.year === undefined && from.month >= 9 && to.month <= 6 ? days + 365 : undefined;
}

/** One day, or the odd days of a month, more or less. */
function agrees(days: number, said: number, unit: string): boolean {
  if (unit === "个月") return Math.abs(days / 30.4 - said) < 0.6;
  if (unit === "周") return Math.abs(days / 7 - said) <= 0.6;
  if (unit.endsWith("工作日")) return said <= days;
  return Math.abs(days - said) <= 1;
}

function countdowns(block: CheckedBlock, own: PaperDate | undefined): RuleMatch[] {
  if (own?.month === undefined || own.day === undefined) return [];
  const { year, month, day } = own;
  return datesIn(block)
    .filter(isFull)
    .flatMap((to) => {
      const [words = "", count = ""] = left.exec(block.text.slice(to.end, to.end + 24)) ?? [];
      const said = numeralValue(count);
      if (said === undefined || !fromNow.test(block.text.slice(Math.max(0, to.start - 16), to.start))) return [];
      const right = dayNumber({ ...to, year: to.year ?? year }) - dayNumber({ year, month, day });
      if (right < 0 || Math.abs(right - said) <= right / 20 + 2) return [];
      return [
        foundAt(
          { block, start: to.start, end: to.end + words.length },
          `从${month}月${day}日算起还有${right}天，请核对`,
        ),
      ];
    });
}
