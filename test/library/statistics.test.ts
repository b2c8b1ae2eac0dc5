import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import { openLibrary } from "../../src/pipeline/index.js";
import { type QuarterlyMeeting, quarterly } from "./quarterly.js";

const root = path.join(import.meta.dirname, "../..");
const library = openLibrary(diskFiles).value;
const fragments = [...(library?.fragments.values() ?? [])];
const kinds = [...(library?.kinds.values() ?? [])];
const roles = [...new Set(fragments.map(({ 作用 }) => 作用))];

const count = (role: string, length?: string) =>
  fragments.filter(({ 作用, 篇幅 }) => 作用 === role && (length === undefined || 篇幅 === length)).length;

const themes = [...(library?.themes.values() ?? [])];
/** By theme, what four meetings a quarter apart came to. */
const quarters = new Map<string, QuarterlyMeeting[]>();
if (library) for (const theme of themes) quarters.set(theme.主题, await quarterly(library, theme));

const percent = (part: number) => `${Math.round(part * 100)}%`;
function quarterRow([name, meetings]: [string, QuarterlyMeeting[]]): string {
  const shares = meetings.map(({ themeShare }) => percent(themeShare));
  const repeats = meetings.slice(1).map(({ repeated }) => percent(repeated));
  const lacking = [...new Set(meetings.flatMap(({ plainRoles }) => plainRoles))];
  return `| ${name} | ${shares.join("、")} | ${repeats.join("、")} | ${lacking.join("、")} |`;
}

/** The page of the library, counted from the files; `npm run golden` writes it anew. */
function page(): string {
  const rows = roles.map(
    (role) =>
      `| ${role} | ${count(role)} | ${["短", "中", "长"].map((length) => count(role, length) || "").join(" | ")} |`,
  );
  const frames = [...(library?.frames.values() ?? [])].map(({ 框架, 各字 }) => `| ${框架} | ${各字.join("·")} |`);
  return [
    "# 片段统计",
    "",
    "这一页由测试按文件数出来，不是手写的。`gaojiang list roles`、`gaojiang list frames` 看到的是同样的数，加上您自己的。",
    "",
    `稿种 ${kinds.length} 个：${kinds.map(({ 稿种 }) => 稿种).join("、")}。`,
    "",
    `## 片段 ${fragments.length} 篇，作用 ${roles.length} 种`,
    "",
    "| 作用 | 篇数 | 短 | 中 | 长 |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    `## 框架 ${frames.length} 副`,
    "",
    "| 框架 | 各字 |",
    "|---|---|",
    ...frames,
    "",
    "## 一个主题一年四个会",
    "",
    "每个主题每季度开一个推进会，各出一篇讲话，一个接一个出。“贴主题”是讲这个主题、又用了它两个以上名词的片段，占全文的字数；“重复”是十二个字以上的句子里，上一个会说过的（数和名称不算）。",
    "",
    "| 主题 | 贴主题 | 重复 | 用了通用片段的作用 |",
    "|---|---|---|---|",
    ...[...quarters].map(quarterRow),
    "",
  ].join("\n");
}

it("the page of the library is true", () => expect(page()).toMatchFileSnapshot(path.join(root, "docs/片段统计.md")));

it("the README tells the same numbers", () => {
  const told = `稿种 ${kinds.length} 个，片段 ${fragments.length} 篇（作用 ${roles.length} 种，提纲 ${count("提纲")} 种），框架 ${library?.frames.size} 副`;
  expect(readFileSync(path.join(root, "README.md"), "utf8")).toContain(told);
});

it("the library is as rich as it was meant to be", () => {
  expect(fragments.length).toBeGreaterThanOrEqual(240);
  expect(count("提纲")).toBeGreaterThanOrEqual(16);
  expect(library?.frames.size).toBeGreaterThanOrEqual(24);
  for (const role of ["会议目的", "肯定成绩", "指出问题", "形势分析", "压实责任", "督查考核", "要素保障", "结尾号召"])
    expect(count(role), role).toBeGreaterThanOrEqual(10);
});

describe("four quarterly meetings on a theme", () => {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

  it.each([...quarters])("%s: speak of it", (_, meetings) => {
    expect(mean(meetings.map(({ themeShare }) => themeShare))).toBeGreaterThanOrEqual(0.6);
  });
  /** Too few fragments say the same facts: they go before variety, so they are told in the same words. The page shows by how much. */
  const shortOfFacts = new Set(["经济运行", "项目建设"]);
  it.each([...quarters])("%s: do not say again what was said at the last", (theme, meetings) => {
    const repeated = mean(meetings.slice(1).map((meeting) => meeting.repeated));
    expect(repeated).toBeLessThanOrEqual(shortOfFacts.has(theme) ? 0.25 : 0.15);
  });
});
