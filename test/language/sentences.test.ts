import { expect, test } from "vitest";
import { endsSentence, leadEnd, withoutEnd } from "../../src/language/leads.js";
import { withFullMarks } from "../../src/language/marks.js";
import { hanIn, sentencesIn, statementAround } from "../../src/language/sentences.js";

const parts = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["要快。要稳！行不行？", ["要快。", "要稳！", "行不行？"]],
  ["一是快；二是稳。", ["一是快；二是稳。"]],
  ["他说：“要快。”大家鼓掌。", ["他说：“要快。”", "大家鼓掌。"]],
  ["行不行？！要快", ["行不行？！", "要快"]],
  ["上一行\n下一行", ["上一行", "下一行"]],
  ["", []],
])("sentences of %s", (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each([
  ["要快；要稳。", "稳", "要稳。"],
  ["要快。\n要稳", "稳", "要稳"],
  ["要快，也要稳；要早。", "快", "要快，也要稳；"],
])("what is said around, of %s: %s", (text, word, expected) => {
  const start = text.indexOf(word);
  const around = statementAround(text, { start, end: start + 1 });
  expect(text.slice(around.start, around.end)).toBe(expected);
});

test("what is said around is looked for no farther than told", () => {
  expect(statementAround("一二三四五六七八九", { start: 4, end: 5 }, 2)).toEqual({ start: 2, end: 7 });
});

test.each([
  ["要快。各镇抓紧。", "要快。"],
  ["要快.各镇抓紧.", "要快."],
  ["会议时间:九点", "会议时间:"],
  ["会议9:30开始。请准时", "会议9:30开始。"],
  ["增长8.5%。要快", "增长8.5%。"],
  ["打好“快。稳。”战役。各镇抓紧", "打好“快。稳。”战役。"],
  ["打好“快。稳", "打好“快。"],
  ["见http://a.cn说明。", "见http://a.cn说明。"],
  ["加强领导", undefined],
])("the lead of %s", (text, lead) => {
  const end = leadEnd(text);
  expect(end === undefined ? undefined : text.slice(0, end)).toBe(lead);
});

test("ends of sentences", () => {
  expect(["要快。", "要快.", "好！”", "培土。（鸣炮）", "如下：", "……"].map(endsSentence)).not.toContain(false);
  expect(["要快", "要快，", "1.", "（一）", ""].map(endsSentence)).not.toContain(true);
  expect(["要快。", "要快", "要快："].map(withoutEnd)).toEqual(["要快", "要快", "要快"]);
});

test("full-width marks", () => {
  expect(withFullMarks("增长8.5%,税收(含附加)9,500万元;时间9:30")).toBe("增长8.5%，税收（含附加）9,500万元；时间9:30");
  expect(withFullMarks("Co., Ltd.")).toBe("Co., Ltd.");
});

test("Han characters", () => {
  expect(hanIn("2026年，GDP增长")).toBe(3);
});
