import { describe, expect, it } from "vitest";
import { day, readTable, rowsOf } from "./tables.js";

describe("above the table", () => {
  it("takes title rows as title, and the corner as the unit of money", async () => {
    const { rows, ledger, said } = await rowsOf({
      rows: [
        ["2026年全县重点项目台账（截至8月底）"],
        ["填报单位：县发改局", null, null, "单位：亿元"],
        ["项目名称", "总投资", "完成投资", "职工人数"],
        ["第二水厂", 3.9, 2.4, 120],
      ],
      merges: ["A1:D1"],
    });
    expect(said).toEqual([]);
    expect(rows).toEqual([
      { 名称: "第二水厂", 总投资: "3.9 → 3.9亿元", 累计完成: "2.4 → 2.4亿元", 职工人数: "120 → 120" },
    ]);
    expect(ledger).toMatchObject({
      title: "2026年全县重点项目台账（截至8月底）",
      asOf: { text: "2026年8月31日", place: { file: "台账.xlsx", cell: "项目!A1" } },
    });
  });

  it("prefers the unit in a header, and 单位 of 会议.yaml to the corner", async () => {
    const table = { rows: [["单位：亿元"], ["项目名称", "总投资（万元）", "年度计划"], ["第二水厂", 39000, 1.2]] };
    expect((await rowsOf(table)).rows[0]).toMatchObject({ 总投资: "39000 → 39000万元", 年度计划: "1.2 → 1.2亿元" });
    const { rows } = await rowsOf(table, "{ 文件: 台账.xlsx, 单位: 万元 }");
    expect(rows[0]).toMatchObject({ 年度计划: "1.2 → 1.2万元" });
  });

  it("asks for the unit of money where nothing gives one", async () => {
    const { said } = await rowsOf({
      rows: [
        ["项目名称", "总投资"],
        ["第二水厂", 3.9],
      ],
    });
    expect(said).toEqual(["warning ledger-unit 项目!B1 总投资"]);
  });

  it("warns of a ledger that says another day than 会议.yaml", async () => {
    const table = { rows: [["截至2026年7月31日"], ["项目名称", "责任单位"], ["第二水厂", "县水务局"]] };
    const { ledger, said } = await rowsOf(table, "{ 文件: 台账.xlsx, 截至: 2026-08-31 }");
    expect(said).toEqual(["warning ledger-as-of 项目!A1"]);
    expect(ledger?.asOf).toMatchObject({ text: "2026年8月31日", place: { file: "会议.yaml", line: 1 } });
  });

  it("takes 2026年1—8月 in the title of a monthly table as 截至", async () => {
    const { ledger } = await rowsOf({ rows: [["2026年1—8月主要经济指标"], ["指标名称", "增速"], ["工业", 6.8]] });
    expect(ledger?.asOf?.text).toBe("2026年8月31日");
  });
});

