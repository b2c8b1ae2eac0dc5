import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { draftMeeting } from "../../src/pipeline/index.js";
import { writeText } from "../../src/write/text.js";
import { memoryFiles } from "../memory-files.js";
import { libraryFor } from "../package-library.js";

const meeting = (
  more = "",
) => `会议: { 名称: 全县重点项目建设推进会议, 时间: 2026-09-22 09:00, 地点: 县会议中心, 主题: 重点工作 }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }
人员: [{ 姓名: 李明, 职务: 县委书记 }, { 姓名: 王振, 职务: 县长 }]
${more}`;

const skeleton = (parts: string, more = "") => `骨架: 短讲话\n说明: 试\n部分: ${parts}\n${more}`;

const kind = (head: string, body = "") =>
  `---\n稿种: 短讲\n类别: 讲话\n说明: 试\n${head}\n层次: ["一、"]\n版式: 讲话稿\n---\n${body}`;

const fragment = (role: string, text: string, head = "") => `---\n作用: ${role}\n篇幅: 短\n${head}---\n${text}\n`;

interface Given {
  files?: Record<string, string>;
  brief?: string;
  more?: string;
}

const roles = ["甲", "乙", "丙", "丁"];
const library = Object.fromEntries(roles.map((role) => [`fragments/${role}/通用.md`, fragment(role, `${role}的话。`)]));

/** The lines of the paper, and all findings. */
async function drafted({ files = {}, brief = "---\n稿种: 短讲\n---\n", more = "" }: Given) {
  const folder = path.resolve("/骨架会");
  const all = { "会议.yaml": meeting(more), "稿件/讲话.md": brief, ...library, ...files };
  const disk = memoryFiles(folder, all);
  const shelf = libraryFor(disk, folder);
  const { drafts, findings } = await draftMeeting(
    disk,
    folder,
    ["稿件/讲话.md"],
    { draft: false, strict: false },
    shelf,
  );
  const paper = drafts[0]?.paper;
  const found = [...findings, ...drafts.flatMap((draft) => draft.findings)];
  return {
    lines: paper
      ? writeText(paper)
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
      : [],
    errors: found.filter(({ severity }) => severity === "error"),
    found,
  };
}

const of = (parts: string, head = "骨架: 短讲话", more = "") => ({
  "templates/骨架/短讲话.yaml": skeleton(parts, more),
  "templates/短讲.md": kind(head),
});

describe("a kind is its skeleton and what it changes of it", () => {
  it("the parts stand in their order, each filled from the role of its name", async () => {
    const { lines, errors } = await drafted({ files: of("[乙, 甲, 丙]") });
    expect(errors).toEqual([]);
    expect(lines).toEqual(["乙的话。", "甲的话。", "丙的话。"]);
  });

  it("another role, or one very fragment, may stand for a part", async () => {
    const files = of("[{ 部分: 正文, 用: 丁 }, { 部分: 甲, 用: 甲/另一篇 }]");
    const other = { "fragments/甲/另一篇.md": fragment("甲", "另一篇。") };
    expect((await drafted({ files: { ...files, ...other } })).lines).toEqual(["丁的话。", "另一篇。"]);
    expect(
      (await drafted({ files: { ...files, ...other }, brief: "---\n稿种: 短讲\n---\n我的正文。\n" })).lines,
    ).toEqual(["我的正文。", "另一篇。"]);
  });

  it("parts are left out, changed for others and added", async () => {
    const changes = "{ 删: [甲], 换: { 乙: { 部分: 丁 } }, 加: [{ 部分: 甲, 接在: 丙 }] }";
    const { lines, errors } = await drafted({ files: of("[甲, 乙, 丙]", `骨架: 短讲话\n改: ${changes}`) });
    expect(errors).toEqual([]);
    expect(lines).toEqual(["丁的话。", "丙的话。", "甲的话。"]);
  });

  it("a skeleton may depend on the form of the meeting or on a word of the brief", async () => {
    const files = {
      ...of("[甲, 乙]", "字段: { 主持: { 类型: 是否, 标签: 主持 } }\n骨架: [{ 骨架: 主持的, 有: 稿.主持 }, 短讲话]"),
      "templates/骨架/主持的.yaml": "骨架: 主持的\n说明: 试\n部分: [丙]\n",
    };
    const head = (hosts: string) => `---\n稿种: 短讲\n${hosts}---\n`;
    expect((await drafted({ files, brief: head("") })).lines).toEqual(["甲的话。", "乙的话。"]);
    expect((await drafted({ files, brief: head("主持: 否\n") })).lines).toEqual(["甲的话。", "乙的话。"]);
    expect((await drafted({ files, brief: head("主持: 是\n") })).lines).toEqual(["丙的话。"]);
  });
});

