import { describe, expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

const people = `会议: { 名称: 推进会, 时间: 2026-09-22 09:30, 地点: 县会议中心 }
单位: { 名称: 安澜县, 层级: 县 }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 许斌, 职务: 党工委书记, 单位: 开发区 }
`;
const printed = async (agenda: string, body: string) => {
  const { paper, all } = await draftSmall({ meeting: `${people}议程:\n${agenda}`, body: `${body}\n` });
  return paper ? writeText(paper).trim() : all.map(({ message }) => message).join("\n");
};
const item = (way: string, what: string, more = "人员: 李明") => `  - { 方式: ${way}, 事项: ${what}, ${more} }\n`;

describe("what is done, and what has been done", () => {
  const cases: [way: string, what: string, now: string, past: string][] = [
    ["通报", "上半年情况", "通报上半年情况", "通报了上半年情况"],
    ["宣读", "宣读《方案》", "宣读《方案》", "宣读了《方案》"],
    ["发言", "表态发言", "作表态发言", "作了表态发言"],
    ["发言", "征迁工作", "就征迁工作发言", "就征迁工作作了发言"],
    ["讲话", "讲话", "讲话", "作了讲话"],
    ["讲话", "总结讲话", "作总结讲话", "作了总结讲话"],
    ["作指示", "讲话", "作指示", "作了指示"],
    ["作说明", "《方案》", "就《方案》作说明", "就《方案》作了说明"],
    ["致辞", "欢迎辞", "致欢迎辞", "致了欢迎辞"],
    ["共同", "为项目培土奠基", "共同为项目培土奠基", "共同为项目培土奠基"],
  ];
  for (const [way, what, now, past] of cases) {
    it(`${way} ${what}`, async () => {
      expect(await printed(item(way, what), "{{做什么 议程.[0]}}，{{做了什么 议程.[0]}}")).toBe(`${now}，${past}`);
    });
  }
});

describe("who does it", () => {
  const who = "{{由谁 议程.[0]}}，请{{请谁 议程.[0]}}{{做什么 议程.[0]}}，{{做了什么 议程.[0]}}";
  it("several in turn", async () =>
    expect(await printed(item("发言", "表态发言", "依次: [甲镇, 乙镇]"), who)).toBe(
      "甲镇、乙镇，请甲镇、乙镇依次作表态发言，分别作了表态发言",
    ));
  it("so many that only some are named", async () =>
    expect(await printed(item("发言", "发言", "依次: [甲, 乙, 丙, 丁, 戊, 己, 庚]"), "{{由谁 议程.[0]}}")).toBe(
      "甲、乙、丙等7家单位",
    ));
  it("nobody in particular", async () =>
    expect(await printed("  - { 方式: 观看, 事项: 警示片 }\n", who)).toBe("，请大家观看警示片，观看了警示片"));
  it("a person whose unit is not in his title", async () =>
    expect(await printed(item("汇报", "情况", "人员: 许斌"), "{{请谁 议程.[0]}}")).toBe("开发区党工委书记许斌同志"));
  it("a person still to be filled in leaves a blank", async () =>
    expect(await printed(item("汇报", "情况", "人员: 待填"), "请{{请谁 议程.[0]}}汇报")).toBe("请＿＿＿＿汇报"));
});

describe("before and after a speech", () => {
  const agenda = item("通报", "甲", "单位: 甲局") + item("讲话", "讲话", "人员: 许斌") + item("作指示", "讲话");
  it("the main speech is the last", async () =>
    expect(await printed(agenda, "{{计数 (讲话前 议程)}}，{{计数 (讲话后 议程)}}")).toBe("2个，0个"));
  it("or the one of somebody", async () =>
    expect(await printed(agenda, "{{计数 (讲话前 议程 人员.[1])}}，{{计数 (讲话后 议程 人员.[1])}}")).toBe("1个，1个"));
  it("of a meeting without one, everything comes before", async () =>
    expect(await printed(item("通报", "甲", "单位: 甲局"), "{{计数 (讲话前 议程)}}，{{计数 (讲话后 议程)}}")).toBe(
      "1个，0个",
    ));
});
