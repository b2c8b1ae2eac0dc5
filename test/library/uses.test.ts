import * as path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pastUses, withUse } from "../../src/library/past-uses.js";
import { FileFailure, type Files } from "../../src/model/files.js";
import type { MeetingUse } from "../../src/model/uses.js";
import { draftMeeting, recordUses } from "../../src/pipeline/index.js";
import { memoryFiles } from "../memory-files.js";
import { libraryFor } from "../package-library.js";

const home = path.resolve("/家");
const record = path.join(home, "片段使用.yaml");

const template = `---
稿种: 试稿
类别: 试
说明: 测试用
版式: 讲话稿
---
{{> (片段 "结尾甲")}}
{{#if 词条.加一段}}

{{> (片段 "结尾甲")}}
{{/if}}
`;
const passage = (name: string) => `---\n作用: 结尾甲\n篇幅: 短\n---\n同志们，这是第${name}篇。\n`;
const meeting = (name: string, time: string) => `会议: { 名称: ${name}, 时间: ${time}, 地点: 会议室 }
单位: { 名称: 安澜县, 层级: 县 }
人员: [{ 姓名: 李明, 职务: 县委书记 }]
词条: {}
`;
const brief = "---\n稿种: 试稿\n---\n";

/** Meeting folders 会1、会2 … beside one another, with a library of their own of so many endings. */
function beside(endings: number, meetings: Record<string, string>, more: Record<string, string> = {}) {
  const names = Array.from({ length: endings }, (_, index) => String(index + 1));
  const memory = memoryFiles(home, {
    "templates/试稿.md": template,
    ...Object.fromEntries(names.map((name) => [`fragments/结尾甲/${name}.md`, passage(name)])),
    ...Object.fromEntries(
      Object.entries(meetings).flatMap(([folder, yaml]) => [
        [`${folder}/会议.yaml`, yaml],
        [`${folder}/稿件/讲话.md`, brief],
      ]),
    ),
    ...more,
  });
  const files: Files = { ...memory, read: (file) => memory.written.get(file) ?? memory.read(file) };
  return { files, written: memory.written };
}

const all = { draft: false, strict: false };
const at = (folder: string) => path.join(home, folder);

async function choose(files: Files, folder: string, briefs = ["稿件/讲话.md"]) {
  const drafting = await draftMeeting(files, at(folder), briefs, all, libraryFor(files, at(folder)));
  // What is wrong with the package's own library is not what is asked here.
  const findings = drafting.findings.filter(({ file }) => file === "片段使用.yaml");
  const chosen = drafting.drafts.map(({ choices }) => choices.map((choice) => choice.chosen).join("、"));
  return { drafting, findings, chosen };
}

/** As `build` does. */
async function build(files: Files, folder: string, briefs?: string[]) {
  const { drafting, chosen } = await choose(files, folder, briefs);
  const findings = await recordUses(
    files,
    drafting,
    drafting.drafts.filter(({ paper }) => paper).map((draft) => draft.brief.name),
  );
  return { chosen, findings };
}

describe("meetings one after the other", () => {
  const five = Object.fromEntries([1, 2, 3].map((n) => [`会${n}`, meeting(`第${n}次会`, `2026-0${n}-10 09:00`)]));

  it("take what the last ones have not used, then what was used longest ago", async () => {
    const { files } = beside(2, five);
    expect((await build(files, "会1")).chosen).toEqual(["1"]);
    expect((await build(files, "会2")).chosen).toEqual(["2"]);
    expect((await build(files, "会3")).chosen).toEqual(["1"]);
  });
  it("are the same when they are built again, in whatever order, and the record is not written again", async () => {
    const { files, written } = beside(3, five);
    for (const folder of ["会1", "会2", "会3"]) await build(files, folder);
    const before = written.get(record);
    for (const folder of ["会3", "会1", "会2", "会1"]) {
      const { chosen } = await build(files, folder);
      expect(chosen).toEqual([folder.slice(1)]);
      expect(written.get(record)).toBe(before);
    }
  });
  it("keep their choices when a meeting is put off or renamed", async () => {
    const { files, written } = beside(3, five);
    for (const folder of ["会1", "会2"]) await build(files, folder);
    const later = beside(
      3,
      { ...five, 会2: meeting("第二次会议", "2026-02-11 15:00") },
      { "片段使用.yaml": textIn(written) },
    );
    expect((await build(later.files, "会2")).chosen).toEqual(["2"]);
    expect(textIn(later.written)).toContain("第二次会议");
    expect(textIn(later.written)).not.toContain("第2次会");
  });
  it("forget what lies more than five meetings back", async () => {
    const seven = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`会${n}`, meeting(`会${n}`, `2026-0${n}-10`)]));
    const { files } = beside(7, seven);
    for (const n of [1, 2, 3, 4, 5, 6]) expect((await build(files, `会${n}`)).chosen).toEqual([`${n}`]);
    expect((await build(files, "会7")).chosen).toEqual(["1"]);
  });
});

const textIn = (written: Map<string, Uint8Array>) => new TextDecoder().decode(written.get(record));

