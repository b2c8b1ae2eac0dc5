import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { diskFiles } from "../../src/files.js";
import { loadWordLists } from "../../src/library/word-lists.js";
import { checkDraft, checkMeeting, proofContextFor } from "../../src/pipeline/proofreading/index.js";
import { packageRoot } from "../../src/pipeline/roots.js";
import { openWords, type WordShelf } from "../../src/pipeline/words.js";
import { readWordLists } from "../../src/read/shelf.js";
import { writeText } from "../../src/write/text.js";
import { memoryFiles } from "../memory-files.js";
import { draftSmall } from "../small-meeting.js";

/** The package's lists are read once for all tests. */
const known: WordShelf = new Map();
openWords(diskFiles, [packageRoot], known);

/** What is said of a draft, and of the lists beside it. */
function toldOf(draft: string, lists: Record<string, string>) {
  const files = memoryFiles("/稿", { "稿.txt": draft, ...lists });
  const { value: context, findings } = proofContextFor(files, "/稿/稿.txt", undefined, {
    past: new Map(),
    words: new Map(known),
  });
  if (!context) throw new Error("no context");
  const found = checkDraft(files, "/稿/稿.txt", context).findings.filter(({ rule }) => /^(?:wording|time)-/.test(rule));
  return { quotes: found.map(({ quote }) => quote), suggests: found.map(({ suggest }) => suggest), findings };
}

const dated = (sentence: string) => `在全县会议上的讲话\n\n（2026年9月22日）\n\n同志们：\n\n${sentence}\n`;

describe("an own list", () => {
  const draft = dated("要算好帐目，建好台帐，打好功坚战。");

  it("adds, replaces and strikes, entry by entry", () => {
    const own = "易错词:\n  帐目: 财务账目\n  台帐: { 删: 是 }\n  算好: { 对: 核好 }\n";
    expect(toldOf(draft, {}).suggests).toEqual(["账目", "台账", "攻坚战"]);
    expect(toldOf(draft, { "词表/本县.yaml": own })).toEqual({
      quotes: ["算好", "帐目", "功坚战"],
      suggests: ["核好", "财务账目", "攻坚战"],
      findings: [],
    });
  });

  it("is looked for beside 校对.yaml, wherever that lies", () => {
    const files = memoryFiles("/稿", {
      "稿.txt": draft,
      "设置/校.yaml": "{}",
      "设置/词表/甲.yml": "易错词: { 台帐: { 删: 是 } }",
    });
    const context = proofContextFor(files, "/稿/稿.txt", "/稿/设置/校.yaml").value;
    expect(context && checkDraft(files, "/稿/稿.txt", context).findings.map(({ quote }) => quote)).not.toContain(
      "台帐",
    );
  });

  it("is read once for many drafts", () => {
    const files = memoryFiles("/稿", {
      "一.txt": draft,
      "二.txt": draft,
      "词表/甲.yaml": "易错词: { 台帐: { 删: 是 } }",
    });
    const read: string[] = [];
    const counting = {
      ...files,
      read(file: string) {
        read.push(path.basename(file));
        return files.read(file);
      },
    };
    const shelf = { past: new Map(), words: new Map() };
    for (const name of ["一.txt", "二.txt"]) proofContextFor(counting, `/稿/${name}`, undefined, shelf);
    expect(read.filter((name) => name === "甲.yaml" || name === "机构.yaml")).toEqual(["机构.yaml", "甲.yaml"]);
  });
});

/** Of each kind an own list, a sentence, and what is found in it by the list alone. */
const ofEachKind = [
  ["机构: { 招商局: { 今名: 投促局, 起: 2026-09-01 } }", "请招商局牵头。", "招商局"],
  ["提法: { 三抓三促: 2026-10-01 }", "要落实三抓三促行动。", "三抓三促"],
  [
    "大事: { 县第三次党代会: { 起: 2026-08-01, 止: 2026-08-03, 又叫: [县三次党代会] } }",
    "迎接县三次党代会召开。",
    "县三次党代会",
  ],
  ["周年: { 安澜建县: 1950 }", "今年是安澜建县70周年。", "安澜建县70周年"],
  ["规划: { 十七五: { 起: 2036, 止: 2040 } }", "“十七五”时期（2036—2041年）要抓紧。", "十七五"],
  ["宜改词: { 抓好抓实: { 宜作: 抓好, 因为: 重了, 前不接: [要] } }", "抓好抓实，要抓好抓实。", "抓好抓实"],
] as const;

