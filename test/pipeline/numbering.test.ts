import { describe, expect, it } from "vitest";
import { outline } from "../../src/parse/index.js";
import { linesOf } from "../../src/write/lines.js";
import { draftSmall } from "../small-meeting.js";

/** A speech of the package's kind 推进讲话, unless another is given, with these words in its brief: its outline, and what was found. */
async function speech(brief: string, { kind = "推进讲话", head = "", files = {} } = {}) {
  const text = `---\n稿种: ${kind}\n${head || "讲话人: 李明\n"}---\n${brief}`;
  const { paper, all } = await draftSmall({ body: "", files: { "稿件/试.md": text, ...files } });
  const points = paper
    ? outline(paper).points.map(({ level, number, text: words }) => `${level} ${number}${words}`)
    : [];
  const paragraphs = (paper?.blocks ?? []).flatMap((block) =>
    block.type === "paragraph" ? [shown(block.children)] : [],
  );
  const findings = all.filter(({ severity }) => severity !== "advice");
  const runs = linesOf(paper?.blocks ?? []).flatMap((line) => line.runs);
  const standing = runs.map((run) => (run.face === "首句" && run.type === "text" ? run.text : "|")).join("");
  const leads = standing.match(/[^|。；]+[。；]?/g) ?? [];
  const types = (paper?.blocks ?? []).map(({ type }) => type);
  return {
    points,
    paragraphs,
    leads,
    types,
    findings,
    places: findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`),
  };
}

type Inlines = readonly {
  type: string;
  text?: string;
  number?: string;
  children?: Inlines;
  value?: { text: string };
}[];

function shown(nodes: Inlines): string {
  return nodes
    .map((node) => `${node.number ?? ""}${node.text ?? node.value?.text ?? ""}${shown(node.children ?? [])}`)
    .join("");
}

const body = "## 抓项目\n\n要抓紧。\n\n## 抓安全\n\n要抓实。\n";

describe("the end of the body", () => {
  it("returns to the outermost level: a closing in the writer's own words", async () => {
    const { points } = await speech(
      '## 抓项目\n\n要抓紧。\n\n## 抓什么\n\n{{层次 "一是"}}\n\n### 抓招引\n\n要走出去。\n\n### 抓包装\n\n要做扎实。\n\n【总结收束】\n{{层次 "一是" "一是"}}\n\n1. 放眼全局的能力。要看得远。\n\n1. 敢于创新的能力。要想得新。\n',
    );
    expect(points).toEqual([
      "1 一、抓项目",
      "1 二、抓什么",
      "2 一是抓招引",
      "2 二是抓包装",
      "1 一是放眼全局的能力",
      "1 二是敢于创新的能力",
    ]);
  });

  it("without a scheme the closing has a series of its own, not the one of the body", async () => {
    const { points } = await speech(
      `${body}\n### 抓现场\n\n要盯紧。\n\n【总结收束】\n1. 要看得远。\n\n1. 要想得新。\n`,
    );
    expect(points.slice(-2)).toEqual(["1 一是要看得远", "1 二是要想得新"]);
  });

  it("a closing of the library has its points at the outermost level", async () => {
    const { points } = await speech(`${body}\n### 抓现场\n\n要盯紧。\n`, {
      kind: "主持兼讲话",
      head: "讲话人: 李明\n选用: { 贯彻要求: 传达分解报账 }\n",
      files: {
        "会议.yaml":
          "会议: { 名称: 全县项目推进会议, 时间: 2026-09-22 09:30, 地点: 县会议中心 }\n单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }\n人员:\n  - { 姓名: 王振, 职务: 县委书记 }\n  - { 姓名: 李明, 职务: 县长 }\n议程:\n  - { 事项: 讲话, 方式: 讲话, 人员: 李明 }\n  - { 事项: 讲话, 方式: 讲话, 人员: 王振 }\n",
      },
    });
    expect(
      points.filter((point) => /传达学习|任务分解|跟踪督促/.test(point)).map((point) => point.slice(0, 4)),
    ).toEqual(["1 一是", "1 二是", "1 三是"]);
  });

  it("headings of a closing are numbered apart, and the sentence before the body counts the body", async () => {
    const { points, paragraphs } = await speech(
      `${body}\n【总结收束】\n再提几点希望。\n\n## 看得远\n\n要看。\n\n## 想得新\n\n要想。\n\n## 干得实\n\n要干。\n`,
    );
    expect(points).toEqual(["1 一、抓项目", "1 二、抓安全", "1 一是看得远", "1 二是想得新", "1 三是干得实"]);
    expect(paragraphs.join("")).toContain("两个方面");
  });

  it("a closing that restarts the marks of the body", async () => {
    const { points } = await speech(
      `${body}\n【总结收束】\n{{层次 "一、" "一是"}}\n\n## 看得远\n\n要：\n1. 甲。\n2. 乙。\n\n## 想得新\n\n要想。\n`,
    );
    expect(points).toEqual(["1 一、抓项目", "1 二、抓安全", "1 一、看得远", "2 一是甲", "2 二是乙", "1 二、想得新"]);
  });
});

