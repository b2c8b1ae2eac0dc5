import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { diskFiles } from "../src/files.js";
import { type Copy, cleanCopy } from "../src/model/copy.js";
import type { Format } from "../src/model/format.js";
import { draftMeeting, findTarget, writePapers } from "../src/pipeline/index.js";
import { libraryFor } from "./package-library.js";

const all = { draft: false, strict: false };
const root = path.join(import.meta.dirname, "..");
const program = path.join(root, "dist/cli/main.js");
const work = mkdtempSync(path.join(tmpdir(), "稿匠 重出 "));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const folder = path.join(work, "会");
const made = path.join(work, "out/推进会");

const briefs: Record<string, string> = {
  讲话: "稿种: 短讲话\n讲话人: 李明\n",
  主持词: "稿种: 短主持词\n",
  通知: "稿种: 短通知\n",
};
const template = (kind: string, fields: string, body: string) =>
  `---\n稿种: ${kind}\n类别: 试\n说明: 测试用\n字段: { ${fields} }\n层次: ["一、", "（一）", "一是"]\n版式: 讲话稿\n---\n${body}`;
const templates: Record<string, string> = {
  短讲话: template(
    "短讲话",
    "讲话人: { 类型: 人, 标签: 讲话人 }",
    '# 在{{会议.名称}}上的讲话\n\n::: 署名\n{{职务姓名 稿.讲话人}}\n:::\n\n{{#> 正文}}\n年度计划{{求和 项目 "年度计划"}}。\n{{/正文}}\n\n{{> (片段 "小结尾")}}\n',
  ),
  短主持词: template(
    "短主持词",
    "",
    "# 主持词\n\n今天是{{日期 会议.时间}}。\n\n{{#each 议程}}\n请{{#if 人员}}{{职务姓名 人员}}同志{{else}}{{单位}}{{/if}}{{方式}}。\n\n{{/each}}\n",
  ),
  短通知: template(
    "短通知",
    "",
    "# 通知\n\n时间：{{时间 会议.时间}}。地点：{{会议.地点}}。{{#if 词条.联系人}}联系人：{{词条.联系人}}。{{/if}}\n",
  ),
};
const meeting = `会议:
  名称: 全县项目建设推进会议
  简称: 推进会
  时间: 2026-09-22 09:30
  地点: 县会议中心
单位: { 名称: 安澜县, 层级: 县 }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 周岚, 职务: 县委副书记 }
  - { 姓名: 何静, 职务: 副县长 }
议程:
  - { 事项: 项目进展情况, 方式: 通报, 单位: 县发改局 }
  - { 事项: 实施方案, 方式: 宣读, 人员: 周岚 }
  - { 事项: 讲话, 方式: 讲话, 人员: 李明 }
数据: { 项目: 台账.csv }
词条: { 会期: 半天 }
`;
const ledger = "名称,年度计划（亿元）\n装备园,1.5\n水厂,2.5\n";