describe("a part stands on its condition", () => {
  const lines = async (part: string, more = "", files = {}) =>
    (await drafted({ files: { ...of(`[甲, ${part}]`), ...files }, more })).lines.slice(1);

  it("data that are there, one of several, or none", async () => {
    expect(await lines("{ 部分: 乙, 有: 词条.来宾 }")).toEqual([]);
    expect(await lines("{ 部分: 乙, 有: 词条.来宾 }", "词条: { 来宾: 客商 }")).toEqual(["乙的话。"]);
    expect(await lines("{ 部分: 乙, 有任一: [词条.来宾, 词条.方案] }", "词条: { 方案: 甲案 }")).toEqual(["乙的话。"]);
    expect(await lines("{ 部分: 乙, 没有: 词条.来宾 }", "词条: { 来宾: 客商 }")).toEqual([]);
    expect(await lines("{ 部分: 乙, 没有: 词条.来宾 }")).toEqual(["乙的话。"]);
  });

  it("what the fragments themselves need is condition enough", async () => {
    const files = { "fragments/乙/通用.md": fragment("乙", "乙的话。", "需要: [词条.来宾]\n") };
    expect(await lines("乙", "", files)).toEqual([]);
    expect(await lines("乙", "词条: { 来宾: 客商 }", files)).toEqual(["乙的话。"]);
  });

  it("an empty part waits for the writer's words or her pin", async () => {
    const files = of("[甲, { 部分: 乙, 空: 是 }]");
    expect((await drafted({ files })).lines).toEqual(["甲的话。"]);
    expect((await drafted({ files, brief: "---\n稿种: 短讲\n选用: { 乙: 通用 }\n---\n" })).lines).toContain("乙的话。");
    const own = await drafted({ files, brief: "---\n稿种: 短讲\n---\n【乙】\n自己的乙。\n" });
    expect(own.lines).toEqual(["甲的话。", "自己的乙。"]);
  });

  it("what she writes stands whatever the condition", async () => {
    const files = of("[甲, { 部分: 乙, 有: 词条.来宾 }]");
    const own = await drafted({ files, brief: "---\n稿种: 短讲\n---\n【乙】\n自己的乙。\n" });
    expect(own.lines).toEqual(["甲的话。", "自己的乙。"]);
  });
});

describe("what is wrong is told where it stands", () => {
  const problem = async (given: Given) => {
    const { found } = await drafted(given);
    return found.map(({ rule, file, line, message }) => ({ rule, file, line, message }))[0];
  };

  it("no such skeleton", async () =>
    expect(await problem({ files: of("[甲]", "骨架: 短讲") })).toMatchObject({
      rule: "skeleton-unknown",
      file: "templates/短讲.md",
      line: 5,
      message: expect.stringContaining("是不是“短讲话”"),
    }));

  it("no such part to leave out, to change, or to stand behind", async () => {
    for (const change of ["删: [已]", "换: { 已: 乙 }", "加: [{ 部分: 丁, 接在: 已 }]"])
      expect(await problem({ files: of("[甲, 乙]", `骨架: 短讲话\n改: { ${change} }`) })).toMatchObject({
        rule: "skeleton-part",
        file: "templates/短讲.md",
        line: 6,
      });
  });

  it("a skeleton and a body in one file: both lines", async () => {
    const files = { ...of("[甲]"), "templates/短讲.md": kind("骨架: 短讲话", "\n正文在这里。\n") };
    expect(await problem({ files })).toMatchObject({
      rule: "kind-both",
      file: "templates/短讲.md",
      line: 10,
      message: "第 5 行写了“骨架”，第 10 行起又写了正文，只能留一样",
    });
  });

  it("changes without a skeleton", async () => {
    const files = { "templates/短讲.md": kind("改: { 删: [甲] }", "正文。\n") };
    expect(await problem({ files })).toMatchObject({ rule: "kind-both", line: 5 });
  });

  it("a part that stands twice, a key that is none, a condition that is none", async () => {
    expect(await problem({ files: of("[甲, 乙, 甲]") })).toMatchObject({ rule: "skeleton-part" });
    expect(await problem({ files: of("[{ 部分: 甲, 又: 词条.甲 }]") })).toMatchObject({ rule: "data-unknown" });
    expect(await problem({ files: of("[{ 部分: 甲, 有: 领导讲化 }]") })).toMatchObject({
      rule: "template-name",
      file: "templates/骨架/短讲话.yaml",
      line: 3,
    });
  });

  it("a role that there is not", async () =>
    expect(await problem({ files: of("[甲, 戊己]") })).toMatchObject({
      rule: "role-unknown",
      file: "templates/骨架/短讲话.yaml",
      line: 3,
    }));
});
