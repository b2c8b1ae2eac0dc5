import { expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

const printed = async (body: string, files: Record<string, string> = {}) => {
  const { paper, all } = await draftSmall({ body: `${body}\n`, files });
  return paper ? writeText(paper).trim() : all.map(({ rule, message }) => `${rule} ${message}`).join("\n");
};

const said: [string, string, string][] = [
  ["an inverse block", "{{^if 会议.主题}}无主题{{/if}}", "无主题"],
  ["an inverse each", "{{^each 会议.任务}}无任务{{/each}}", "无任务"],
  ["the number of a round from the round inside", "{{#each 议程}}{{#with ../单位}}{{@index}}{{/with}}{{/each}}", "01"],
  [
    "the number of the round around",
    "{{#each 议程}}{{#each ../单位.下级}}{{@../index}}{{@index}}、{{/each}}{{/each}}",
    "00、01、02、10、11、12、",
  ],
  ["a key of a list", "{{#each 议程}}{{@key}}{{/each}}", "01"],
  ["a name for what #with is about", "{{#with 单位 as |它|}}{{它.名称}}{{/with}}", "安澜县"],
  ["what #if has left over of a query", "{{#if (或 会议.主题 会议.主办)}}有{{else}}无{{/if}}", "无"],
];
for (const [name, body, text] of said) it(name, async () => expect(await printed(body)).toBe(text));

it("what a fragment is given by name stands above it in a round of an #each, as in Handlebars", async () => {
  const files = { "fragments/甲/一.md": "---\n作用: 甲\n篇幅: 短\n---\n{{#each 议程}}{{../话}}{{/each}}\n" };
  expect(await printed('{{> (片段 "甲") 话="好"}}', files)).toBe("好好");
});

const told: [string, string, RegExp][] = [
  ["two things behind #if", "{{#if 会议.地点 会议.主题}}甲{{/if}}", /^template-block .*只跟一项/],
  ["two contexts of a fragment", '{{> (片段 "结尾号召") 会议 单位}}', /^fragment-call .*最多跟一项/],
  ["a choice of which nothing is there", "{{或 会议.主题 会议.主办}}", /^data-missing “或”后面要的都没有/],
  ["the same to reckon with", "{{几 (或 会议.主题 会议.主办)}}", /^data-missing “或”后面要的都没有/],
  ["a helper named by a number", "{{12 会议.地点}}", /^template-helper 没有“12”这个写法/],
  ["a property of JavaScript", "{{会议.名称.text}}", /^template-name|^data-missing/],
  ["a method of a list", "{{议程.map}}", /^template-/],
];
for (const [name, body, message] of told) it(`tells ${name}`, async () => expect(await printed(body)).toMatch(message));
