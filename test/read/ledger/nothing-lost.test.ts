import fc from "fast-check";
import { expect, it } from "vitest";
import { Datum, isGroup } from "../../../src/model/data.js";
import { read, type Typed, workbook } from "./tables.js";

const header = ["项目名称", "总投资（亿元）", "计划竣工时间", "责任单位", "完成率（%）", "形象进度"];

const typed: fc.Arbitrary<Typed> = fc.oneof(
  fc.constantFrom<Typed[]>(
    null,
    "约3亿",
    "3-5",
    "71.2%",
    "9月底",
    "2026.9",
    "待定",
    "无",
    "待填：问",
    "1.3（暂定）",
    "合计",
    "一、工业",
    "注：甲",
    true,
    false,
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2090-01-01T00:00:00Z"), noInvalidDate: true }),
  fc.constantFrom<Typed[]>(
    { value: 0.712, style: { numFmt: "0.0%" } },
    { value: "#N/A", type: "error" },
    { formula: "A1+1" },
    { value: 3, style: { numFmt: "0,," } },
  ),
);

const empty = /^\s*$|^[-—–−－―─_/／\\]+$|^无数据$|^空$|^n\/a$/i;

it("a cell of a row is a value, or a finding that points to it, or empty: nothing is lost in silence", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(typed, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      async (body) => {
        const rows = body.map((cells, index) => [`项目${"甲乙丙丁戊己庚辛"[index]}`, ...cells]);
        const { value, findings } = await read(await workbook({ rows: [header, ...rows] }), "台账.xlsx", 2026);
        expect(value).toHaveLength(rows.length);
        const told = new Set(findings.map(({ cell }) => cell));
        for (const row of value ?? []) {
          for (const datum of isGroup(row) ? Object.values(row) : [])
            if (datum instanceof Datum) told.add(datum.place.cell);
        }
        const lost = rows.flatMap((row, index) =>
          row.flatMap((cell, column) => {
            const blank = cell === null || (typeof cell === "string" && empty.test(cell.normalize("NFKC").trim()));
            const at = `项目!${"ABCDEF"[column]}${index + 2}`;
            return blank || told.has(at) ? [] : [`${at} ${JSON.stringify(cell)}`];
          }),
        );
        expect(lost).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
