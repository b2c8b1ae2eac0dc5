import { describe, expect, it } from "vitest";
import { bands, column, type FigureFailure, grouped, measured, where } from "../../../src/figures/index.js";
import { quantityIn } from "../../../src/language/quantity.js";
import { type Datum, type Group, type List, list, originOf } from "../../../src/model/data.js";
import { sheet } from "../rows.js";
import { bundlesOf, pathOf, saidBy } from "./queried.js";

const projects = sheet([
  { 名称: "甲", 属地: "石桥镇", 标签: "省重点、双招双引", 总投资: "12亿元" },
  { 名称: "乙", 属地: "清河镇", 标签: "双招双引", 总投资: "50000万元" },
  { 名称: "丙", 属地: "石桥镇", 总投资: "0.8亿元" },
  { 名称: "丁", 标签: "补短板/省重点" },
]);

const group = (rows: List | FigureFailure, index: number) => (rows as List)[index] as Group;
const bounds = (...texts: string[]) => texts.map((text) => quantityIn(text) ?? { value: "0", unit: "" });

describe("groups", () => {
  it("come in the order of first appearance, what says nothing last", () =>
    expect(bundlesOf(grouped(projects, "属地"))).toEqual([
      ["石桥镇", ["甲", "丙"]],
      ["清河镇", ["乙"]],
      ["未填", ["丁"]],
    ]));
  it("of tags overlap: a row stands under each of its own", () =>
    expect(bundlesOf(grouped(projects, "标签"))).toEqual([
      ["省重点", ["甲", "丁"]],
      ["双招双引", ["甲", "乙"]],
      ["补短板", ["丁"]],
      ["未填", ["丙"]],
    ]));
  it("hold rows of the ledger, so that queries compose", () => {
    const inside = group(grouped(projects, "属地"), 0).各行 as List;
    expect(originOf(inside).ledger?.name).toBe("项目");
    expect(pathOf(inside)).toBe("项目（属地＝石桥镇）");
    expect(saidBy(where(inside, "总投资", "≥", measured("1亿元")))).toEqual(["甲"]);
  });
  it("are named by a cell of the sheet", () =>
    expect((group(grouped(projects, "属地"), 0).组名 as Datum).place.cell).toBe("项目!B5"));
  it("know how many they are, to be sorted by", () =>
    expect((group(grouped(projects, "属地"), 0).个数 as Datum).reading.quantity).toEqual({ value: "2", unit: "个" }));
  it("have columns of their own", () =>
    expect(column(grouped(projects, "属地") as List, "总投资")).toMatchObject({
      message: "“项目（按属地分组）”没有“总投资”这一列。现有：组名、个数、各行",
    }));
  it("of nothing are none", () => expect(bundlesOf(grouped(list(originOf(projects)), "属地"))).toEqual([]));
  it("by an unknown column are a trouble", () =>
    expect(bundlesOf(grouped(projects, "属第"))).toBe("“项目”没有“属第”这一列。是不是“属地”？"));
});

describe("bands", () => {
  it("take their lower bound in, across units, and keep what has no number apart", () =>
    expect(bundlesOf(bands(projects, "总投资", bounds("5亿元", "10亿元")))).toEqual([
      ["10亿元以上", ["甲"]],
      ["5亿元至10亿元", ["乙"]],
      ["5亿元以下", ["丙"]],
      ["未填", ["丁"]],
    ]));
  it("stay where nothing falls into them", () =>
    expect(bundlesOf(bands(list(originOf(projects)), "总投资", bounds("1亿元")))).toEqual([
      ["1亿元以上", []],
      ["1亿元以下", []],
    ]));
  it("say themselves in the path", () =>
    expect(pathOf(group(bands(projects, "总投资", bounds("10亿元")), 1).各行 as List)).toBe(
      "项目（总投资10亿元以下）",
    ));
  it("of another kind than the column are a trouble", () =>
    expect(bundlesOf(bands(projects, "总投资", bounds("200亩")))).toMatch(/分不了档：.*不是一类单位/));
  it("want one kind of bounds, each once", () => {
    expect(bundlesOf(bands(projects, "总投资", bounds("10亿元", "200亩")))).toMatch(/^各档的界限不是一类单位/);
    expect(bundlesOf(bands(projects, "总投资", bounds("1亿元", "10000万元")))).toBe(
      "“10000万元”这个界限写了两次，去掉一个",
    );
  });
});