function put(name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

interface How {
  formats?: Format[];
  copy?: Copy;
}

async function build({ formats = ["txt"], copy = cleanCopy }: How = {}) {
  const { value } = findTarget(diskFiles, folder);
  const drafting = await draftMeeting(diskFiles, folder, value?.briefs ?? [], all, libraryFor(diskFiles, folder));
  const papers = await writePapers(diskFiles, drafting, { out: path.join(work, "out"), formats, copies: [copy] });
  return {
    findings: [drafting, ...drafting.drafts, ...papers].flatMap((each) => each.findings),
    written: papers.filter(({ written }) => written).map(({ brief }) => brief),
    why: Object.fromEntries(papers.map(({ brief, changed }) => [brief, changed.map(({ why }) => why)])),
    changed: Object.fromEntries(papers.map(({ brief, changed }) => [brief, changed])),
  };
}

const record = () => readFileSync(path.join(made, ".生成记录.json"), "utf8");
const textOf = (paper: string) => readFileSync(path.join(made, `${paper}.txt`), "utf8");
const times = () => readdirSync(made).map((name) => [name, statSync(path.join(made, name)).mtimeMs]);

beforeEach(async () => {
  for (const name of [folder, path.join(work, "out")]) rmSync(name, { recursive: true, force: true });
  put("会议.yaml", meeting);
  put("台账.csv", ledger);
  put("fragments/小结尾/甲.md", "---\n作用: 小结尾\n篇幅: 短\n---\n请大家抓紧。\n");
  for (const [name, head] of Object.entries(briefs)) put(`稿件/${name}.md`, `---\n${head}---\n`);
  for (const [name, text] of Object.entries(templates)) put(`templates/${name}.md`, text);
  expect((await build()).written.sort()).toEqual(Object.keys(briefs).sort());
});

describe("building again", () => {
  it("writes nothing where nothing has changed, not even the record", async () => {
    const before = times();
    const { written, why } = await build();
    expect(written).toEqual([]);
    expect(Object.values(why).flat()).toEqual([]);
    expect(times()).toEqual(before);
  });
  it("gives the same record for the same input, without a clock", async () => {
    const first = record();
    rmSync(path.join(work, "out"), { recursive: true });
    await build();
    expect(record()).toBe(first);
    expect(first).not.toContain(work);
  });
  it("writes only the paper whose file is gone", async () => {
    rmSync(path.join(made, "通知.txt"));
    expect(await build()).toMatchObject({ written: ["通知"], why: { 通知: ["出过的文件不在了"] } });
  });
  it("writes another format besides, and leaves the first", async () => {
    const before = statSync(path.join(made, "通知.txt")).mtimeMs;
    expect((await build({ formats: ["txt", "md"] })).written.sort()).toEqual(Object.keys(briefs).sort());
    expect(statSync(path.join(made, "通知.txt")).mtimeMs).toBe(before);
    expect(existsSync(path.join(made, "通知.md"))).toBe(true);
  });
  it("forgets a paper whose brief is gone, and says once that its file is left", async () => {
    rmSync(path.join(folder, "稿件/通知.md"));
    expect(await build()).toMatchObject({ written: [], findings: [{ rule: "output-left", severity: "advice" }] });
    expect(record()).not.toContain("通知.txt");
    expect(textOf("通知")).not.toBe("");
    expect((await build()).findings).toEqual([]);
    put("稿件/通知.md", `---\n${briefs.通知}---\n`);
    expect(await build()).toMatchObject({ written: [], findings: [] });
    expect(record()).toContain("通知.txt");
  });
  it("remembers the papers that were not asked for this time", async () => {
    const first = record();
    const drafting = await draftMeeting(diskFiles, folder, ["稿件/讲话.md"], all, libraryFor(diskFiles, folder));
    await writePapers(diskFiles, drafting, { out: path.join(work, "out"), formats: ["txt"] });
    expect(record()).toBe(first);
  });
  it("does without a record that is damaged or has wrong things in it", async () => {
    for (const damaged of ["{", "[]", '{"文件":{"通知.txt":{"字节":1}},"台账":[]}', "null", "\u0000"]) {
      writeFileSync(path.join(made, ".生成记录.json"), damaged);
      put("会议.yaml", meeting.replace("县会议中心", `县会议中心${damaged.length}楼`));
      // What is not known to be ours is not lost: it is set aside.
      expect(await build()).toMatchObject({ written: ["通知"], findings: [{ rule: "output-edited" }] });
      expect(textOf("通知")).toContain(`${damaged.length}楼`);
    }
  });
});

describe("a change", () => {
  const cases: [string, [string, string], Record<string, string[]>][] = [
    [
      "of the time",
      ["2026-09-22 09:30", "2026-09-23 14:30"],
      {
        主持词: ["会议改了时间（2026-09-22 09:30→2026-09-23 14:30）"],
        通知: ["会议改了时间（2026-09-22 09:30→2026-09-23 14:30）"],
      },
    ],
    [
      "of a leader's title",
      ["县委书记 }", "县委书记、县人大常委会主任 }"],
      {
        主持词: ["李明改了职务（县委书记→县委书记、县人大常委会主任）"],
        讲话: ["李明改了职务（县委书记→县委书记、县人大常委会主任）"],
      },
    ],
    [
      "of an agenda item's speaker",
      ["宣读, 人员: 周岚", "宣读, 人员: 何静"],
      { 主持词: ["议程第2项改了人员（周岚→何静）"] },
    ],
    [
      "of a unit to a person",
      ["单位: 县发改局", "人员: 何静"],
      {
        主持词: ["议程第1项加了人员（何静）", "议程第1项去掉了单位"],
      },
    ],
    [
      "that adds an agenda item",
      ["  - { 事项: 实施方案", "  - { 事项: 表态, 方式: 发言, 单位: 石桥镇 }\n  - { 事项: 实施方案"],
      { 主持词: ["议程加了“表态”"] },
    ],
    ["that drops one", ["  - { 事项: 实施方案, 方式: 宣读, 人员: 周岚 }\n", ""], { 主持词: ["议程去掉了“实施方案”"] }],
    ["that adds what a template asks for", ["半天 }", "半天, 联系人: 王芳 }"], { 通知: ["词条加了联系人（王芳）"] }],
    ["of somebody no paper names", ["副县长", "县委常委、副县长"], {}],
    [
      "of the order of people",
      [
        "  - { 姓名: 周岚, 职务: 县委副书记 }\n  - { 姓名: 何静, 职务: 副县长 }",
        "  - { 姓名: 何静, 职务: 副县长 }\n  - { 姓名: 周岚, 职务: 县委副书记 }",
      ],
      {},
    ],
  ];
  for (const [name, [from, to], why] of cases) {
    it(`${name} rewrites the papers that state it, says why, and leaves the others`, async () => {
      const before = Object.fromEntries(times());
      put("会议.yaml", meeting.replace(from, to));
      const built = await build();
      expect(built.findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
      expect(built.written.sort()).toEqual(Object.keys(why).sort());
      for (const brief of Object.keys(briefs)) {
        expect(built.why[brief]).toEqual(why[brief] ?? []);
        if (!(brief in why)) expect(Object.fromEntries(times())[`${brief}.txt`]).toBe(before[`${brief}.txt`]);
      }
    });
  }

  it("is given to programs by its data path, with what was and what is", async () => {
    put("会议.yaml", meeting.replace("宣读, 人员: 周岚", "宣读, 人员: 何静").replace("县委副书记", "县委常委"));
    expect((await build()).changed.主持词).toEqual([
      { path: "议程[2].人员", before: "周岚", after: "何静", why: "议程第2项改了人员（周岚→何静）" },
    ]);
  });
  it("of a cell names the row and the column", async () => {
    put("台账.csv", ledger.replace("2.5", "3"));
    const { written, changed } = await build();
    expect(written).toEqual(["讲话"]);
    expect(changed.讲话).toEqual([
      { path: "项目[2].年度计划", before: "2.5", after: "3", why: "项目台账里“水厂”改了年度计划（2.5→3）" },
    ]);
    put("台账.csv", `${ledger.replace("2.5", "3")}公铁港,7\n`);
    expect((await build()).why.讲话).toEqual(["项目台账加了“公铁港”"]);
  });
  it("of a fragment, a template, the writer's own words is told by its file", async () => {
    put("fragments/小结尾/甲.md", "---\n作用: 小结尾\n篇幅: 短\n---\n请大家抓紧去办。\n");
    expect((await build()).changed.讲话).toEqual([{ file: "fragments/小结尾/甲.md", why: "片段“小结尾/甲”改了" }]);
    put("fragments/小结尾/乙.md", "---\n作用: 小结尾\n篇幅: 短\n---\n散会。\n");
    put("稿件/讲话.md", `---\n${briefs.讲话}选用: { 小结尾: 乙 }\n---\n`);
    expect((await build()).why.讲话).toEqual(["片段“小结尾”由“甲”换成“乙”"]);
    put("稿件/讲话.md", `---\n${briefs.讲话}选用: { 小结尾: 乙 }\n---\n自己写的。\n`);
    expect((await build()).why.讲话).toEqual(["稿件/讲话.md 里自己写的文字改了"]);
    put("templates/短通知.md", (templates.短通知 ?? "").replace("地点：", "会场："));
    expect(await build()).toMatchObject({ written: ["通知"], why: { 通知: ["模板“短通知”改了"] } });
  });
  it("of the comments is a reason of its own; the copies lie beside one another", async () => {
    expect((await build({ copy: { name: "送审", comments: "逐段" } })).why.讲话).toEqual([]);
    expect((await build({ copy: { name: "送审", comments: "逐处" } })).why.讲话).toEqual([
      "由送审（逐段批注）稿改印送审（逐处批注）稿",
    ]);
    await build({ copy: { name: "朗读" } });
    expect(readdirSync(made)).toEqual(expect.arrayContaining(["讲话.txt", "讲话（送审）.txt", "讲话（朗读）.txt"]));
    for (const copy of [cleanCopy, { name: "送审", comments: "逐处" }, { name: "朗读" }] as const)
      expect(await build({ copy })).toMatchObject({ written: [], findings: [] });
  });
  it("of a layout touches what is printed by it", async () => {
    await build({ formats: ["docx"] });
    const usual = readFileSync(path.join(root, "templates/版式/讲话稿.yaml"), "utf8");
    put("templates/版式/讲话稿.yaml", usual.replace("字号: 二号", "字号: 小一"));
    const { written, why } = await build({ formats: ["docx"] });
    expect(written.sort()).toEqual(Object.keys(briefs).sort());
    expect(why.通知).toEqual(["版式“讲话稿”改了"]);
    expect((await build({ formats: ["txt"] })).written).toEqual([]);
  });
  it("is told for people with all the papers it touches", async () => {
    put("会议.yaml", meeting.replace("2026-09-22 09:30", "2026-09-23 14:30"));
    const { stdout } = spawnSync(process.execPath, [program, "build", folder, "--format", "txt"], {
      cwd: work,
      encoding: "utf8",
    });
    expect(stdout).toMatch(/^ {2}主持词、通知：会议改了时间/m);
    expect(stdout).toMatch(/讲话\.txt（没有变化，没有重写）/);
  });
});

describe("a file that was changed by hand", () => {
  it("is left alone while the material is as it was", async () => {
    writeFileSync(path.join(made, "通知.txt"), "手改");
    expect(await build()).toMatchObject({ written: [], findings: [{ rule: "output-edited", severity: "advice" }] });
    expect(textOf("通知")).toBe("手改");
  });
  it("is kept beside the new one where the material has changed", async () => {
    writeFileSync(path.join(made, "通知.txt"), "手改");
    put("会议.yaml", meeting.replace("县会议中心", "县政府三楼"));
    expect(await build()).toMatchObject({
      written: ["通知"],
      findings: [{ rule: "output-edited", severity: "warning" }],
    });
    expect(textOf("通知")).toContain("县政府三楼");
    expect(textOf("通知（手改）")).toBe("手改");
    writeFileSync(path.join(made, "通知.txt"), "又改");
    put("会议.yaml", meeting);
    await build();
    expect(textOf("通知（手改2）")).toBe("又改");
    expect(await build()).toMatchObject({ written: [], findings: [] });
  });
});
