import { expect, it } from "vitest";
import { levelOfUnit, unitWords, wordsOfLevel } from "../../src/language/level.js";
import { postsIn } from "../../src/language/titles.js";
import { levels } from "../../src/model/level.js";

it.each([
  ["江州省", "省"],
  ["江州市", "市"],
  ["安澜县", "县"],
  ["苗岭自治县", "县"],
  ["江湾区", "区"],
  ["石桥镇", "镇"],
  ["安阜街道", "街道"],
  ["安阜街道办事处", "街道"],
  ["江州高新区", "开发区"],
  ["江州经开区", "开发区"],
  ["安澜县经济开发区", "开发区"],
  ["江州综合保税区", "开发区"],
  ["安澜县产业园区", "开发区"],
  ["云岭自治区", undefined],
  ["花园社区", undefined],
  ["县发改局", undefined],
  ["", undefined],
])("%s is a %s", (name, level) => expect(levelOfUnit(name)).toBe(level));

it("derives the words of a unit from its level and its superior", () => {
  expect(unitWords("县", "江州市")).toEqual({
    全域: "全县",
    我域: "我县",
    党委: "县委",
    政府: "县政府",
    上级党委: "市委",
    上级政府: "市政府",
    下辖: "各镇（街道）",
  });
  expect(unitWords("开发区", "安澜县")).toMatchObject({ 全域: "全区", 党委: "党工委", 上级政府: "县政府" });
  expect(unitWords("县")).not.toHaveProperty("上级党委");
  expect(unitWords("部")).toBeUndefined();
});

it("has every word of every level", () => {
  for (const level of levels) expect(Object.values(wordsOfLevel(level) ?? {})).not.toContain("");
  expect(wordsOfLevel("constructor")).toBeUndefined();
});

it("takes a title apart", () => {
  expect(postsIn("县委副书记、县长")).toEqual(["县委副书记", "县长"]);
  expect(postsIn("局长")).toEqual(["局长"]);
  expect(postsIn("")).toEqual([]);
});
