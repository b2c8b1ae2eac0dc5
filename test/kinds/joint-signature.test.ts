import * as path from "node:path";
import { expect, it } from "vitest";
import type { Signature } from "../../src/model/tree.js";
import { draftMeeting } from "../../src/pipeline/index.js";
import { shelf } from "../any/meeting.js";
import { memoryFiles } from "../memory-files.js";

const meeting = (
  hosts: string,
) => `会议: { 名称: 重点工作推进会议, 时间: 2026-09-22 09:00, 地点: 一楼会议室, 主办: ${hosts} }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }
人员: [{ 姓名: 李明, 职务: 县委书记 }]
`;

/** The lines under a notice, as they stand one below the other. */
async function signed(head: string, hosts = "县委、县政府"): Promise<string[]> {
  const folder = path.resolve("/会议夹");
  const files = memoryFiles(folder, {
    "会议.yaml": meeting(hosts),
    "稿件/通知.md": `---\n稿种: 会议通知\n日期: 2026-09-16\n${head}---\n`,
  });
  const { drafts } = await draftMeeting(files, folder, ["稿件/通知.md"], { draft: false, strict: false }, shelf);
  const block = drafts[0]?.paper?.blocks.find((one): one is Signature => one.type === "signature");
  return (block?.lines ?? []).map((line) => line.map((one) => (one.type === "value" ? one.value.text : "")).join(""));
}

it("offices that sign together stand one below the other", async () => {
  expect(await signed("发文单位: 中共安澜县委办公室、安澜县人民政府办公室\n")).toEqual([
    "中共安澜县委办公室",
    "安澜县人民政府办公室",
    "2026年9月16日",
  ]);
  expect(await signed("", "县委宣传部、县发改局、县财政局")).toEqual([
    "县委宣传部",
    "县发改局",
    "县财政局",
    "2026年9月16日",
  ]);
});

it("one office, or one not known yet, takes one line", async () => {
  expect(await signed("发文单位: 安澜县人民政府办公室\n")).toEqual(["安澜县人民政府办公室", "2026年9月16日"]);
  expect((await signed("发文单位: 待填\n")).length).toBe(2);
});
