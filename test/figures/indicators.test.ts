import { describe, expect, it } from "vitest";
import { atStanding } from "../../src/figures/index.js";
import { list, originOf } from "../../src/model/data.js";
import { pathOf, saidBy } from "./queries/queried.js";
import { sheet } from "./rows.js";

const indicators = sheet([
  { 指标: "财政收入", 目标: "17.6亿元", 完成: "11.9亿元", 目标增速: "5.0%", 增速: "5.6%" },
  { 指标: "工业增加值", 目标增速: "8.0%", 增速: "-2.3%" },
  { 指标: "固定资产投资", 目标增速: "8.0%" },
  { 指标: "新增就业", 目标: "2000人", 完成: "2000人" },
  { 指标: "外资", 目标: "1亿美元", 完成: "8000万美元" },
  { 指标: "用电量", 增速: "3.1%" },
  { 指标: "能耗", 目标: "0.5", 完成: "0.6", 方向: "越低越好" },
  { 指标: "税收", 目标增速: "6%", 增速: "待填" },
]);
const names = (standing: Parameters<typeof atStanding>[1], rows = indicators) =>
  saidBy(atStanding(rows, standing), "指标");

describe("an indicator", () => {
  it("has reached its target, first of all in growth", () => expect(names("达标")).toEqual(["财政收入", "新增就业"]));
  it("has not, though nothing is said of what has none", () =>
    expect(names("未达标")).toEqual(["工业增加值", "外资", "能耗"]));
  it("has a target and nothing published yet", () => expect(names("未公布")).toEqual(["固定资产投资", "税收"]));
});

it("says itself in the path", () => expect(pathOf(atStanding(indicators, "未达标"))).toBe("项目（未达标）"));
it("of no rows is nothing", () => expect(names("未达标", list(originOf(indicators)))).toEqual([]));
it("needs a target column", () =>
  expect(names("未达标", sheet([{ 指标: "用电量", 增速: "3.1%" }]))).toBe(
    "“项目”里没有“目标增速”，也没有“目标”，说不上达标不达标。请在台账里加上",
  ));
it("does not compare land with money", () =>
  expect(names("未达标", sheet([{ 指标: "甲", 目标: "3亿元", 完成: "200亩" }]))).toMatch(
    /^项目\[1\] 的“完成”比不了“目标”/,
  ));
