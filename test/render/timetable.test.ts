import { expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

const head = `会议: { 名称: 推进会, 时间: TIME, 地点: 会议室 }
单位: { 名称: 安澜县, 层级: 县 }
人员: [ { 姓名: 李明, 职务: 县委书记 } ]
议程:
`;
const printed = async (body: string, items: string[], time = "2026-09-22 09:00") => {
  const lines = items.map((more, index) => `  - { 事项: 第${index + 1}件事, 方式: 通报${more} }\n`).join("");
  const { paper, all } = await draftSmall({ meeting: head.replace("TIME", time) + lines, body: `${body}\n` });
  return paper ? writeText(paper).trim() : all.map(({ message }) => message).join("\n");
};
const times = "{{#each 议程}}{{起止 @root.会议.时间 @root.议程 @index}}；{{/each}}{{散会 会议.时间 议程}}";
const length = (minutes: string) => `, 时长: ${minutes}`;

it("adds up the items before, over the hour", async () => {
  const said = await printed(times, [length("20"), length("8"), length("45")]);
  expect(said).toBe("9:00—9:20；9:20—9:28；9:28—10:13；10:13");
});

it("says how long the meeting takes as a notice would", async () => {
  const lasts = (...minutes: string[]) => printed("{{会期 议程}}", minutes.map(length));
  expect(await lasts("20", "8", "40")).toBe("1小时10分钟");
  expect(await lasts("50")).toBe("50分钟");
  expect(await lasts("115")).toBe("2小时");
  expect(await lasts("30", "60")).toBe("1个半小时");
});

it("says which item has no length", async () => {
  const said = await printed(times, [length("20"), "", length("45")]);
  expect(said).toContain("议程第2项“第2件事”没有写时长");
});

it("leaves a blank from a length that is still to be filled in", async () => {
  const said = await printed(times, [length("20"), length("待填"), length("45")]);
  expect(said).toBe("9:00—9:20；＿＿＿＿；＿＿＿＿；＿＿＿＿");
});

it("marks what rests on an assumed length", async () => {
  const said = await printed(times, [length("20"), length("10（暂定）")]);
  expect(said).toBe("9:00—9:20；9:20—9:30（暂定）；9:30（暂定）");
});

it("asks for a time of day, and for lengths that fit in one", async () => {
  expect(await printed(times, [length("20")], "2026-09-22")).toContain("没有写钟点");
  expect(await printed(times, [length("900")])).toContain("过了半夜");
});

it("asks whether the agenda has lengths at all", async () => {
  const asked = "{{#if (有时长 议程)}}有{{else}}没有{{/if}}";
  expect(await printed(asked, ["", length("5")])).toBe("有");
  expect(await printed(asked, [""])).toBe("没有");
});
