import { describe, expect, it } from "vitest";
import { meetingWith } from "../../../src/check/set/example.js";
import { draftMeeting } from "../../../src/pipeline/index.js";
import { libraryFor } from "../../package-library.js";
import { setOf } from "./small-set.js";

const units = "参会: [{ 范围: 有关镇, 单位: [石桥镇, 清河镇, 东山镇] }]";

/** The words that one rule quotes, or the places it points to, in a set of two papers. */
async function foundBy(id: string, report: string, speech: string, more = units): Promise<string[]> {
  const { folder, files, briefs } = setOf(meetingWith(more), {
    汇报: `讲话人: 周岚\n---\n${report}\n`,
    讲话: `讲话人: 李明\n---\n${speech}\n`,
  });
  const { findings } = await draftMeeting(
    files,
    folder,
    briefs,
    { draft: false, strict: false },
    libraryFor(files, folder),
  );
  return findings.filter(({ rule }) => rule === id).map(({ file, quote = "" }) => `${file} ${quote}`);
}

describe("one state, one count over the set", () => {
  const wrong: [report: string, speech: string, quote: string][] = [
    ["目前，进度滞后的项目有4个。", "对进度滞后的9个项目，逐个约谈。", "进度滞后的9个项目"],
    ["全县没有开工的还有5个。", "未开工项目6个，要倒排工期。", "未开工项目6个"],
    ["竣工项目十二个。", "目前竣工的11个项目要抓紧投产。", "竣工的11个项目"],
    ["滞后的4个项目拿出追赶计划。", "滞后项目有九个。", "滞后项目有九个"],
  ];
  for (const [report, speech, quote] of wrong)
    it(speech, async () => expect(await foundBy("count-agrees", report, speech)).toEqual([`稿件/讲话.md ${quote}`]));
  const right: [report: string, speech: string][] = [
    ["滞后的4个项目拿出追赶计划。", "对没有开工和进度滞后的9个项目，实行领导包联。"],
    ["滞后项目有4个。", "石桥镇有项目6个，滞后2个。"],
    ["滞后项目有4个。", "省级重点项目滞后的有2个。"],
    ["滞后项目有4个。", "目前滞后项目四个。"],
  ];
  for (const [report, speech] of right)
    it(`not ${speech}`, async () => expect(await foundBy("count-agrees", report, speech)).toEqual([]));
});

describe("who is praised here is not named there", () => {
  const wrong: [report: string, speech: string, quote: string][] = [
    ["对石桥镇、清河镇提出表扬。", "东山镇、石桥镇进度滞后。", "石桥镇"],
    ["清河镇项目建设走在前列。", "清河镇排名靠后，差距较大。", "清河镇"],
    ["东山镇成效明显，值得学习。", "这里对东山镇通报批评。", "东山镇"],
  ];
  for (const [report, speech, quote] of wrong)
    it(speech, async () => expect(await foundBy("praise-blame", report, speech)).toEqual([`稿件/讲话.md ${quote}`]));
  const right: [report: string, speech: string][] = [
    ["对石桥镇提出表扬。", "清河镇进度滞后。"],
    ["对石桥镇提出表扬。", "石桥镇的冷链物流项目进度滞后。"],
    ["对石桥镇提出表扬。", "石桥镇要防止进度滞后。"],
    ["对石桥镇提出表扬，清河镇进度滞后。", "石桥镇、清河镇要继续努力。"],
  ];
  for (const [report, speech] of right)
    it(`not ${report}${speech}`, async () => expect(await foundBy("praise-blame", report, speech)).toEqual([]));
});

describe("figures of a ledger have their day", () => {
  const ledger = (day: string) => `数据: { 项目: { 文件: 台账.csv, 截至: ${day} } }`;
  const said: [day: string, report: string][] = [
    ["2026-08-31", "截至8月底，共有{{计数 项目}}。"],
    ["2026-08-31", "1—8月，共有{{计数 项目}}。"],
    ["2026-09-30", "前三季度，共有{{计数 项目}}。"],
    ["2026-08-20", "到8月20日，共有{{计数 项目}}。"],
    ["2026-08-31", "项目有三个。"],
  ];
  for (const [day, report] of said)
    it(`${day} ${report}`, async () =>
      expect(await foundBy("figure-as-of", report, "同志们。", ledger(day))).toEqual([]));
  for (const report of ["共有{{计数 项目}}。", "9月底前完成，共有{{计数 项目}}。", "上半年，共有{{计数 项目}}。"])
    it(`not ${report}`, async () =>
      expect(await foundBy("figure-as-of", report, "同志们。", ledger("2026-08-31"))).toEqual(["稿件/汇报.md "]));
});