describe("each kind is heeded", () => {
  it.each(ofEachKind)("%s", (yaml, sentence, quote) => {
    expect(toldOf(dated(sentence), {}).quotes).toEqual([]);
    expect(toldOf(dated(sentence), { "词表/本县.yaml": yaml })).toMatchObject({ quotes: [quote], findings: [] });
  });
});

describe("what is wrong with an own list is told at its place", () => {
  it.each([
    ["易错词:\n  帐目: [账目]", 2, "易错词.帐目"],
    ["易错词:\n  帐目: { 前接: [一] }", 2, "缺少“易错词.帐目.对”"],
    ["易错词:\n  帐目: { 对: 账目, 前面接: [一] }", 2, "没有“前面接”"],
    ["易错字:\n  帐目: 账目", 1, "是不是“易错词”"],
    ["机构:\n  招商局: { 今名: 投促局, 起: 2025-02-30 }", 2, "要一个存在的日期"],
    ["机构:\n  招商局: { 今名: 投促局, 起: 2025-03-01, 后不接: 长 }", 2, "要一个列表"],
    ["\n大事:\n  县庆: { 起: 2026-10-02, 止: 2026-10-01 }", 3, "的“起”比“止”晚"],
    ["规划:\n  三年行动: { 起: 2026, 止: 2028 }", 2, "不像规划的名字"],
    ["易错词:\n  的: 得", 2, "只有一个字"],
    ["易错词:\n  部署: 部署", 2, "左右两边是一样的"],
    ["易错词:\n  帐木: { 删: 是 }", 2, "是不是“帐目”"],
    ["易错词:\n  帐目: { 删: 对 }", 2, "只能填 是 或 否"],
    ["易错词:\n  帐目: 账目\n  帐目: 账本", 3, "写了两次"],
    ["易错词\n", 1, "一行一项"],
  ])("%s", (yaml, line, message) => {
    const { findings } = toldOf("今天开会。", { "词表/本县.yaml": yaml });
    const where = { file: "词表/本县.yaml", line, message: expect.stringContaining(message) };
    expect(findings).toContainEqual(expect.objectContaining(where));
  });

  it("and what is right beside it counts", () => {
    const own = "易错词:\n  的: 得\n  数字办: 数改办\n";
    expect(toldOf(dated("请数字办牵头。"), { "词表/本县.yaml": own }).quotes).toEqual(["数字办"]);
  });
});

describe("of a meeting folder", () => {
  const meeting = `会议: { 名称: 全县调度会议, 简称: 调度会, 时间: 2026-09-22 09:30, 地点: 县会议中心 }
单位: { 名称: 安澜县, 层级: 县 }
人员: [{ 姓名: 李明, 职务: 县委书记 }]
`;
  const kind = `---\n稿种: 试稿\n类别: 试\n说明: 试\n层次: ["一、"]\n版式: 讲话稿\n---\n`;
  const told = async (lists: Record<string, string>) => {
    const files = memoryFiles("/县里", {
      "调度会/会议.yaml": meeting,
      "调度会/稿件/讲话.md": "---\n稿种: 试稿\n---\n",
      "调度会/templates/试稿.md": `${kind}要建好台帐，请数字办、招商局牵头。\n`,
      ...lists,
    });
    const findings = await checkMeeting(files, "/县里/调度会", ["稿件/讲话.md"], { strict: false });
    return findings.map(({ quote }) => quote);
  };

  it("the list in it goes over the one beside it, and that over the package's", async () => {
    expect(await told({})).toEqual(["台帐"]);
    const beside = { "词表/全县.yaml": "易错词: { 数字办: 数改办, 台帐: { 删: 是 } }" };
    expect(await told(beside)).toEqual(["数字办"]);
    expect(await told({ ...beside, "调度会/词表/本会.yaml": "易错词: { 数字办: { 删: 是 } }" })).toEqual([]);
    expect(await told({ "调度会/词表/本会.yaml": "易错词: { 数字板: { 删: 是 } }" })).toEqual(["数字板", "台帐"]);
  });
});

