import { describe, expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

const printed = async (body: string, more = "") => {
  const { paper, all } = await draftSmall({ body, more });
  return paper ? writeText(paper).trim() : all.map(({ message }) => message);
};

describe("{{#列}} puts a separator between what its items say", () => {
  it("one, several, none", async () => {
    const body = '任务是{{#列 词条.任务 "；"}}{{this}}{{else}}会上宣布{{/列}}。\n';
    expect(await printed(body, "词条: { 任务: [甲] }\n")).toBe("任务是甲。");
    expect(await printed(body, "词条: { 任务: [甲, 乙, 丙] }\n")).toBe("任务是甲；乙；丙。");
    expect(await printed(body, "词条: { 任务: [] }\n")).toBe("任务是会上宣布。");
  });
  it("an item that says nothing leaves no separator behind", async () => {
    const body = '缺口：{{#列 词条.行 "、"}}{{#if 数}}{{名}}{{数}}{{/if}}{{/列}}。\n';
    const rows = (...numbers: string[]) =>
      `词条: { 行: [${numbers.map((number, at) => `{ 名: 镇${at + 1}${number && `, 数: ${number}`} }`).join(", ")}] }\n`;
    expect(await printed(body, rows("3个", "", "5个"))).toBe("缺口：镇13个、镇35个。");
    expect(await printed(body, rows("", "4个", ""))).toBe("缺口：镇24个。");
  });
  it("what is written wrongly is told at its line", async () => {
    const { all } = await draftSmall({ body: "{{#列 词条.任务}}{{this}}{{/列}}\n" });
    expect(all).toMatchObject([{ rule: "template-block", message: expect.stringContaining("各项中间的符号") }]);
  });
});

describe("{{序}} makes points of the items, and none of a single one", () => {
  const body = "{{#each 词条.任务}}\n{{序}}{{this}}。\n\n{{/each}}\n";
  it("several", async () => expect(await printed(body, "词条: { 任务: [甲, 乙] }\n")).toMatch(/^一、甲。\s+二、乙。$/));
  it("one", async () => expect(await printed(body, "词条: { 任务: [甲] }\n")).toBe("甲。"));
  it("outside of a list it is told", async () => {
    const { all } = await draftSmall({ body: "{{序}}甲。\n" });
    expect(all.filter(({ severity }) => severity === "error")).not.toEqual([]);
  });
});
