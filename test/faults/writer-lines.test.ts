import * as path from "node:path";
import { describe, expect, it, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { draftMeeting } from "../../src/pipeline/index.js";
import { checkMeeting, proofreadOwnWords } from "../../src/pipeline/proofreading/index.js";
import { memoryFiles } from "../memory-files.js";
import { libraryFor } from "../package-library.js";

const folder = path.resolve("/会议夹");
const lenient = { draft: false, strict: false };

const facts = {
  名称: "全县项目建设推进会议",
  地点: "县会议中心",
  任务: "[总结前一阶段工作, 部署下一阶段任务]",
  人员: "  - { 姓名: 李明, 职务: 县委书记 }\n  - { 姓名: 王振, 职务: 县长 }\n",
  议程: "  - { 事项: 项目进展情况, 方式: 通报, 单位: 县发改局, 时长: 10 }\n  - { 事项: 讲话, 方式: 讲话, 人员: 李明, 时长: 20 }\n",
};

function meeting(changed: Partial<typeof facts>, more = ""): string {
  const { 名称, 地点, 任务, 人员, 议程 } = { ...facts, ...changed };
  return `会议:\n  名称: ${名称}\n  时间: 2026-09-22 09:30\n  地点: ${地点}\n  任务: ${任务}\n单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [城关镇, 清河镇, 东山镇] }\n人员:\n${人员}议程:\n${议程}${more}`;
}

interface Given {
  meeting?: string;
  kind?: string;
  head?: string;
  body?: string;
  files?: Record<string, string>;
}

function folderOf({
  meeting: data = meeting({}),
  kind = "动员讲话",
  head = "讲话人: 李明\n",
  body = "",
  files,
}: Given) {
  return memoryFiles(folder, {
    "会议.yaml": data,
    "稿件/讲话.md": `---\n稿种: ${kind}\n${head}---\n${body}`,
    ...files,
  });
}

/** All that a build says. */
async function built(given: Given): Promise<Diagnostic[]> {
  const files = folderOf(given);
  const drafting = await draftMeeting(files, folder, ["稿件/讲话.md"], lenient, libraryFor(files, folder));
  const own = proofreadOwnWords(files, folder, drafting, lenient);
  return [...drafting.findings, ...drafting.drafts.flatMap(({ findings }) => findings), ...own];
}

const told = ({ rule, file, line, column }: Diagnostic) => `${rule} ${file}:${line ?? ""}:${column ?? ""}`;
const twoPoints = "## 抓开工\n\n要抓开工。\n\n## 抓竣工\n\n要抓竣工。\n";

describe("a build proofreads what the writer has typed, at her line", () => {
  test.each<[string, Given, string]>([
    [
      "a half-width comma in a brief",
      { body: `要抓项目,抓开工。\n\n${twoPoints}` },
      "marks-half-width 稿件/讲话.md:5:5",
    ],
    ["two full stops", { body: twoPoints.replace("要抓开工。", "要抓开工。。") }, "marks-doubled 稿件/讲话.md:7:5"],
    ["turned quotation marks", { body: `${twoPoints}要坚持”项目为王“。\n` }, "marks-quote-direction 稿件/讲话.md:12:4"],
    ["words for a part", { body: `【结尾号召】\n同志们,让我们抓好落实。\n` }, "marks-half-width 稿件/讲话.md:6:4"],
    [
      "a name of 会议.yaml, printed by a fragment",
      { meeting: meeting({ 名称: "全县项目,建设推进会议" }) },
      "marks-half-width 会议.yaml:2:11",
    ],
    [
      "the same in quotation marks",
      { meeting: meeting({ 名称: '"全县项目,建设推进会议"' }) },
      "marks-half-width 会议.yaml:2:12",
    ],
    [
      "one of a list in 会议.yaml",
      { meeting: meeting({ 任务: "[总结前一阶段工作, 部署下一，，阶段任务]" }) },
      "marks-doubled 会议.yaml:5:22",
    ],
    [
      "data that her brief prints",
      { meeting: meeting({ 地点: "县会议 中心" }), body: `${twoPoints}\n在{{会议.地点}}开。\n` },
      "marks-spaces 会议.yaml:4:10",
    ],
    [
      "a fragment of her own",
      {
        body: twoPoints,
        files: { "fragments/结尾号召/自己的.md": "---\n作用: 结尾号召\n篇幅: 短\n---\n同志们,抓好落实。\n" },
        head: "讲话人: 李明\n选用: { 结尾号召: 自己的 }\n",
      },
      "marks-half-width fragments/结尾号召/自己的.md:5:4",
    ],
  ])("%s", async (_, given, expected) => {
    expect((await built(given)).map(told)).toContain(expected);
  });

  it("as `check` does, and nothing that `check` does not", async () => {
    const given = { meeting: meeting({ 任务: "[抓,,开工, 抓竣工]" }), body: `要抓项目,抓开工。\n\n${twoPoints}` };
    const checked = await checkMeeting(folderOf(given), folder, ["稿件/讲话.md"], { strict: false });
    const inBuild = (await built(given)).map(told);
    expect(inBuild.length).toBeGreaterThan(0);
    expect(checked.map(told)).toEqual(expect.arrayContaining(inBuild));
    const ofWords = checked.filter(({ file, severity }) => file === "稿件/讲话.md" && severity === "error");
    expect(inBuild).toEqual(expect.arrayContaining(ofWords.map(told)));
  });

  it("goes by 校对 in 会议.yaml", async () => {
    const off = meeting({}, "校对: { 不查: [标点] }\n");
    const found = await built({ meeting: off, body: `要抓项目,抓开工。\n\n${twoPoints}` });
    expect(found.filter(({ category }) => category === "标点")).toEqual([]);
  });

  it("writes the paper all the same, and says of one not made that it has not looked", async () => {
    const files = folderOf({ body: `要抓项目,抓开工。\n\n${twoPoints}` });
    const { drafts } = await draftMeeting(files, folder, ["稿件/讲话.md"], lenient);
    expect(drafts[0]?.paper).toBeDefined();
    const found = await built({ body: `要抓,开工。在{{会议.地址}}开会。\n\n${twoPoints}` });
    expect(found.map(told)).toContain("proof-not-run 稿件/讲话.md::");
  });
});

describe("what is found in a file of the package is told at the writer's line", () => {
  test.each<[string, Given, string]>([
    ["one point under 讲几点意见", { body: "## 抓开工\n\n要抓开工。\n" }, "count-single 稿件/讲话.md:5:"],
    [
      "an agenda item without its minutes",
      { kind: "筹备方案", meeting: meeting({ 议程: facts.议程.replace(", 时长: 20", "") }), head: "" },
      "template-type 会议.yaml:12:5",
    ],
    [
      "two marks where a fragment and her data meet",
      { meeting: meeting({ 任务: "[总结工作, 部署任务。]" }), body: twoPoints },
      "marks-doubled 会议.yaml:5:",
    ],
  ])("%s", async (_, given, expected) => {
    const found = await built(given);
    expect(found.map(told)).toContain(expected);
    expect(found.filter(({ file }) => /^(?:templates|fragments)\//.test(file))).toEqual([]);
  });

  it("by the line that pins the fragment, or names it, or else the kind", async () => {
    const files = folderOf({ body: twoPoints, head: "讲话人: 李明\n选用: { 结尾号召: 通用 }\n" });
    const { drafts } = await draftMeeting(files, folder, ["稿件/讲话.md"], lenient);
    const asked = drafts[0]?.asked;
    expect(asked?.of("fragments/结尾号召/通用.md")).toMatchObject({ file: "稿件/讲话.md", line: 4 });
    expect(asked?.of("templates/动员讲话.md")).toMatchObject({ file: "稿件/讲话.md", line: 2 });
    expect(asked?.of("会议.yaml")).toBeUndefined();
    expect(asked?.of("稿件/讲话.md")).toBeUndefined();
  });
});

describe("a blank is called by what is left open", () => {
  test.each<[string, string, string[]]>([
    ["the name", "{ 姓名: 待填, 职务: 县长 }", ["人员[2].姓名"]],
    ["the post", "{ 姓名: 王振, 职务: 待填：分工未定 }", ["人员[2].职务"]],
    ["both", "{ 姓名: 待填, 职务: 待填 }", ["人员[2].职务", "人员[2].姓名"]],
  ])("%s", async (_, person, paths) => {
    const 人员 = `  - { 姓名: 李明, 职务: 县委书记 }\n  - ${person}\n`;
    const body = `${twoPoints}{{#each 人员}}{{职务}}{{姓名}}，{{/each}}讲。\n`;
    const found = (await built({ meeting: meeting({ 人员 }), body })).filter(({ rule }) => rule === "hole-blank");
    const called = found.map(({ message }) => /“(.+?)”/.exec(message)?.[1]);
    expect([...new Set(called)]).toEqual(paths);
  });
});