describe("a part before the body", () => {
  it("has points of its own, and the body is counted", async () => {
    const { points, paragraphs } = await speech(
      `【开会缘由】\n主要有三点考虑：\n\n1. 贯彻上级精神。要学深。\n\n1. 抢抓有利时机。要抓早。\n\n1. 补上薄弱环节。要补齐。\n\n【正文】\n${body}`,
    );
    expect(points).toEqual([
      "1 一是贯彻上级精神",
      "1 二是抢抓有利时机",
      "1 三是补上薄弱环节",
      "1 一、抓项目",
      "1 二、抓安全",
    ]);
    expect(paragraphs.join("")).toContain("两个方面");
  });

  it("counts its own points, and those of one that follows it at once are not taken for the body", async () => {
    const { paragraphs } = await speech(
      `【会议目的】\n有{{要点数}}个目的：\n\n1. 统一思想。\n\n1. 交任务。\n\n1. 定办法。\n\n【正文】\n${body}`,
    );
    expect(paragraphs.join("")).toContain("有三个目的");
    expect(paragraphs.join("")).toContain("两个方面");
  });

  it("its headings are a series of their own", async () => {
    const { points, places } = await speech(
      `【会议目的】\n这次会议的目的，先说清楚。\n\n## 一层意思\n\n要统一思想。\n\n## 两层意思\n\n要部署任务。\n\n【正文】\n${body}`,
    );
    expect(points).toEqual(["1 一是一层意思", "1 二是两层意思", "1 一、抓项目", "1 二、抓安全"]);
    expect(places).toEqual([]);
  });

  it("headings where the body was meant are told at her line", async () => {
    const { findings } = await speech("【会议目的】\n统一思想。\n\n## 抓项目\n\n要抓紧。\n\n## 抓安全\n\n要抓实。\n");
    expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      "heading-before-body 稿件/试.md:8",
      "heading-before-body 稿件/试.md:12",
    ]);
    expect(findings[0]?.message).toContain("【正文】");
  });

  it("in a kind whose first label is 第一， its points are 一是", async () => {
    const { points } = await speech(`【会议目的】\n1. 甲。要学。\n\n1. 乙。要做。\n\n【正文】\n${body}`, {
      kind: "部署讲话",
    });
    expect(points).toEqual(["1 一是甲", "1 二是乙", "1 第一，抓项目", "1 第二，抓安全"]);
  });

  it("a body without points is told at the body, not in the kind", async () => {
    const { places } = await speech("要抓紧项目，也要抓实安全。\n");
    expect(places).toEqual(["count-empty 稿件/试.md:5"]);
  });
});