describe("the header", () => {
  it("joins two rows with merged cells", async () => {
    const { rows, said, ledger } = await rowsOf(
      {
        rows: [
          ["序号", "项目名称", "投资（亿元）", null, null, "计划", null, "实际"],
          [null, null, "总投资", "年度计划", "完成\n投资", "开工时间", "竣工时间", "开工时间"],
          [1, "第二水厂", 3.9, 1.2, 0.8, "3月", "年底", day(2026, 3, 12)],
        ],
        merges: ["A1:A2", "B1:B2", "C1:E1", "F1:G1"],
      },
      undefined,
      2026,
    );
    expect(said).toEqual([]);
    expect(rows).toEqual([
      {
        序号: "1",
        名称: "第二水厂",
        总投资: "3.9 → 3.9亿元",
        年度计划: "1.2 → 1.2亿元",
        累计完成: "0.8 → 0.8亿元",
        计划开工: "3月 → 2026-3-31",
        计划竣工: "年底 → 2026-12-31",
        实际开工: "2026年3月12日 → 2026-3-12",
      },
    ]);
    expect(ledger?.columns[3]).toEqual({
      name: "年度计划",
      header: "投资（亿元）年度计划",
      words: ["投资年度计划", "年度计划"],
      type: "数",
      unit: "亿元",
      place: { file: "台账.xlsx", cell: "项目!D2" },
    });
  });

  it("joins two rows where nothing is merged", async () => {
    const { rows } = await rowsOf({
      rows: [
        ["项目名称", "投资（万元）", null, "责任单位"],
        [null, "总投资", "年度计划", null],
        ["第二水厂", 39000, 12000, "县水务局"],
      ],
    });
    expect(rows).toEqual([
      { 名称: "第二水厂", 总投资: "39000 → 39000万元", 年度计划: "12000 → 12000万元", 责任单位: "县水务局" },
    ]);
  });

  it("finds the unit in a row of its own below the name", async () => {
    const { rows } = await rowsOf({
      rows: [
        ["项目名称", "总投资", "用地"],
        [null, "（万元）", "亩"],
        ["第二水厂", 39000, 52],
      ],
      merges: ["A1:A2"],
    });
    expect(rows).toEqual([{ 名称: "第二水厂", 总投资: "39000 → 39000万元", 用地: "52 → 52亩" }]);
  });

  it("skips the row that numbers the columns, and headers repeated on the next page", async () => {
    const header = ["项目名称", "总投资（亿元）", "责任单位"];
    const { rows, said } = await rowsOf({
      rows: [header, ["甲", 1, 2], ["第二水厂", 3.9, "县水务局"], header, ["冷链物流中心", 1.3, "县商务局"]],
    });
    expect(said).toEqual([]);
    expect(rows.map(({ 名称 }) => 名称)).toEqual(["第二水厂", "冷链物流中心"]);
  });

  it("keeps columns nobody knows under their own header", async () => {
    const { rows } = await rowsOf({
      rows: [
        ["项目名称", "总投资（亿元）", "联系电话", "到位资金\n（万元）", "是否入库"],
        ["第二水厂", 3.9, 13800001111, 2600, true],
      ],
    });
    expect(rows[0]).toMatchObject({ 联系电话: "13800001111", 到位资金: "2600 → 2600万元", 是否入库: "是" });
  });

  it("reports a header that stands twice, and keeps both columns", async () => {
    const { rows, said } = await rowsOf({
      rows: [
        ["项目名称", "备注", "备注", "总投资（亿元）"],
        ["第二水厂", "甲", "乙", 3.9],
      ],
    });
    expect(rows[0]).toMatchObject({ 备注: "甲", "备注（2）": "乙" });
    expect(said).toEqual(["warning ledger-header 项目!C1 备注"]);
  });

  it("takes neither of two years for the plan without saying so", async () => {
    const { rows, said } = await rowsOf({
      rows: [
        ["截至2026年8月底"],
        [
          "项目名称",
          "总投资（亿元）",
          "2025年完成投资（亿元）",
          "2026年计划投资（亿元）",
          "2026年1-8月完成投资（亿元）",
        ],
        ["第二水厂", 3.9, 0.6, 1.2, 0.8],
      ],
    });
    expect(said).toEqual([]);
    expect(rows[0]).toMatchObject({
      年度计划: "1.2 → 1.2亿元",
      累计完成: "0.8 → 0.8亿元",
      "2025年完成投资": "0.6 → 0.6亿元",
    });
  });

  it("does not guess whether 开工时间 is planned or actual", async () => {
    const { rows, said } = await rowsOf({
      rows: [
        ["项目名称", "开工时间", "责任单位"],
        ["第二水厂", "2026.3", "县水务局"],
      ],
    });
    expect(rows[0]).toMatchObject({ 开工时间: "2026.3 → 2026-3-31" });
    expect(said).toEqual(["advice ledger-header 项目!B1 开工时间"]);
  });

  it("finds columns by 列名 of 会议.yaml, and says which words no header has", async () => {
    const { rows, findings } = await rowsOf(
      {
        rows: [
          ["项目名称", "到账（亿元）", "责任单位"],
          ["第二水厂", 0.8, "县水务局"],
        ],
      },
      "{ 文件: 台账.xlsx, 列名: { 累计完成: [到账, 到位资金] } }",
    );
    expect(rows[0]).toMatchObject({ 累计完成: "0.8 → 0.8亿元" });
    expect(findings).toMatchObject([
      { rule: "ledger-header", severity: "warning", file: "会议.yaml", quote: "到位资金" },
    ]);
  });

  it("keeps a column without header under its letter", async () => {
    const { rows, said } = await rowsOf({
      rows: [
        ["项目名称", "责任单位", null],
        ["第二水厂", "县水务局", "加快"],
      ],
    });
    expect(rows[0]).toMatchObject({ C列: "加快" });
    expect(said).toEqual(["advice ledger-header 项目!C1 加快"]);
  });

  it("says so where there is no header", async () => {
    const { findings } = await readTable({
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(findings).toMatchObject([{ rule: "ledger-header", severity: "error", file: "会议.yaml", line: 1 }]);
  });
});
