import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import { openLibrary } from "../../src/pipeline/index.js";

const root = path.join(import.meta.dirname, "../..");
const files = ["fragments", "templates", "samples"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name).split(path.sep).join("/"))
    .filter((name) => /\.(md|yaml)$/.test(name)),
);
const textOf = (name: string) => readFileSync(path.join(root, name), "utf8");
/** What is printed: no front matter, no comments, 某 for each value. */
const prose = (name: string) =>
  textOf(name)
    .replace(/^---\n.*?\n---\n/s, "")
    .replace(/^\s*#\s.*$/gm, "")
    .replace(/\{\{[#/>].*?\}\}|\{\{else\}\}/gs, "")
    .replace(/\{\{.*?\}\}/gs, "某");

const { value: library, findings } = openLibrary(diskFiles);

it("the library reads without a finding", () => expect(findings).toEqual([]));

it("no two fragments or frames share a run of 14 Han characters", () => {
  const seen = new Map<string, string>();
  const shared: string[] = [];
  for (const name of files.filter((file) => file.startsWith("fragments/"))) {
    for (const line of prose(name)
      .replaceAll("某", "…")
      .split(/[^\p{Script=Han}]+/u)) {
      for (let start = 0; start + 14 <= line.length; start += 1) {
        const run = line.slice(start, start + 14);
        const other = seen.get(run);
        if (other !== undefined && other !== name) shared.push(`${run}: ${other}, ${name}`);
        seen.set(run, name);
      }
    }
  }
  expect(shared).toEqual([]);
});

describe("marks are full-width and paired", () => {
  for (const name of files.filter((file) => file.endsWith(".md"))) {
    it(name, () => {
      const words = prose(name);
      expect(words.match(/[\p{Script=Han}”》）][,;:!?"'()]|[,;:!?"'()][\p{Script=Han}“《（]/gu) ?? []).toEqual([]);
      for (const [open, close] of ["“”", "《》", "（）"]) {
        expect(words.split(open ?? "").length, `${open}${close}`).toBe(words.split(close ?? "").length);
      }
      expect(words).not.toMatch(/[一二三四五六]是，/u);
    });
  }
});

describe("a fragment declares the data it cannot do without", () => {
  for (const { 作用, 片段, 需要, source } of library?.fragments.values() ?? []) {
    it(`${作用}/${片段}`, () => {
      // A path inside an #if is optional; so is one that is only asked about, and one that another word stands in for.
      const certain = source.text.replace(/\{\{#if.*?\{\{\/if\}\}/gs, "").replace(/\{\{或 词条\.\S+ "[^"]*"\}\}/g, "");
      const mustaches = certain.match(/\{\{[^}]*\}\}/g) ?? [];
      const used = mustaches.flatMap((mustache) => mustache.match(/词条\.[^\s})]+/g) ?? []);
      const undeclared = used.filter(
        (path) => !需要.some((needed) => path === needed || path.startsWith(`${needed}.`)),
      );
      expect(undeclared).toEqual([]);
      for (const needed of 需要.filter((path) => path.startsWith("词条."))) expect(source.text).toContain(needed);
    });
  }
});

describe("every role that a template pulls has a fragment that fits any meeting", () => {
  const all = [...(library?.fragments.values() ?? [])];
  for (const { 稿种, 字段, source } of library?.kinds.values() ?? []) {
    // A part about a ledger is pulled only where that ledger is there.
    const given = Object.keys(字段).flatMap((name) => (name.startsWith("数据.") ? [name.slice("数据.".length)] : []));
    const open = all.filter(
      ({ 适用, 需要 }) =>
        需要.every((needed) => given.includes(needed)) &&
        适用.层级.length + 适用.主题.length === 0 &&
        (适用.稿种.length === 0 || 适用.稿种.includes(稿种)),
    );
    for (const [, role = ""] of source.text.matchAll(/\(片段 "([^"]+)"\)/g)) {
      // 作用/片段 names the very one, and the template knows when it can be had.
      if (role.includes("/")) it(`${稿种}: ${role}`, () => expect(library?.fragments.has(role)).toBe(true));
      else it(`${稿种}: ${role}`, () => expect(open.map((fragment) => fragment.作用)).toContain(role));
    }
  }
});

describe("a passage is as long as it says", () => {
  // Where both turns of a condition are there, the first is what is mostly printed.
  const spoken = (text: string) =>
    text
      .replace(/\{\{else\}\}.*?(?=\{\{\/(?:if|with|unless|each)\}\})/gs, "")
      .replace(/\{\{[^}]*\}\}|^:::.*$/gm, "")
      .match(/\p{Script=Han}/gu)?.length ?? 0;
  // What lists rows, or pulls other passages, is as long as the data make it.
  const lists = /\{\{#each|\{\{#?>|\{\{表|\{\{附表|名单|其中|顿号/;
  for (const { 作用, 片段, 篇幅, 固定, source } of library?.fragments.values() ?? []) {
    if (固定 || lists.test(source.text)) continue;
    it(`${作用}/${片段}`, () => {
      const han = spoken(source.text);
      expect(篇幅, `${han} Han characters`).toBe(han < 120 ? "短" : han < 220 ? "中" : "长");
    });
  }
});

describe("a meeting on any theme, without a ledger, has a choice in every role", () => {
  const plain = new Set(["会议.任务", "会议.背景", "会议.主办", "议程", "议程.时长", "参会"]);
  const many = new Set("会议目的 压实责任 督查考核 要素保障 结尾号召".split(" "));
  // What tells stands on facts; without any it has a skeleton with blanks.
  const telling = new Set(
    "上级要求 形势分析 肯定成绩 指出问题 对比差距 年度回顾 点名通报 特殊背景 实例 采取措施 制约因素 定位思路 交流做法 调研做法 调研建议".split(
      " ",
    ),
  );
  // Of these, what stands on nothing says nothing without a blank.
  const onFacts = new Set(
    "肯定成绩 指出问题 形势分析 年度回顾 采取措施 制约因素 定位思路 交流做法 调研做法".split(" "),
  );
  const ofLedgers = new Set(
    "指标完成情况 未达预期指标 指标附表 项目总体情况 项目分类情况 项目快慢情况 未开工项目 项目附表".split(" "),
  );
  const fragments = [...(library?.fragments.values() ?? [])];
  for (const role of new Set(fragments.map(({ 作用 }) => 作用))) {
    const all = fragments.filter(({ 作用 }) => 作用 === role);
    if (ofLedgers.has(role) || all.every(({ 固定 }) => 固定)) continue;
    it(role, () => {
      const open = all.filter(
        ({ 适用: { 主题, 场合, 层级 }, 需要 }) =>
          主题.length + 场合.length === 0 &&
          (层级.length === 0 || 层级.includes("县")) &&
          需要.every((need) => plain.has(need)),
      );
      const bare = all.filter(({ 适用: { 主题 }, 需要 }) => 主题.length + 需要.length === 0);
      if (onFacts.has(role))
        expect(bare.filter(({ source }) => !source.text.includes("＿")).map((f) => f.片段)).toEqual([]);
      expect(open.length).toBeGreaterThanOrEqual(telling.has(role) ? 1 : many.has(role) ? 4 : 2);
    });
  }
});