describe("frames", () => {
  it("take what is set before them", async () => {
    const { points } = await speech(
      `## 抓项目\n\n{{层次 "一是" ""}}\n\n{{> (框架 "三个到位")}}\n\n## 抓安全\n\n要抓实。\n`,
    );
    expect(points.filter((point) => point.startsWith("2")).map((point) => point.slice(2, 4))).toEqual([
      "一是",
      "二是",
      "三是",
    ]);
    expect(points.filter((point) => point.startsWith("3")).every((point) => /^3 \p{Script=Han}/u.test(point))).toBe(
      true,
    );
  });

  it("stand at the level where they are", async () => {
    const { points, places } = await speech(
      `## 抓项目\n\n### 抓保障\n\n{{> (框架 "三个到位")}}\n\n### 抓现场\n\n要盯紧。\n\n## 抓安全\n\n要抓实。\n`,
    );
    expect(points.filter((point) => /到位/.test(point)).map((point) => point.slice(0, 4))).toEqual([
      "3 一是",
      "3 二是",
      "3 三是",
    ]);
    expect(points.some((point) => /^\d (?:\d|[①-⑳])/.test(point))).toBe(false);
    expect(points).toContain("2 （二）抓现场");
    expect(places).toEqual([]);
  });

  it("with ranked labels of its own, in a speech", async () => {
    const { points } = await speech(`## 抓项目\n\n{{> (框架 "细快优上再加码")}}\n\n## 抓安全\n\n要抓实。\n`);
    expect(points.some((point) => /^\d (?:\d|[①-⑳])/.test(point))).toBe(false);
    expect(points.filter((point) => point.startsWith("2")).every((point) => /^2 （/.test(point))).toBe(true);
  });

  it("as the whole body have the labels of the body", async () => {
    const { points } = await speech(`{{> (框架 "三个到位")}}\n`);
    expect(points.filter((point) => point.startsWith("1")).map((point) => point.slice(2, 4))).toEqual([
      "一、",
      "二、",
      "三、",
    ]);
  });

  it("two below one heading count on, and each says how many it has itself", async () => {
    const { points, paragraphs } = await speech(
      `## 抓项目\n\n{{> (框架 "三个到位")}}\n\n{{> (框架 "三个严格")}}\n\n## 抓安全\n\n要抓实。\n`,
    );
    const numbers = points.filter((point) => point.startsWith("2")).map((point) => point.slice(2, 5));
    expect(numbers).toEqual(["（一）", "（二）", "（三）", "（四）", "（五）", "（六）"]);
    expect(paragraphs.join("")).toContain("做到力量、服务、督促三个到位");
  });

  it("too deep is told where it is pulled in", async () => {
    const { places } = await speech(
      `## 一\n\n### 二\n\n#### 三\n\n##### 四\n\n{{> (框架 "三个到位")}}\n\n## 五\n\n好。\n`,
    );
    expect(places).toEqual(["heading-too-deep 稿件/试.md:13"]);
  });
});

describe("a child numbered like its parent", () => {
  it.each([
    ["a frame", '## 抓项目\n\n### 抓保障\n\n{{层次 "（一）"}}\n\n{{> (框架 "三个到位")}}\n', 9],
    [
      "headings",
      '## 抓项目\n\n{{层次 "一是"}}\n\n### 抓保障\n\n{{层次 "一是"}}\n\n#### 抓资金\n\n好。\n\n#### 抓土地\n\n好。\n',
      11,
    ],
    ["a list", '## 抓项目\n\n{{层次 "一、"}}\n\n1. 抓资金。好。\n\n1. 抓土地。好。\n', 7],
  ])("%s, at the line that says so", async (_, text, line) => {
    const { places } = await speech(`${text}\n## 抓安全\n\n要抓实。\n`);
    expect(places).toContain(`numbering-label 稿件/试.md:${line}`);
  });

  it("is avoided where nobody asks for it", async () => {
    const { points, places } = await speech(
      '## 抓项目\n\n{{层次 "一是"}}\n\n### 抓保障\n\n#### 抓资金\n\n好。\n\n#### 抓土地\n\n好。\n\n## 抓安全\n\n要抓实。\n',
    );
    expect(points.slice(1, 4)).toEqual(["2 一是抓保障", "3 第一，抓资金", "3 第二，抓土地"]);
    expect(places).toEqual([]);
  });
});

