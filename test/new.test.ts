import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diskFiles } from "../src/files.js";
import { levels } from "../src/model/level.js";
import { draftMeeting, findTarget, openLibrary, outline, setFiles, writeNewFiles } from "../src/pipeline/index.js";
import { gaojiangIn } from "./in-process.js";
import { libraryFor } from "./package-library.js";

const all = { draft: false, strict: false };
const root = path.join(import.meta.dirname, "..");
const program = path.join(root, "dist/cli/main.js");
const work = mkdtempSync(path.join(tmpdir(), "稿匠 新建 "));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const gaojiang = (...args: string[]) => gaojiangIn(work, args);

/** As a user runs it. */
function built(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: work,
    env: { ...process.env, NO_COLOR: "1" },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const read = (name: string) => readFileSync(path.join(work, name), "utf8");

const library = openLibrary(diskFiles, work, ["templates", "skeletons", "sets"]).value;
const sets = [...(library?.sets.keys() ?? [])];

async function draftSet(set: string, level: string) {
  const folder = path.join(work, `${level}${set}`);
  const layer = library && setFiles(library, set, { 简称: path.basename(folder), 层级: level });
  expect(layer?.findings).toEqual([]);
  writeNewFiles(diskFiles, folder, layer?.value ?? new Map());
  const briefs = findTarget(diskFiles, folder).value?.briefs ?? [];
  const drafting = await draftMeeting(diskFiles, folder, briefs, all, libraryFor(diskFiles, folder));
  return { drafts: drafting.drafts, findings: [drafting, ...drafting.drafts].flatMap(({ findings }) => findings) };
}

describe("a new meeting folder", () => {
  const cases = [...sets.map((set) => [set, "县"]), ...levels.map((level) => ["动员会", level])];
  it.each(cases)("%s of a %s makes papers at once, with nothing but blanks to be filled in", async (set, level) => {
    const { drafts, findings } = await draftSet(set ?? "", level ?? "");
    expect(findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
    expect(drafts.length).toBeGreaterThanOrEqual(5);
    for (const { paper } of drafts) expect(paper && outline(paper).title).toBeTruthy();
    expect(findings.map(({ rule }) => rule)).toContain("hole-blank");
  });

  it("is laid down by one command, says what is known and leaves the rest open", () => {
    const { status, stdout } = built(
      "new",
      ...["百日会", "--set", "动员会", "--名称", "全市百日攻坚动员会议", "--时间", "2026-09-22 09:00"],
      ...["--地点", "市会议中心", "--单位", "江州市", "--上级", "某某省"],
    );
    expect(status).toBe(0);
    expect(stdout).toContain("百日会/稿件/讲话.md");
    const meeting = read("百日会/会议.yaml");
    for (const line of [
      "名称: 全市百日攻坚动员会议",
      "时间: 2026-09-22 09:00",
      "层级: 市",
      "职务: 市委书记",
      "上级: 某某省",
    ])
      expect(meeting).toContain(line);
    expect(built("build", "百日会").status).toBe(0);
    expect(readdirSync(path.join(work, "out/百日会"))).toContain("讲话.docx");
  });
  it("needs a name only in one place: agenda and briefs know people by their titles", async () => {
    const file = path.join(work, "百日会/会议.yaml");
    writeFileSync(file, read("百日会/会议.yaml").replace("姓名: 待填, 职务: 市委书记", "姓名: 李明, 职务: 市委书记"));
    expect((await gaojiang("build", "百日会", "--format", "txt")).status).toBe(0);
    for (const paper of ["讲话", "主持词", "议程"]) expect(read(`out/百日会/${paper}.txt`)).toContain("市委书记李明");
  });
  it("goes by the name of the set where no folder is given, and reports to programs", async () => {
    const { stdout } = await gaojiang("新建", "--成套", "座谈会", "--json");
    const { folder, files, findings } = JSON.parse(stdout);
    expect(folder).toBe("座谈会");
    expect(files).toContain(path.join("座谈会", "会议.yaml"));
    expect(findings).toEqual([]);
  });
  it("takes any name as text, never as YAML", async () => {
    await gaojiang("new", "怪名", "--set", "座谈会", "--名称", 'a: [b] # "c"', "--地点", "待定: {x}");
    // Its half-width marks are proofread like anything she typed, and printed as they are.
    const { stderr } = await gaojiang("build", "怪名", "--format", "txt");
    expect(stderr).toContain("marks-straight-quotes");
    expect(stderr).not.toContain("yaml-");
    expect(read("out/怪名/通知.txt")).toContain('a: [b] # "c"');
    expect(read("out/怪名/通知.txt")).toContain("待定: {x}");
  });
});

describe("what is there already", () => {
  it("is never overwritten, and what is missing is laid down beside it", async () => {
    mkdirSync(path.join(work, "旧会/稿件"), { recursive: true });
    writeFileSync(path.join(work, "旧会/会议.yaml"), "我的");
    writeFileSync(path.join(work, "旧会/稿件/讲话.md"), "我的");
    const { status, stderr } = await gaojiang("new", "旧会", "--set", "动员会");
    expect(status).toBe(0);
    expect(stderr).toMatch(/旧会\/会议\.yaml.*已经有这个文件/);
    expect([read("旧会/会议.yaml"), read("旧会/稿件/讲话.md")]).toEqual(["我的", "我的"]);
    expect(existsSync(path.join(work, "旧会/稿件/主持词.md"))).toBe(true);
  });
  it("gets one more brief", async () => {
    await gaojiang("new", "加一篇", "--set", "调度会");
    expect((await gaojiang("new", "加一篇", "--kind", "表态发言", "--稿件", "表态发言-石桥镇")).status).toBe(0);
    expect(read("加一篇/稿件/表态发言-石桥镇.md")).toMatch(/^---\n稿种: 表态发言\n发言人: 待填/);
    expect((await gaojiang("build", "加一篇")).status).toBe(0);
    expect((await gaojiang("new", "加一篇", "--kind", "表态发言", "--稿件", "../../外面")).status).toBe(0);
    expect(readdirSync(path.join(work, "加一篇/稿件"))).toContain("__.._外面.md");
  });
});

it("a writer adds a set by adding a file", async () => {
  mkdirSync(path.join(work, "templates/成套"), { recursive: true });
  const file = path.join(work, "templates/成套/碰头会.yaml");
  const set = `成套: 碰头会\n说明: 试\n会议: { 名称: "{{单位.全域}}碰头会", 主持人: 一把手 }\n人员: [{ 代号: 一把手, 职务: "{{单位.首长}}" }]\n参会: [{ 范围: 大家 }]\n议程: [{ 事项: 讲话, 方式: 讲话, 人员: 一把手 }]\n稿件: [{ 名称: 议程, 稿种: 会议议程 }]\n`;
  writeFileSync(file, set);
  expect((await gaojiang("new", "碰一碰", "--set", "碰头会", "--层级", "镇")).status).toBe(0);
  expect(read("碰一碰/会议.yaml")).toMatch(/名称: 全镇碰头会[\s\S]*职务: 镇长/);
  expect((await gaojiang("list", "sets", "--folder", path.join(work, "碰一碰"))).stdout).toContain("碰头会");
  writeFileSync(file, set.replace("人员: 一把手 }]", "人员: 二把手 }]"));
  const { status, stderr } = await gaojiang("new", "再碰", "--set", "碰头会");
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/没有代号“二把手”/);
  rmSync(path.join(work, "templates"), { recursive: true });
});

describe("wrong usage", () => {
  const wrong: [string, string[], RegExp][] = [
    ["neither a set nor a kind", ["new", "甲"], /--set.*--kind/],
    ["both", ["new", "甲", "--set", "动员会", "--kind", "表态发言"], /写一样/],
    ["a set that is not there", ["new", "甲", "--set", "动圆会"], /是不是“动员会”/],
    ["a kind that is not there", ["new", "座谈会", "--kind", "表太发言"], /是不是“表态发言”/],
    ["a kind for no meeting", ["new", "没有", "--kind", "表态发言"], /没有 会议\.yaml/],
    ["a time that is none", ["new", "甲", "--set", "动员会", "--时间", "下周三"], /2026-09-22 09:00/],
    ["a level that is none", ["new", "甲", "--set", "动员会", "--层级", "乡"], /只能是/],
  ];
  it.each(wrong)("%s: exit 2, Chinese, nothing laid down", async (_, args, message) => {
    const { status, stderr } = await gaojiang(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(path.join(work, "甲"))).toBe(false);
  });
});
