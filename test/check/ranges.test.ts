import { expect, it } from "vitest";
import { rangesOf } from "../../src/language/ranges.js";

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
