import type { Datum } from "../model/data.js";
import { Figure } from "../model/figure.js";
import type { Moment } from "../model/moment.js";
import { Trouble } from "./trouble.js";

/** A day, and where the author wrote it, unless it stands in the template itself. */
export interface Day {
  moment: Moment;
  datum?: Datum;
}

/** Days gone by from one day to a later one: 9月22日 to 9月25日 are 3天. */
export function days(from: Day, to: Day): Figure | Trouble {
  return between(from, to, "天", "相隔天数", (a, b) => daysBetween(a, b));
}

/** Days with both ends counted: 9月22日 to 9月25日 are 4天. */
export function daysInclusive(from: Day, to: Day): Figure | Trouble {
  return between(from, to, "天", "首尾都算的天数", (a, b) => daysBetween(a, b) + 1);
}

/** Whole months gone by; days over are dropped. */
export function months(from: Day, to: Day): Figure | Trouble {
  return between(from, to, "个月", "整月数", (a, b) => span(a, b).months);
}

/** A stretch of time as it is said: 12天, 近3个月, 3个月, 3个多月, 不足4个月. */
export function roughly(from: Day, to: Day): { text: string; figure: Figure } | Trouble {
  const exact = days(from, to);
  if (exact instanceof Trouble) return exact;
  const { months, rest, of } = span(from.moment, to.moment);
  const text = spoken(months, rest / of);
  return { text: text ?? `${rest}天`, figure: exact };
}

/** From five sixths of a month on it is nearly one more, from a half on less than one more; undefined where days say it better. */
function spoken(months: number, part: number): string | undefined {
  if (part >= 5 / 6) return `近${months + 1}个月`;
  if (months === 0) return undefined;
  if (part >= 1 / 2) return `不足${months + 1}个月`;
  return part > 0 ? `${months}个多月` : `${months}个月`;
}

function between(
  from: Day,
  to: Day,
  unit: string,
  what: string,
  measure: (from: Moment, to: Moment) => number,
): Figure | Trouble {
  if (daysBetween(from.moment, to.moment) < 0)
    return new Trouble(`${spelt(from.moment)}比${spelt(to.moment)}晚。早的日期写在前面，晚的写在后面`);
  const read = [from, to].flatMap(({ datum }) => (datum ? [datum] : []));
  const of = `${spelt(from.moment)}至${spelt(to.moment)}的${what}`;
  return new Figure({ value: String(measure(from.moment, to.moment)), unit }, { type: "time", of, from: read });
}

const millisecondsPerDay = 86_400_000;

function serial({ year, month, day }: Moment): number {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

/** Negative where the second day is the earlier one. */
export function daysBetween(from: Moment, to: Moment): number {
  return serial(to) - serial(from);
}

/** Whole months, and the days over out of the month they lie in. */
function span(from: Moment, to: Moment): { months: number; rest: number; of: number } {
  const calendar = (to.year - from.year) * 12 + to.month - from.month;
  const months = daysBetween(monthsAfter(from, calendar), to) < 0 ? calendar - 1 : calendar;
  const anchor = monthsAfter(from, months);
  return { months, rest: daysBetween(anchor, to), of: daysBetween(anchor, monthsAfter(from, months + 1)) };
}

/** The same day some months on, or the last day of a month that has no such day. */
function monthsAfter({ year, month, day }: Moment, count: number): Moment {
  const index = year * 12 + month - 1 + count;
  const [then, of] = [Math.floor(index / 12), (index % 12) + 1];
  return { year: then, month: of, day: Math.min(day, lastDay(then, of)) };
}

export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What the figures of a year up to a day cover, as it is said: 1—8月, 上半年, 前三季度, 全年; within a month 截至8月20日. */
export function periodTo({ year, month, day }: Moment): string {
  if (day < lastDay(year, month)) return `截至${month}月${day}日`;
  const quarters: Readonly<Record<number, string>> = { 1: "1月", 3: "一季度", 6: "上半年", 9: "前三季度", 12: "全年" };
  return quarters[month] ?? `1—${month}月`;
}

export function spelt({ year, month, day }: Moment): string {
  return `${year}年${month}月${day}日`;
}
