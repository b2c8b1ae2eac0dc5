import { describe, expect, it } from "vitest";
import { cumulative, FigureFailure, figureOf, formulaText, lookup } from "../../../src/figures/index.js";
import { quantityIn } from "../../../src/language/quantity.js";
import type { Datum, Group, List } from "../../../src/model/data.js";
import { sheet } from "../rows.js";
import { pathOf, saidBy } from "./queried.js";

const nodes = sheet([
  { 节点: "年底", 时间: "2026年12月31日", 比例: "30%" },
  { 节点: "8月底", 时间: "2026年8月31日", 比例: "45%" },
  { 节点: "10月底", 时间: "2026年10月31日", 比例: "25%" },
]);

describe("what has come together", () => {
  it("is added up in the order of time", () => {
    const rows = cumulative(nodes, "比例");
    expect(saidBy(rows, "节点")).toEqual(["8月底", "10月底", "年底"]);
    expect(saidBy(rows, "累计")).toEqual(["45%", "70%", "100%"]);
    expect(pathOf(rows)).toBe("项目（按时间从小到大，累计比例）");
  });
  it("is a figure with its formula", () => {
    const last = (cumulative(nodes, "比例") as List)[1] as Group;
    const figure = figureOf(last.累计 as Datum);
    expect(figure && formulaText(figure)).toBe("45% + 25%");
  });
  it("takes another order", () =>
    expect(saidBy(cumulative(nodes, "比例", "节点"), "累计")).toEqual(["25%", "70%", "100%"]));
  it("adds nothing where nothing stands", () =>
    expect(saidBy(cumulative(sheet([{ 比例: "40%" }, { 节点: "乙" }]), "比例"), "累计")).toEqual(["40%", "40%"]));
  it("does not hide a column of the ledger", () =>
    expect(saidBy(cumulative(sheet([{ 比例: "40%", 累计: "40%" }]), "比例"))).toBe(
      "“项目”已经有“累计”一列，直接用就行",
    ));
  it("says which cell is no number", () =>
    expect(saidBy(cumulative(sheet([{ 比例: "过半" }]), "比例"))).toBe(
      "台账.xlsx 项目!A5的“比例”是“过半”，不是数，累计不了",
    ));
});

describe("a table of sizes", () => {
  const fines = sheet([
    { 合同额: "1000万元", 罚款: "5万元" },
    { 合同额: "0万元", 罚款: "1万元" },
    { 合同额: "1亿元", 罚款: "20万元" },
  ]);
  const fine = (text: string) => {
    const found = lookup(quantityIn(text) ?? { value: "0", unit: "" }, fines, "合同额", "罚款");
    return found instanceof FigureFailure ? found.message : found.text;
  };
  it("gives the highest row that is reached", () =>
    expect(["500万元", "1000万元", "0.3亿元", "3亿元"].map(fine)).toEqual(["1万元", "5万元", "5万元", "20万元"]));
  it("says when none is reached", () =>
    expect(fine("-1万元")).toBe("-1万元够不上“项目”里最低的一档。请在“合同额”里加一档"));
  it("does not compare land with money", () => expect(fine("20亩")).toMatch(/不是一类单位/));
});
