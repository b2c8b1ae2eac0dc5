import { describe, expect, it } from "vitest";
import { clockAt, clockText } from "../../src/language/clock.js";
import { datesIn } from "../../src/language/date-mentions.js";
import { parseDate } from "../../src/language/date-text.js";
import { dateText, isoDate, parseMoment } from "../../src/language/moment.js";

const shown = (moment: ReturnType<typeof parseMoment>) =>
  moment &&
  `${isoDate(moment)}${moment.hour === undefined ? "" : ` ${clockText(moment.hour * 60 + (moment.minute ?? 0))}`}`;

/** A day is the same in 会议.yaml, in a cell and, in the spellings of prose, in a sentence. */
describe.each([
  ["2026年9月22日", true],
  ["2026年9月22号", true],
  ["２０２６年９月２２日", true],
  ["二〇二六年九月二十二日", true],
  ["二○二六年九月二十二日", true],
  ["2026-09-22", false],
  ["2026/9/22", false],
  ["2026.9.22", false],
])("“%s” is 22 September 2026", (text, prose) => {
  it("alone", () => expect(shown(parseMoment(text))).toBe("2026-09-22"));
  it("in a cell", () => expect(parseDate(text, undefined)).toEqual({ moment: { year: 2026, month: 9, day: 22 } }));
  if (prose)
    it("in a sentence", () =>
      expect(datesIn(`定于${text}召开`)).toEqual([
        { text, start: 2, end: 2 + text.length, year: 2026, month: 9, day: 22 },
      ]));
});

it.each([
  ["2026-09-22 09:00", "2026-09-22 9:00"],
  ["2026-09-22T09:05:00", "2026-09-22 9:05"],
  ["2026年9月22日9时", "2026-09-22 9:00"],
  ["2026年9月22日 9：30", "2026-09-22 9:30"],
  ["2026年9月22日上午9时30分", "2026-09-22 9:30"],
  ["2026年9月22日（星期二）上午9:30", "2026-09-22 9:30"],
  ["2026年9月22日下午3点半", "2026-09-22 15:30"],
  ["2026年9月22日晚上7时", "2026-09-22 19:00"],
  ["2026年9月22日中午12时", "2026-09-22 12:00"],
  ["2026年9月22日（周二）", "2026-09-22"],
])("reads “%s” as %s", (text, moment) => expect(shown(parseMoment(text))).toBe(moment));

it.each([
  "",
  "2026",
  "2026-02-30",
  "2026-13-01",
  "1899-12-31",
  "2026-09-22 25:00",
  "2026-09-22 9:60",
  "2026年9月22日召开",
  "9月22日",
  "58.6",
  "3200.5",
])("does not take “%s” for a moment", (text) => expect(parseMoment(text)).toBeUndefined());

it.each([
  ["（星期二）上午9时30分在县会议中心", 9, 30],
  ["，下午三点半开会", 15, 30],
  ["9:05", 9, 5],
  ["晚8点", 20, 0],
])("a text that begins with “%s” says %i:%i", (text, hour, minute) =>
  expect(clockAt(text)).toMatchObject({ hour, minute }),
);

it.each(["在9时", "30时", "3条", "9", "上午"])("“%s” begins with no time of day", (text) =>
  expect(clockAt(text)).toBeUndefined(),
);

it("finds dates and parts of them in a sentence", () => {
  const found = (text: string) => datesIn(text).map(({ text: words }) => words);
  expect(found("1—8月，2026年计划，9月22日前，九月底，20xx年X月，第三月")).toEqual([
    "8月",
    "2026年",
    "9月22日",
    "九月",
  ]);
});

it("writes what is known of a day", () => {
  expect(dateText({ year: 2026, month: 9, day: 2 })).toBe("2026年9月2日");
  expect(dateText({ year: 2026, month: 9 })).toBe("2026年9月");
  expect(dateText({ year: 2026 })).toBe("2026年");
});
