import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fragment } from "../../src/model/kind.js";
import { type Asking, draw, inPaper, past } from "./drawn.js";
import { brief, fragment } from "./made-fragments.js";

describe("the order of those that fit", () => {
  // Each winner is by its name behind the other, and by all later steps too.
  const steps: [string, Fragment, Fragment, Asking, RegExp, RegExp][] = [
    [
      "this meeting's facts, although they have just been told",
      fragment("二", { 需要: ["词条.期限"] }),
      fragment("一", { 适用: { 主题: ["项目"], 层级: ["县"] } }),
      { uses: inPaper("二") },
      /用得上这次会的数据（词条\.期限）/,
      /没有用到这次会的数据/,
    ],
    [
      "what fits less well, where the rest stands in an earlier paper of the set",
      fragment("二"),
      fragment("一", { 适用: { 主题: ["项目"] } }),
      { uses: inPaper("一") },
      /别篇和上一次会没有用过它/,
      /这次会的“议程”已经用了/,
    ],
    [
      "what fits less well, where the rest was heard at the last meeting",
      fragment("二"),
      fragment("一", { 适用: { 主题: ["项目"], 场合: ["推进"] } }),
      { uses: past({ 一: 1 }) },
      /别篇和上一次会没有用过它/,
      /2026-09-01 的“前1次会”用过/,
    ],
    [
      "the theme, although it was heard some meetings ago",
      fragment("二", { 适用: { 主题: ["项目"] } }),
      fragment("一", { 适用: { 场合: ["推进"], 稿种: ["稿种甲"], 层级: ["县"] } }),
      { uses: past({ 二: 2 }) },
      /专讲“项目”/,
      /不是专讲这个主题的/,
    ],
    [
      "the kind among those for the theme",
      fragment("二", { 适用: { 稿种: ["稿种甲", "稿种乙"], 主题: ["项目"] } }),
      fragment("一", { 适用: { 主题: ["项目"], 场合: ["推进"], 层级: ["县"] } }),
      {},
      /专为稿种甲、稿种乙写的/,
      /不是专为这个稿种写的/,
    ],
    [
      "the occasion",
      fragment("二", { 适用: { 场合: ["推进"] }, 篇幅: "长" }),
      fragment("一", { 适用: { 层级: ["县"] } }),
      {},
      /专为“推进”一类的会写的/,
      /不是专为这类会写的/,
    ],
    [
      "the level, although it was heard some meetings ago",
      fragment("二", { 适用: { 层级: ["县"] } }),
      fragment("一"),
      { uses: past({ 二: 5 }) },
      /专为县一级写的/,
      /不是专为这一级写的/,
    ],
    [
      "not used in the last meetings",
      fragment("二"),
      fragment("一"),
      { uses: past({ 一: 5 }) },
      /一样合用的里面，它最近没有用过/,
      /2026-09-01 的“前5次会”用过/,
    ],
    [
      "used long ago before used lately",
      fragment("二", { 适用: { 主题: ["项目"] } }),
      fragment("一", { 适用: { 主题: ["建设"] } }),
      { uses: past({ 一: 2, 二: 3 }) },
      /隔得最久：2026-09-01 的“前3次会”用过/,
      /“前2次会”用过/,
    ],
    [
      "the length wanted",
      fragment("二", { 篇幅: "中" }),
      fragment("一", { 篇幅: "短" }),
      { of: brief({ 篇幅: "长" }) },
      /要的是长的，它是中的/,
      /是短的，要的是长的/,
    ],
    ["the name", fragment("一"), fragment("二"), {}, /按名称排在前面/, /按名称排在后面/],
  ];
  for (const [name, winner, loser, asking, won, lost] of steps)
    it(name, () => {
      const { choices, findings } = draw([loser, winner], asking);
      expect(choices).toMatchObject([
        { role: "作用甲", chosen: winner.片段, by: "挑选", why: expect.stringMatching(won) },
      ]);
      expect(choices[0]?.others).toEqual([{ 片段: loser.片段, fits: true, reason: expect.stringMatching(lost) }]);
      expect(findings).toEqual([]);
    });

  it("asks for no length where the brief asks for none", () => {
    expect(draw([fragment("一", { 篇幅: "长" }), fragment("二", { 篇幅: "短" })]).names).toEqual(["一"]);
  });
  it("takes what says facts in a set form although it was used", () => {
    const table = fragment("表", { 固定: true, 需要: ["词条.期限"] });
    expect(draw([table, fragment("不附")], { uses: inPaper("表") }).names).toEqual(["表"]);
    expect(draw([table, fragment("不附")], { uses: past({ 表: 1 }) }).names).toEqual(["表"]);
  });
});

const words = fc.subarray(["项目", "推进", "防汛"]);
const anyFragment = fc.record({
  适用: fc.record({
    主题: words,
    场合: words,
    稿种: fc.subarray(["稿种甲", "稿种乙"]),
    层级: fc.subarray(["县", "镇"]),
  }),
  需要: fc.subarray(["词条.期限", "词条.没有"]),
  篇幅: fc.constantFrom("短", "中", "长"),
  固定: fc.boolean(),
  ago: fc.integer({ min: 0, max: 5 }),
});

it("any library, in whatever order it is read, gives the same choices for the same reasons, each fragment once while there are others", () => {
  const libraries = fc.array(anyFragment, { minLength: 1, maxLength: 12 }).chain((made) => {
    const all = made.map(({ ago: _, ...more }, index) => fragment(`第${index}篇`, more));
    const uses = Object.fromEntries(made.flatMap(({ ago }, index) => (ago > 0 ? [[`第${index}篇`, ago]] : [])));
    return fc.record({
      all: fc.constant(all),
      shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
      uses: fc.constant(uses),
      pulls: fc.array(fc.constant({ name: "作用甲" }), { minLength: 1, maxLength: 5 }),
      of: fc.constantFrom(brief(), brief({ 篇幅: "中" })),
    });
  });
  fc.assert(
    fc.property(libraries, ({ all, shuffled, uses, pulls, of }) => {
      const drawn = draw(all, { pulls, of, uses: past(uses) });
      const { choices, findings } = draw(shuffled, { pulls, of, uses: past(uses) });
      expect(choices).toEqual(drawn.choices);
      expect(findings.filter(({ rule }) => rule !== "fragment-none-fits")).toEqual(
        drawn.findings.filter(({ rule }) => rule !== "fragment-none-fits"),
      );
      const set = new Set(all.filter(({ 固定 }) => 固定).map(({ 片段 }) => 片段));
      const moving = choices.map(({ chosen }) => chosen).filter((chosen) => !set.has(chosen));
      const repeats = moving.length - new Set(moving).size;
      expect(findings.filter(({ rule }) => rule === "fragment-repeated")).toHaveLength(repeats);
    }),
  );
});
