import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BriefPuller, SetUses } from "../../src/library/index.js";
import { fragmentsIn } from "../../src/model/choice.js";
import type { Fragment } from "../../src/model/kind.js";
import type { Brief } from "../../src/model/meeting.js";
import { brief, fragment, libraryOf, meeting } from "./made-fragments.js";

interface Asking {
  /** The paper, pulled from in this order; 作用甲 once unless given. */
  pulls?: { name: string; type?: "片段" | "部分"; live?: boolean }[];
  of?: Brief;
  uses?: SetUses;
}

function draw(fragments: readonly Fragment[], { pulls = [{ name: "作用甲" }], of = brief(), uses }: Asking = {}) {
  const puller = new BriefPuller(libraryOf(fragments), of, meeting, uses);
  const steps = pulls.map(({ name, type = "片段", live = true }, index) =>
    puller.pull({ type, name, live, place: { file: "templates/稿种甲.md", line: index + 1 } }),
  );
  const names = steps.map(({ value }) => value?.name);
  return { names, steps, choices: puller.choices, findings: steps.flatMap(({ findings }) => findings) };
}

const past = (entries: Record<string, number>) =>
  new SetUses(
    new Map(
      Object.entries(entries).map(([name, ago]) => [
        `作用甲/${name}`,
        { 会议: `前${ago}次会`, 日期: "2026-09-01", ago },
      ]),
    ),
  );
const inPaper = (...names: string[]) => {
  const uses = new SetUses();
  uses.add(
    "议程",
    names.map((name) => `作用甲/${name}`),
  );
  return uses;
};

describe("what fits", () => {
  const fitting: [string, Parameters<typeof fragment>[1]][] = [
    ["any, where nothing is said", {}],
    ["the kind", { 适用: { 稿种: ["别的", "稿种甲"] } }],
    ["the level", { 适用: { 层级: ["县"] } }],
    ["a word of the theme", { 适用: { 主题: ["项目"] } }],
    ["a word of the name, as theme", { 适用: { 主题: ["推进"] } }],
    ["a word of the name, as occasion", { 适用: { 场合: ["调度", "推进"] } }],
    ["the form, as occasion", { 适用: { 场合: ["现场"] } }],
    ["data that is there", { 需要: ["词条.期限"] }],
  ];
  for (const [name, more] of fitting) it(name, () => expect(draw([fragment("甲", more)]).names).toEqual(["甲"]));

  const misfits: [string, Parameters<typeof fragment>[1], RegExp][] = [
    ["another kind", { 适用: { 稿种: ["稿种乙"] } }, /只用于稿种乙/],
    ["another level", { 适用: { 层级: ["镇"] } }, /只用于镇/],
    ["another theme", { 适用: { 主题: ["防汛"] } }, /主题含“防汛”/],
    ["another occasion", { 适用: { 场合: ["视频", "开工"] } }, /“视频、开工”/],
    ["data that is not there", { 需要: ["词条.期限", "词条.没有"] }, /缺少数据 词条\.没有/],
  ];
  for (const [name, more, reason] of misfits)
    it(`not ${name}, and says so`, () => {
      const { names, findings } = draw([fragment("甲", more)]);
      expect(names).toEqual([undefined]);
      expect(findings).toMatchObject([{ rule: "fragment-none-fits", message: expect.stringMatching(reason) }]);
      const { choices } = draw([fragment("甲", more), fragment("乙")]);
      expect(choices[0]?.others).toEqual([{ 片段: "甲", fits: false, reason: expect.stringMatching(reason) }]);
    });
});

