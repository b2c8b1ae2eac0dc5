import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, expect, it, test } from "vitest";
import { diskFiles } from "../../src/files.js";
import { draftMeeting } from "../../src/pipeline/index.js";
import { checkMeeting } from "../../src/pipeline/proofreading/index.js";

const lenient = { draft: true, strict: false };
let home = "";
let folder = "";

function put(name: string, text: string): void {
  const file = path.join(home, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Moves a file or folder of the meeting out of it, and leaves a link in its place. */
function linkOut(name: string, to: string): void {
  const [from, out] = [path.join(home, name), path.join(home, to)];
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.renameSync(from, out);
  fs.symlinkSync(out, from);
}

beforeEach(() => {
  home = fs.mkdtempSync(path.join(tmpdir(), "链接 "));
  folder = path.join(home, "会夹/会");
  put(
    "会夹/会/会议.yaml",
    "会议: { 名称: 推进会, 时间: 2026-09-22 09:30, 地点: 会议室 }\n单位: { 名称: 安澜县, 层级: 县 }\n人员: [{ 姓名: 李明, 职务: 县长 }]\n数据: { 项目: 台账.csv }\n校对: { 往稿: 往稿 }\n",
  );
  put("会夹/会/台账.csv", "名称,总投资（亿元）\n水厂,3\n");
  put("会夹/会/稿件/讲话.md", "---\n稿种: 试稿\n---\n各镇要抓紧。\n");
  put(
    "会夹/会/templates/试稿.md",
    '---\n稿种: 试稿\n类别: 试\n说明: 试\n层次: ["一、"]\n版式: 讲话稿\n---\n{{#> 正文}}{{/正文}}\n{{> (片段 "尾")}}\n',
  );
  put("会夹/会/fragments/尾/甲.md", "---\n作用: 尾\n篇幅: 短\n---\n抓好落实。\n");
  put("会夹/会/往稿/去年.txt", "各镇要抓紧抓好春耕生产。\n");
});
afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

async function outside(files = diskFiles): Promise<string[]> {
  const found = await checkMeeting(files, folder, ["稿件/讲话.md"], { strict: false });
  return found
    .filter(({ rule }) => rule === "file-outside")
    .map(({ message }) => /“(.+?)”是一个链接/.exec(message)?.[1] ?? message);
}

test.each<[string, string, string]>([
  ["会议.yaml", "会夹/会/会议.yaml", "会议.yaml"],
  ["a brief", "会夹/会/稿件/讲话.md", "稿件/讲话.md"],
  ["the folder of briefs", "会夹/会/稿件", "稿件"],
  ["a template", "会夹/会/templates/试稿.md", "templates/试稿.md"],
  ["a fragment", "会夹/会/fragments/尾/甲.md", "fragments/尾/甲.md"],
  ["a folder of fragments", "会夹/会/fragments/尾", "fragments/尾"],
  ["a ledger", "会夹/会/台账.csv", "台账.csv"],
  ["a past paper", "会夹/会/往稿/去年.txt", "往稿/去年.txt"],
  ["the folder of past papers", "会夹/会/往稿", "往稿"],
])("%s behind a link that leads out is not read, and named", async (_, name, link) => {
  expect(await outside()).toEqual([]);
  linkOut(name, "外/它");
  expect(await outside()).toEqual([link]);
  expect(await outside({ ...diskFiles, followsLinks: true })).toEqual([]);
});

it("a link within the folder, and one to the shelves beside it, is read", async () => {
  linkOut("会夹/会/稿件/讲话.md", "会夹/会/备用/讲话.md");
  linkOut("会夹/会/fragments/尾/甲.md", "会夹/fragments/公用/甲.md");
  expect(await outside()).toEqual([]);
  put("会夹/会/fragments/尾/乙.md", "---\n作用: 尾\n篇幅: 短\n---\n抓好落实。\n");
  linkOut("会夹/会/fragments/尾", "会夹/别的会/fragments/尾");
  expect(await outside()).toEqual(["fragments/尾"]);
});

it("past papers may lie where the writer says, but what is behind a link there is not read", async () => {
  put("远/2025/去年.txt", "各镇要抓紧抓好春耕生产。\n");
  const file = path.join(folder, "会议.yaml");
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("往稿: 往稿", "往稿: ../../远"));
  expect(await outside()).toEqual([]);
  linkOut("远/2025/去年.txt", "外/去年.txt");
  expect(await outside()).toEqual(["2025/去年.txt"]);
});

it("what is refused is an error, and what it says does not get into the paper", async () => {
  linkOut("会夹/会/fragments/尾/甲.md", "外/甲.md");
  const { drafts, findings } = await draftMeeting(diskFiles, folder, ["稿件/讲话.md"], lenient);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual(["file-outside", "error"]);
  expect(JSON.stringify(drafts.map(({ paper }) => paper?.blocks ?? []))).not.toContain("抓好落实");
});

it("a folder that is itself behind a link is the writer's to choose", async () => {
  fs.symlinkSync(folder, path.join(home, "捷径"));
  folder = path.join(home, "捷径");
  expect(await outside()).toEqual([]);
});
