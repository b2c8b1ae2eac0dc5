import { describe, expect, it } from "vitest";
import { textsOf } from "./agenda-papers.js";

const facts = (
  unit: string,
  more = "",
) => `会议: { 名称: 防汛工作会议, 时间: 2026-06-22 09:00, 地点: 机关会议室, 形式: 视频, 主持人: 王振 }
单位: ${unit}
人员: [{ 姓名: 李明, 职务: 书记 }, { 姓名: 王振, 职务: 主任 }]
议程:
  - { 方式: 表态发言, 依次: [石桥镇, 清河镇], 时长: 10 }
  - { 方式: 讲话, 人员: 李明, 时长: 20 }
${more}`;

const town = "{ 名称: 安澜县, 层级: 县, 下级: [石桥镇, 清河镇, 东山镇] }";

describe("形式: 视频 needs no 词条", async () => {
  const { texts, findings } = await textsOf(facts(town));
  it("finds nothing missing", () => expect(findings.filter(({ severity }) => severity === "error")).toEqual([]));
  for (const script of ["主持词", "调度", "兼"]) {
    it(`${script}: the venues are connected, called, kept in order, and asked home`, () => {
      const text = texts[script] ?? "";
      expect(text).toContain("分会场设在石桥镇、清河镇、东山镇");
      for (const venue of ["石桥镇", "清河镇", "东山镇"]) expect(text).toContain(`　　${venue}。\n　　……`);
      expect(text).toContain("三个分会场保持信号畅通");
      expect(text).toContain("（画面切换到石桥镇所在会场）");
    });
  }
  it("the notice says where they are and what they owe", () => {
    expect(texts.通知).toContain("分会场设在石桥镇、清河镇、东山镇。");
    expect(texts.通知).toContain("各分会场要在会前一天完成设备调试");
  });
  it("the plan tests the lines", () => {
    expect(texts.方案).toContain("分会场：石桥镇、清河镇、东山镇");
    expect(texts.方案).toContain("8:15　与各分会场联调图像、声音和备用线路");
    expect(texts.方案).toContain("技术组。");
  });
  it("the agenda names them", () => expect(texts.议程).toContain("分会场：石桥镇、清河镇、东山镇"));
});

it("a leader who hosts his own meeting calls them, too", async () => {
  const { texts } = await textsOf(facts(town), {
    "稿件/讲话.md": "---\n稿种: 动员讲话\n讲话人: 李明\n主持: 是\n---\n",
  });
  for (const venue of ["石桥镇", "清河镇", "东山镇"]) expect(texts.讲话).toContain(`　　${venue}。\n　　……`);
  expect(texts.讲话).toContain("三个分会场保持信号畅通");
});

describe("who the venues are", () => {
  it("the units below by what they are called, where the writer names none", async () => {
    const { texts } = await textsOf(facts("{ 名称: 江州市, 层级: 市 }"));
    expect(texts.通知).toContain("分会场设在各县（市、区）。");
    expect(texts.主持词).toContain("请各分会场依次应答");
    expect(texts.主持词).toContain("请各分会场保持信号畅通");
  });
  it("those that she names", async () => {
    const { texts } = await textsOf(facts(town, "词条: { 分会场: [石桥镇, 县供电公司], 点名: [石桥镇] }\n"));
    expect(texts.通知).toContain("分会场设在石桥镇、县供电公司。");
    expect(texts.主持词).toContain("分会场设在石桥镇、县供电公司");
    expect(texts.主持词).toContain("请两个分会场保持信号畅通");
    expect(texts.主持词).not.toContain("　　县供电公司。\n");
  });
  it("none at a meeting in one room", async () => {
    const { texts } = await textsOf(facts(town).replace("形式: 视频, ", ""));
    for (const text of Object.values(texts)) expect(text).not.toContain("分会场");
  });
});
