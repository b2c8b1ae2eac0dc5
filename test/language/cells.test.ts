import { expect, it } from "vitest";
import { addressIn, cellName, columnName, columnNumber, rangesOf } from "../../src/language/cells.js";

const cells = (...names: string[]) => names.map((cell) => ({ file: "台账.xlsx", cell: `项目!${cell}` }));

it("runs in a column are joined, single cells stand alone, each cell once", () => {
  expect(rangesOf(cells("G5", "G6", "G7", "G9", "G9", "H5"))).toEqual([
    { file: "台账.xlsx", sheet: "项目", cells: ["G5:G7", "G9", "H5"] },
  ]);
});

it("columns beyond Z keep their names", () => {
  expect(rangesOf(cells("AA1", "AA2", "ZZ3", "AAA1"))[0]?.cells).toEqual(["AA1:AA2", "ZZ3", "AAA1"]);
});

it("each sheet and file by itself; a line where there is no cell", () => {
  expect(rangesOf([...cells("A1"), { file: "会议.yaml", line: 7 }, { file: "表.csv", line: 3, cell: "B3" }])).toEqual([
    { file: "台账.xlsx", sheet: "项目", cells: ["A1"] },
    { file: "会议.yaml", line: 7 },
    { file: "表.csv", cells: ["B3"] },
  ]);
});

it.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [702, "ZZ"],
  [703, "AAA"],
  [16384, "XFD"],
])("column %i is %s", (number, name) => {
  expect(columnName(number)).toBe(name);
  expect(columnNumber(name)).toBe(number);
});

it.each([
  ["项目", 7, 5, "项目!G5"],
  ["2026 年", 1, 1, "'2026 年'!A1"],
  ["李's", 1, 1, "'李''s'!A1"],
  [undefined, 27, 10, "AA10"],
] as const)("names a cell of %s", (sheet, column, row, cell) => {
  expect(cellName(sheet, column, row)).toBe(cell);
  expect(addressIn(cell)).toMatchObject({ column, row });
});

it.each(["", "项目", "G", "5", "G5:G7", "g5"])("“%s” is no cell", (cell) => expect(addressIn(cell)).toBeUndefined());