describe("styles of points", () => {
  it.each([
    [
      "一个是",
      "要：\n1. 抓资金。\n2. 抓土地。\n3. 抓手续。\n",
      ["2 一个是抓资金", "2 再一个是抓土地", "2 还有一个是抓手续"],
    ],
    ["一方面", "要：\n1. 抓资金；\n2. 抓土地。\n", ["2 一方面抓资金", "2 另一方面抓土地"]],
    ["一方面，", "1. 抓资金。快。\n\n1. 抓土地。快。\n", ["2 一方面，抓资金", "2 另一方面，抓土地"]],
    ["第一条，", "要：\n1. 抓资金。\n2. 抓土地。\n", ["2 第一条，抓资金", "2 第二条，抓土地"]],
    ["第一条", "要：\n1. 抓资金。\n2. 抓土地。\n", ["2 第一条抓资金", "2 第二条抓土地"]],
    ["第一，", "要：\n1. 抓资金。\n2. 抓土地。\n", ["2 第一，抓资金", "2 第二，抓土地"]],
    ["“字”，", "要：\n1. 定，目标要定准。\n2. “快”，动作要快。\n", ["2 “定”，目标要定准", "2 “快”，动作要快"]],
    ["“字”就是", "1. 定：定目标。好。\n\n1. 快：快动手。好。\n", ["2 “定”就是定目标", "2 “快”就是快动手"]],
    ["一曰", "要：\n1. 抓资金。\n2. 抓土地。\n", ["2 一曰抓资金", "2 二曰抓土地"]],
    ["其一，", "要：\n1. 抓资金。\n2. 抓土地。\n", ["2 其一，抓资金", "2 其二，抓土地"]],
    ["", "要：\n1. 抓资金。\n2. 抓土地。\n", ["2 抓资金", "2 抓土地"]],
  ])("%s", async (label, list, expected) => {
    const { points, places } = await speech(`## 抓项目\n\n{{层次 "${label}"}}\n\n${list}\n## 抓安全\n\n要抓实。\n`);
    expect(points.slice(1, -1)).toEqual(expected);
    expect(places).toEqual([]);
  });

  it("set inside a point end with it", async () => {
    const { points } = await speech(
      '## 抓项目\n\n1. 抓资金。要：\n\n   {{层次 "一要"}}\n\n   1. 快。\n   2. 好。\n\n2. 抓土地。要：\n   1. 早。\n   2. 足。\n\n## 抓安全\n\n要抓实。\n',
    );
    expect(points.slice(1, -1)).toEqual([
      "2 （一）抓资金",
      "3 一要快",
      "3 二要好",
      "2 （二）抓土地",
      "3 一是早",
      "3 二是足",
    ]);
  });

  it("the words that points are numbered with are counted as keys", async () => {
    const { paragraphs } = await speech(
      '## 抓项目\n\n{{层次 "“字”，"}}\n\n抓住“{{要点字}}”{{要点数}}个字：\n1. 定，目标要定准。\n2. 快，动作要快。\n\n## 抓安全\n\n要抓实。\n',
    );
    expect(paragraphs.join("")).toContain("抓住“定、快”两个字");
  });

  it.each([
    ["（一）", "要：\n1. 抓资金。\n2. 抓土地。\n", "numbering-unused 稿件/试.md:7"],
    ["一、", "要：\n1. 抓资金。\n2. 抓土地。\n", "numbering-unused 稿件/试.md:7"],
    ["一是", "只说一句。\n", "numbering-unused 稿件/试.md:7"],
    ["一方面", "要：\n1. 抓资金。\n2. 抓土地。\n3. 抓手续。\n", "numbering-label 稿件/试.md:10"],
    ["“字”，", "要：\n1. 目标要定得很准很准。\n2. 快，动作要快。\n", "numbering-label 稿件/试.md:10"],
    ["项二", "1. 抓资金。\n\n1. 抓土地。\n", "numbering-label 稿件/试.md:7"],
  ])("%s, which cannot be printed, is told", async (label, list, expected) => {
    const { places } = await speech(`## 抓项目\n\n{{层次 "${label}"}}\n\n${list}\n## 抓安全\n\n要抓实。\n`);
    expect(places).toContain(expected);
  });
});