it("the headers of ledgers are read by it, in a build too", async () => {
  const told = async (lists: Record<string, string>) => {
    const csv = "工程全称,总投资（万元）,状态\n东山水库,1200,在建\n";
    const more = "数据: { 项目: 台账.csv }\n";
    const body = "{{#each 项目}}{{名称}}，{{/each}}抓紧。";
    const { paper, all } = await draftSmall({ body, more, files: { "台账.csv": csv, ...lists } });
    return paper ? writeText(paper).trim() : all.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  };
  expect(await told({})).toEqual(["template-name"]);
  expect(await told({ "词表/本县.yaml": "项目列名: { 工程全称: 名称 }" })).toBe("东山水库，抓紧。");
  expect(await told({ "词表/本县.yaml": "项目列名: { 工程全称: { 删: 对 } }" })).toContain("data-type");
});

it("what an office says of its projects is read by it", async () => {
  const told = async (lists: Record<string, string>) => {
    const yaml =
      "项目:\n  - { 名称: 东山水库, 形象进度: 坝体合龙 }\n  - { 名称: 石桥电站, 形象进度: 正在办理施工许可证 }\n";
    const more = "数据: { 项目: 项目.yaml }\n";
    const body = "在建{{计数 (在建 项目)}}。";
    const { paper, all } = await draftSmall({ body, more, files: { "项目.yaml": yaml, ...lists } });
    return paper ? writeText(paper).trim() : all.map(({ message }) => message).join();
  };
  expect(await told({})).toContain("看不出开没开工：“坝体合龙”");
  expect(await told({ "词表/本县.yaml": "阶段词: { 合龙: 在建 }" })).toBe("在建1个。");
  expect(await told({ "词表/本县.yaml": "阶段词: { 合龙: [部分, 竣工], 坝体: 建了 }" })).toContain("只能填 储备");
});

it("the example of the manual does as it says", () => {
  const page = readFileSync(path.join(packageRoot, "docs/词表怎么写.md"), "utf8");
  const [, yaml = ""] = /```yaml\n([^`]+)```/.exec(page) ?? [];
  const [, words = "", named = "", gone = ""] = /里写“([^”]+)”，就会指出(\S+)，不再提“([^”]+)”/.exec(page) ?? [];
  const { quotes, findings } = toldOf(dated(`${words}。`), { "词表/本县.yaml": yaml });
  expect(findings).toEqual([]);
  expect(quotes).toEqual([...named.matchAll(/“([^”]+)”/g)].map(([, word]) => word));
  expect(toldOf(dated(`${words}。`), {}).quotes).toEqual([gone]);
});

it("the package's lists have nothing wrong with them", () => {
  const files = memoryFiles("/无", {});
  const { value, findings } = readWordLists(files, packageRoot);
  expect([...findings, ...loadWordLists(value).findings]).toEqual([]);
});

it("no pattern is made of a list", () => {
  const made: unknown[] = [];
  const Pattern = RegExp;
  vi.stubGlobal("RegExp", function counted(pattern: string | RegExp, flags?: string) {
    made.push(pattern);
    return new Pattern(pattern, flags);
  });
  const own = ofEachKind.map(([yaml]) => yaml).join("\n");
  const { quotes } = toldOf(dated(ofEachKind.map(([, sentence]) => sentence).join("")), { "词表/本县.yaml": own });
  vi.unstubAllGlobals();
  expect(quotes).toHaveLength(ofEachKind.length);
  const lists = /机构|招商局|三抓三促|安澜建县|十七五|党代会/;
  expect(made.filter((pattern) => lists.test(String(pattern)))).toEqual([]);
  for (const file of ["language/scanner.ts", "library/word-lists.ts", "check/engine/words.ts"])
    expect(readFileSync(path.join(packageRoot, "src", file), "utf8"), file).not.toMatch(/RegExp/);
});
