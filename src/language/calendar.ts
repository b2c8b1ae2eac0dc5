import type { Moment } from "../model/moment.js";

type Day = Pick<Moment, "year" | "month" | "day">;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a month, 0 of one that does not exist; of a February whose year is not known the 29th. */
export function lastDay(month: number, year = 2000): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

/** Whether there is such a day: no 30 February, no 13th month. */
export function exists({ year, month, day }: Day): boolean {
  return day >= 1 && day <= lastDay(month, year);
}

const millisecondsPerDay = 86_400_000;

/** Days since the beginning of 1970, for differences. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

/** Negative where the second day is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** So many days on, or back where they are negative. */
export function daysAfter(day: Day, count: number): Day {
  const date = new Date((dayNumber(day) + count) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Minutes since the beginning of 1970, to order moments by. */
export function minuteNumber(moment: Moment): number {
  return dayNumber(moment) * 24 * 60 + (moment.hour ?? 0) * 60 + (moment.minute ?? 0);
}

/** The same day some months on, or the last day of a month that has no such day. */
function monthsAfter({ year, month, day }: Day, count: number): Day {
  const index = year * 12 + month - 1 + count;
  const [then, of] = [Math.floor(index / 12), (index % 12) + 1];
  return { year: then, month: of, day: Math.min(day, lastDay(of, then)) };
}

/** Whole months from one day to a later one, and the days over (`rest`) out of the month they lie in (`of`). */
export function monthsBetween(from: Day, to: Day): { months: number; rest: number; of: number } {
  const calendar = (to.year - from.year) * 12 + to.month - from.month;
  const months = daysBetween(monthsAfter(from, calendar), to) < 0 ? calendar - 1 : calendar;
  const anchor = monthsAfter(from, months);
  return { months, rest: daysBetween(anchor, to), of: daysBetween(anchor, monthsAfter(from, months + 1)) };
}

/** 二 of 星期二. */
export function weekdayOf({ year, month, day }: Day): string {
  return "日一二三四五六"[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
}