describe("the papers of one meeting", () => {
  const one = { 会1: meeting("会1", "2026-01-10") };
  const second = { "会1/稿件/议程.md": brief };

  it("are chosen in the order of the briefs, and do not repeat one another", async () => {
    const { files } = beside(2, one, second);
    expect((await choose(files, "会1", ["稿件/议程.md", "稿件/讲话.md"])).chosen).toEqual(["1", "2"]);
  });
  it("come out the same when one is built alone", async () => {
    const { files } = beside(2, one, second);
    const { chosen, drafting } = await choose(files, "会1", ["稿件/讲话.md"]);
    expect(chosen).toEqual(["2"]);
    expect(drafting.drafts).toHaveLength(1);
  });
  it("built alone, say nothing of what is wrong with the others", async () => {
    const { files } = beside(2, one, { "会1/稿件/议程.md": "没有文件头\n" });
    const { drafting } = await choose(files, "会1", ["稿件/讲话.md"]);
    expect(drafting.findings.filter(({ file }) => file.startsWith("稿件/"))).toEqual([]);
  });
  it("are recorded one by one, and a brief that is gone with the next build", async () => {
    const { files, written } = beside(2, one, second);
    await build(files, "会1", ["稿件/议程.md", "稿件/讲话.md"]);
    expect(textIn(written)).toMatch(/议程:\s+- 结尾甲\/1\s+讲话:\s+- 结尾甲\/2/);
    const without = beside(2, one, { "片段使用.yaml": textIn(written) });
    await build(without.files, "会1");
    expect(textIn(without.written)).not.toContain("议程");
  });
  it("do not count a branch that is not printed", async () => {
    const { files } = beside(2, one);
    const { drafting } = await choose(files, "会1");
    expect(drafting.drafts[0]?.choices).toHaveLength(1);
  });
});

it("a place printed only in a later round of a loop counts once", async () => {
  const loop = '{{#each 议程}}\n{{#if 人员}}\n\n{{> (片段 "结尾甲")}}\n{{/if}}\n{{/each}}\n';
  const rounds = template.slice(0, template.indexOf("{{>")) + loop;
  const agenda =
    "议程: [{ 事项: 甲, 方式: 通报 }, { 事项: 乙, 方式: 讲话, 人员: 李明 }, { 事项: 丙, 方式: 讲话, 人员: 李明 }]\n";
  const { files } = beside(2, { 会1: meeting("会1", "2026-01-10") + agenda }, { "templates/试稿.md": rounds });
  const { drafting, chosen } = await choose(files, "会1");
  expect(chosen).toEqual(["1"]);
  expect(drafting.drafts[0]?.paper?.blocks.map(({ fragment }) => fragment)).toEqual(["结尾甲/1", "结尾甲/1"]);
});

describe("the record", () => {
  const two = { 会1: meeting("会1", "2026-01-10"), 会2: meeting("会2", "2026-02-10") };

  const bad: [string, string][] = [
    ["no YAML", "会议: [\n"],
    ["no list", "会议: 甲\n"],
    ["a meeting without its folder", "会议:\n  - { 会议: 甲, 日期: 2026-01-01 }\n"],
    ["a text", "随便写的\n"],
    ["bytes", "\u0000\u0001\n"],
  ];
  for (const [name, text] of bad)
    it(`with ${name} in it warns, chooses without it, and leaves it alone`, async () => {
      const { files, written } = beside(2, two, { "片段使用.yaml": text });
      const { findings, chosen } = await choose(files, "会2");
      expect(findings.length).toBeGreaterThan(0);
      for (const { severity, message } of findings) {
        expect(severity).toBe("warning");
        expect(message).toContain("删掉这个文件");
      }
      expect(chosen).toEqual(["1"]);
      expect((await build(files, "会2")).findings).toEqual([]);
      expect(written.size).toBe(0);
    });
  it("that cannot be written is a warning", async () => {
    const { files } = beside(2, two);
    const locked: Files = {
      ...files,
      write: (file) => {
        throw new FileFailure(file, "没有权限");
      },
    };
    expect((await build(locked, "会1")).findings).toMatchObject([{ rule: "uses-unwritable", severity: "warning" }]);
  });
  it("is not kept of a meeting whose day is not fixed", async () => {
    const { files, written } = beside(2, { 会1: meeting("会1", "待填") });
    await build(files, "会1");
    expect(written.size).toBe(0);
  });
  it("is not kept of the package's own samples", async () => {
    const sample = path.join(import.meta.dirname, "../../samples/百日攻坚动员会");
    const { files, written } = beside(1, {});
    const drafting = await draftMeeting(files, sample, ["稿件/讲话.md"], all);
    expect(await recordUses(files, drafting, ["讲话"])).toEqual([]);
    expect(written.size).toBe(0);
  });
});

it("any record: a meeting's own entry changes nothing, and entering it twice is entering it once", () => {
  const text = fc.constantFrom("甲", "乙", "丙");
  const keys = fc.uniqueArray(fc.constantFrom("一/1", "一/2", "二/1"));
  const use: fc.Arbitrary<MeetingUse> = fc.record({
    会议夹: text,
    会议: text,
    日期: fc.constantFrom("2026-01-10", "2026-02-10", "2026-03-10"),
    稿件: fc.dictionary(text, keys).map((papers) => new Map(Object.entries(papers))),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(use, { selector: ({ 会议夹, 会议, 日期 }) => [会议夹, 会议, 日期].join() }),
      use,
      (entries, own) => {
        const once = withUse(entries, own);
        expect(withUse(once, own)).toEqual(once);
        expect(pastUses(once, own)).toEqual(pastUses(entries, own));
        expect(pastUses([...entries].reverse(), own)).toEqual(pastUses(entries, own));
      },
    ),
  );
});
