import { describe, expect, it } from "vitest";
import {
  cellsOf,
  countRows,
  exactText,
  FigureFailure,
  formulaText,
  overRows,
  printedFigure,
  share,
  total,
} from "../../src/figures/index.js";
import { whereText } from "../../src/language/where.js";
import { Datum } from "../../src/model/data.js";
import { Figure } from "../../src/model/figure.js";
import { sheet, typed } from "./rows.js";

const projects = sheet([
  { 名称: "甲", 年度计划: "3亿元", 累计完成: "2亿元", 实际开工: "2026年3月1日" },
  { 名称: "乙", 年度计划: "1.5亿元" },
  { 名称: "丙", 年度计划: "3000万元", 实际开工: "2026年5月1日" },
]);

function made(figure: Figure | FigureFailure): Figure {
  if (figure instanceof FigureFailure) throw new Error(figure.message);
  return figure;
}
const sum = (name: string) => made(overRows("sum", projects, name));
const where = (figure: Figure) => whereText(cellsOf(figure));

describe("a figure says how it came about", () => {
  it("of a sum", () => expect(formulaText(sum("年度计划"))).toBe("求和：项目 的 年度计划，3 行"));
  it("of a sum with blanks", () => expect(formulaText(sum("累计完成"))).toBe("求和：项目 的 累计完成，1 行，1 行空着"));
  it("of a count", () => expect(formulaText(countRows(projects))).toBe("计数：项目，3 行"));
  it("of a share, down to what it is a share of", () =>
    expect(formulaText(made(share("投资完成率", [sum("累计完成"), sum("年度计划")])))).toBe(
      "投资完成率＝2亿元 ÷ 4.8亿元 × 100%；其中 2亿元＝求和：项目 的 累计完成，1 行，1 行空着，4.8亿元＝求和：项目 的 年度计划，3 行",
    ));
  it("of two numbers", () =>
    expect(formulaText(made(share("", [typed("27个"), typed("32个")])))).toBe("27个 ÷ 32个 × 100%"));
  it("of many terms, shortly", () =>
    expect(formulaText(made(total([..."12345678"].map((digit) => typed(`${digit}个`)))))).toBe(
      "1个 + 2个 + 3个 + 4个 + 5个 + 6个 + …，共 8 项",
    ));
});

it("gives its value before rounding, cut where it has no end", () => {
  expect(exactText(made(share("", [typed("2个"), typed("3个")])))).toBe("66.66666666…%");
  expect(exactText(sum("年度计划"))).toBe("4.8亿元");
});

describe("a figure knows its cells", () => {
  it("joined to ranges, column by column", () =>
    expect(where(made(share("", [sum("累计完成"), sum("年度计划")])))).toBe("台账.xlsx 项目!B5:B7、C5"));
  it("of a count: those that name the rows", () => expect(where(countRows(projects))).toBe("台账.xlsx 项目!A5:A7"));
  it("each once", () => expect(cellsOf(made(total([sum("年度计划"), sum("年度计划")])))).toHaveLength(3));
  it("in the order of the sheet, Z before AA", () => {
    const at = (cell: string) => new Figure({ value: "1", unit: "" }, datum({ file: "台账.xlsx", cell }));
    const cells = ["项目!AA2", "项目!Z10", "项目!Z9", "指标!B2"].map(at);
    expect(where(made(total(cells)))).toBe("台账.xlsx 指标!B2，台账.xlsx 项目!Z9:Z10、AA2");
  });
  it("not one by one where there are very many", () => {
    const cells = Array.from({ length: 5000 }, (_, index) => ({ file: "台账.xlsx", cell: `项目!B${index * 2 + 1}` }));
    expect(whereText(cells)).toMatch(/^台账\.xlsx 项目!B1、B3、.+、B23 等 5000 处$/);
  });
  it("as lines where there are none", () => {
    const at = (line: number) => new Figure({ value: "1", unit: "" }, datum({ file: "会议.yaml", line, column: 3 }));
    expect(where(made(total([12, 18, 15, 16, 17].map(at))))).toBe("会议.yaml 第 12、15—18 行");
  });
});

const datum = (place: Datum["place"]) => ({ type: "datum" as const, datum: new Datum("1", "词条.数", place) });

describe("a figure knows where it is from", () => {
  const from = (file: string) =>
    printedFigure("1", new Figure({ value: "1", unit: "" }, datum({ file, line: 1 }))).origin;
  it("a ledger, the meeting, somebody's hand", () =>
    expect([from("台账.csv"), from("会议.yaml"), from("稿件/讲话.md")]).toEqual(["台账", "会议", "手工"]));
  it("a number in a template is typed by hand", () => expect(printedFigure("1个", typed("1个")).origin).toBe("手工"));
  it("what rests on a ledger and on something else is from the ledger", () =>
    expect(printedFigure("", made(total([sum("年度计划"), typed("1亿元")]))).origin).toBe("台账"));
});
