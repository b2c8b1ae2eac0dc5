import { spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { settle } from "../../src/diagnostics/settle.js";
import { readFormat } from "../../src/read/ledger/number-format.js";
import { linesOfMarkdown } from "../../src/read/markdown-lines.js";
import { decodeText } from "../../src/read/text.js";
import { readYaml } from "../../src/read/yaml.js";

const lenient = { draft: false, strict: false };

const finding = (line: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: "yaml-syntax",
  category: "文件",
  severity: "warning",
  message: `第 ${line} 处`,
  file: "会议.yaml",
  line,
  ...more,
});
const many = (count: number, more: Partial<Diagnostic> = {}) =>
  Array.from({ length: count }, (_, index) => finding(index + 1, more));

describe("of one kind in one file no more than fifty are told", () => {
  test.each([
    [50, 50, undefined],
    [51, 51, "还有 1 处"],
    [100_000, 51, "还有 99950 处"],
  ])("%i", (count, told, said) => {
    const settled = settle(many(count), lenient);
    expect(settled).toHaveLength(told);
    if (said) expect(settled.at(-1)).toMatchObject({ rule: "many-alike", file: "会议.yaml", severity: "warning" });
    if (said) expect(settled.at(-1)?.message).toContain(said);
    expect(settle(settled, lenient)).toEqual(settled);
  });

  it("each kind and each file for itself", () => {
    const found = [...many(60), ...many(60, { file: "稿件/讲话.md" }), ...many(40, { rule: "yaml-space" })];
    expect(settle(found, lenient)).toHaveLength(51 + 51 + 40);
  });

  it("an error among those that are not told still counts as one", () => {
    const settled = settle([...many(60, { severity: "advice" }), finding(61, { severity: "error" })], lenient);
    expect(settled.at(-1)?.severity).toBe("error");
  });
});

describe("a name that stands twice is told at its second place", () => {
  const placesOf = (text: string) =>
    readYaml(text, "会议.yaml").findings.map(({ message, line, column }) => [message.slice(0, 11), line, column]);

  test.each<[string, string, [number, number][]]>([
    ["in a block", "甲: 1\n乙: 2\n甲: 3\n", [[3, 1]]],
    ["in braces", "丙: { 甲: 1, 乙: 2, 甲: 3 }\n", [[1, 18]]],
    ["in a map inside a list", "丙:\n  - 甲: 1\n    甲: 2\n", [[3, 5]]],
    ["in quotation marks", '甲: 1\n"甲": 2\n', [[2, 1]]],
    ["in two maps", "丙: { 甲: 1 }\n丁: { 甲: 1 }\n", []],
  ])("%s", (_, text, expected) => {
    expect(placesOf(text)).toEqual(expected.map(([line, column]) => ["同一个名称写了两次，不", line, column]));
  });

  it("and many of them once each", () => {
    const { findings } = readYaml("甲: 1\n".repeat(3000), "会议.yaml");
    expect(findings).toHaveLength(2999);
    expect(settle(findings, lenient)).toHaveLength(51);
  });
});

describe("what is longer than anybody's is not looked at", () => {
  it("a number format, of which Excel takes 255 characters", () => {
    expect(readFormat(`${"[".repeat(200_000)}%`).percent).toBe(false);
    expect(readFormat(`0.0${'"亿元"'}`).unit).toBe("亿元");
  });

  it("a text of more than 4 MB", () => {
    expect(decodeText(new Uint8Array(4 * 1024 * 1024 + 1), "会议.yaml").findings[0]?.rule).toBe("file-size");
  });

  it("data of more nodes than a meeting has", () => {
    const text = `数据: [${"1, ".repeat(200_001)}1]\n`;
    expect(settle(readYaml(text, "会议.yaml").findings, lenient).map(({ rule }) => rule)).toContain("yaml-refused");
  });
});

it("the backslash of a hard break goes, and the blanks before it", () => {
  const [line] = linesOfMarkdown("要抓项目   \\\n要抓开工\n", "稿.md").lines;
  expect(line?.pieces.map(({ text }) => text).join("")).toBe("要抓项目");
});

const program = path.join(import.meta.dirname, "../../dist/cli/main.js");

test.skipIf(!existsSync("/dev/full")).each([[["--help"]], [["--version"]], [["build", "-h"]], [["list", "kinds"]]])(
  "%j on a full disk says so and is no success",
  (args) => {
    const run = spawnSync(process.execPath, [program, ...args], {
      stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
      encoding: "utf8",
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("结果印不出来");
  },
);