describe("the order of those that fit", () => {
  // Each winner is by its name behind the other, and by all later steps too.
  const steps: [string, Fragment, Fragment, Asking, RegExp, RegExp][] = [
    [
      "not used in an earlier paper of the set",
      fragment("二"),
      fragment("一", { 需要: ["词条.期限"] }),
      { uses: inPaper("一") },
      /没有用过的只有它/,
      /这次会的“议程”已经用了/,
    ],
    [
      "not used in the last meetings",
      fragment("二"),
      fragment("一", { 需要: ["词条.期限"] }),
      { uses: past({ 一: 5 }) },
      /没有用过的只有它/,
      /2026-09-01 的“前5次会”用过/,
    ],
    [
      "used long ago before used lately",
      fragment("二"),
      fragment("一", { 需要: ["词条.期限"] }),
      { uses: past({ 一: 1, 二: 2 }) },
      /隔得最久：2026-09-01 的“前2次会”用过/,
      /“前1次会”用过/,
    ],
    [
      "this meeting's facts",
      fragment("二", { 需要: ["词条.期限"] }),
      fragment("一", { 适用: { 主题: ["项目"], 稿种: ["稿种甲"] } }),
      {},
      /用得上这次会的数据（词条\.期限）/,
      /没有用到这次会的数据/,
    ],
    [
      "the theme",
      fragment("二", { 适用: { 主题: ["项目"] } }),
      fragment("一", { 适用: { 场合: ["推进"], 稿种: ["稿种甲"], 层级: ["县"] } }),
      {},
      /专讲“项目”/,
      /不是专讲这个主题的/,
    ],
    [
      "the occasion",
      fragment("二", { 适用: { 场合: ["推进"] } }),
      fragment("一", { 适用: { 稿种: ["稿种甲"], 层级: ["县"] } }),
      {},
      /专为“推进”一类的会写的/,
      /不是专为这类会写的/,
    ],
    [
      "the kind",
      fragment("二", { 适用: { 稿种: ["稿种甲"] } }),
      fragment("一", { 适用: { 层级: ["县"] } }),
      {},
      /专为稿种甲写的/,
      /不是专为这个稿种写的/,
    ],
    [
      "the level",
      fragment("二", { 适用: { 层级: ["县"] }, 篇幅: "长" }),
      fragment("一"),
      {},
      /专为县一级写的/,
      /不是专为这一级写的/,
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

describe("one role in several places of a paper", () => {
  const two = [{ name: "作用甲" }, { name: "作用甲" }];

  it("takes the next best for the second", () => {
    const { names, choices } = draw([fragment("甲"), fragment("乙"), fragment("丙")], { pulls: two });
    expect(names).toEqual(["丙", "乙"]);
    expect(choices[1]?.others).toContainEqual({ 片段: "丙", fits: true, reason: "这一篇里另有一处用" });
  });
  it("repeats where there is no other, with a warning at the place", () => {
    const { names, findings } = draw([fragment("甲")], { pulls: two });
    expect(names).toEqual(["甲", "甲"]);
    expect(findings).toMatchObject([{ rule: "fragment-repeated", severity: "warning", line: 2 }]);
  });
  it("would rather take what another paper has used", () => {
    expect(draw([fragment("甲"), fragment("乙")], { pulls: two, uses: inPaper("乙") }).names).toEqual(["甲", "乙"]);
  });
  it("does not count a place that is not printed", () => {
    const pulls = [{ name: "作用甲", live: false }, { name: "作用甲" }];
    const { names, choices } = draw([fragment("甲")], { pulls });
    expect(names).toEqual(["甲", "甲"]);
    expect(choices).toHaveLength(1);
  });
  it("leaves alone what the writer names herself further down", () => {
    const own = brief({}, { 正文: '{{> (片段 "作用甲/丙")}}\n' });
    const pulls = [{ name: "作用甲" }, { name: "作用甲/丙" }];
    expect(draw([fragment("甲"), fragment("丙")], { of: own, pulls }).names).toEqual(["甲", "丙"]);
  });
  it("gives a pin, and her own words, to the first", () => {
    const fragments = [fragment("甲"), fragment("乙"), fragment("丙")];
    expect(draw(fragments, { pulls: two, of: brief({ 选用: { 作用甲: "甲" } }) }).names).toEqual(["甲", "丙"]);
    expect(draw(fragments, { pulls: two, of: brief({}, { 作用甲: "我的话。\n" }) }).names).toEqual(["自拟", "丙"]);
  });
  it("gives a list of pins to one after the other", () => {
    const of = brief({ 选用: { 作用甲: ["乙", "不用", "甲"] } });
    const pulls = Array.from({ length: 4 }, () => ({ name: "作用甲" }));
    expect(draw([fragment("甲"), fragment("乙"), fragment("丙")], { pulls, of }).names).toEqual([
      "乙",
      undefined,
      "甲",
      "丙",
    ]);
  });
});

describe("what the writer settles", () => {
  const fragments = [
    fragment("甲", { 需要: ["词条.期限"] }),
    fragment("乙"),
    fragment("丙", { 适用: { 层级: ["镇"] } }),
  ];

  it("a pin goes before all, used or not, fitting or not", () => {
    const { choices } = draw(fragments, { of: brief({ 选用: { 作用甲: "丙" } }), uses: inPaper("丙") });
    expect(choices).toMatchObject([
      { chosen: "丙", by: "选用", why: expect.stringMatching(/选用.*不合用：只用于镇/), place: { line: 1 } },
    ]);
    expect(choices[0]?.others.map(({ 片段 }) => 片段)).toEqual(["甲", "乙"]);
  });
  it("a full name is this very one", () => {
    const { choices } = draw(fragments, { pulls: [{ name: "作用甲/乙" }] });
    expect(choices).toMatchObject([{ role: "作用甲", chosen: "乙", by: "写明" }]);
    expect(fragmentsIn(choices)).toEqual(["作用甲/乙"]);
  });
  it("her own words stand, and are no fragment", () => {
    const { choices } = draw(fragments, { of: brief({}, { 作用甲: "我的话。\n" }) });
    expect(choices).toMatchObject([{ role: "作用甲", chosen: "自拟", by: "自拟", others: [] }]);
    expect(fragmentsIn(choices)).toEqual([]);
  });
  it("不用 leaves out a role, in every place of it", () => {
    const pulls = [{ name: "作用甲" }, { name: "作用甲" }];
    const { names, choices } = draw(fragments, { pulls, of: brief({ 选用: { 作用甲: "不用" } }) });
    expect(names).toEqual([undefined, undefined]);
    expect(choices).toMatchObject([{ by: "不用" }, { by: "不用" }]);
  });
  it("不用 puts nothing in the place of a part's default", () => {
    const pulls = [{ name: "部分甲", type: "部分" as const }];
    expect(draw(fragments, { pulls }).steps[0]).toEqual({ findings: [] });
    const { steps } = draw(fragments, { pulls, of: brief({ 选用: { 部分甲: "不用" } }) });
    expect(steps[0]?.value?.source.text).toBe("");
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
