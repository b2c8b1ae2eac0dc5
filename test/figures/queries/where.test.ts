import { describe, expect, it } from "vitest";
import { comparisonNamed, FigureFailure, measured, where } from "../../../src/figures/index.js";
import type { List } from "../../../src/model/data.js";
import { list, originOf } from "../../../src/model/data.js";
import { sheet } from "../rows.js";
import { pathOf, saidBy } from "./queried.js";

const projects = sheet([
  { 名称: "甲", 类别: "工业", 标签: "省重点、双招双引", 总投资: "1.2亿元", 计划开工: "2026年3月1日", 存在问题: "无" },
  {
    名称: "乙",
    类别: "农业",
    标签: "市重点",
    总投资: "8000万元",
    计划开工: "2026年9月30日",
    存在问题: "资本金没有到位",
  },
  { 名称: "丙", 类别: "工业", 标签: "重点", 总投资: { value: "10000", unit: "万元" }, 计划开工: "待填" },
  { 名称: "丁", 总投资: "待填" },
]);

const chosen = (name: string, comparison: string, value?: string, rows: List = projects) => {
  const known = comparisonNamed(comparison);
  return known instanceof FigureFailure
    ? known
    : where(rows, name, known, value === undefined ? undefined : measured(value));
};
const names = (...asked: Parameters<typeof chosen>) => saidBy(chosen(...asked));

describe("rows are chosen by", () => {
  it("a text", () => expect(names("类别", "是", "工业")).toEqual(["甲", "丙"]));
  it("another text, or none at all", () => expect(names("类别", "不是", "工业")).toEqual(["乙", "丁"]));
  it("a part of a text", () => expect(names("存在问题", "含", "资本金")).toEqual(["乙"]));
  it("an amount, whatever its unit", () => {
    expect(names("总投资", "≥", "1亿元")).toEqual(["甲", "丙"]);
    expect(names("总投资", ">", "1亿元")).toEqual(["甲"]);
    expect(names("总投资", "小于", "10000万元")).toEqual(["乙"]);
    expect(names("总投资", "是", "1亿元")).toEqual(["丙"]);
  });
  it("a bare number, in the unit of the cell", () => expect(names("总投资", "不小于", "8000")).toEqual(["乙", "丙"]));
  it("a day", () => {
    expect(names("计划开工", "≤", "2026-08-31")).toEqual(["甲"]);
    expect(names("计划开工", "晚于", "2026.8.31")).toEqual(["乙"]);
    expect(names("计划开工", "是", "2026-09-30")).toEqual(["乙"]);
  });
  it("whether anything is there; 无 and what waits to be filled in is nothing", () => {
    expect(names("存在问题", "有")).toEqual(["乙"]);
    expect(names("存在问题", "无")).toEqual(["甲", "丙", "丁"]);
    expect(names("总投资", "有")).toEqual(["甲", "乙", "丙"]);
  });
  it("any of several tags, each a whole word", () => {
    expect(names("标签", "是", "双招双引")).toEqual(["甲"]);
    expect(names("标签", "含", "双招双引")).toEqual(["甲"]);
    expect(names("标签", "含", "重点")).toEqual(["丙"]);
    expect(names("标签", "不含", "双招双引")).toEqual(["乙", "丙", "丁"]);
  });
});

describe("the choice", () => {
  it("says itself in the path", () => {
    const first = chosen("类别", "是", "工业") as List;
    expect(pathOf(first)).toBe("项目（类别＝工业）");
    expect(pathOf(chosen("总投资", ">", "1亿元", first))).toBe("项目（类别＝工业，总投资>1亿元）");
    expect(pathOf(chosen("存在问题", "有"))).toBe("项目（有存在问题）");
  });
  it("is still of the ledger", () =>
    expect(originOf(chosen("类别", "是", "没有的") as List).ledger?.name).toBe("项目"));
  it("of nothing is nothing", () => {
    const none = list(originOf(projects));
    expect(names("类别", "是", "工业", none)).toEqual([]);
    expect(names("总投资", "≥", "1亿元", none)).toEqual([]);
  });
});

describe("what cannot be asked", () => {
  it("an unknown column", () =>
    expect(names("总投次", "≥", "1亿元")).toBe("“项目”没有“总投次”这一列。是不是“总投资”？"));
  it("a column that no row has: filled in none, of a name that might be there", () => {
    const { ledger, ...rest } = originOf(projects);
    if (!ledger) throw new Error("no ledger");
    const some = list({ ...rest, ledger: { ...ledger, known: ["存在问题", "用地缺口"] } }, projects);
    expect(names("用地缺口", "有", undefined, some)).toEqual([]);
    expect(names("用地缺口", "无", undefined, some)).toEqual(names("名称", "有"));
    expect(names("用地却口", "有", undefined, some)).toMatch(/没有“用地却口”这一列/);
  });
  it("an unknown comparison", () => {
    expect(names("总投资", "大与", "1亿元")).toBe("不知道“大与”怎么比。是不是“大于”？");
    expect(chosen("总投资", "大与", "1亿元")).toMatchObject({ suggest: "大于" });
    expect(names("总投资", "接近于", "1亿元")).toMatch(/能用的有：是、不是、≥/);
  });
  it("land with money", () => expect(names("总投资", "≥", "200亩")).toBe("亿元和亩不是一类单位，不能放在一起算"));
  it("a text with a number", () =>
    expect(names("名称", "≥", "1亿元")).toBe("“项目”的“名称”不是数（如“甲”），不能与“1亿元”比大小"));
  it("an amount with a day", () =>
    expect(names("总投资", "≤", "2026-08-31")).toBe(
      "“项目”的“总投资”不是日期（如“1.2亿元”），不能与“2026-08-31”比大小",
    ));
  it("which is more, of a word", () =>
    expect(names("总投资", "≥", "工业")).toBe('“≥”后面要跟一个数或日期，如 "1亿元"、"2026-08-31"，这里是“工业”'));
});