describe("a second series", () => {
  it("of an exchange paper, each counted by its own sentence", async () => {
    const { points, paragraphs } = await speech(
      '我们主要有{{要点数}}条做法。\n\n## 抓早\n\n好。\n\n## 抓小\n\n好。\n\n## 抓实\n\n好。\n\n下一步，重点办好{{要点数}}件事。\n\n{{层次 "一、"}}\n\n## 修路\n\n好。\n\n## 架桥\n\n好。\n',
      { kind: "经验交流", head: "发言人: 李明\n成效: 路通了\n" },
    );
    expect(points).toEqual(["1 一、抓早", "1 二、抓小", "1 三、抓实", "1 一、修路", "1 二、架桥"]);
    expect(paragraphs.join("")).toContain("主要有三条做法");
    expect(paragraphs.join("")).toContain("重点办好两件事");
  });

  it("in another style, and with the levels below it", async () => {
    const { points } = await speech(
      '## 抓早\n\n### 早看\n\n好。\n\n## 抓小\n\n好。\n\n{{层次 "第一，" "一要"}}\n\n## 修路\n\n要：\n1. 快。\n2. 好。\n\n## 架桥\n\n好。\n',
    );
    expect(points).toEqual([
      "1 一、抓早",
      "2 （一）早看",
      "1 二、抓小",
      "1 第一，修路",
      "2 一要快",
      "2 二要好",
      "1 第二，架桥",
    ]);
  });

  it("below a heading", async () => {
    const { points } = await speech(
      '## 抓早\n\n### 早看\n\n好。\n\n### 早办\n\n好。\n\n还有两件事：\n\n{{层次 "（一）"}}\n\n### 修路\n\n好。\n\n### 架桥\n\n好。\n\n## 抓小\n\n好。\n',
    );
    expect(points).toEqual([
      "1 一、抓早",
      "2 （一）早看",
      "2 （二）早办",
      "2 （一）修路",
      "2 （二）架桥",
      "1 二、抓小",
    ]);
  });

  it("of a list, back at the level that is named", async () => {
    const words = (level: string) =>
      `## 抓小\n\n好。\n\n## 抓早\n\n### 早看\n\n好。\n\n### 早办\n\n好。\n\n最后，再说{{要点数}}句话：\n\n{{层次 ${level}}}\n\n1. 快。\n\n1. 实。\n\n1. 严。\n`;
    const first = await speech(words('1 "第一句话，"'));
    expect(first.points.slice(4)).toEqual(["1 第一句话，快", "1 第二句话，实", "1 第三句话，严"]);
    expect(first.paragraphs.join("")).toContain("再说三句话");
    const second = await speech(words('2 "第一，" "一要"'));
    expect(second.points.slice(4)).toEqual(["2 第一，快", "2 第二，实", "2 第三，严"]);
  });

  it("of the chair, after the speech", async () => {
    const { points } = await speech(
      '【贯彻要求】\n就贯彻会议精神，我提{{要点数}}点要求。\n\n{{层次 "一、"}}\n\n## 学深\n\n好。\n\n## 做实\n\n好。\n\n## 报账\n\n好。\n',
      { kind: "会议主持词", head: "主持人: 王振\n" },
    );
    expect(points.slice(-3)).toEqual(["1 一、学深", "1 二、做实", "1 三、报账"]);
  });
});

