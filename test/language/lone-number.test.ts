import { expect, it } from "vitest";
import { loneNumber } from "../../src/language/lone-number.js";
import { quantityOf } from "../../src/language/quantity.js";

const read = (text: string, unit?: string, money = true) => {
  const number = loneNumber(text);
  if (!number) return undefined;
  const { value, unit: in_, approximate } = quantityOf(number, unit, money);
  return `${approximate ? "约" : ""}${value}${in_}`;
};

it.each([
  ["3,200.5", "万元", "3200.5万元"],
  ["１２００", "万元", "1200万元"],
  ["１，２００．５０", "万元", "1200.5万元"],
  ["约3亿", "亿元", "约3亿元"],
  ["约3亿", "万元", "约3亿元"],
  ["约3亿", undefined, "约3亿元"],
  ["近2.5亿元", "亿元", "约2.5亿元"],
  ["3000余万元", "亿元", "约3000万元"],
  ["5亿元左右", "亿元", "约5亿元"],
  ["3200万元", "亿元", "3200万元"],
  ["12亿", "万美元", "12亿美元"],
  ["71.2%", undefined, "71.2%"],
  ["71.2％", "%", "71.2%"],
  ["-2.3%", "%", "-2.3%"],
  ["−2.3", "%", "-2.3%"],
  ["下降2.3%", "%", "-2.3%"],
  ["增长5.6%", "%", "5.6%"],
  ["持平", "%", "0%"],
  ["8%以上", "%", "8%"],
  ["1.2个百分点", "%", "1.2个百分点"],
  ["第3位", "位", "3位"],
  ["第三", "位", "3位"],
  ["全市第十二位", "位", "12位"],
  ["386亩", "亩", "386亩"],
  ["3万㎡", "亩", "3万平方米"],
  ["1 200", "户", "1200户"],
  ["00012", "", "12"],
])("reads “%s” in a column of %s as %s", (text, unit, expected) => {
  expect(read(text, unit)).toBe(expected);
});

it.each([
  "3-5",
  "3—5亿元",
  "1.3（含征地）",
  "3,2",
  "1.3.2",
  "5/12",
  "待定",
  "",
  "2026年",
  "一个亿左右吧",
  "1e5",
  "0x10",
  "亿",
])("does not take “%s” for a number", (text) => {
  expect(read(text, "亿元")).toBeUndefined();
});
