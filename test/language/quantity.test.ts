import { expect, it } from "vitest";
import { quantityIn } from "../../src/language/quantity.js";

const read: [text: string, value: string, unit: string][] = [
  ["58.6", "58.6", ""],
  ["58.6亿元", "58.6", "亿元"],
  ["84.4%", "84.4", "%"],
  ["3,200.5万元", "3200.5", "万元"],
  ["１２００户", "1200", "户"],
  ["－０.５％", "-0.5", "%"],
  ["-0", "0", ""],
  ["第3位", "3", "位"],
  ["第三位", "3", "位"],
  ["十二个", "12", "个"],
  ["两百零五家", "205", "家"],
];
for (const [text, value, unit] of read) it(`reads ${text}`, () => expect(quantityIn(text)).toEqual({ value, unit }));

for (const text of ["约3亿元", "大约3亿元", "3亿元左右", "近3亿元", "超3亿元", "3亿多元", "3亿元多"])
  it(`keeps that ${text} is not exact`, () =>
    expect(quantityIn(text)).toEqual({ value: "3", unit: "亿元", approximate: true }));

const others = [
  "",
  "007",
  "13800000000000000000000",
  "8月",
  "15日",
  "2026年9月22日",
  "1e5",
  "1亿",
  "一",
  "一起办",
  "十分",
  "①",
  "增长5.6%",
  "80%以上",
  "2026年",
  "—",
  "3—5个",
  "58.6.1",
];
for (const text of others) it(`takes “${text}” for no figure`, () => expect(quantityIn(text)).toBeUndefined());
