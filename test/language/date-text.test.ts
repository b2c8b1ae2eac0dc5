import { expect, it } from "vitest";
import { parseDate } from "../../src/language/date-text.js";

const read = (text: string, year?: number) => {
  const date = parseDate(text, year);
  if (!date || date === "needs-year") return date;
  const { year: y, month, day } = date.moment;
  return `${y}-${month}-${day}`;
};

it.each([
  ["2026.9.30", "2026-9-30"],
  ["2026年9月30日", "2026-9-30"],
  ["2026-09-30", "2026-9-30"],
  ["2026/9/30", "2026-9-30"],
  ["20260930", "2026-9-30"],
  ["２０２６年９月３０日", "2026-9-30"],
  ["2026年9月30日前", "2026-9-30"],
  ["9月30日", "2026-9-30"],
  ["9月底", "2026-9-30"],
  ["9月底前", "2026-9-30"],
  ["9月", "2026-9-30"],
  ["9月份", "2026-9-30"],
  ["9月上旬", "2026-9-10"],
  ["9月中旬", "2026-9-20"],
  ["2026年9月", "2026-9-30"],
  ["2026.9", "2026-9-30"],
  ["2027年2月", "2027-2-28"],
  ["三季度", "2026-9-30"],
  ["2027年一季度", "2027-3-31"],
  ["年底", "2026-12-31"],
  ["2027年底", "2027-12-31"],
  ["2026年", "2026-12-31"],
  ["上半年", "2026-6-30"],
  ["前三季度", "2026-9-30"],
  ["第3季度", "2026-9-30"],
  ["全年", "2026-12-31"],
  ["9月30号", "2026-9-30"],
  ["九月三十日", "2026-9-30"],
  ["十月底", "2026-10-31"],
  ["2026年9月30日（星期三）", "2026-9-30"],
])("reads “%s” as %s when the figures are of 2026", (text, expected) => {
  expect(read(text, 2026)).toBe(expected);
});

it("asks for the year of “9月底” where nothing tells it", () => {
  expect(read("9月底")).toBe("needs-year");
  expect(read("年底")).toBe("needs-year");
});

it.each(["2026.2.30", "13月", "已开工", "9", "2026", "", "年", "待定", "9.30"])(
  "does not take “%s” for a date",
  (text) => {
    expect(read(text, 2026)).toBeUndefined();
  },
);
