import { describe, expect, it } from "vitest";
import {
  cellsIn,
  cellsNaming,
  column,
  derivedList,
  FigureFailure,
  figureOf,
  numberColumn,
  overRows,
  wordFigure,
} from "../../src/figures/index.js";
import { type List, originOf } from "../../src/model/data.js";
import { defaultNumberStyle } from "../../src/model/number-style.js";
import { sheet } from "./rows.js";

const projects = sheet([
  { 名称: "甲", 年度计划: "1.25亿元", 备注: "待核" },
  { 名称: "乙", 年度计划: "3000万元" },
]);

const sum = (rows: List, name = "年度计划") => {
  const figure = overRows("sum", rows, name);
  return figure instanceof FigureFailure ? figure.message : wordFigure(figure, defaultNumberStyle);
};

describe("a column", () => {
  it("is found by its name", () => expect(column(projects, "年度计划")).toMatchObject({ name: "年度计划" }));
  it("that is not there is a trouble with the nearest", () =>
    expect(column(projects, "年度计画")).toEqual(
      new FigureFailure("“项目”没有“年度计画”这一列。是不是“年度计划”？", "年度计划"),
    ));
  it("that nothing is near to lists what there is", () =>
    expect(column(projects, "属地")).toMatchObject({ message: "“项目”没有“属地”这一列。现有：名称、年度计划、备注" }));
  it("of rows chosen from a ledger is still the ledger's, even where no row is left", () =>
    expect(column(derivedList(projects, [], "项目（无）"), "年度计画")).toBeInstanceOf(FigureFailure));
});

describe("over a column", () => {
  it("adds across units", () => expect(sum(projects)).toBe("1.6亿元"));
  it("adds nothing to nothing", () => expect(sum(derivedList(projects, [], "项目（无）"))).toBe("0"));
  it("has no mean of nothing", () =>
    expect(overRows("mean", derivedList(projects, [], "项目（无）"), "年度计划")).toMatchObject({
      message: "“项目（无） 的 年度计划”里一个数也没有，算不出来",
    }));
  it("says which cell is no number", () =>
    expect(sum(projects, "备注")).toBe(
      "“项目”的“备注”要算数，可是台账.xlsx 项目!C5写的是“待核”，不是数。请改正这一格，或者换一列",
    ));
  it("says which units do not mix", () =>
    expect(sum(sheet([{ 规模: "3亿元" }, { 规模: "200亩" }]), "规模")).toBe("亿元和亩不是一类单位，不能放在一起算"));
  it("is about what it is computed from is about", () =>
    expect(sum(sheet([{ 投资: "约3亿元" }, { 投资: "2亿元" }]), "投资")).toBe("约5亿元"));
});

describe("the numbers of a printed column", () => {
  const printed = (...cells: string[]) => {
    const rows = sheet(cells.map((完成) => ({ 完成 })));
    const figures = cellsIn(rows, "完成").flatMap(({ datum }) => (datum && figureOf(datum)) ?? []);
    return numberColumn(figures, defaultNumberStyle)?.unit;
  };

  it("share the largest unit in which each can be read", () => {
    expect(printed("12亿元", "3000万元")).toBe("亿元");
    expect(printed("1.2亿元", "35万元")).toBe("万元");
  });
  it("keep their own where none serves: 1486.3亿元 beside 31260元", () =>
    expect(printed("1486.3亿元", "31260元")).toBeUndefined());
});

it("counts rows by the cells that name them, or else by their first", () => {
  expect(cellsNaming(projects).map(({ cell }) => cell)).toEqual(["项目!A5", "项目!A6"]);
  expect(cellsNaming(sheet([{ 企业: "甲厂", 产值: "3亿元" }])).map(({ cell }) => cell)).toEqual(["项目!A5"]);
});

it("keeps the ledger of rows chosen from it", () =>
  expect(originOf(derivedList(projects, projects.slice(0, 1), "项目（前1个）"))).toMatchObject({
    path: "项目（前1个）",
    ledger: { name: "项目" },
  }));
