import { expect, it } from "vitest";
import { timeDateLine } from "../../src/check/rules/time-date-line.js";
import { timeDeadline } from "../../src/check/rules/time-deadline.js";
import { paperOf } from "./examples.js";

const meeting = "会议: { 时间: 2026-10-29 09:00 }\n";
const foundIn = (rule: typeof timeDateLine, text: string) => {
  const paper = paperOf(text, { meeting });
  return rule.run(paper).map(({ block, start, end }) => paper.blocks[block]?.text.slice(start, end));
};

it("takes what is read out to have the date of the meeting", () => {
  const speech = "在全市现场会上的讲话\n\n（2026年10月22日）\n\n同志们：\n\n10月25日前要把清单报上来。";
  expect(foundIn(timeDateLine, speech)).toEqual(["2026年10月22日"]);
  expect(foundIn(timeDeadline, speech)).toEqual(["10月25日"]);
});

it("lets a report or a plan be written before the meeting, with deadlines before it", () => {
  const report = "关于重点项目建设情况的调研报告\n\n市政府研究室调研组\n\n（2026年10月22日）\n\n我们到六个镇看了。";
  const plan = "全市现场会筹备方案\n\n文稿组起草讲话、主持词，10月25日前完成。\n\n市委办公室\n\n2026年10月20日";
  expect(foundIn(timeDateLine, report)).toEqual([]);
  expect(foundIn(timeDateLine, plan)).toEqual([]);
  expect(foundIn(timeDeadline, plan)).toEqual([]);
});

it("still asks about a report of another year, and a deadline before the plan itself", () => {
  const report = "关于重点项目建设情况的调研报告\n\n市政府研究室调研组\n\n（2025年6月22日）\n\n我们到六个镇看了。";
  const plan = "全市现场会筹备方案\n\n文稿组起草讲话、主持词，10月15日前完成。\n\n市委办公室\n\n2026年10月20日";
  expect(foundIn(timeDateLine, report)).toEqual(["2025年6月22日"]);
  expect(foundIn(timeDeadline, plan)).toEqual(["10月15日"]);
});
