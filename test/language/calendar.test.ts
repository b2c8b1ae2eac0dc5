import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber, daysBetween, exists, lastDay, monthsBetween, weekdayOf } from "../../src/language/calendar.js";

const day = (year: number, month: number, of: number) => ({ year, month, day: of });

it.each([
  [1, 2026, 31],
  [2, 2026, 28],
  [2, 2028, 29],
  [2, 2000, 29],
  [2, 1900, 28],
  [4, 2026, 30],
  [12, 2026, 31],
  [0, 2026, 0],
  [13, 2026, 0],
])("month %i of %i has %i days", (month, year, days) => expect(lastDay(month, year)).toBe(days));

it("gives a February of no known year its 29th", () => expect(lastDay(2)).toBe(29));

it("knows which days there are, and what weekday they are", () => {
  expect(exists(day(2026, 2, 29))).toBe(false);
  expect(exists(day(2028, 2, 29))).toBe(true);
  expect(exists(day(2026, 9, 0))).toBe(false);
  expect(weekdayOf(day(2026, 9, 22))).toBe("二");
});

it("agrees with the calendar of the machine", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(lastDay(month, year)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      expect(dayNumber(day(year, month + 1, 1)) - dayNumber(day(year, month, 1))).toBe(lastDay(month, year));
    }),
  ));

it("counts days and whole months", () => {
  expect(daysBetween(day(2026, 9, 22), day(2026, 12, 31))).toBe(100);
  expect(monthsBetween(day(2026, 1, 31), day(2026, 2, 28))).toEqual({ months: 1, rest: 0, of: 31 });
  expect(monthsBetween(day(2026, 8, 31), day(2026, 12, 31)).months).toBe(4);
});
