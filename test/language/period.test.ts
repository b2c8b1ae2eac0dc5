import { expect, it } from "vitest";
import { parseMoment } from "../../src/language/moment.js";
import { lastPeriod, monthsOfPart, monthUpTo, periodTo } from "../../src/language/period.js";

it.each([
  ["2026-01-31", "1月"],
  ["2026-02-28", "1—2月"],
  ["2028-02-28", "截至2月28日"],
  ["2026-03-31", "一季度"],
  ["2026-06-30", "上半年"],
  ["2026-08-31", "1—8月"],
  ["2026-09-30", "前三季度"],
  ["2026-09-29", "截至9月29日"],
  ["2026-12-31", "全年"],
])("a year up to %s is called %s", (day, period) =>
  expect(periodTo(parseMoment(day) ?? { year: 1900, month: 1, day: 1 })).toBe(period),
);

it.each([
  ["一季度", 1, 3],
  ["第二季度", 4, 6],
  ["3季度", 7, 9],
  ["四季度", 10, 12],
  ["前两季度", 1, 6],
  ["前三季度", 1, 9],
  ["上半年", 1, 6],
  ["下半年", 7, 12],
  ["全年", 1, 12],
])("%s is months %i to %i", (name, from, to) => expect(monthsOfPart(name)).toEqual([from, to]));

it.each(["五季度", "半年", "constructor", ""])("“%s” is no part of a year", (name) =>
  expect(monthsOfPart(name)).toBeUndefined(),
);

it.each([
  ["1—8月增速", 8],
  ["1-8月份完成（万元）", 8],
  ["１—８月", undefined],
  ["1至10月", 10],
  ["截至8月底", 8],
  ["截止2026年8月", 8],
  ["11—12月", undefined],
  ["3—8月", undefined],
  ["1—13月", undefined],
  ["8月", undefined],
])("the figures of “%s” go up to month %s", (text, month) => expect(monthUpTo(text)).toBe(month));

/** Two papers and two places of one paper write a period in their own ways. */
it.each([
  ["1—8月，全县", "1-8月"],
  ["1－8月份，", "1-8月"],
  ["1至8月，", "1-8月"],
  ["前8个月，", "1-8月"],
  ["8月，", "8月"],
  ["截至8月底，", "8月底"],
  ["截至8月末，", "8月底"],
  ["截至8月31日，", "8月底"],
  ["截至8月20日，", "8月20日"],
  ["第三季度，", "三季度"],
  ["前三季度，", "前三季度"],
  ["上半年，", "上半年"],
  ["2026年，", "2026年"],
  ["2026年1—8月，", "1-8月"],
  ["目前，", ""],
])("“%s” speaks of %s", (words, period) => expect(lastPeriod(words)).toBe(period));
