import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { p, word } from "./recognise/word.js";

const root = path.join(import.meta.dirname, "..");
const program = path.join(root, "dist/cli/main.js");
let work = "";

beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), "校对 "));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function gaojiang(...args: string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: work,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const messy =
  "在全县会议上的讲话\n\n同志们：今天的会议很重要,请大\n家认真听。一、抓开工\n各镇要抓紧。\n二、抓竣工\n各镇要抓实。\n下一篇：没有了\n";

beforeEach(() => {
  writeFileSync(path.join(work, "旧稿.txt"), messy);
  writeFileSync(path.join(work, "净稿.txt"), "在全县会议上的讲话\n\n同志们：\n　　今天的会议很重要，请大家认真听。\n");
  writeFileSync(path.join(work, "旧稿.docx"), word(p("在全县会议上的讲话") + p("同志们：") + p("今天,开会。")));
});

describe("check", () => {
  it("ends with 0 where nothing is wrong, 1 where something is, 2 where there is no file", () => {
    expect(gaojiang("check", "净稿.txt")).toMatchObject({ status: 0, stdout: "没有发现问题\n" });
    expect(gaojiang("check", "旧稿.txt").status).toBe(1);
    expect(gaojiang("校对", "没有.txt").status).toBe(2);
  });

  it("shows the writer's line and the place in it, by what it is about", () => {
    const { stdout } = gaojiang("check", "旧稿.txt");
    expect(stdout).toContain("【标点】1 处\n错误 旧稿.txt:3:13 半角的“,”应改为全角的“，”");
    expect(stdout).toContain("    | 同志们：今天的会议很重要,请大\n    |                         ^\n");
  });

  it("prints one JSON document of findings", () => {
    const found = JSON.parse(gaojiang("check", "旧稿.txt", "旧稿.docx", "--json").stdout);
    expect(found).toContainEqual({
      rule: "marks-half-width",
      category: "标点",
      severity: "error",
      message: "半角的“,”应改为全角的“，”",
      file: "旧稿.docx",
      line: 3,
      column: 3,
      endLine: 3,
      endColumn: 4,
      quote: ",",
      suggest: "，",
      fix: "，",
    });
    expect(found.some(({ file }: { file: string }) => file === "旧稿.txt")).toBe(true);
  });

  it("takes warnings for errors when asked to be strict", () => {
    writeFileSync(path.join(work, "警告.txt"), "讲话\n\n同志们：\n　　今天的会议很 重要，请大家认真听。\n");
    expect(gaojiang("check", "警告.txt").status).toBe(0);
    expect(gaojiang("check", "警告.txt", "--strict").status).toBe(1);
  });

  it("fixes a text in place, and says how many places", () => {
    expect(gaojiang("check", "旧稿.txt", "--fix")).toMatchObject({ status: 0, stderr: "旧稿.txt：改了 1 处\n" });
    expect(readFileSync(path.join(work, "旧稿.txt"), "utf8")).toBe(messy.replace(",", "，"));
  });

  it("writes comments into a copy of a Word file, and leaves the file alone", () => {
    const before = readFileSync(path.join(work, "旧稿.docx"));
    expect(gaojiang("check", "旧稿.docx", "--copy").stderr).toContain("旧稿（批注）.docx");
    expect(existsSync(path.join(work, "旧稿（批注）.docx"))).toBe(true);
    expect(readFileSync(path.join(work, "旧稿.docx")).equals(before)).toBe(true);
  });

  it("compares with a folder of past papers, by the settings beside the file or given", () => {
    const said = "各镇要把没有开工的项目一个一个过，排出日期，一天一天抓进度，抓一个成一个。";
    const paper = `讲话\n\n同志们：\n　　${said}\n`;
    mkdirSync(path.join(work, "往年/2024"), { recursive: true });
    writeFileSync(path.join(work, "往年/a.txt"), paper);
    writeFileSync(path.join(work, "往年/2024/b.md"), `# 讲话\n\n${said.replace("抓一个成一个", "抓一批成一批")}\n`);
    writeFileSync(path.join(work, "往年/c.docx"), word(p("同志们：") + p(said)));
    writeFileSync(path.join(work, "新稿.txt"), paper);
    writeFileSync(path.join(work, "设置.yaml"), "往稿: 往年\n只查: [重复]\n");
    const checked = (...options: string[]) => JSON.parse(gaojiang("check", "新稿.txt", "--json", ...options).stdout);
    expect(checked("--config", "设置.yaml")).toMatchObject([{ rule: "repetition-elsewhere", line: 4, quote: said }]);
    expect(checked()).toEqual([]);
    writeFileSync(path.join(work, "设置.yaml"), "往稿: 往年\n不查: [重复]\n");
    expect(checked("--config", "设置.yaml")).toEqual([]);
    expect(gaojiang("check", "新稿.txt", "--config", "没有.yaml").status).toBe(2);
  });

  it("shows the line of the settings that means nothing", () => {
    writeFileSync(path.join(work, "设置.yaml"), "选项:\n  numbering-depth: { 层书: 3 }\n");
    const { status, stdout } = gaojiang("check", "净稿.txt", "--config", "设置.yaml");
    expect(status).toBe(0);
    expect(stdout).toContain(
      "【设置】1 处\n警告 设置.yaml:2:22 “选项.numbering-depth”没有“层书”这个选项。是不是“层数”？",
    );
    expect(stdout).toContain("    |   numbering-depth: { 层书: 3 }\n    |                      ^^^^\n");
  });

  it("says what of a meeting folder it leaves alone", () => {
    const { stdout } = gaojiang("check", path.join(root, "samples/重点项目调度会"), "--fix");
    expect(stdout).toContain("会议夹里的稿子是装配出来的，不在这里改");
  });

  it("checks a meeting folder, and says that it changes nothing there", () => {
    const { status, stdout } = gaojiang("check", path.join(root, "samples/百日攻坚动员会"), "--fix");
    expect(status).toBe(0);
    expect(stdout).toContain("会议夹里的稿子是装配出来的，不在这里改");
  });
});

describe("tidy", () => {
  it("makes a paper of a mess, and says what it did", () => {
    const { status, stdout } = gaojiang("tidy", "旧稿.txt", "-o", "新稿.txt");
    expect(status).toBe(0);
    expect(stdout).toContain("接好断行 1 处");
    expect(stdout).toContain("下一篇：没有了");
    const lines = readFileSync(path.join(work, "新稿.txt"), "utf8").split("\n");
    expect(lines.map((line) => line.trim())).toEqual([
      "在全县会议上的讲话",
      "",
      "同志们：",
      "今天的会议很重要，请大家认真听。",
      "一、抓开工",
      "各镇要抓紧。",
      "二、抓竣工",
      "各镇要抓实。",
      "",
    ]);
  });

  it("writes Word beside the draft unless told otherwise", () => {
    expect(gaojiang("整理", "旧稿.txt").status).toBe(0);
    expect(existsSync(path.join(work, "旧稿（整理）.docx"))).toBe(true);
  });

  it("never writes over the draft", () => {
    expect(gaojiang("tidy", "旧稿.docx", "-o", "旧稿.docx")).toMatchObject({ status: 2 });
    expect(gaojiang("tidy", "旧稿.txt", "-o", "新稿.pdf")).toMatchObject({ status: 2 });
  });
});

describe("outline", () => {
  it("prints one object for one file, and a list for several", () => {
    const one = JSON.parse(gaojiang("outline", "旧稿.txt", "--json").stdout);
    expect(one).toMatchObject({
      title: "在全县会议上的讲话",
      salutation: "同志们：",
      points: [
        { level: 1, number: "一、", text: "抓开工" },
        { level: 1, number: "二、", text: "抓竣工" },
      ],
    });
    expect(JSON.parse(gaojiang("outline", "旧稿.txt", "旧稿.docx", "--json").stdout)).toHaveLength(2);
  });
});
