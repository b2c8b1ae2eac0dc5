import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { knownHeaders, surveyLedger } from "../../../src/read/index.js";
import { reportSurvey } from "../../../src/report/survey.js";
import { packageLists } from "../../package-words.js";
import { brief, type Table, workbook } from "./tables.js";

const facts = { known: knownHeaders(packageLists), year: 2026 };
const survey = async (...tables: Table[]) => surveyLedger(await workbook(...tables), "台账.xlsx", facts);

describe("what was understood of a workbook", () => {
  const head = ["序号", "项目名称", "总投资（万元）", "责任单位"];

  it("tells the columns with their headers, types and units, the sums, and the rows that are no data", async () => {
    const { value, findings } = await survey({
      rows: [
        ["2026年重点项目台账（截至8月底）"],
        head,
        ["一、工业项目（2个）"],
        [1, "甲厂", 100, "工信局"],
        [2, "乙厂", 200, "工信局"],
        head,
        ["二、民生项目"],
        [3, "丙校", 50, "教育局"],
        ["合计", null, 351],
        ["备注：总投资含征地费用"],
      ],
    });
    expect(value).toMatchObject([
      {
        sheet: "项目",
        title: "2026年重点项目台账（截至8月底）",
        cell: "项目!A2",
        kind: "项目",
        asOf: "2026年8月31日",
        rows: 3,
        categories: ["工业项目", "民生项目"],
        sums: [
          { cell: "项目!A3", label: "工业项目（2个）", columns: [], agrees: true },
          { cell: "项目!A9", label: "合计", columns: ["总投资"], agrees: false },
        ],
        skipped: [
          { cell: "项目!A6", text: "序号", why: "又一遍表头" },
          { cell: "项目!A10", text: "备注：总投资含征地费用", why: "说明，不是数据" },
        ],
      },
    ]);
    expect(value[0]?.columns.slice(0, 3)).toEqual([
      { name: "序号", header: "序号", type: "文", cell: "项目!A2", filled: 3 },
      { name: "名称", header: "项目名称", type: "文", cell: "项目!B2", filled: 3 },
      { name: "总投资", header: "总投资（万元）", type: "数", unit: "万元", cell: "项目!C2", filled: 3 },
    ]);
    expect(brief(findings)).toEqual(["warning ledger-total 项目!C9 351"]);
  });

  it("tells of every table, side by side, one above the other and on other sheets", async () => {
    const { value } = await survey(
      {
        name: "并排",
        rows: [
          ["一季度", null, null, null, "二季度"],
          ["镇", "完成（万元）", "排名", null, "镇", "完成（万元）", "排名"],
          ["石桥镇", 10, 1, null, "石桥镇", 30, 2],
          ["清河镇", 8, 2, null, "清河镇", 40, 1],
        ],
      },
      {
        name: "任务",
        rows: [
          ["任务名称", "完成时限"],
          ["迁坟", "9月底"],
        ],
      },
    );
    expect(value.map(({ sheet, cell, rows }) => [sheet, cell, rows])).toEqual([
      ["并排", "并排!A2", 2],
      ["并排", "并排!E2", 2],
      ["任务", "任务!A1", 1],
    ]);
  });

  it("says what 其中 and sums without a name were taken for", async () => {
    const { value } = await survey({
      rows: [head, [1, "甲厂", 100, "局"], [2, "其中：一期", 60, "局"], [3, "乙厂", 50, "局"], [null, null, 150]],
    });
    expect(value[0]?.skipped).toEqual([
      { cell: "项目!B3", text: "其中：一期", why: "“其中”的一部分，上面一行里已经有了" },
      { cell: "项目!B5", text: "", why: "没有名称，是别的行加起来的" },
    ]);
  });

  it.each(["台账.xls", "台账.ods"])("reads %s too, and prints it for people", async (name) => {
    const { value } = await surveyLedger(
      readFileSync(path.join(import.meta.dirname, "../../ledgers", name)),
      name,
      facts,
    );
    const text = reportSurvey(name, value);
    expect(text).toContain("重点项目：表头从 A3 起，项目台账，截至2026年8月31日");
    expect(text).toContain("总投资      E4  表头“投资情况总投资”，数（亿元），");
    expect(text).toContain("A5 “甲”：栏号");
  });

  it("says so where there is no table", async () => {
    const { value, findings } = await survey({ rows: [["只有一句话"]] });
    expect(value).toEqual([]);
    expect(brief(findings)).toEqual(["error ledger-header"]);
  });
});