describe("what is pulled in inside a list", () => {
  const rest = "\n## 抓安全\n\n要抓实。\n";

  it.each([
    ["as deep as the point", "   "],
    ["less deep", "  "],
    ["with full-width blanks", "　　"],
  ])("a fragment, indented %s", async (_, indent) => {
    const { points, places } = await speech(
      `## 抓落实\n\n再强调两点。\n\n1. 抓责任。\n\n${indent}{{> (片段 "压实责任/三级责任人")}}\n\n1. 抓督查。要动真格。\n${rest}`,
    );
    expect(points).toEqual(["1 一、抓落实", "2 一是抓责任", "2 二是抓督查", "1 二、抓安全"]);
    expect(places).toEqual([]);
  });

  it("a fragment of several paragraphs sets the points apart", async () => {
    const { points, paragraphs } = await speech(
      `## 抓落实\n\n再强调两点。\n\n1. 抓责任。\n\n   {{> (片段 "压实责任/两段")}}\n\n1. 抓督查。要动真格。\n${rest}`,
      { files: { "fragments/压实责任/两段.md": "---\n作用: 压实责任\n篇幅: 短\n---\n第一段。\n\n第二段。\n" } },
    );
    expect(points.slice(1, 3)).toEqual(["2 一是抓责任", "2 二是抓督查"]);
    expect(paragraphs.slice(-6, -2)).toEqual(["一是抓责任。", "第一段。", "第二段。", "二是抓督查。要动真格。"]);
  });

  it("a fragment with a list of its own", async () => {
    const { points } = await speech(
      `## 抓落实\n\n再强调两点。\n\n1. 抓责任。\n\n   {{> (片段 "压实责任/列表")}}\n\n1. 抓督查。要动真格。\n${rest}`,
      { files: { "fragments/压实责任/列表.md": "---\n作用: 压实责任\n篇幅: 短\n---\n要：\n\n1. 定人。\n2. 定时。\n" } },
    );
    expect(points.slice(1, 5)).toEqual(["2 一是抓责任", "3 第一，定人", "3 第二，定时", "2 二是抓督查"]);
  });

  it("a frame", async () => {
    const { points, places } = await speech(
      `## 抓落实\n\n再强调两点。\n\n1. 抓责任。\n\n   {{> (框架 "三个到位")}}\n\n1. 抓督查。\n\n   {{> (框架 "三个严格")}}\n${rest}`,
    );
    expect(points.filter((point) => point.startsWith("2"))).toEqual(["2 一是抓责任", "2 二是抓督查"]);
    expect(points.filter((point) => point.startsWith("3")).map((point) => point.slice(2, 5))).toEqual([
      "第一，",
      "第二，",
      "第三，",
      "第一，",
      "第二，",
      "第三，",
    ]);
    expect(places).toEqual([]);
  });

  it("a loose list stays loose", async () => {
    const { points } = await speech(
      `## 抓落实\n\n1. 抓责任。要实。\n\n   {{> (片段 "压实责任/三级责任人")}}\n\n1. 抓督查。要真。\n\n1. 抓考核。要严。\n${rest}`,
    );
    expect(points.slice(1, 4)).toEqual(["2 （一）抓责任", "2 （二）抓督查", "2 （三）抓考核"]);
  });

  it("not indented, it stands between the points, which count on", async () => {
    const { points } = await speech(
      `## 抓落实\n\n再强调两点。\n\n1. 抓责任。\n\n{{> (片段 "压实责任/三级责任人")}}\n\n1. 抓督查。要动真格。\n${rest}`,
    );
    expect(points.slice(1, 3)).toEqual(["2 一是抓责任", "2 二是抓督查"]);
  });
});

