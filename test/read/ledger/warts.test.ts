import { describe, expect, it } from "vitest";
import { originOf } from "../../../src/model/data.js";
import { brief, ledgerOf, plain, read, type Table, workbook } from "./tables.js";

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
const percent = (value: number) => ({ value, style: { numFmt: "0.0%" } });
const formula = (text: string, formulaResult?: number) => ({
  formula: text,
  ...(formulaResult !== undefined && { formulaResult, value: formulaResult }),
});

const readTable = async (table: Table, options?: string, year?: number) => read(await workbook(table), options, year);
const rowsOf = async (table: Table, options?: string, year?: number) => {
  const { value, findings } = await readTable(table, options, year);
  return { rows: plain(value), said: brief(findings), findings, ledger: ledgerOf(value) };
};

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

describe("rows", () => {
  const header = ["序号", "项目名称", "总投资（亿元）", "责任单位"];

  it("skips blank rows and rows that only have a number", async () => {
    const { rows, said } = await rowsOf({
      rows: [header, [1, "第二水厂", 3.9, "县水务局"], [], [2], [3, "冷链物流中心", 1.3, "县商务局"], [null, "", " "]],
    });
    expect(rows.map(({ 名称 }) => 名称)).toEqual(["第二水厂", "冷链物流中心"]);
    expect(said).toEqual([]);
  });

  it("gives the rows below “一、工业项目” its 类别, and checks its sums", async () => {
    const { value, findings } = await readTable({
      rows: [
        header,
        ["一、工业项目（2个）"],
        [1, "装备产业园", 2.6, "县工信局"],
        [2, "新材料基地", 1.8, "县工信局"],
        ["二", "农业项目（2个）", 1.4],
        [3, "冷链物流中心", 1.3, "县商务局"],
      ],
      merges: ["A2:D2"],
    });
    expect(plain(value).map(({ 名称, 类别 }) => [名称, 类别])).toEqual([
      ["装备产业园", "工业项目"],
      ["新材料基地", "工业项目"],
      ["冷链物流中心", "农业项目"],
    ]);
    const row = value?.[1];
    expect(row && originOf(row).keys?.get("类别")).toEqual({ file: "台账.xlsx", cell: "项目!A2" });
    expect(brief(findings)).toEqual([
      "warning ledger-total 项目!C5 1.4",
      "warning ledger-total 项目!B5 农业项目（2个）",
    ]);
  });

  it("keeps the two levels of 一、 and （一）", async () => {
    const { rows } = await rowsOf({
      rows: [
        header,
        ["一、工业项目"],
        ["（一）化工"],
        [1, "新材料基地", 1.8, "县工信局"],
        ["（二）装备"],
        [2, "装备产业园", 2.6, "县工信局"],
        ["二、农业项目"],
        [3, "冷链物流中心", 1.3, "县商务局"],
      ],
    });
    expect(rows.map(({ 类别, 小类 }) => [类别, 小类])).toEqual([
      ["工业项目", "化工"],
      ["工业项目", "装备"],
      ["农业项目", undefined],
    ]);
  });

  it("fills a category that is merged down its rows", async () => {
    const { value } = await readTable({
      rows: [
        ["项目类别", "项目名称", "总投资（亿元）"],
        ["工业", "装备产业园", 2.6],
        [null, "新材料基地", 1.8],
        ["农业", "冷链物流中心", 1.3],
      ],
      merges: ["A2:A3"],
    });
    expect(plain(value).map(({ 类别 }) => 类别)).toEqual(["工业", "工业", "农业"]);
    const row = value?.[1];
    expect(row && "类别" in row && row.类别).toMatchObject({ path: "项目[2].类别", place: { cell: "项目!A2" } });
  });

  it("counts a number once that is merged over rows", async () => {
    const { rows, said } = await rowsOf({
      rows: [
        ["项目名称", "总投资（亿元）"],
        ["装备产业园一期", 2.6],
        ["装备产业园二期", null],
        ["合计", 2.6],
      ],
      merges: ["B2:B3"],
    });
    expect(rows).toEqual([{ 名称: "装备产业园一期", 总投资: "2.6 → 2.6亿元" }, { 名称: "装备产业园二期" }]);
    expect(said).toEqual(["advice ledger-merged 项目!B2 2.6"]);
  });

  it("checks 小计 and 合计 against the rows, and adds neither in", async () => {
    const table = (sub: number, all: number): Table => ({
      rows: [
        header,
        [1, "装备产业园", 2.6, "县工信局"],
        [2, "新材料基地", 1.8, "县工信局"],
        [null, "小 计", sub],
        [3, "冷链物流中心", 1.3, "县商务局"],
        [null, "小计", 1.3],
        ["合　计", null, all],
      ],
    });
    const right = await rowsOf(table(4.4, 5.7));
    expect(right.rows).toHaveLength(3);
    expect(right.said).toEqual([]);
    const wrong = await rowsOf(table(4.5, 6));
    expect(wrong.said).toEqual(["warning ledger-total 项目!C4 4.5", "warning ledger-total 项目!C7 6"]);
    expect(wrong.findings[0]?.message).toBe(
      "“小计”的“总投资”写的是 4.5亿元，各行加起来是 4.4亿元，差 0.1亿元。文稿按各行的数算，请核对",
    );
  });

  it("takes a total at the top as the total of all, and one that is rounded as right", async () => {
    const { said, rows } = await rowsOf({
      rows: [
        header,
        ["合计（2个）", null, 4.3],
        [1, "装备产业园", 2.55, "县工信局"],
        [2, "新材料基地", 1.79, "县工信局"],
      ],
    });
    expect(said).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it("does not hold rates and ranks against a total", async () => {
    const { said } = await rowsOf({
      rows: [
        ["项目名称", "年度计划（亿元）", "完成率（%）"],
        ["装备产业园", 2, 50],
        ["新材料基地", 2, 60],
        ["合计", 4, 55],
      ],
    });
    expect(said).toEqual([]);
  });

  it("takes an indicator called 税收收入合计 for an indicator", async () => {
    const { rows } = await rowsOf({
      rows: [
        ["指标名称", "单位", "完成"],
        ["税收收入合计", "亿元", 8.1],
        ["非税收入", "亿元", 3.8],
      ],
    });
    expect(rows).toHaveLength(2);
  });

  it("leaves out notes below the table, and says so where they look like a row", async () => {
    const { rows, said } = await rowsOf({
      rows: [
        header,
        [1, "第二水厂", 3.9, "县水务局"],
        ["备注：总投资含征地费用"],
        ["填表人：", "张三", null, "审核人：李四"],
        ["注：以下为储备", "某项目", 2, "县发改局"],
        ["以上项目均已纳入省重点项目库，数据由各单位提供。"],
      ],
    });
    expect(rows).toHaveLength(1);
    expect(said).toEqual([
      "advice ledger-note 项目!A5 注：以下为储备",
      "advice ledger-note 项目!A6 以上项目均已纳入省重点项目库，数据由各单…",
    ]);
  });

  it("reads hidden rows and columns, and reports them", async () => {
    const { rows, said } = await rowsOf({
      rows: [header, [1, "第二水厂", 3.9, "县水务局"], [2, "冷链物流中心", 1.3, "县商务局"]],
      rowDefs: new Map([[2, { hidden: true }]]),
      columns: [{}, {}, { hidden: true }, {}],
    });
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ 总投资: "1.3 → 1.3亿元" });
    expect(said).toEqual(["advice ledger-hidden 项目!A3", "advice ledger-hidden 项目!C1"]);
  });

  it("warns of a project that stands twice, of a row without name, of a row with nothing but a name", async () => {
    const { rows, said } = await rowsOf({
      rows: [
        header,
        [1, "第二水厂", 3.9, "县水务局"],
        [2, "第二水厂", 3.9, "县水务局"],
        [null, null, 7.8],
        [3, "冷链物流中心"],
      ],
    });
    expect(rows).toHaveLength(4);
    expect(said).toEqual([
      "warning ledger-row 项目!B4",
      "warning ledger-row 项目!B5 冷链物流中心",
      "warning ledger-row 项目!B3 第二水厂",
    ]);
  });
});

