import { describe, expect, it } from "vitest";
import { percent, rowsOf } from "./tables.js";

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
