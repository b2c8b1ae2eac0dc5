import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { describe, expect, it, test } from "vitest";
import { textOf } from "../../src/model/walk.js";
import { draftSmall, type Small } from "../small-meeting.js";

const program = path.join(import.meta.dirname, "../../dist/cli/main.js");

async function rulesOf(small: Small) {
  const { paper, all } = await draftSmall(small);
  return { paper, rules: all.map(({ rule }) => rule), messages: all.map(({ message }) => message) };
}

describe("blanks of a Chinese keyboard before a call", () => {
  test.each([["　　"], ["\u00a0"], ["\u2028"], ["\u2003"], [" 　"], ["\t"]])("%j is none", async (blank) => {
    const brief = `## 抓开工\n\n${blank}{{> (片段 "指出问题/通用")}}\n${blank}\n${blank}各镇要抓紧。\n`;
    const { paper, rules } = await rulesOf({ body: "{{#> 正文}}{{/正文}}\n", brief });
    expect(rules).toEqual([]);
    const last = paper?.blocks.at(-1);
    expect(last?.type === "paragraph" && textOf(last.children)).toBe("各镇要抓紧。");
  });
});

describe("posts and names with signs of patterns are taken as they are written", () => {
  // An open bracket takes what follows out of the words that names are looked for in.
  test.each([
    ["副县长(挂职", false],
    ["书记[兼", true],
    ["县长(挂", false],
    ["主任\\x", true],
    ["部长{2", true],
    ["a+|b", true],
    ["^县长$", true],
    ["(?<!副)县长", false],
  ])("%s", async (post, isFound) => {
    const meeting = `会议: { 名称: 推进会, 时间: 2026-09-22 09:30, 地点: 会议室 }
单位: { 名称: 安澜县, 层级: 县 }
人员: [{ 姓名: 李明, 职务: '${post}' }, { 姓名: '王(振', 职务: 县长, 单位: '局[二' }]
参会: [{ 范围: 部门, 单位: ['县发改局(${post}'] }]
`;
    const { paper } = await draftSmall({ body: "请{{稿.讲话人.职务}}李鸣同志讲话，李明、王(振出席。\n", meeting });
    const named = await draftSmall({ body: "请{{稿.讲话人.职务}}李鸣同志讲话。\n", meeting });
    expect(paper).toBeDefined();
    expect(named.all.map(({ rule }) => rule)).toEqual(isFound ? ["level-name"] : []);
  });
});

describe("blocks with two arguments", () => {
  test.each(["if", "unless", "each", "with"])("#%s", async (block) => {
    const { rules, messages } = await rulesOf({ body: `{{#${block} 会议.名称 会议.地点}}字{{/${block}}}\n` });
    expect(rules).toEqual(["template-block"]);
    expect(messages[0]).toContain("后面只跟一项");
  });
});

describe("what is written out in a mustache", () => {
  test.each(['"甲"', "1", "true", "null", "undefined", '"会议"'])("{{%s}}", async (written) => {
    const { rules, messages } = await rulesOf({ body: `看{{${written}}}。\n` });
    expect(rules).toEqual(["template-name"]);
    expect(messages[0]).toContain("不用花括号");
  });
});

describe("deep nesting is told, not run into", () => {
  const list = (depth: number, item: string) =>
    Array.from({ length: depth }, (_none, at) => `${"  ".repeat(at)}- ${item}`).join("\n");
  test.each([
    ["a list of 40 levels", `## 一\n\n${list(40, "甲")}\n`, []],
    ["a list of 50 levels", `## 一\n\n${list(50, "甲")}\n\n## 二\n\n后面的。\n`, ["nesting-too-deep"]],
    ["a list of 2 000 levels in a line", `## 一\n\n${"- ".repeat(2_000)}甲\n`, ["nesting-too-deep"]],
    ["helpers 3 000 deep", `{{${"或 (".repeat(3_000)}"甲"${")".repeat(3_000)}}}\n`, ["template-depth"]],
    ["blocks 3 000 deep", `${"{{#if 会议.名称}}".repeat(3_000)}${"{{/if}}".repeat(3_000)}\n`, ["template-depth"]],
    ["3 000 times else if", `{{#if 会议.地}}${"{{else if 会议.地}}".repeat(3_000)}{{/if}}\n`, ["template-depth"]],
    ["brackets 3 000 deep in the words", `## 一\n\n${"（(".repeat(3_000)}字。\n`, []],
  ])("%s", async (_what, brief, expected) => {
    const { paper, rules } = await rulesOf({ body: "{{#> 正文}}{{/正文}}\n", brief });
    expect(rules).toEqual(expected);
    expect(paper !== undefined).toBe(expected.length === 0);
  });
});

describe("where the machine is not as it should be", () => {
  it("says that the working folder is gone", () => {
    const gone = mkdtempSync(path.join(tmpdir(), "稿匠 没了 "));
    const command = `rmdir "${gone}" && "${process.execPath}" "${program}" list kinds`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: gone, encoding: "utf8" });
    rmSync(gone, { recursive: true, force: true });
    expect(stderr).toMatch(/^现在所在的文件夹已经不在了.+\n$/);
    expect(status).toBe(2);
  });

  it.skipIf(!existsSync("/dev/full"))("says that what it prints cannot be written", () => {
    const command = `"${process.execPath}" "${program}" list kinds > /dev/full`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 2, stderr: "结果印不出来：磁盘已满\n" });
  });
});
