import { daysBetween } from "../../language/calendar.js";
import { type DateSpan, dateSpansIn } from "../../language/date-spans.js";
import { numeralValue, wholeNumber } from "../../language/numeral-value.js";
import { datesIn } from "../analysis/text/dates.js";
import { foundAt } from "../analysis/text/hits.js";
import { dateOf, isReadOut, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

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
  summary: "起止时间和天数对不上：从9月1日到9月30日，为期40天",
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
      { text: "（2026年9月22日）\n\n同志们：\n\n从现在起到〔12月31日，还有80天〕时间，要倒排工期。" },
    ],
  },
});

function spansIn(block: CheckedBlock): RuleMatch[] {
  return dateSpansIn(block.text).flatMap((span) => {
    const [words = "", count = "", unit = ""] = told.exec(block.text.slice(span.end, span.end + 24)) ?? [];
    const [length, said] = [lengthOf(span), numeralValue(count)];
    if (length === undefined || said === undefined || agrees(length, said, unit)) return [];
    return [foundAt({ block, start: span.start, end: span.end + words.length }, `从头到尾一共${length}天，请核对`)];
  });
}

/** Both days count; undefined of what says no days, or ends before it begins, but for a winter that lies over a new year. */
function lengthOf({ from, to }: DateSpan): number | undefined {
  const [first, last] = [fullDay(from), fullDay(to)];
  if (!first || !last) return undefined;
  const days = daysBetween(first, last) + 1;
  if (days > 0) return days;
  return first.month >= 9 && last.month <= 6 ? days + 365 : undefined;
}

/** Of a date without a year some year will do. */
function fullDay({ year = 2001, month, day }: DateSpan["from"]): FullDay | undefined {
  return month === undefined || day === undefined ? undefined : { year, month, day };
}

type FullDay = Required<DateSpan["from"]>;

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
  return datesIn(block).flatMap((date) => {
    const to = fullDay({ year, ...date });
    const [words = "", count = ""] = left.exec(block.text.slice(date.end, date.end + 24)) ?? [];
    const said = numeralValue(count);
    if (!to || said === undefined || !fromNow.test(block.text.slice(Math.max(0, date.start - 16), date.start)))
      return [];
    const right = daysBetween({ year, month, day }, to);
    if (right < 0 || Math.abs(right - said) <= right / 20 + 2) return [];
    return [
      foundAt(
        { block, start: date.start, end: date.end + words.length },
        `从${month}月${day}日算起还有${right}天，请核对`,
      ),
    ];
  });
}