describe("behind a fragment", () => {
  it.each([
    ["a list", "1. 走出去。要敲门。\n1. 请进来。要开门。\n", "一是走出去。要敲门。二是请进来。要开门。"],
    ["a list without numbers", "- 走出去。要敲门。\n- 请进来。要开门。\n", "走出去。要敲门。请进来。要开门。"],
    ["a paragraph", "要敲门。\n", "要敲门。"],
  ])("%s is a paragraph of its own", async (_, words, expected) => {
    const { paragraphs } = await speech(
      `## 抓招商\n\n{{> (片段 "招商引资/通用")}}\n\n${words}\n## 抓安全\n\n要抓实。\n`,
    );
    expect(paragraphs).toContain(expected);
  });

  it("also where the fragment runs in with its heading", async () => {
    const { paragraphs } = await speech(
      `## 抓招商。\n\n{{> (片段 "招商引资/通用")}}\n\n1. 走出去。\n1. 请进来。\n\n## 抓安全\n\n要抓实。\n`,
    );
    expect(paragraphs).toContain("一是走出去。二是请进来。");
  });

  it("lists of two fragments below one heading count on", async () => {
    const fragment = (name: string) => ({
      [`fragments/指出问题/${name}.md`]: `---\n作用: 指出问题\n篇幅: 短\n---\n${name}的问题：\n\n1. ${name}等靠。有。\n\n1. ${name}推拖。有。\n`,
    });
    const { points } = await speech(
      `## 查问题\n\n{{> (片段 "指出问题/甲")}}\n\n{{> (片段 "指出问题/乙")}}\n\n## 抓安全\n\n要抓实。\n`,
      { files: { ...fragment("甲"), ...fragment("乙") } },
    );
    expect(points.slice(1, 5)).toEqual(["2 （一）甲等靠", "2 （二）甲推拖", "2 （三）乙等靠", "2 （四）乙推拖"]);
  });
});

describe("who is called up", () => {
  const agenda = `会议: { 名称: 全县项目推进会议, 时间: 2026-09-22 09:30, 地点: 县会议中心, 主持人: 王振 }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 王振, 职务: 县长 }
议程:
  - { 事项: 项目进展情况, 方式: 通报, 单位: 县发改局 }
  - { 事项: 表态发言, 方式: 发言, 依次: [石桥镇, 清河镇, 东山镇] }
  - { 事项: 讲话, 方式: 讲话, 人员: 李明 }
`;
  const host = (brief: string) =>
    speech(brief, { kind: "会议主持词", head: "主持人: 王振\n", files: { "会议.yaml": agenda } });

  it("stands in the outline, by the item of the agenda", async () => {
    const { points } = await host("");
    const from = points.findIndex((point) => point.startsWith("1 第一项议程"));
    const shape = points.slice(from, from + 6).map((point) => point.replace(/(请|表态发言|项目进展).*/, "$1"));
    expect(shape).toEqual(["1 第一项议程请", "1 第二项议程表态发言", "2 请", "2 请", "2 请", "1 第三项议程请"]);
    expect(points.slice(from + 2, from + 5)).toEqual([
      expect.stringMatching(/石桥镇发言，清河镇/),
      expect.stringMatching(/清河镇发言，东山镇/),
      expect.stringMatching(/东山镇发言$/),
    ]);
  });

  it.each([
    [
      "a list with pauses between",
      "1. 请石桥镇发言，清河镇准备。\n\n::: 停顿\n:::\n\n1. 请清河镇发言。\n\n::: 停顿\n:::\n",
    ],
    [
      "a list with pauses inside",
      "1. 请石桥镇发言，清河镇准备。\n   ::: 停顿\n   :::\n2. 请清河镇发言。\n   ::: 停顿\n   :::\n",
    ],
    ["typed numbers", "1.请石桥镇发言，清河镇准备。\n\n::: 停顿\n:::\n\n2.请清河镇发言。\n\n::: 停顿\n:::\n"],
  ])("in her own words: %s", async (name, words) => {
    const scheme = name === "typed numbers" ? "" : '{{层次 "1."}}\n\n';
    const { points, places } = await host(`【议程交接】\n下面请几个镇发言。\n\n${scheme}${words}`);
    const called = points.filter((point) => /镇发言/.test(point));
    expect(called).toEqual(["1 1.请石桥镇发言，清河镇准备", "1 2.请清河镇发言"]);
    expect(places.filter((place) => place.includes("numbering"))).toEqual([]);
  });

  it("below an item of the agenda that she has typed", async () => {
    const { points } = await host(
      `【议程交接】\n下面进行第一项议程：请县商务局通报情况。\n\n::: 停顿\n:::\n\n第二项议程，请两个镇发言。\n\n{{层次 "1."}}\n\n1. 请石桥镇发言，清河镇准备。\n   ::: 停顿\n   :::\n2. 请清河镇发言。\n   ::: 停顿\n   :::\n`,
    );
    const from = points.findIndex((point) => point.includes("请县商务局通报情况"));
    expect(points.slice(from, from + 4)).toEqual([
      "1 第一项议程请县商务局通报情况",
      "1 第二项议程请两个镇发言",
      "2 1.请石桥镇发言，清河镇准备",
      "2 2.请清河镇发言",
    ]);
  });

  it("is printed before the other one speaks", async () => {
    const text = "1. 请石桥镇发言。\n   ::: 停顿\n   :::\n2. 请清河镇发言。\n   ::: 停顿\n   :::\n";
    const { types } = await host(`【议程交接】\n${text}`);
    expect(types.join(" ")).toContain("paragraph pause paragraph pause");
  });
});

