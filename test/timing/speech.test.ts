import { describe, expect, it } from "vitest";
import { readAloud } from "../../src/language/read-aloud.js";
import { measure, secondsOf } from "../../src/timing/index.js";
import { read } from "../parse/rendered.js";
import { draftSmall } from "../small-meeting.js";

describe("figures are read out", () => {
  for (const [printed, read] of [
    ["84.4%", "百分之八十四点四"],
    ["2026年9月22日", "二零二六年九月二十二日"],
    ["2024—2026年", "二零二四至二零二六年"],
    ["3,200套", "三千二百套"],
    ["1,234,567人", "一百二十三万四千五百六十七人"],
    ["1—8月", "一至八月"],
    ["9月22日—12月30日", "九月二十二日至十二月三十日"],
    ["40%—50%", "百分之四十至百分之五十"],
    ["58.6亿元", "五十八点六亿元"],
    ["-2.3%", "负百分之二点三"],
    ["9:30", "九点三十分"],
    ["0.05", "零点零五"],
    ["0000-8261145", "零零零零八二六一一四五"],
    ["1/3", "三分之一"],
    ["5‰", "千分之五"],
    ["第3位", "第三位"],
  ] as const)
    it(printed, () => expect(readAloud(printed)).toBe(read));
});

/** Of a speaker who reads two Han characters a second, so that each is half a second. */
const seconds = (markdown: string) => secondsOf(read(markdown).paper.blocks, 120);

describe("what is spoken", () => {
  it("is the salutation, headings and paragraphs, with a pause behind each", () => {
    expect(seconds("四个字的。")).toBe(2 + 1);
    expect(seconds("## 五个字标题\n\n四个字的。")).toBe(3 + 2 + 3);
    expect(seconds("::: 称谓\n同志们：\n:::")).toBe(1.5 + 1);
  });

  it("is not the title, the signature, a cue or a table", () => {
    expect(seconds("# 在全县大会上的讲话")).toBe(0);
    expect(seconds("::: 落款\n安澜县人民政府\n:::")).toBe(0);
    expect(seconds("::: 提示\n（请工作人员发材料）\n:::")).toBe(0);
    expect(seconds("@表 项目|投资 甲|1 乙|2")).toBe(0);
    expect(seconds("@附表 项目表 项目|投资 甲|1 乙|2")).toBe(0);
  });

  it("stops for applause", () => expect(seconds("::: 提示\n（鼓掌）\n:::")).toBe(5));

  it("is counted as it is read, not as it is printed", () => {
    expect(seconds("达84.4%。")).toBe(4.5 + 1);
    expect(seconds("讲GDP。")).toBe(2 + 1);
  });
});

it("a speaker takes the time of the pace given", () => {
  const { paper } = read("一二三四五六七八九十。".repeat(60));
  expect(measure(paper, 150).minutes).toBe(4);
  expect(measure(paper, 200).minutes).toBe(3);
  expect(measure(paper)).toEqual({ characters: 600, minutes: 3.4 });
});

describe("语速", () => {
  const slow = (pace: string) =>
    draftSmall({
      body: "一段话。\n",
      meeting: `会议: { 名称: 全县会议, 时间: 2026-09-22 09:30, 地点: 会议中心 }
单位: { 名称: 安澜县, 层级: 县 }
人员:
  - { 姓名: 李明, 职务: 县委书记, 语速: ${pace} }
`,
    });

  it("is the speaker's", async () => expect((await slow("150")).time).toEqual({ pace: 150 }));

  it("beyond what anybody speaks is reported and not gone by", async () => {
    const { time, all } = await slow("18");
    expect(time).toEqual({ pace: 180 });
    expect(all.map(({ rule, line }) => [rule, line])).toEqual([["speech-pace", 4]]);
  });
});
