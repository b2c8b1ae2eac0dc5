import { describe, expect, it } from "vitest";
import { originOf } from "../../../src/model/data.js";
import { brief, plain, readTable, rowsOf, type Table } from "./tables.js";

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
    expect(rows.map(({ 名称 }) => 名称)).toEqual(["第二水厂", "某项目"]);
    expect(said).toEqual([
      "warning ledger-row 项目!A5 注：以下为储备",
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
        [null, null, 7.9],
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

  const zones = (...rows: (string | number | null)[][]) =>
    rowsOf({ rows: [["项目名称", "总投资（亿元）", "年度计划（亿元）"], ...rows] });

  it.each([
    [
      "above its rows",
      [
        ["东片", 5, 3],
        ["甲", 2, 1],
        ["乙", 3, 2],
        ["西片", 9, 5],
        ["丙", 4, 2],
        ["丁", 5, 3],
      ],
      ["B2", "B5"],
    ],
    [
      "below its rows",
      [
        ["甲", 2, 1],
        ["乙", 3, 2],
        ["东片", 5, 3],
        ["丙", 4, 2],
        ["丁", 5, 3.5],
      ],
      ["B4"],
    ],
    [
      "with tenths",
      [
        ["甲", 0.1, 0.1],
        ["乙", 0.2, 0.1],
        ["东片", 0.3, 0.2],
        ["丙", 4, 2],
      ],
      ["B4"],
    ],
  ])("a subtotal that nothing calls so, %s, is told, and counts", async (_, rows, cells) => {
    const { rows: read, said } = await zones(...rows);
    expect(read).toHaveLength(rows.length);
    expect(said).toEqual(
      cells.map((cell) => `warning ledger-part 项目!${cell.replace("B", "A")} ${rows[Number(cell.slice(1)) - 2]?.[0]}`),
    );
  });

  it.each([
    [
      "in one column only",
      [
        ["东片", 5, 4],
        ["甲", 2, 1],
        ["乙", 3, 2],
        ["丙", 7, 2],
      ],
    ],
    [
      "of one row",
      [
        ["甲", 2, 1],
        ["乙", 2, 1],
        ["丙", 7, 2],
        ["丁", 1, 1],
      ],
    ],
    [
      "of noughts",
      [
        ["甲", 0, 0],
        ["乙", 0, 0],
        ["丙", 0, 0],
        ["丁", 1, 1],
      ],
    ],
  ])("what is a sum %s is a row like any other", async (_, rows) => {
    expect((await zones(...rows)).said).toEqual([]);
  });
});
