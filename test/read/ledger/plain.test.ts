import { expect, it } from "vitest";
import { originOf } from "../../../src/model/data.js";
import { brief, ledgerOf, plain, read, workbook } from "./tables.js";

const header = ["序号", "项目名称", "项目类别", "总投资（亿元）", "年度计划投资（万元）", "计划开工时间", "责任单位"];

it("reads a clean table with one header row", async () => {
  const bytes = await workbook({
    rows: [
      header,
      [1, "第二水厂", "基础设施", 3.9, 8000, new Date(Date.UTC(2026, 2, 12)), "县水务局"],
      [2, "冷链物流中心", "农业", 1.3, 4500, new Date(Date.UTC(2026, 8, 30)), "县商务局"],
    ],
  });
  const { value, findings } = await read(bytes);
  expect(brief(findings)).toEqual([]);
  expect(plain(value)).toEqual([
    {
      序号: "1",
      名称: "第二水厂",
      类别: "基础设施",
      总投资: "3.9 → 3.9亿元",
      年度计划: "8000 → 8000万元",
      计划开工: "2026年3月12日 → 2026-3-12",
      责任单位: "县水务局",
    },
    {
      序号: "2",
      名称: "冷链物流中心",
      类别: "农业",
      总投资: "1.3 → 1.3亿元",
      年度计划: "4500 → 4500万元",
      计划开工: "2026年9月30日 → 2026-9-30",
      责任单位: "县商务局",
    },
  ]);
  expect(ledgerOf(value)).toMatchObject({ kind: "项目", name: "项目", file: "台账.xlsx", sheet: "项目" });
  const row = value?.[0];
  expect(row && originOf(row)).toMatchObject({ path: "项目[1]", place: { file: "台账.xlsx", cell: "项目!B2" } });
  expect(row && originOf(row).keys?.get("年度计划")).toEqual({ file: "台账.xlsx", cell: "项目!E2" });
  expect(row && "年度计划" in row && row.年度计划).toMatchObject({
    path: "项目[1].年度计划",
    place: { cell: "项目!E2" },
  });
});