describe("the leads of a list that runs on", () => {
  const bold = (list: string) => speech(`## 抓招商\n\n${list}\n## 抓安全\n\n要抓实。\n`);

  it("all stand out alike", async () => {
    const { leads } = await bold("- 走出去。要敲门。\n- 请进来。要开门。\n- 留得住。要服务。\n");
    expect(leads).toEqual(["走出去。", "请进来。", "留得住。"]);
    expect((await bold("1. 走出去。要敲门。\n2. 请进来。要开门。\n")).leads).toEqual(["一是走出去。", "二是请进来。"]);
  });

  it("behind other words none does", async () => {
    expect((await bold("要：\n- 走出去。要敲门。\n- 请进来。要开门。\n")).leads).toEqual([]);
  });

  it("of paragraphs do, and what runs on inside them does not", async () => {
    const { leads } = await bold("1. 走出去。要：\n   1. 快。\n   2. 好。\n\n2. 请进来。要开门。\n");
    expect(leads).toEqual(["（一）走出去。", "（二）请进来。"]);
  });

  it("also where a fragment stands between the points", async () => {
    const { leads } = await bold(
      '再强调两点。\n\n1. 抓责任。\n\n{{> (片段 "压实责任/三级责任人")}}\n\n1. 抓督查。要动真格。\n',
    );
    expect(leads).toEqual([]);
  });
});

describe("a number she has typed in a point", () => {
  it.each([
    ["1. 一是不够。有。\n\n1. 二是不快。有。\n", ["numbering-typed 稿件/试.md:7", "numbering-typed 稿件/试.md:9"]],
    ["要：\n1. 第一，要快。\n2. 第二，要好。\n", ["numbering-typed 稿件/试.md:8", "numbering-typed 稿件/试.md:9"]],
    ["1. （一）不够。有。\n\n1. （二）不快。有。\n", []],
    ["要：\n1. 第二季度要抓紧。\n2. 第一书记要到位。\n", []],
    ["- 一是快。\n- 二是好。\n", []],
  ])("%s", async (words, expected) => {
    const { places } = await speech(`## 抓项目\n\n${words}\n## 抓安全\n\n要抓实。\n`);
    expect(places).toEqual(expected);
  });
});

describe("points she has numbered by hand stand in the outline", () => {
  it.each([
    ["in a paragraph", "要：一是抓早；二是抓小。\n", ["2 一是抓早", "2 二是抓小"]],
    ["in paragraphs", "一要抓早。要快。\n\n二要抓小。要细。\n", ["2 一要抓早", "2 二要抓小"]],
    [
      "behind a heading that runs in",
      "### 抓好。\n一是抓早。二是抓小。\n",
      ["2 （一）抓好", "3 一是抓早", "3 二是抓小"],
    ],
    ["（一）", "（一）抓早。要快。\n\n（二）抓小。要细。\n", ["2 （一）抓早", "2 （二）抓小"]],
    ["no points", "这是一是一、二是二的事，第一季度要抓紧。一看就懂。\n", []],
    ["no points", "首先，回顾上次会议的事项。都办了。\n", []],
    ["no points", "他说：一是一，二是二。\n", []],
  ])("%s", async (_, words, expected) => {
    const { points } = await speech(`## 抓项目\n\n${words}\n## 抓安全\n\n要抓实。\n`);
    expect(points.slice(1, -1)).toEqual(expected);
  });
});
