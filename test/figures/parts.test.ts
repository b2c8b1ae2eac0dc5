import { describe, expect, it } from "vitest";
import { FigureFailure, partsOf, printedGap, type WholeAndParts, wordFigure } from "../../src/figures/index.js";
import { defaultNumberStyle } from "../../src/model/number-style.js";
import { sheet } from "./rows.js";

const companies = sheet([
  { 名称: "甲厂", 行业: "工业", 产值: "3亿元" },
  { 名称: "乙社", 行业: "农业", 产值: "2600万元" },
  { 名称: "丙厂", 行业: "工业", 产值: "1.5亿元" },
  { 名称: "丁店", 产值: "4000万元" },
]);

function parts(measured?: string): WholeAndParts {
  const made = partsOf(companies, "行业", measured, defaultNumberStyle);
  if (made instanceof FigureFailure) throw new Error(made.message);
  return made;
}
const words = ({ parts: said }: WholeAndParts) =>
  said.map(({ name, figure }) => name + wordFigure(figure, defaultNumberStyle)).join("、");

describe("parts", () => {
  it("are counted, in the order of first appearance", () => expect(words(parts())).toBe("工业2个、农业1个"));
  it("are counted in the measure word given", () => expect(words(parts("家"))).toBe("工业2家、农业1家"));
  it("are summed, all in the unit of the whole", () => expect(words(parts("产值"))).toBe("工业4.5亿元、农业0.3亿元"));
  it("leave out rows that say nothing, and name them", () =>
    expect(parts().unnamed).toEqual([{ file: "台账.xlsx", cell: "项目!B8" }]));
  it("know which rows each of them rests on", () =>
    expect(parts().parts[0]?.figure.formula).toMatchObject({
      of: "项目（行业＝工业）",
      rows: [{ cell: "项目!A5" }, { cell: "项目!A7" }],
    }));
  it("say where their printed sum is not the printed whole", () =>
    expect(printedGap(parts("产值"), defaultNumberStyle)).toEqual({ parts: "4.8亿元", whole: "5.2亿元" }));
  it("refuse a word that is neither a column nor a measure word", () =>
    expect(partsOf(companies, "行业", "产殖", defaultNumberStyle)).toMatchObject({ suggest: "产值" }));
});
