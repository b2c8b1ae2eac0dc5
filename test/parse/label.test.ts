import { expect, test } from "vitest";
import { isRunIn, label } from "../../src/parse/label.js";

const series = (pattern: string, ...ordinals: number[]) => ordinals.map((ordinal) => label(pattern)?.(ordinal, 3));

test.each([
  ["一、", [1, 10, 11, 20, 99], ["一、", "十、", "十一、", "二十、", "九十九、"]],
  ["（一）", [2], ["（二）"]],
  ["1.", [1, 12], ["1.", "12."]],
  ["（1）", [3], ["（3）"]],
  ["１．", [12], ["１２．"]],
  ["①", [1, 20, 21, 36, 50, 51], ["①", "⑳", "㉑", "㊱", "㊿", undefined]],
  ["⑴", [2], ["⑵"]],
  ["第一，", [3], ["第三，"]],
  ["一是", [2], ["二是"]],
  ["一要", [3], ["三要"]],
  ["首先，", [1, 2, 3], ["首先，", "其次，", "最后，"]],
  ["", [1, 7], ["", ""]],
])("%s", (pattern, ordinals, expected) => {
  expect(series(pattern, ...ordinals)).toEqual(expected);
});

test("首先 by how many there are", () => {
  const all = (total: number) => Array.from({ length: total }, (_none, index) => label("首先")?.(index + 1, total));
  expect(all(2)).toEqual(["首先", "其次"]);
  expect(all(4)).toEqual(["首先", "其次", "再次", "最后"]);
  expect(all(5)[0]).toBeUndefined();
});

test("no numeral, no label", () => {
  expect(label("壹、")).toBeUndefined();
  expect(label("二、")).toBeUndefined();
});

test("which labels run in", () => {
  expect(["一是", "一要", "首先，", "一、", "（一）", "第一，", "1.", ""].map(isRunIn)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
