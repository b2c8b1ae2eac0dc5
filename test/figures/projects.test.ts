import { describe, expect, it } from "vitest";
import {
  aheadOfTime,
  atPace,
  completionRate,
  exactText,
  FigureFailure,
  formulaText,
  inStage,
  startRate,
} from "../../src/figures/index.js";
import { type List, list, originOf } from "../../src/model/data.js";
import type { Figure } from "../../src/model/figure.js";
import { pathOf, saidBy, standingAt } from "./queries/queried.js";
import { type Content, sheet } from "./rows.js";

const at = (rows: List) => standingAt(rows, "2026-08-31");
const said = (figure: Figure | FigureFailure) => (figure instanceof FigureFailure ? figure.message : exactText(figure));
type Row = Record<string, Content>;
const stages = (...rows: Row[]) => {
  const all = sheet(rows.map((row, index) => ({ 名称: String(index + 1), ...row })));
  const names = ["储备", "未开工", "在建", "已竣工"] as const;
  return Object.fromEntries(names.map((name) => [name, saidBy(inStage(all, name))]));
};

describe("how far a project is", () => {
  it("is what 状态 says before all else", () =>
    expect(stages({ 状态: "未开工", 实际开工: "2026年3月1日" }, { 状态: "在建", 实际竣工: "2026年3月1日" })).toEqual({
      储备: [],
      未开工: ["1"],
      在建: ["2"],
      已竣工: [],
    }));
  it("or what really happened", () =>
    expect(
      stages(
        { 实际开工: "2025年3月1日", 实际竣工: "2026年8月1日", 形象进度: "主体施工" },
        { 实际开工: "2026年3月1日" },
        { 实际开工: "未开工" },
        { 实际开工: "计划9月" },
        {},
      ),
    ).toEqual({ 储备: [], 未开工: ["3", "4", "5"], 在建: ["2"], 已竣工: ["1"] }));
  it("or what the remark says", () =>
    expect(
      stages({ 形象进度: "竣工投产" }, { 形象进度: "主体施工" }, { 形象进度: "前期手续" }, { 形象进度: "谋划储备" }),
    ).toEqual({ 储备: ["4"], 未开工: ["3"], 在建: ["2"], 已竣工: ["1"] }));
  it("or a percentage", () =>
    expect(stages({ 形象进度: "60%" }, { 形象进度: "100%" }, { 形象进度: "0%" })).toMatchObject({
      在建: ["1"],
      已竣工: ["2"],
    }));
  it("in reserve is neither begun nor not begun", () =>
    expect(stages({ 建设性质: "储备", 形象进度: "前期手续" }, { 建设性质: "新建" }, { 建设性质: "续建" })).toEqual({
      储备: ["1"],
      未开工: ["2"],
      在建: ["3"],
      已竣工: [],
    }));
  it("money spent is no start", () =>
    expect(stages({ 累计完成: "0.3亿元", 状态: "" })).toMatchObject({ 未开工: ["1"] }));
  it("is not guessed", () => {
    const trouble = "请在台账里加“状态”一列，写明未开工、在建、竣工或储备；或者填上“实际开工”的日期";
    expect(stages({ 形象进度: "正常推进" }).在建).toBe(`看不出开没开工：“正常推进”（台账.xlsx 项目!B5）。${trouble}`);
    expect(stages(...Array<Row>(4).fill({ 形象进度: "顺利" })).在建).toMatch(/“顺利”（台账.xlsx 项目!B7）等 4 格。/);
    // Where the days of starting are kept, an empty one is an answer.
    expect(stages({ 形象进度: "正常推进" }, { 实际开工: "2026年3月1日" })).toMatchObject({
      未开工: ["1"],
      在建: ["2"],
    });
  });
  it("needs something to tell by", () =>
    expect(stages({ 总投资: "1亿元" }).在建).toBe(
      "看不出“项目”里的项目开没开工。请在台账里加上“状态”（未开工、在建、竣工、储备）或“实际开工”一列",
    ));
  it("is asked of no rows in vain", () =>
    expect(saidBy(inStage(list({ path: "项目", place: { file: "a" } }), "在建"))).toEqual([]));
});

const projects = at(
  sheet([
    { 名称: "甲", 状态: "在建", 年度计划: "3亿元", 累计完成: "2.4亿元" },
    { 名称: "乙", 状态: "在建", 年度计划: "3亿元", 累计完成: "20000万元" },
    { 名称: "丙", 状态: "竣工", 年度计划: "1亿元", 累计完成: "0.5亿元" },
    { 名称: "丁", 状态: "未开工", 年度计划: "2亿元" },
    { 名称: "戊", 状态: "储备" },
    { 名称: "己", 状态: "在建", 累计完成: "0.2亿元" },
  ]),
);

describe("rates", () => {
  it("of starting leave out what is in reserve", () => {
    expect(said(startRate(projects, false))).toBe("80%");
    expect(said(startRate(projects, true))).toBe("66.66666666…%");
    expect(formulaText(startRate(projects, false) as Figure)).toMatch(/开工率＝4个 ÷ 5个.*项目（不含储备）/);
  });
  it("of investment go by the sums", () => expect(said(completionRate(projects))).toBe("56.66666666…%"));
  it("stand so far from the year", () => expect(said(aheadOfTime(projects))).toBe("-10个百分点"));
  it("of nothing are a trouble", () => expect(said(startRate(list(originOf(projects)), false))).toMatch(/除数是 0/));
  it("need their columns", () =>
    expect(said(completionRate(sheet([{ 累计完成: "1亿元", 年度计画: "2亿元" }])))).toBe(
      "“项目”没有“年度计划”这一列。是不是“年度计画”？",
    ));
});

describe("the pace of those begun", () => {
  it("is measured against the year", () => {
    expect(saidBy(atPace(projects, "超前", 1))).toEqual(["甲"]);
    expect(saidBy(atPace(projects, "按期", 1))).toEqual(["乙"]);
    expect(saidBy(atPace(projects, "滞后", 1))).toEqual(["丙"]);
    expect(pathOf(atPace(projects, "滞后", 1))).toBe("项目（滞后）");
  });
  it("is level where both print alike", () => {
    const near = at(sheet([{ 状态: "在建", 名称: "甲", 年度计划: "100亿元", 累计完成: "66.62亿元" }]));
    expect([1, 2].map((decimals) => saidBy(atPace(near, "按期", decimals)))).toEqual([[], []]);
    expect(saidBy(atPace(near, "按期", 0))).toEqual(["甲"]);
  });
  it("is not guessed where nothing is reported", () =>
    expect(
      saidBy(atPace(at(sheet([{ 名称: "甲", 状态: "在建", 年度计划: "1亿元" }, { 累计完成: "1亿元" }])), "滞后", 1)),
    ).toBe("已开工的项目有 1 个没有填“累计完成”，比不了进度：台账.xlsx 项目!D5。请补上；确实没有完成投资的填 0"));
  it("needs the day the ledger stands at", () =>
    expect(saidBy(atPace(sheet([{ 状态: "在建" }]), "滞后", 1))).toMatch(/没有写数字截至哪一天/));
});
