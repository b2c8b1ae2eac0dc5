import { describe, expect, it } from "vitest";
import { fragmentsIn } from "../../src/model/choice.js";
import { draw, inPaper, past } from "./drawn.js";
import { brief, fragment } from "./made-fragments.js";

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
    ["those below, where it says so", { 适用: { 方向: ["对外", "对下"] } }],
  ];
  for (const [name, more] of fitting) it(name, () => expect(draw([fragment("甲", more)]).names).toEqual(["甲"]));

  const misfits: [string, Parameters<typeof fragment>[1], RegExp][] = [
    ["another kind", { 适用: { 稿种: ["稿种乙"] } }, /只用于稿种乙/],
    ["another level", { 适用: { 层级: ["镇"] } }, /只用于镇/],
    ["another theme", { 适用: { 主题: ["防汛"] } }, /主题含“防汛”/],
    ["those above", { 适用: { 方向: ["对上"] } }, /是对上讲的话，这篇稿子是对下讲的/],
    ["guests, although the kind is named", { 适用: { 方向: ["对外"], 稿种: ["稿种甲"] } }, /是对外讲的话/],
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

describe("a paper that speaks to those above", () => {
  const report = { 方向: "对上" as const };

  it("takes what speaks to them, and nothing that says no such thing", () => {
    const fragments = [fragment("甲"), fragment("乙", { 适用: { 方向: ["对上"] } })];
    const { names, choices } = draw(fragments, { kind: report });
    expect(names).toEqual(["乙"]);
    expect(choices[0]?.others).toEqual([{ 片段: "甲", fits: false, reason: "是对下讲的话，这篇稿子是对上讲的" }]);
  });
  it("takes what was written for its kind", () =>
    expect(draw([fragment("甲", { 适用: { 稿种: ["稿种甲"] } })], { kind: report }).names).toEqual(["甲"]));
  it("never has orders in it", () => {
    const { names, findings } = draw([fragment("甲"), fragment("乙", { 适用: { 主题: ["项目"] } })], { kind: report });
    expect(names).toEqual([undefined]);
    expect(findings).toMatchObject([{ rule: "fragment-none-fits" }]);
  });
});

describe("a theme of which all has just been heard", () => {
  const themed = fragment("甲", { 适用: { 主题: ["项目"] } });

  it("has a plain one stand, and says for which part", () => {
    const { names, told } = draw([themed, fragment("乙")], { uses: past({ 甲: 1 }) });
    expect(names).toEqual(["乙"]);
    expect(told).toMatchObject([
      { rule: "theme-spent", severity: "advice", message: expect.stringContaining("作用甲"), line: 1 },
    ]);
  });
  it("says nothing where the theme's own stands, nor where it has none", () => {
    expect(draw([themed, fragment("乙")], { uses: past({ 甲: 2 }) })).toMatchObject({ names: ["甲"], told: [] });
    expect(draw([fragment("乙")], { uses: past({ 乙: 1 }) })).toMatchObject({ names: ["乙"], told: [] });
  });
  it("would rather say it again than say nothing", () =>
    expect(draw([themed], { uses: past({ 甲: 1 }) }).names).toEqual(["甲"]));
});

describe("what else could stand, to keep the time", () => {
  const rivalsOf = (fragments: Parameters<typeof draw>[0], uses: ReturnType<typeof past>) =>
    draw(fragments, { uses })
      .puller.rivals("作用甲")
      .map(({ 片段 }) => 片段);

  it("is in the order it would be taken, without what was just heard", () => {
    const themed = fragment("丙", { 适用: { 主题: ["项目"] } });
    const all = [fragment("甲"), fragment("乙"), themed, fragment("丁", { 适用: { 主题: ["项目"] } })];
    expect(rivalsOf(all, past({ 甲: 1, 丁: 3 }))).toEqual(["丁", "乙"]);
  });
  it("is worse where it leaves out facts or the theme, or was heard lately", () => {
    const facts = fragment("甲", { 需要: ["词条.期限"] });
    const { puller } = draw([facts, fragment("乙"), fragment("丙")], { uses: past({ 丙: 3 }) });
    const worse = (name: string, than: string) => puller.worse(`作用甲/${name}`, `作用甲/${than}`);
    expect([worse("甲", "乙"), worse("乙", "甲"), worse("丙", "乙"), worse("丙", "甲")]).toEqual([0, 2, 1, 3]);
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
