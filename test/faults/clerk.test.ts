import { describe, expect, it, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { meetingField } from "../../src/model/schema.js";
import { textOf } from "../../src/model/walk.js";
import { leftCopies } from "../../src/pipeline/file-names.js";
import { findTarget } from "../../src/read/index.js";
import { validate } from "../../src/read/validate.js";
import { readYaml } from "../../src/read/yaml.js";
import { memoryFiles } from "../memory-files.js";
import { draftSmall } from "../small-meeting.js";

const top = "会议:\n  名称: 推进会\n  时间: 2026-09-22 09:00\n  地点: 会议室\n单位:\n  名称: 安澜县\n  层级: 县\n";
const people = "人员:\n  - { 姓名: 李明, 职务: 县长 }\n";

function yaml(text: string): Diagnostic[] {
  const read = readYaml(text, "会议.yaml");
  return [...read.findings, ...(read.value ? validate(read.value, meetingField) : [])];
}

const told = (findings: readonly Diagnostic[]) =>
  findings.map(({ rule, line, column }) => `${rule} ${line ?? ""}:${column ?? ""}`);

describe("slips in 会议.yaml are told by their name, each where it stands", () => {
  test.each<[string, string, string[], RegExp]>([
    [
      "a comma in braces",
      `${top}人员:\n  - { 姓名: 李明, 职务: 县委副书记,县长 }\n`,
      ["yaml-comma 9:25"],
      /如 职务: "县委副书记,县长"/,
    ],
    ["two of them", `${top}人员: [{ 姓名: 李明, 职务: 甲,乙,丙 }]\n`, ["yaml-comma 8:22"], /"甲,乙,丙"/],
    [
      "a # behind a space",
      `${top}${people}词条:\n  楼: 1#楼 #2\n  乙: 甲 # 注\n  丙: 甲#2\n  丁: "甲 #2"\n  戊: |\n    甲 #2\n`,
      ["yaml-comment 11:10"],
      /“#2”/,
    ],
    [
      "three colons",
      `会议：\n  名称：推进会\n  时间：2026-09-22\n单位:\n  名称: 安澜县\n`,
      ["yaml-fullwidth-colon 1:3", "yaml-fullwidth-colon 2:5", "yaml-fullwidth-colon 3:5"],
      /全角/,
    ],
    [
      "all colons below a name",
      "会议:\n  名称：推进会\n  时间：2026-09-22\n  地点：县\n",
      ["yaml-fullwidth-colon 2:5", "yaml-fullwidth-colon 3:5", "yaml-fullwidth-colon 4:5"],
      /全角/,
    ],
    [
      "colons in braces",
      `${top}人员:\n  - { 姓名：李明, 职务：县长 }\n`,
      ["yaml-fullwidth-colon 9:7", "yaml-fullwidth-colon 9:14"],
      /全角/,
    ],
    ["a comma between braces", `${top}人员:\n  - { 姓名: 李明，职务: 县长 }\n`, ["yaml-fullwidth 9:13"], /逗号是全角/],
    [
      "commas between brackets",
      `${top}${people}参会: [{ 范围: 部门, 单位: [甲局，乙局] }]\n`,
      ["yaml-fullwidth 10:21"],
      /成了一项/,
    ],
    ["full-width braces", `${top}人员:\n  - ｛ 姓名: 李明, 职务: 县长 ｝\n`, ["yaml-fullwidth 9:5"], /花括号是全角/],
    [
      "full-width brackets",
      `${top}${people}参会:\n  - 范围: 部门\n    单位: 【甲局, 乙局】\n`,
      ["data-type 12:9"],
      /方括号/,
    ],
    ["a full-width dash", `${top}人员:\n  － 姓名: 李明\n    职务: 县长\n`, ["yaml-fullwidth 9:3"], /短横不是半角/],
    ["a dash without a space", `${top}人员:\n  -姓名: 李明\n   职务: 县长\n`, ["yaml-space 9:3"], /空一格/],
    [
      "full-width blanks at the beginning",
      top.replace("  名称", "　　名称") + people,
      ["yaml-space 2:1"],
      /行首的空格/,
    ],
    ["a full-width blank behind a colon", top.replace(": 推", ":　推") + people, ["yaml-space 2:6"], /冒号后面的空格/],
    ["U+00A0 behind a colon", top.replace(": 推", ":\u00a0推") + people, ["yaml-space 2:6"], /网页/],
    ["no blank behind a colon", top.replace(": 推", ":推") + people, ["yaml-space 2:5"], /空一格/],
    ["words behind a quotation", top.replace("推进会", '"推进会"会议') + people, ["yaml-quote 2:12"], /引号后面还有字/],
    ["full-width quotation marks", top.replace("推进会", "＂推进会＂") + people, ["yaml-fullwidth 2:7"], /引号是全角/],
    ["no indentation anywhere", (top + people).replace(/\n {2}(?!-)/g, "\n"), ["yaml-indent 1:1"], /没有缩进/],
    [
      "no indentation below one name",
      top.replace(/\n {2}(?=名称: 推|时|地)/g, "\n") + people,
      ["yaml-indent 1:1"],
      /没有缩进/,
    ],
    [
      "a day without a year",
      top.replace("2026-09-22 09:00", "9月22日上午9点") + people,
      ["data-type 3:7"],
      /没有写年份/,
    ],
    ["a time to a time", top.replace("09:00", "9：00-11：30") + people, ["data-type 3:7"], /只写开始/],
  ])("%s", (_what, text, expected, message) => {
    const findings = yaml(text);
    expect(told(findings)).toEqual(expected);
    expect(findings[0]?.message).toMatch(message);
  });

  test.each([
    "2026年9月22日上午9:00",
    "２０２６年９月２２日 ９：００",
    "2026年9月22日（星期二）上午九点半",
    "2026/9/22 下午3点",
  ])("%s is understood", (time) => expect(yaml(top.replace("2026-09-22 09:00", time) + people)).toEqual([]));
});

const body = "{{#> 正文}}{{/正文}}\n";

describe("numbers typed in headings", () => {
  const headings = async (brief: string) => {
    const { paper, all } = await draftSmall({ body, brief });
    const printed = (paper?.blocks ?? []).flatMap((block) =>
      block.type === "heading" ? [`${block.number}${textOf(block.children)}`] : [],
    );
    return { printed, told: all.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`) };
  };

  test.each<[string, string[] | undefined, string[]]>([
    [
      "## 一、抓项目\n\n### （一）抓开工\n\n### （二）抓入库\n\n## 二、抓作风\n",
      ["一、抓项目", "（一）抓开工", "（二）抓入库", "二、抓作风"],
      ["advice 5", "advice 7", "advice 9", "advice 11"],
    ],
    ["## **一、抓项目**\n\n## 2、抓作风\n", undefined, ["error 7", "advice 5"]],
    ["## 一、抓项目\n\n## 三、抓作风\n", ["一、抓项目", "三、抓作风"], ["advice 5", "warning 7"]],
    ["## 抓项目\n\n## 一、抓作风\n", ["一、抓项目", "一、抓作风"], ["warning 7"]],
    ["## 1. 抓项目\n", undefined, ["error 5"]],
    ["## （一）抓项目\n", undefined, ["error 5"]],
    ["## 第一季度要开好局\n\n## 三、四季度要收好官\n", ["一、第一季度要开好局", "二、三、四季度要收好官"], []],
    ["## 2026年的事\n\n## 1.5亿元怎么花\n", ["一、2026年的事", "二、1.5亿元怎么花"], []],
  ])("%j", async (brief, printed, expected) => {
    const made = await headings(brief);
    expect(made.told.filter((one) => one.startsWith("numbering-typed")).sort()).toEqual(
      expected.map((one) => `numbering-typed ${one}`).sort(),
    );
    expect(made.printed).toEqual(printed ?? []);
  });

  it("takes the one number off a point that has it twice", async () => {
    const { paper } = await draftSmall({ body, brief: "要抓好两件事：\n1. 一是抓开工。\n2. 二是抓入库。\n" });
    const [first] = paper?.blocks ?? [];
    expect(first?.type === "paragraph" && textOf(first.children)).toBe("要抓好两件事：一是抓开工。二是抓入库。");
  });
});

describe("what would be printed as it is typed", () => {
  test.each<[string, RegExp]>([
    ["[结尾号召]", /写成【结尾号召】/],
    ["讲{要点字}这几个字。", /\{\{要点字\}\}/],
    ["| 项目 | 投资 |\n| --- | --- |\n| 甲 | 3 |", /\{\{表 /],
    ["见![图](a.png)。", /Word 里插入/],
    ["见[网站](http://a.b)。", /只写“网站”/],
    ["第一行<br>第二行", /网页标签“<br>”/],
    ["甲&nbsp;乙", /“&nbsp;”/],
    ["> 引用的话", /“>”/],
    ["---", /“---”/],
    ["```\n甲\n```", /“```”/],
    ["甲\u200b乙", /U\+200B/],
  ])("%j", async (words, message) => {
    const { all } = await draftSmall({ body, brief: `## 抓项目\n\n${words}\n` });
    expect(all.map(({ severity }) => severity)).toContain("warning");
    expect(all.map((one) => one.message).join("\n")).toMatch(message);
    expect(all[0]?.line).toBeGreaterThan(6);
  });

  test.each([
    "县委书记***",
    "（[2026]3号）",
    "3 < 5，5 > 3",
    "甲 & 乙",
    "A&B公司",
    "{{会议.名称}}",
    "甲——乙",
    "投资额|完成率",
  ])("%s is the author's own", async (words) => {
    const { all } = await draftSmall({ body, brief: `## 抓项目\n\n${words}\n` });
    expect(all.map(({ rule }) => rule)).not.toContain("markup-raw");
  });
});

