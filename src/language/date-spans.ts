import type { DateMention } from "./date-mentions.js";
import { through } from "./period.js";

type Parts = Pick<DateMention, "year" | "month" | "day">;

/**
 * Two dates of one kind that are joined: 2021—2025年, 1—8月, 9月1—3日, 9月23日开始，到12月31日. What the end does not say it has from the
 * beginning.
 */
export interface DateSpan {
  start: number;
  end: number;
  from: Parts;
  to: Parts;
}

const dash = `${through}{1,2}`;
/** As a sentence tells a span of days. */
const told = `(?:开始|起|动工|启动)?[，,]?(?:直到|持续到|延续到|${dash})`;
const year = "((?:19|20)\\d\\d)";
const number = "(\\d{1,2})";
/** Years, months, days: of each the groups of both ends. */
const kinds: readonly (readonly [pattern: RegExp, from: readonly (keyof Parts)[], to: readonly (keyof Parts)[]])[] = [
  [new RegExp(`(?<!\\d)${year}年?${dash}${year}年`, "g"), ["year"], ["year"]],
  [new RegExp(`(?<![\\d.])(?:${year}年)?${number}月?${dash}${number}月(?!\\d)`, "g"), ["year", "month"], ["month"]],
  [
    new RegExp(`(?<!\\d)(?:${year}年)?${number}月${number}日?${told}(?:${year}年)?(?:${number}月)?${number}日`, "g"),
    ["year", "month", "day"],
    ["year", "month", "day"],
  ],
];

/** The spans between two dates in a text: those of years, then of months, then of days. */
export function dateSpansIn(text: string): DateSpan[] {
  return kinds.flatMap(([pattern, first, second]) =>
    [...text.matchAll(pattern)].map((match) => {
      const groups = match.slice(1);
      const from = partsOf(first, groups);
      const to = { ...from, ...partsOf(second, groups.slice(first.length)) };
      return { start: match.index, end: match.index + match[0].length, from, to };
    }),
  );
}

function partsOf(keys: readonly (keyof Parts)[], groups: readonly (string | undefined)[]): Parts {
  return Object.fromEntries(keys.flatMap((key, at) => (groups[at] === undefined ? [] : [[key, Number(groups[at])]])));
}
