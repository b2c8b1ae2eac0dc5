import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { keepsTime } from "../../src/language/pace.js";
import { type Draft, draftMeeting, measure } from "../../src/pipeline/index.js";
import { timeBudget } from "../../src/timing/index.js";
import { writeText } from "../../src/write/text.js";
import { memoryFiles } from "../memory-files.js";
import { libraryFor } from "../package-library.js";
import { read } from "../parse/rendered.js";
import { draftSmall } from "../small-meeting.js";

const sample = path.join(import.meta.dirname, "../../samples/百日攻坚动员会");
const meeting = {
  "会议.yaml": readFileSync(path.join(sample, "会议.yaml")),
  "台账.xlsx": readFileSync(path.join(sample, "台账.xlsx")),
};

/** 动员讲话 with the data of the sample, and nothing in the writer's own words unless given. */
async function draft(head: string, words = ""): Promise<Draft> {
  const folder = path.resolve("/会议夹");
  const brief = `---\n稿种: 动员讲话\n讲话人: 李明\n${head}---\n${words}`;
  const files = memoryFiles(folder, { ...meeting, "稿件/讲话.md": brief });
  const { drafts, findings } = await draftMeeting(
    files,
    folder,
    ["稿件/讲话.md"],
    { draft: false, strict: false },
    libraryFor(files, folder),
  );
  // The other speakers of the agenda have no brief here, which the set is advised of.
  expect(findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
  return drafts[0] as Draft;
}

const minutesOf = ({ paper, time }: Draft) => (paper ? measure(paper, time?.pace).minutes : 0);
const budgetFindings = ({ findings }: Pick<Draft, "findings">): Diagnostic[] =>
  findings.filter(({ rule }) => rule === "time-budget");
const forTime = ({ choices }: Draft) => choices.filter(({ why }) => why.includes("为合时长"));

describe("a speech of nobody's own words comes within 5 % of its time", () => {
  for (const minutes of [10, 15, 20, 25, 30])
    it(`${minutes} minutes`, async () => {
      const drafted = await draft(`时长: ${minutes}\n`);
      expect(budgetFindings(drafted)).toEqual([]);
      expect(Math.abs(minutesOf(drafted) - minutes)).toBeLessThanOrEqual(minutes * 0.05);
      const keys = drafted.choices
        .filter(({ by }) => by === "挑选" || by === "时长")
        .map((c) => `${c.role}/${c.chosen}`);
      expect(keys).toEqual([...new Set(keys)]);
    });

  it("at the speaker's own pace", async () => {
    const slow = {
      ...meeting,
      "会议.yaml": String(meeting["会议.yaml"]).replace("{ 姓名: 李明,", "{ 姓名: 李明, 语速: 150,"),
    };
    const folder = path.resolve("/会议夹");
    const brief = "---\n稿种: 动员讲话\n讲话人: 李明\n时长: 15\n---\n";
    const files = memoryFiles(folder, { ...slow, "稿件/讲话.md": brief });
    const { drafts } = await draftMeeting(
      files,
      folder,
      ["稿件/讲话.md"],
      { draft: false, strict: false },
      libraryFor(files, folder),
    );
    const [drafted] = drafts as [Draft];
    expect(drafted.time?.pace).toBe(150);
    expect(Math.abs(minutesOf(drafted) - 15)).toBeLessThanOrEqual(0.75);
  });
});

it("says of each choice made for length that it was", async () => {
  const drafted = await draft("时长: 15\n");
  const normal = await draft("");
  expect(forTime(normal)).toEqual([]);
  const [first] = forTime(drafted);
  expect(first?.by).toBe("时长");
  expect(first?.why).toMatch(/^为合时长（15 分钟）/);
  // What is not changed is said to stand there for the reason it always does.
  const kept = drafted.choices.filter((choice) => !forTime(drafted).includes(choice));
  const usual = normal.choices.map(({ role, chosen, why }) => `${role}/${chosen} ${why}`);
  for (const { role, chosen, why } of kept) expect(usual).toContain(`${role}/${chosen} ${why}`);
});

it("makes the same paper each time", async () => {
  const texts = [await draft("时长: 12\n"), await draft("时长: 12\n")].map(({ paper }) => paper && writeText(paper));
  expect(texts[0]).toBe(texts[1]);
});

it("leaves a speech that keeps its time as it is", async () => {
  const normal = await draft("");
  const kept = await draft(`时长: ${minutesOf(normal)}\n`);
  expect(kept.choices).toEqual(normal.choices);
});

it("does not touch what the writer has pinned, named or written", async () => {
  const own =
    '## 先说问题\n\n{{> (片段 "指出问题/项目卡点")}}\n\n## 再说责任\n\n{{> (片段 "压实责任")}}\n\n{{#> 实例}}\n这一句是自己写的。\n{{/实例}}\n';
  const drafted = await draft("时长: 3\n选用: { 结尾号召: 决战百日, 会议回顾: 不用 }\n", own);
  const by = (role: string) => drafted.choices.find((choice) => choice.role === role);
  expect(by("结尾号召")).toMatchObject({ chosen: "决战百日", by: "选用" });
  expect(by("指出问题")).toMatchObject({ chosen: "项目卡点", by: "写明" });
  expect(by("会议回顾")).toMatchObject({ by: "不用" });
  expect(by("压实责任")).toMatchObject({ by: "时长" });
  expect(drafted.paper && writeText(drafted.paper)).toContain("这一句是自己写的。");
});

const library = (body: string, more: Record<string, string> = {}) =>
  draftSmall({
    body: "",
    head: "讲话人: 李明\n时长: 1\n",
    files: {
      "templates/试稿.md": `---
稿种: 试稿
类别: 试
说明: 测试用
字段: { 讲话人: { 类型: 人, 标签: 讲话人 }, 时长: { 类型: 数, 标签: 时长 } }
层次: ["一、", "（一）", "一是"]
可省: [闲话, 旁话]
可加: [添话]
接在: { 添话: [远话, 正话] }
版式: 讲话稿
---
${body}`,
      ...more,
    },
  });
const words = (han: number) => `${"字".repeat(han)}。\n`;
const part = (name: string, han: number) => `\n{{#> ${name}}}\n${words(han)}{{/${name}}}\n`;
const fragment = (role: string, text: string) => `---\n作用: ${role}\n篇幅: 中\n---\n${text}`;

describe("parts that may be left out", () => {
  it("go in the order of the kind, and no more of them than need be", async () => {
    const drafted = await library(words(120) + part("旁话", 60) + part("闲话", 60));
    expect(drafted.choices).toMatchObject([{ role: "闲话", chosen: "不用", by: "不用" }]);
    expect(drafted.choices[0]?.why).toBe("为合时长（1 分钟）省去，这一部分念 21 秒");
    expect(budgetFindings({ findings: drafted.all })).toEqual([]);
  });

  it("stay where the writer has filled them", async () => {
    const mine = { "稿件/试.md": `---\n稿种: 试稿\n讲话人: 李明\n时长: 1\n---\n\n【闲话】\n${words(60)}` };
    const drafted = await library(words(170) + part("闲话", 60), mine);
    expect(drafted.choices).toMatchObject([{ role: "闲话", by: "自拟" }]);
    expect(budgetFindings({ findings: drafted.all })).toHaveLength(1);
  });
});

describe("parts that may be added", () => {
  const added = { "fragments/添话/甲.md": fragment("添话", words(60)) };

  it("are filled where a speech is short", async () => {
    const drafted = await library(`${words(110)}\n{{#> 添话}}\n{{/添话}}\n`, added);
    expect(drafted.choices).toMatchObject([
      { role: "添话", chosen: "甲", by: "时长", why: "为合时长（1 分钟）加的，念 21 秒" },
    ]);
    expect(budgetFindings({ findings: drafted.all })).toEqual([]);
  });

  it("are left empty where it is not", async () => {
    const drafted = await library(`${words(170)}\n{{#> 添话}}\n{{/添话}}\n`, added);
    expect(drafted.choices).toEqual([]);
  });
});

describe("parts that may be added have their place", () => {
  const given = {
    "fragments/添话/甲.md": fragment("添话", `添的${words(60)}`),
    "fragments/正话/甲.md": fragment("正话", `正${words(35)}`),
  };
  const short = `## 甲事\n\n{{> (片段 "正话")}}\n\n## 乙事\n\n末${words(35)}\n{{#> 添话}}\n{{/添话}}\n`;
  const orderOf = ({ paper }: Pick<Draft, "paper">) =>
    [...(paper ? writeText(paper) : "").matchAll(/添的|正字|末字/g)].map(String);

  it("behind the role that the kind names", async () => {
    const drafted = await library(short, given);
    expect(orderOf(drafted)).toEqual(["正字", "添的", "末字"]);
    expect(drafted.choices).toMatchObject([
      { role: "正话", chosen: "甲", by: "挑选" },
      { role: "添话", chosen: "甲", by: "时长", why: "为合时长（1 分钟）在“正话”后面加的，念 22 秒" },
    ]);
    expect(budgetFindings({ findings: drafted.all })).toEqual([]);
  });

  it("behind the first of several that stands", async () => {
    const far = { ...given, "fragments/远话/甲.md": fragment("远话", "远。\n") };
    const drafted = await library(`${short}\n{{> (片段 "远话")}}\n`, far);
    expect(orderOf(drafted)).toEqual(["正字", "末字", "添的"]);
  });

  it("where the kind has them, if nothing of the kind stands or it stands in the writer's own words", async () => {
    const bare = await library(short.replace('{{> (片段 "正话")}}', `正${words(35)}`), given);
    expect(orderOf(bare)).toEqual(["正字", "末字", "添的"]);
    const own = `---\n稿种: 试稿\n讲话人: 李明\n时长: 1\n---\n\n## 我说\n\n{{> (片段 "正话/甲")}}\n\n末${words(35)}`;
    const drafted = await library("{{#> 正文}}\n{{/正文}}\n\n{{#> 添话}}\n{{/添话}}\n", {
      ...given,
      "稿件/试.md": own,
    });
    expect(orderOf(drafted)).toEqual(["正字", "末字", "添的"]);
  });

  it("and a place for what is never added is a slip", async () => {
    const wrong = "---\n稿种: 错稿\n类别: 试\n说明: 试\n层次: []\n接在: { 没有: 正话 }\n版式: 讲话稿\n---\n好。\n";
    const { all } = await library(words(170), { "templates/错稿.md": wrong });
    expect(all).toMatchObject([{ rule: "kind-behind", severity: "error", file: "templates/错稿.md", line: 6 }]);
  });
});

describe("facts that the brief has given", () => {
  const head = "---\n稿种: 试稿\n讲话人: 李明\n时长: 1\n承诺: 按期\n---\n";
  const kind = (body: string) =>
    `---\n稿种: 试稿\n类别: 试\n说明: 试\n字段: { 讲话人: { 类型: 人, 标签: 讲话人 }, 时长: { 类型: 数, 标签: 时长 }, 承诺: { 类型: 文, 标签: 承诺 } }\n层次: ["一、"]\n可省: [闲话]\n版式: 讲话稿\n---\n${body}`;
  const given = (body: string) => ({
    "稿件/试.md": head,
    "templates/试稿.md": kind(body),
    "fragments/表态/守诺.md": `---\n作用: 表态\n篇幅: 长\n需要: [稿.承诺]\n---\n承诺{{稿.承诺}}${words(260)}`,
    "fragments/表态/空话.md": fragment("表态", words(170)),
  });

  it("are not put aside for a passage that would keep the time", async () => {
    const drafted = await draftSmall({ body: "", files: given('{{> (片段 "表态")}}\n') });
    expect(drafted.choices).toMatchObject([{ role: "表态", chosen: "守诺", by: "挑选" }]);
    expect(budgetFindings({ findings: drafted.all })).toHaveLength(1);
  });

  it("nor left out with the part they stand in", async () => {
    const drafted = await draftSmall({ body: "", files: given('{{#> 闲话}}\n{{> (片段 "表态")}}\n{{/闲话}}\n') });
    expect(drafted.choices).toMatchObject([{ role: "表态", chosen: "守诺", by: "挑选" }]);
  });
});

describe("where the library has no more to give", () => {
  it("says how much too long, and what takes longest", async () => {
    const drafted = await library(`## 甲事\n\n${words(300)}\n## 乙事\n\n${words(90)}`);
    const [finding] = budgetFindings({ findings: drafted.all });
    expect(finding).toMatchObject({ severity: "warning", file: "稿件/试.md", line: 4 });
    expect(finding?.message).toBe(
      "定的是 1 分钟，念下来约 2.3 分钟，多 1.3 分钟（约 230 字），能换的片段换过也合不上，最短只能到这里。念得最久的是“一、甲事”（1.7 分钟）、“二、乙事”（0.6 分钟），请从这里删",
    );
  });

  it("tells what stands behind a frame from what stands in it", () => {
    const { paper } = read(`${words(60)}\n@框 框架/一\n## 甲事\n\n${words(90)}\n@出\n\n${words(240)}`);
    const budget = { minutes: 1, place: { file: "稿件/讲话.md" } };
    const [finding] = timeBudget(paper, { budget, pace: 180, more: [] });
    expect(finding?.message).toContain("念得最久的是“结尾”（1.4 分钟）、“一、甲事”（0.6 分钟）、“开头”（0.4 分钟），");
  });

  it("says how much too short, and what could be added", async () => {
    const body = `## 甲事\n\n${words(60)}\n{{#> 别话}}\n{{/别话}}\n`;
    const drafted = await library(body, { "fragments/别话/甲.md": fragment("别话", words(60)) });
    const [finding] = budgetFindings({ findings: drafted.all });
    expect(finding?.message).toBe(
      "定的是 1 分钟，念下来约 0.4 分钟，少 0.6 分钟（约 110 字），能换的片段换过也合不上，最长只能到这里。用得上的话，在“选用”里加上“别话”；或者把“一、甲事”（0.4 分钟）写长一些",
    );
  });

  it("of a short speech minds only more than a few seconds", () => {
    const place = { file: "稿件/讲话.md" };
    expect(keepsTime(192, { minutes: 3, place })).toBe(true);
    expect(keepsTime(196, { minutes: 3, place })).toBe(false);
    expect(keepsTime(631, { minutes: 10, place })).toBe(false);
  });
});