it("tells briefs that are copies of another", () => {
  const names = [
    "讲话",
    "讲话 - 副本",
    "讲话(1)",
    "讲话（2）",
    "讲话 - 副本 (2)",
    "复件 讲话",
    "讲话（送审）",
    "主持词(1)",
    "讲话2",
  ];
  const copies = leftCopies(names.map((name) => `稿件/${name}.md`)).map(({ file }) => file.slice(3, -3));
  expect(copies).toEqual(["讲话 - 副本", "讲话(1)", "讲话（2）", "讲话 - 副本 (2)", "复件 讲话"]);
});

describe("pointed at the wrong thing", () => {
  const brief = "---\n稿种: 动员讲话\n---\n";
  test.each<[Record<string, string>, string, RegExp]>([
    [{ "会议.yml": top }, "", /“会议\.yml”请改名为 会议\.yaml/],
    [{ "会议.yaml.txt": top }, "", /“会议\.yaml\.txt”请改名/],
    [{ "甲会/会议.yaml": top, "乙会/会议.yaml": top }, "", /2 个会议夹：“乙会”、“甲会”。请指到其中一个/],
    [{ "会议.yaml": top, "讲话.md": brief }, "", /“讲话\.md”放在外面了/],
    [{ "会议.yaml": top, "讲话.md": brief }, "讲话.md", /放在“稿件”文件夹外面了/],
    [{ "会议.yaml": top, "稿件/讲话.docx": "" }, "", /“讲话\.docx”不是 \.md/],
  ])("%j", (contents, name, message) => {
    const { findings } = findTarget(memoryFiles("/会", contents), `/会/${name}`.replace(/\/$/, ""));
    expect(findings.map((one) => one.message).join()).toMatch(message);
  });
});