describe("cells", () => {
  const cell = async (header: string, typed: Table["rows"][number][number], year = 2026) => {
    const { rows, findings } = await rowsOf(
      {
        rows: [
          ["项目名称", header],
          ["第二水厂", typed],
        ],
      },
      undefined,
      year,
    );
    return { read: Object.values(rows[0] ?? {})[1], said: brief(findings), message: findings[0]?.message };
  };

  it.each([
    ["总投资（万元）", "3,200.5", "3,200.5 → 3200.5万元"],
    ["总投资（万元）", "１２００", "１２００ → 1200万元"],
    ["总投资（万元）", "约3亿", "约3亿 → 约3亿元"],
    ["总投资（亿元）", "3200万元", "3200万元 → 3200万元"],
    ["用地（亩）", " 386 ", "386 → 386亩"],
    ["总投资（亿元）", 58.599999999999994, "58.6 → 58.6亿元"],
    ["总投资（亿元）", 0.1 + 0.2, "0.3 → 0.3亿元"],
    ["总投资（亿元）", 1e-7, "0.0000001 → 0.0000001亿元"],
    ["总投资（元）", 1.234e15, "1234000000000000 → 1234000000000000元"],
    ["完成率", percent(0.712), "71.2% → 71.2%"],
    ["完成率", percent(0.7120000000000001), "71.2% → 71.2%"],
    ["完成率（%）", percent(0.712), "71.2% → 71.2%"],
    ["完成率", "71.2%", "71.2% → 71.2%"],
    ["完成率（%）", 71.2, "71.2 → 71.2%"],
    ["完成率（%）", "71.2", "71.2 → 71.2%"],
    ["总投资", { value: 1.3, style: { numFmt: '0.0"亿元"' } }, "1.3亿元 → 1.3亿元"],
    ["总投资（亿元）", "1.3（暂定）", "1.3 → 1.3亿元 [暂定]"],
    ["总投资（亿元）", "待填：等发改局", "等发改局 [待填]"],
    ["计划竣工时间", day(2026, 9, 30), "2026年9月30日 → 2026-9-30"],
    ["计划竣工时间", { value: day(2026, 9, 1), style: { numFmt: 'yyyy"年"m"月"' } }, "2026年9月 → 2026-9-30"],
    ["计划竣工时间", { value: 46266, style: { numFmt: 'm"月"' } }, "2026年9月 → 2026-9-30"],
    [
      "计划竣工时间",
      { value: new Date(Date.UTC(2026, 8, 30, 9, 29, 59, 999)), style: { numFmt: "yyyy-mm-dd hh:mm" } },
      "2026年9月30日 9:30 → 2026-9-30",
    ],
    ["计划竣工时间", "2026.9.30", "2026.9.30 → 2026-9-30"],
    ["计划竣工时间", "2026年9月30日", "2026年9月30日 → 2026-9-30"],
    ["计划竣工时间", "9月底", "9月底 → 2026-9-30"],
    ["计划竣工时间", 20260930, "20260930 → 2026-9-30"],
    ["计划竣工时间", 2026.9, "2026.9 → 2026-9-30"],
    ["责任单位", "县发改局\n县工信局", "县发改局县工信局"],
    ["形象进度", percent(0.6), "60% → 60%"],
    ["形象进度", "主体施工", "主体施工"],
    ["业主", 1953, "1953"],
  ])("reads %s: %s", async (header, typed, expected) => {
    const { read: found, said } = await cell(header, typed);
    expect(found).toBe(expected);
    expect(said.filter((line) => !line.includes("ledger-unit"))).toEqual([]);
  });

  it("UTC dates, as the library gives them: the day in the cell is the day that is read, wherever the machine stands", async () => {
    const zone = process.env.TZ;
    try {
      for (const place of ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"]) {
        process.env.TZ = place;
        expect((await cell("计划竣工时间", day(2026, 3, 1))).read).toBe("2026年3月1日 → 2026-3-1");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it.each(["—", "-", "/", "——", "无数据", "  "])("takes “%s” as empty", async (typed) => {
    expect(await cell("总投资（亿元）", typed)).toEqual({ read: undefined, said: [], message: undefined });
    expect(await cell("责任单位", typed)).toEqual({ read: undefined, said: [], message: undefined });
  });

  it("takes 未公布 and 待定 as empty where a number is due, and says so", async () => {
    expect(await cell("总投资（亿元）", "待定")).toMatchObject({
      read: undefined,
      said: ["advice ledger-blank 项目!B2 待定"],
    });
    expect(await cell("实际开工时间", "未开工")).toMatchObject({
      read: undefined,
      said: ["advice ledger-blank 项目!B2 未开工"],
    });
    expect(await cell("存在问题", "无")).toMatchObject({ read: "无", said: [] });
  });

  it("formula with a cached value: is that value", async () => {
    expect(await cell("总投资（亿元）", formula("SUM(C1:C9)", 3.9))).toMatchObject({ read: "3.9 → 3.9亿元", said: [] });
  });

  it("formula without a cached value, which the library reads as null: a finding, never an empty cell", async () => {
    const { read: found, said, message } = await cell("总投资（亿元）", formula("SUM(C1:C9)"));
    expect(found).toBeUndefined();
    expect(said).toEqual(["error ledger-formula 项目!B2 =SUM(C1:C9)"]);
    expect(message).toBe(
      "这一格是公式，文件里却没有存算出来的结果，“总投资”要一个数。请用 Excel 或 WPS 打开文件，保存一次",
    );
  });

  it.each(["#N/A", "#DIV/0!", "#REF!"])("%s is a finding", async (code) => {
    expect(await cell("总投资（亿元）", { value: code, type: "error" })).toMatchObject({
      read: undefined,
      said: [`error ledger-error-value 项目!B2 ${code}`],
    });
  });

  it("a broken formula in a column nobody knows does not stop the paper", async () => {
    const { said } = await rowsOf({
      rows: [
        ["项目名称", "责任单位", "同比"],
        ["甲", "乙", { value: "#DIV/0!", type: "error" }],
        ["丙", "丁", 3],
      ],
    });
    expect(said).toEqual(["warning ledger-error-value 项目!C2 #DIV/0!"]);
  });

  it.each([
    ["总投资（亿元）", "3—5"],
    ["总投资（亿元）", "1.3（含征地0.2）"],
    ["总投资（亿元）", true],
    ["总投资（亿元）", "71.2%"],
    ["总投资（亿元）", "386亩"],
    ["总投资（亿元）", day(2026, 3, 12)],
    ["计划竣工时间", "手续办完以后"],
    ["计划竣工时间", 46295],
    ["计划竣工时间", 2026.1],
    ["计划竣工时间", 3.9],
  ])("%s: %s cannot be read, and is told with file, sheet, cell and what was expected", async (header, typed) => {
    const { read: found, said, message } = await cell(header, typed);
    expect(found).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error ledger-cell 项目!B2 /);
    expect(message).toMatch(/要一个(数|日期)|单位是/);
  });

  it("explains a date that lost its format, and a month that lost its zero", async () => {
    expect((await cell("计划竣工时间", 46295)).message).toContain("像是日期 2026年9月30日 变成了常规格式");
    expect((await cell("计划竣工时间", 2026.1)).message).toContain("看不出是1月还是10月");
  });

  it("does not take a number whose format divides it", async () => {
    const { read: found, said } = await cell("总投资（万元）", { value: 12345, style: { numFmt: '0!.0,"万元"' } });
    expect(found).toBeUndefined();
    expect(said).toEqual(["error ledger-cell 项目!B2 12345"]);
    expect((await cell("总投资（万元）", { value: 12345, style: { numFmt: "#,##0.00_ " } })).read).toBe(
      "12345 → 12345万元",
    );
  });

  it("wonders at percentages that look like fractions, or are a hundred times too large", async () => {
    const rows = [
      ["项目名称", "完成率（%）"],
      ["甲", 0.712],
      ["乙", 0.5],
      ["丙", 0.9],
    ];
    expect((await rowsOf({ rows })).said).toEqual(["warning ledger-percent 项目!B1 0.5"]);
    expect((await cell("完成率", percent(71.2))).said).toEqual(["warning ledger-percent 项目!B2 7120%"]);
  });

  it("tells what goes on down a column ten times, then counts it", async () => {
    const rows = [
      ["项目名称", "总投资（亿元）"],
      ...Array.from({ length: 40 }, (_, index) => [`项目${index}`, "若干"]),
    ];
    const { findings } = await rowsOf({ rows });
    expect(findings).toHaveLength(11);
    expect(findings[10]?.message).toBe("这一列还有 30 格有同样的问题（从 项目!B12 起，到 项目!B41），不再一一列出");
  });

  it("cleans what cannot be printed, and says where", async () => {
    expect(await cell("责任单位", "县\uF8F0发改局")).toMatchObject({
      read: "县发改局",
      said: ["warning text-unprintable 项目!B2"],
    });
  });
});

describe("kinds", () => {
  it("gives each indicator the unit of its row", async () => {
    const { rows, ledger, said } = await rowsOf({
      rows: [
        ["指标名称", "计量单位", "年度目标", "1-8月完成", "1-7月增速（%）", "1-8月增速（%）", "全市排名", "牵头单位"],
        ["规模以上工业增加值", "%", 8, 6.8, 6.5, 6.8, "第6位", "县工信局"],
        ["一般公共预算收入", "亿元", 17.6, 11.9, null, 5.6, 3, "县财政局"],
        ["城镇新增就业", "人", "约1.2万", "未公布", null, "—", null, "县人社局"],
      ],
    });
    expect(ledger?.kind).toBe("指标");
    expect(rows).toEqual([
      {
        指标: "规模以上工业增加值",
        计量单位: "%",
        目标: "8 → 8%",
        完成: "6.8 → 6.8%",
        上期增速: "6.5 → 6.5%",
        增速: "6.8 → 6.8%",
        位次: "第6位 → 6位",
        责任单位: "县工信局",
      },
      {
        指标: "一般公共预算收入",
        计量单位: "亿元",
        目标: "17.6 → 17.6亿元",
        完成: "11.9 → 11.9亿元",
        增速: "5.6 → 5.6%",
        位次: "3 → 3位",
        责任单位: "县财政局",
      },
      { 指标: "城镇新增就业", 计量单位: "人", 目标: "约1.2万 → 约1.2万人", 责任单位: "县人社局" },
    ]);
    expect(said).toEqual(["advice ledger-blank 项目!D4 未公布"]);
  });

  it("tells 单位 the unit from 单位 the office", async () => {
    const units = await rowsOf({
      rows: [
        ["指标", "单位", "完成"],
        ["财政收入", "亿元", 11.9],
        ["就业", "人", 8200],
      ],
    });
    expect(units.rows[1]).toEqual({ 指标: "就业", 计量单位: "人", 完成: "8200 → 8200人" });
    const offices = await rowsOf({
      rows: [
        ["指标", "单位", "完成"],
        ["财政收入", "县财政局", 11.9],
        ["就业", "县人社局", 8200],
      ],
    });
    expect(offices.rows[1]).toEqual({ 指标: "就业", 责任单位: "县人社局", 完成: "8200 → 8200" });
  });

  it("reads milestones", async () => {
    const { rows, ledger } = await rowsOf(
      {
        rows: [
          ["时间节点", "累计完成投资（亿元）", "累计比例"],
          ["10月底", 70, percent(0.851)],
          ["11月底", 76.5, 93],
        ],
      },
      undefined,
      2026,
    );
    expect(ledger?.kind).toBe("任务");
    expect(rows).toEqual([
      { 时间: "10月底 → 2026-10-31", 投资: "70 → 70亿元", 比例: "85.1% → 85.1%" },
      { 时间: "11月底 → 2026-11-30", 投资: "76.5 → 76.5亿元", 比例: "93 → 93%" },
    ]);
  });

  it("reads a free table under its own headers, with the unit of the corner", async () => {
    const { rows, ledger } = await rowsOf({
      rows: [
        ["单位：亩"],
        ["乡镇", "批次", "面积", "完成率（%）"],
        ["石桥镇", "第一批", 186, 71.2],
        ["沙溪镇", "第二批", 200, 50],
      ],
    });
    expect(ledger?.kind).toBe("自由");
    expect(rows[0]).toEqual({ 乡镇: "石桥镇", 批次: "第一批", 面积: "186 → 186亩", 完成率: "71.2 → 71.2%" });
  });

  it("takes 类型 as told", async () => {
    const table = {
      rows: [
        ["乡镇", "重点项目", "说明"],
        ["石桥镇", "第二水厂", "无"],
      ],
    };
    expect((await rowsOf(table)).rows[0]).toEqual({ 属地: "石桥镇", 名称: "第二水厂", 备注: "无" });
    const { rows } = await rowsOf(table, "{ 文件: 台账.xlsx, 类型: 自由 }");
    expect(rows[0]).toEqual({ 乡镇: "石桥镇", 重点项目: "第二水厂", 说明: "无" });
  });
});
