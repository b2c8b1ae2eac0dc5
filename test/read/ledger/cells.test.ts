import { describe, expect, it } from "vitest";
import { brief, day, formula, percent, rowsOf, type Table } from "./tables.js";

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
    ["增速（%）", "负2.3", "负2.3 → -2.3%"],
    ["文件编号", { value: 7, style: { numFmt: "000" } }, "007"],
    ["批次", { value: 7, style: { numFmt: "000" } }, "007"],
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

  it.each([
    ["总投资（亿元）", "(5.6)", "负数请写成 -5.6 这样"],
    ["总投资（亿元）", "▲7.6", "请写成 5.6 或 -5.6 这样"],
    ["总投资（亿元）", "3/12", "看不出是日期还是分数"],
    ["计划竣工时间", "26.6.30", "年份请写全，如 2026.6.30"],
    ["计划竣工时间", "3/12", "请写成 3月12日 这样"],
  ])("refuses %s: %s, and says how to write it", async (header, typed, hint) => {
    const { read: found, message } = await cell(header, typed);
    expect(found).toBeUndefined();
    expect(message).toContain(hint);
  });

  it.each([
    ["two of them", "增速", [0.056, 0.076], ["warning ledger-percent 项目!B1 0.056"]],
    ["one of them", "增速（%）", [0.056], ["warning ledger-percent 项目!B1 0.056"]],
    ["among larger ones", "增速（%）", [0.056, 0.12, 1.2, -0.023], ["warning ledger-percent 项目!B1 0.12"]],
    ["beside percentages", "增速（%）", [percent(0.056), 0.076], ["warning ledger-percent 项目!B1 0.076"]],
    ["small growth, plainly written", "增速（%）", [0.5, 6.2, 7.8], []],
    ["all written alike", "增速（%）", [0.12, 5.62, -3.4], []],
  ])("fractions for percentages: %s", async (_, header, values, expected) => {
    const rows = values.map((value, index) => [`指标${index + 1}`, value]);
    expect((await rowsOf({ rows: [["指标", header], ...rows] }, "{ 文件: 台账.xlsx, 类型: 指标 }")).said).toEqual(
      expected,
    );
  });

  it.each([
    ["finer than percentages are", "增速", [0.056, 0.12, 1.2, -0.023], ["5.6%", "12%", "120%", "-2.3%"]],
    ["none above 1", "同比增长", [0.05, 0.12], ["5%", "12%"]],
    ["typed as texts and numbers", "增速", [0.056, "0.076"], ["5.6%", "7.6%"]],
    ["a rate, which is no half per cent", "占比", [0.5, 0.3], ["50%", "30%"]],
    ["the header says %", "增速（%）", [0.056, 0.12], ["0.056%", "0.12%"]],
    ["one that is large", "增速", [5.6, 7.8, 0.034], ["5.6%", "7.8%", "0.034%"]],
    ["small, and no finer", "增速", [0.5, 0.8], ["0.5%", "0.8%"]],
  ])("decides for the column as a whole what 0.056 is: %s", async (_, header, values, expected) => {
    const rows = values.map((value, index) => [`指标${index + 1}`, value]);
    const found = await rowsOf({ rows: [["指标", header], ...rows] }, "{ 文件: 台账.xlsx, 类型: 指标 }");
    expect(found.rows.map((row) => Object.values(row)[1]?.split(" → ")[1])).toEqual(expected);
    expect(found.said).toHaveLength(1);
    expect(found.said[0]).toMatch(/^warning ledger-percent 项目!B1 /);
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
