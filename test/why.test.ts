import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChoiceReport } from "../src/model/choice.js";
import { gaojiangIn } from "./in-process.js";

const root = path.join(import.meta.dirname, "..");
const sample = path.join(root, "samples/百日攻坚动员会/稿件/讲话.md");
let work = "";

beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), "稿匠选篇"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const gaojiang = (...args: string[]) => gaojiangIn(work, args);

/** A meeting that needs nothing of the package but its layout. */
function meeting(folder: string, day: string, head = ""): string {
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(work, name)), { recursive: true });
    writeFileSync(path.join(work, name), text);
  };
  put(
    "templates/试讲.md",
    '---\n稿种: 试讲\n类别: 讲话\n说明: 测试用\n版式: 讲话稿\n---\n# 在会上的讲话\n\n{{> (片段 "试尾")}}\n\n{{#> 散会}}\n散会。\n{{/散会}}\n',
  );
  for (const name of ["甲", "乙"])
    put(`fragments/试尾/${name}.md`, `---\n作用: 试尾\n篇幅: 短\n---\n这是${name}篇。\n`);
  put("fragments/试尾/丙.md", "---\n作用: 试尾\n适用: { 主题: [防汛] }\n篇幅: 短\n---\n这是丙篇。\n");
  put(
    `${folder}/会议.yaml`,
    `会议: { 名称: ${folder}, 时间: ${day}, 地点: 会议室 }\n单位: { 名称: 安澜县, 层级: 县 }\n人员: [{ 姓名: 李明, 职务: 县委书记 }]\n`,
  );
  put(`${folder}/稿件/讲话.md`, `---\n稿种: 试讲\n${head}---\n`);
  return path.join(folder, "稿件/讲话.md");
}

const choicesIn = (stdout: string): ChoiceReport[] => JSON.parse(stdout)[0].choices;

describe("why", async () => {
  it("tells which fragment stands where, why, and what else there is", async () => {
    const { stdout, status } = await gaojiang("why", meeting("说明会", "2026-01-10"));
    expect(status).toBe(0);
    expect(stdout).toContain("试尾：乙　templates/试讲.md 第 9 行");
    expect(stdout).toContain("和“甲”一样合用，按名称排在前面");
    expect(stdout).toContain("可以换：甲（一样合用，按名称排在后面）");
    expect(stdout).toContain("不合用：丙（只用于主题含“防汛”的会议）");
    expect(stdout).toContain("选用: { 试尾: 甲 }");
  });
  it("tells the same to programs", async () => {
    const { stdout } = await gaojiang("选篇", "说明会", "--json");
    expect(choicesIn(stdout)).toEqual([
      {
        role: "试尾",
        place: { file: "templates/试讲.md", line: 9, column: 1, endLine: 9, endColumn: 16 },
        chosen: "乙",
        by: "挑选",
        why: expect.any(String),
        others: [
          { 片段: "甲", fits: true, reason: expect.any(String) },
          { 片段: "丙", fits: false, reason: expect.any(String) },
        ],
      },
    ]);
  });
  it("shows the heading a fragment comes under", async () => {
    expect((await gaojiang("why", sample)).stdout).toMatch(/压实责任：.*在“（二）责任要到人/);
  });
  it("follows the pins, and leaves out a part that is not wanted", async () => {
    const brief = meeting("选用会", "2026-01-11", "选用: { 试尾: 甲, 散会: 不用 }\n");
    expect(choicesIn((await gaojiang("why", brief, "--json")).stdout)).toMatchObject([
      { role: "试尾", chosen: "甲", by: "选用" },
      { role: "散会", chosen: "不用", by: "不用" },
    ]);
    expect((await gaojiang("build", brief, "-o", "甲", "--format", "txt")).status).toBe(0);
    expect(readFileSync(path.join(work, "甲/选用会/讲话.txt"), "utf8")).not.toContain("散会");
  });
  it("points at what is not there", async () => expect((await gaojiang("why", "没有")).status).toBe(2));
});

describe("build", async () => {
  it("prints the choices, and remembers them beside the meeting folders for the next meetings", async () => {
    const folder = path.join(work, "连开");
    mkdirSync(folder);
    const record = path.join(work, "片段使用.yaml");
    rmSync(record, { force: true });
    for (const [name, day] of [
      ["一次会", "2026-02-10"],
      ["二次会", "2026-03-10"],
    ] as const)
      meeting(name, day);
    expect((await gaojiang("build", "一次会", "--draft")).status).toBe(0);
    expect(existsSync(record)).toBe(false);
    const { papers } = JSON.parse((await gaojiang("build", "一次会", "--json")).stdout);
    expect(papers).toMatchObject([{ brief: "讲话", choices: [{ role: "试尾", chosen: "乙" }] }]);
    expect(readFileSync(record, "utf8")).toContain("试尾/乙");
    expect(JSON.parse((await gaojiang("build", "二次会", "--json")).stdout).papers[0].choices[0].chosen).toBe("甲");
    const { mtimeMs } = statSync(record);
    expect(JSON.parse((await gaojiang("build", "一次会", "--json")).stdout).papers[0].choices[0].chosen).toBe("乙");
    expect(statSync(record).mtimeMs).toBe(mtimeMs);
  });
});

describe("list and search", async () => {
  it("lists the fragments of one role", async () => {
    const rows = JSON.parse((await gaojiang("list", "fragments", "结尾号召", "--json")).stdout);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ 作用 }: { 作用: string }) => 作用 === "结尾号召")).toBe(true);
  });
  it("asks whether another role is meant", async () => {
    const { status, stderr } = await gaojiang("列表", "片段", "结尾号");
    expect(status).toBe(2);
    expect(stderr).toContain("是不是“结尾号召”");
  });
  it("has roles only of fragments", async () => {
    const { status, stderr } = await gaojiang("list", "kinds", "结尾号召");
    expect(status).toBe(2);
    expect(stderr).toContain("只有看片段时");
  });

  const keysFor = async (...words: string[]) =>
    JSON.parse((await gaojiang("search", ...words, "--folder", "说明会", "--json")).stdout).map(
      ({ 作用, 片段 }: { 作用: string; 片段: string }) => `${作用}/${片段}`,
    );
  it("finds fragments by all the words, those named so first", async () => {
    meeting("说明会", "2026-01-10");
    writeFileSync(path.join(work, "fragments/试尾/甲乙.md"), "---\n作用: 试尾\n篇幅: 短\n---\n再说一遍。这是。\n");
    expect(await keysFor("试尾")).toEqual(["试尾/丙", "试尾/乙", "试尾/甲", "试尾/甲乙"]);
    expect(await keysFor("试尾", "甲")).toEqual(["试尾/甲", "试尾/甲乙"]);
    expect(await keysFor("这是乙篇")).toEqual(["试尾/乙"]);
    expect(await keysFor("这是", "篇", "没有的字")).toEqual([]);
    rmSync(path.join(work, "fragments/试尾/甲乙.md"));
  });
  it("shows the words where they stand, and says so where there are none", async () => {
    expect((await gaojiang("搜索", "这是甲篇", "--folder", "说明会")).stdout).toMatch(
      /^试尾\/甲（短）\n {4}这是甲篇。\n共 1 篇/,
    );
    expect((await gaojiang("search", "没有这样的话")).stdout).toContain("没有找到");
  });
});
