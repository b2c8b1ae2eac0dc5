import { expect, it } from "vitest";
import type { Rule } from "../../src/check/engine/rule.js";
import { levelUnit } from "../../src/check/rules/level-unit.js";
import { timeWeekday } from "../../src/check/rules/time-weekday.js";
import { wordingConfusable } from "../../src/check/rules/wording-confusable.js";
import { foundIn, paperOf } from "./examples.js";

it("finds words in a badly typed text, at their place in the text as it is", () => {
  expect(foundIn(timeWeekday, "定于 2026 年 9 月 22 日 (星期三) 召开,请准时参加。")).toEqual(["1:21 星期三"]);
  expect(foundIn(timeWeekday, "定于２０２６年９月２２日（星期三）召开。")).toEqual(["1:14 星期三"]);
  expect(foundIn(wordingConfusable, "要 一如 继往 地抓好。")).toEqual(["1:3 一如 继往"]);
});

it("takes the unit's level from the meeting folder, however short the text", () => {
  const meeting = "单位: { 名称: 安澜县, 层级: 县 }\n";
  const quotes = (rule: Rule, text: string) => {
    const paper = paperOf(text, { meeting });
    return rule.run(paper).map(({ block, start, end }) => paper.blocks[block]?.text.slice(start, end));
  };
  expect(quotes(levelUnit, "全区各级各部门要抓紧落实。")).toEqual(["全区"]);
  expect(quotes(levelUnit, "高新区全区上下都在抓项目，全市第3位。")).toEqual([]);
});