describe("advice that leads where it should", () => {
  it("says that a ledger belongs under 数据, and nothing where it is there and cannot be read", async () => {
    const template =
      "---\n稿种: 试稿\n类别: 试\n说明: 测试用\n字段: { 数据.项目: { 类型: 任意, 标签: 项目台账, 例: 台账.xlsx } }\n层次: [一、]\n版式: 讲话稿\n---\n{{#each 项目}}{{名称}}{{/each}}\n";
    const missing = await draftSmall({ body: "", head: "", files: { "templates/试稿.md": template } });
    expect(missing.all.map(({ message }) => message).join()).toMatch(/缺少“数据\.项目”.*“数据”下面补上/);
    const unread = await draftSmall({
      body: '{{#each 项目}}{{名称}}{{/each}}共{{个数 项目}}个，{{求和 项目 "投资"}}。\n',
      more: "数据: { 项目: 没有.xlsx }\n",
    });
    expect(unread.all.map(({ rule }) => rule)).toEqual(["file-missing"]);
  });

  test.each([
    ["地点是{{会议.地点，时间是“上午”。\n", "{{会议.地点"],
    ["{{#if 会议.地点\n\n有。\n", "{{#if"],
    ["甲{{会议.名称}乙{{会议.地点}}\n", "{{会议.名称"],
  ])("blames %j on the braces", async (brief, words) => {
    const { all } = await draftSmall({ body, brief });
    expect(all.map(({ rule, line }) => `${rule} ${line}`)).toEqual(["template-syntax 5"]);
    expect(all[0]?.message).toBe(`“${words}”没有关上。请在它后面补上 }}`);
  });

  it("calls 待填 only what is", async () => {
    const more = "词条: {}\n";
    const meeting = `${top}人员: [{ 姓名: 待填, 职务: 副县长 }]\n`;
    const { all } = await draftSmall({ body: "{{职务姓名 人员.[0]}}讲话。\n", meeting, more, head: "" });
    expect(all.map(({ message }) => message).join()).toMatch(/“人员\[1\]\.姓名”待填/);
    expect(all.map(({ message }) => message).join()).not.toMatch(/职务/);
  });

  it("names the likely part first", async () => {
    const parts = "{{#> 肯定成绩}}{{/肯定成绩}}\n{{#> 结尾号召}}{{/结尾号召}}\n";
    const { all } = await draftSmall({ body: parts, brief: "【号召】\n一起干！\n" });
    expect(all.map(({ message }) => message).join()).toMatch(/结尾号召.*肯定成绩|是不是“结尾号召”/);
  });
});
