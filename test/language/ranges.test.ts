import { describe, expect, it } from "vitest";
import { rangesIn } from "../../src/language/ranges.js";

const written = (text: string) =>
  rangesIn(text).map(({ from, joint, to }) => `${from.digits}|${from.unit}|${joint.text}|${to.digits}|${to.unit}`);

describe("ranges of numbers", () => {
  it.each([
    ["1-8月完成投资", ["1||-|8|月"]],
    ["9:00～11:30开会", ["9|:00|～|11|:30"]],
    ["增长10%—20%，5至8家", ["10|%|—|20|%", "5||至|8|家"]],
    ["50-100万元，8000—1.2亿元", ["50||-|100|万元", "8000||—|1.2|亿元"]],
    ["X-X月份", ["X||-|X|月份"]],
    ["第3-5届，1—3层，5-6号", ["3||-|5|届", "1||—|3|层", "5||-|6|号"]],
    ["3月——5月", ["3|月|——|5|月"]],
    ["2026-09-22，A-12号", []],
    ["GB/T 9704-2012，", ["9704||-|2012|"]],
  ])("%s", (text, ranges) => {
    expect(written(text)).toEqual(ranges);
  });

  it("gives the offsets of what it found", () => {
    const [range] = rangesIn("增长10%～20%");
    expect(range?.from).toEqual({ start: 2, end: 5, digits: "10", unit: "%" });
    expect(range?.joint).toEqual({ start: 5, end: 6, text: "～" });
  });
});
