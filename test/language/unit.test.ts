import { describe, expect, it } from "vitest";
import { loneNumber } from "../../src/language/lone-number.js";
import { quantityIn } from "../../src/language/quantity.js";
import { quantitiesIn } from "../../src/language/quantity-mentions.js";
import { typedFigures } from "../../src/language/typed-figures.js";
import { addsUp, baseOf, isKnownUnit, unitNamed, unitOf } from "../../src/language/unit.js";

/** What a header, a cell, a text and a sentence make of 3…: everywhere the same. */
const everywhere: [written: string, unit: string, dimension: string, factor: string][] = [
  ["元", "元", "元", "1"],
  ["千元", "千元", "元", "1000"],
  ["万元", "万元", "元", "10000"],
  ["百万元", "百万元", "元", "1000000"],
  ["千万元", "千万元", "元", "10000000"],
  ["亿元", "亿元", "元", "100000000"],
  ["万亿元", "万亿元", "元", "1000000000000"],
  ["万美元", "万美元", "美元", "10000"],
  ["欧元", "欧元", "欧元", "1"],
  ["亿港元", "亿港元", "港元", "100000000"],
  ["亩", "亩", "面积", "1"],
  ["万亩", "万亩", "面积", "10000"],
  ["公顷", "公顷", "面积", "15"],
  ["平方公里", "平方公里", "面积", "1500"],
  ["平方千米", "平方千米", "面积", "1500"],
  ["平方米", "平方米", "面积", "0.0015"],
  ["㎡", "平方米", "面积", "0.0015"],
  ["平米", "平方米", "面积", "0.0015"],
  ["万平方米", "万平方米", "面积", "15"],
  ["立方米", "立方米", "体积", "1"],
  ["万立方米", "万立方米", "体积", "10000"],
  ["%", "%", "比率", "1"],
  ["％", "%", "比率", "1"],
  ["‰", "‰", "比率", "0.1"],
  ["个百分点", "个百分点", "百分点", "1"],
  ["百分点", "百分点", "百分点", "1"],
  ["个点", "个百分点", "百分点", "1"],
  ["倍", "倍", "倍", "1"],
  ["米", "米", "长度", "1"],
  ["公里", "公里", "长度", "1000"],
  ["千米", "千米", "长度", "1000"],
  ["km", "公里", "长度", "1000"],
  ["吨", "吨", "质量", "1"],
  ["公斤", "公斤", "质量", "0.001"],
  ["千克", "千克", "质量", "0.001"],
  ["亿斤", "亿斤", "质量", "50000"],
  ["千瓦", "千瓦", "功率", "1"],
  ["万千瓦", "万千瓦", "功率", "10000"],
  ["亿千瓦时", "亿千瓦时", "电量", "100000000"],
  ["位", "位", "位", "1"],
  ["名", "名", "位", "1"],
  ["天", "天", "天", "1"],
  ["个工作日", "个工作日", "工作日", "1"],
  ["个月", "个月", "月", "1"],
  ["小时", "小时", "分钟", "60"],
  ["个小时", "个小时", "分钟", "60"],
  ["分钟", "分钟", "分钟", "1"],
  ["人次", "人次", "人次", "1"],
  ["户次", "户次", "户次", "1"],
  ["万户", "万户", "户", "10000"],
  ["万头", "万头", "头", "10000"],
  ...[..."个家户人项件台套辆条座处所宗起次场批份分岁只棵株"].map((word): [string, string, string, string] => [
    word,
    word,
    word,
    "1",
  ]),
];

describe.each(everywhere)("3%s", (written, unit, dimension, factor) => {
  const text = `3${written}`;
  it("in a header", () => expect(unitOf(written)).toBe(unit));
  it("what it measures", () => expect(unitNamed(unit)).toEqual({ name: unit, dimension, factor }));
  it("in a cell", () => expect(loneNumber(text)).toEqual({ value: "3", unit }));
  it("in a text", () => expect(quantityIn(text)).toEqual({ value: "3", unit }));
  it("in a sentence", () =>
    expect(quantitiesIn(`共${text}，`).map(({ multiple, base }) => multiple + base)).toEqual([unit]));
  it("typed by hand", () => expect(typedFigures(`共${text}，`)).toEqual([{ text, at: 1 }]));
});

/** 2026年, 一期, 石桥镇（村）: in a header or a cell these are no units. */
it.each([..."年里村级类字期"])("“%s” is a unit in a sentence only", (word) => {
  expect(unitOf(word)).toBeUndefined();
  expect(loneNumber(`3${word}`)).toBeUndefined();
  expect(quantityIn(`3${word}`)).toBeUndefined();
  expect(quantitiesIn(`共3${word}，`).map(({ base }) => base)).toEqual([word]);
  expect(typedFigures(`共3${word}，`)).toEqual([{ text: `3${word}`, at: 1 }]);
});

/** In a column headed 工期（月） 8月 is a number; in a text and in a sentence it is a day. */
it.each([..."月日"])("“%s” counts in a column and dates in a sentence", (word) => {
  expect(unitOf(word)).toBe(word);
  expect(loneNumber(`8${word}`)).toEqual({ value: "8", unit: word });
  expect(quantityIn(`8${word}`)).toBeUndefined();
  expect(quantitiesIn(`到8${word}，`)).toEqual([]);
  expect(typedFigures(`到8${word}，`)).toEqual([{ text: `8${word}`, at: 1 }]);
});

it.each(["月份", "月底", "时", "点"])("“%s” dates", (word) => {
  expect(unitOf(word)).toBeUndefined();
  expect(quantitiesIn(`到8${word}，`)).toEqual([]);
  expect(typedFigures(`到8${word}，`)).toEqual([{ text: `8${word}`, at: 1 }]);
});

/** Names of dimensions, a multiple alone, other words. */
it.each(["面积", "长度", "质量", "比率", "亿", "万", "县发改局", "", "责任单位"])("“%s” is no unit", (word) => {
  expect(isKnownUnit(word)).toBe(false);
  expect(unitOf(word)).toBeUndefined();
});

it.each([
  ["人民币万元", "万元"],
  ["万㎡", "万平方米"],
  ["±%", "%"],
  ["百分比", "%"],
  [" 亿 元 ", "亿元"],
])("“%s” is written for %s", (word, unit) => expect(unitOf(word)).toBe(unit));

it.each([
  ["亿元", "元"],
  ["千米", "千米"],
  ["万千瓦", "千瓦"],
  ["万箱", "箱"],
])("the base of %s is %s", (unit, base) => expect(baseOf(unit)).toBe(base));

it("knows the multiple of a word that nobody lists", () =>
  expect(unitNamed("万箱")).toEqual({ name: "万箱", dimension: "箱", factor: "10000" }));

it("adds up amounts, not rates, ranks or spans of time", () => {
  for (const unit of ["亿元", "亩", "户", "分钟", "箱"]) expect(addsUp(unit)).toBe(true);
  for (const unit of ["%", "个百分点", "倍", "位", "天", "个月", "工作日", "", undefined])
    expect(addsUp(unit)).toBe(false);
});
