import { describe, expect, it } from "vitest";
import { kinds } from "../any/meeting.js";
import { draftBrief } from "./own-structure.js";

const tasks = ["摸清项目家底", "排定四季度节点", "压实包联责任"];
const meeting = (theme: string, more = "") =>
  `议程: [{ 事项: 项目进展情况, 方式: 通报, 单位: 县发改局 }, { 事项: 讲话, 方式: 讲话, 人员: 李明 }]\n词条: { 备注: ${theme}${more} }\n`;
const brief = (kind: string, by: string) =>
  `---\n稿种: ${kind}\n${by}---\n${/主持词/.test(kind) ? "" : "## 抓项目\n\n要抓紧。\n\n## 抓安全\n\n要抓实。\n"}`;

describe("what a meeting is for is what each of its papers says", () => {
  const speeches = kinds.filter(({ 类别, 稿种 }) => /讲话|主持词/.test(类别) && 稿种 !== "仪式主持词");
  const themes = ["重点项目建设", "安全生产", "防汛", "信访", "文明创建", "党风廉政", "营商环境", "乡村振兴"];
  for (const { 稿种: kind, 字段: fields } of speeches)
    it(kind, async () => {
      for (const theme of themes) {
        const text = `会议: { 名称: 全县${theme}推进会议, 时间: 2026-09-22 09:00, 地点: 县会议中心, 主题: ${theme}, 任务: [${tasks.join(", ")}] }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }
人员: [{ 姓名: 李明, 职务: 县委书记 }, { 姓名: 王振, 职务: 县长 }]
${meeting(theme)}`;
        const by = Object.hasOwn(fields, "讲话人") ? "讲话人: 李明\n" : "主持人: 王振\n";
        const { lines, errors } = await draftBrief(brief(kind, by), "", { "会议.yaml": text });
        expect(errors, theme).toEqual([]);
        for (const task of tasks) expect(lines.join("\n"), theme).toContain(task);
      }
    });
});

describe("a fact that is given calls for the words that tell it, once", () => {
  const facts = (given: string) => meeting("无", `, ${given}`);
  const told = async (kind: string, given: string, word: string) => {
    const { lines, errors } = await draftBrief(brief(kind, "讲话人: 李明\n"), facts(given));
    expect(errors).toEqual([]);
    return lines.filter((line) => line.includes(word)).length;
  };
  const asked = "委托: { 领导: 陈市长, 事由: 在省里开会 }";
  const above = "上级会议: { 名称: 全市项目调度会, 日期: 2026-09-10, 要求: [抓开工, 抓进度] }";

  it("a leader who has asked for it, in every speech, whatever else there is to tell", async () => {
    for (const kind of ["动员讲话", "推进讲话", "调度讲话", "部署讲话", "交办讲话", "主持兼讲话"]) {
      expect(await told(kind, asked, "陈市长"), kind).toBe(1);
      expect(await told(kind, `${asked}, ${above}, 指挥部: 项目指挥部, 方案: { 名称: 攻坚方案 }`, "陈市长"), kind).toBe(
        1,
      );
    }
  });

  it("a plan, and a meeting above that is to be passed on", async () => {
    expect(await told("推进讲话", "方案: { 名称: 攻坚方案 }, 指挥部: 项目指挥部", "攻坚方案")).toBe(1);
    expect(await told("推进讲话", "委托: { 传达: 全省项目会议 }", "全省项目会议")).toBe(1);
  });

  it("a meeting above is told where it is the part's own matter, not in three places", async () => {
    for (const kind of ["动员讲话", "推进讲话", "部署讲话", "调度讲话"])
      expect(await told(kind, above, "全市项目调度会"), kind).toBe(1);
  });
});
