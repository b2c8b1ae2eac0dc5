import { describe, expect, it } from "vitest";
import { draftSmall } from "../small-meeting.js";

const rulesOf = async (body: string, more = "", files: Record<string, string> = {}) =>
  (await draftSmall({ body: `${body}\n`, more, files })).all.map(({ rule, quote }) => `${rule} ${quote ?? ""}`);

describe("missing data is found wherever it is asked for", () => {
  const cases: [string, string][] = [
    ["in a mustache", "{{会议.主题}}"],
    ["in a helper's argument", "{{顿号 会议.任务}}"],
    ["in a helper within a helper", "{{几 (个数 会议.任务)}}"],
    ["in an each", "{{#each 会议.任务}}\n甲\n{{/each}}"],
    ["in a with", "{{#with 会议.主办}}\n甲\n{{/with}}"],
    ["in a branch that is printed", "{{#if 会议.地点}}\n{{会议.主题}}\n{{/if}}"],
    ["in an else that is printed", "{{#if 会议.主办}}\n甲\n{{else}}\n{{会议.主题}}\n{{/if}}"],
    ["in an unless that is printed", "{{#unless 会议.主办}}\n{{会议.主题}}\n{{/unless}}"],
    ["in a round of an each", "{{#each 议程}}\n{{时长}}\n{{/each}}"],
    ["by block parameters", "{{#each 议程 as |项|}}\n{{项.时长}}\n{{/each}}"],
    ["above an each", "{{#each 议程}}\n{{../会议.主题}}\n{{/each}}"],
    ["from the root", "{{#each 议程}}\n{{@root.会议.主题}}\n{{/each}}"],
    ["in free data", "{{词条.没有}}"],
  ];
  for (const [name, body] of cases)
    it(name, async () => expect((await rulesOf(body, "词条: {}\n"))[0]).toMatch(/^data-missing/));

  const fragment = (body: string) => ({ "fragments/甲/一.md": `---\n作用: 甲\n篇幅: 短\n---\n${body}\n` });
  it("in a fragment", async () =>
    expect(await rulesOf('{{> (片段 "甲")}}', "", fragment("{{会议.主题}}"))).toEqual(["data-missing 会议.主题"]));
  it("in a partial's parameter", async () =>
    expect(await rulesOf('{{> (片段 "甲") 话=会议.主题}}', "", fragment("好"))).toEqual(["data-missing 会议.主题"]));
  it("in a frame", async () => {
    const frame =
      '框架: 试\n说明: 试\n句式: “{{字}}”，{{释义}}。\n排法: 连写\n要点:\n  - { 字: 定, 释义: 甲, 分点: ["乙{{会议.主题}}。"] }\n';
    expect(await rulesOf('{{> (框架 "试")}}', "", { "fragments/框架/试.yaml": frame })).toEqual([
      "data-missing 会议.主题",
    ]);
  });
});

describe("what is no gap", () => {
  const cases: [string, string][] = [
    ["a question", "{{#if 会议.主题}}\n甲\n{{/if}}\n乙"],
    ["a branch that is not printed", "{{#if 会议.主题}}\n{{会议.主题}}\n{{/if}}\n乙"],
    ["an each with an else", "{{#each 会议.任务}}\n甲\n{{else}}\n乙\n{{/each}}"],
    ["a default", '{{或 会议.主题 "乙"}}'],
    ["a fragment that is not called for", '{{#if 会议.主题}}\n{{> (片段 "没有")}}\n{{/if}}\n乙'],
    ["a parameter of a partial", '{{> (片段 "甲") 话=会议.地点}}'],
  ];
  const files = { "fragments/甲/一.md": "---\n作用: 甲\n篇幅: 短\n---\n{{话}}\n" };
  for (const [name, body] of cases) {
    // A fragment on its own cannot know its caller's parameters, so it is only loaded where it is called.
    it(name, async () => expect(await rulesOf(body, "", files)).toEqual([]));
  }
});

describe("names are checked even where nothing is printed", () => {
  const cases: [string, string][] = [
    ["a question", "{{#if 会议.主体}}\n甲\n{{/if}}"],
    ["a branch that is not printed", "{{#if 会议.主题}}\n{{会议.地点名}}\n{{/if}}"],
    ["an each without rounds", "{{#if 会议.主题}}\n{{#each 议程}}\n{{事项名}}\n{{/each}}\n{{/if}}"],
  ];
  for (const [name, body] of cases) it(name, async () => expect((await rulesOf(body))[0]).toMatch(/^template-name/));
});

it("each gap is told once, each with the place to fill it", async () => {
  const { all } = await draftSmall({ body: "{{会议.主题}}{{会议.主题}}\n\n{{会议.主办}}\n" });
  expect(all.map(({ file, line, message }) => [file, line, message.split("，")[0]])).toEqual([
    ["会议.yaml", 2, "缺少“会议.主题”（会议主题）"],
    ["会议.yaml", 2, "缺少“会议.主办”（主办单位）"],
  ]);
});

it("a name with nothing behind it is pointed at itself", async () => {
  const { all } = await draftSmall({ body: "{{词条.天数}}\n", more: "词条:\n  另: 甲\n  天数:\n" });
  expect(all.map(({ line, message }) => [line, message])).toEqual([[16, expect.stringContaining("后面是空的")]]);
});
