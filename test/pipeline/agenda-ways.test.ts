import { describe, expect, it } from "vitest";
import { packageLists } from "../package-words.js";
import { everyScript, textsOf } from "./agenda-papers.js";

const facts = (
  more = "",
) => `会议: { 名称: 全县总结大会, 时间: 2026-09-22 09:00, 地点: 县会议中心, 主持人: 王振${more} }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 王振, 职务: 县长 }
  - { 姓名: 陈志远, 职务: 石桥镇党委书记, 单位: 石桥镇 }
  - { 姓名: 何静, 职务: 县住建局局长, 单位: 县住建局 }
`;

/** The papers of a meeting with that agenda, by name, and what was found. */
const papersOf = (agenda: string, files: Record<string, string> = everyScript, more = "") =>
  textsOf(`${facts()}${more}议程:\n${agenda}`, files);

/** Nothing said twice, nothing left of a wording. */
const slips = /…[^…\n]|了了|请请|民主民主|为为|进行进行|由我由|undefined|\[object/;

describe("every 方式 is said in every script, the notice, the plan and the agenda", () => {
  const doers = ["", ", 人员: 李明", ", 单位: 县住建局", ", 依次: [陈志远, 何静]", ", 依次: [石桥镇, 县住建局]"];
  for (const [name, { 又叫: others }] of packageLists.议程方式) {
    it(name, async () => {
      const agenda = doers.map(
        (who, index) => `  - { 方式: ${[name, ...others][index] ?? name}, 事项: 重点工作${who} }\n`,
      );
      const { texts, findings } = await papersOf(`${agenda.join("")}  - { 方式: 讲话, 人员: 李明 }\n`);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(findings.filter(({ rule }) => ["agenda-way", "agenda-attends"].includes(rule))).toEqual([]);
      for (const [paper, text] of Object.entries(texts)) {
        expect(text, paper).not.toBe("");
        expect(text.replace(/^　*……$/gm, ""), paper).not.toMatch(slips);
      }
    });
  }
});

describe("a meeting that honours people", async () => {
  const { texts, findings } = await papersOf(
    [
      "  - { 事项: 表彰决定, 人员: 王振, 方式: 宣读 }",
      "  - { 事项: 为先进集体和先进个人, 方式: 颁奖 }",
      "  - { 人员: 李明, 方式: 作重要指示 }\n",
    ].join("\n"),
  );
  const { 主持词: script = "", 方案: plan = "" } = texts;
  it("asks for the prizes, for those who are honoured, and for applause", () => {
    expect(script).toContain("请有关领导为先进集体和先进个人颁奖，请受表彰的集体和个人代表上台领奖。");
    expect(script).toContain("让我们以热烈的掌声，向受到表彰的集体和个人表示祝贺！");
    expect(script).toContain("王振同志宣读了表彰决定，会议为先进集体和先进个人颁了奖。");
  });
  it("takes 作重要指示 for the main speech", () => {
    expect(script).toMatch(/请县委书记李明同志作重要指示/);
    expect(script).toContain("李明同志作了重要指示。");
  });
  it("has the prizes ready", () => expect(plan).toContain("获奖名单、证书和奖牌：会务人员。"));
  it("finds nothing wrong with the agenda", () =>
    expect(findings.filter(({ rule }) => rule !== "agenda-has-brief")).toEqual([]));
});

describe("persons in 依次", async () => {
  const invited = "参会: [{ 范围: 有关负责同志, 人员: [陈志远, 何静] }]\n";
  const agenda = (queue: string) =>
    `  - { 事项: 交流发言, 方式: 发言, 时长: 10, 依次: [${queue}] }\n  - { 方式: 讲话, 时长: 20, 人员: 李明 }\n`;
  const variants = ["陈志远, 何静", "石桥镇党委书记, 何静同志", "石桥镇党委书记陈志远, 县住建局局长何静"];
  for (const queue of variants) {
    it(queue, async () => {
      const { texts, findings } = await papersOf(agenda(queue), everyScript, invited);
      expect(texts.主持词).toContain("交流发言，共两位。");
      expect(texts.主持词).toMatch(/请石桥镇党委书记陈志远同志发言，县住建局局长何静同志(?:做好)?准备。/);
      expect(texts.通知).toContain("石桥镇党委书记陈志远、县住建局局长何静准备交流发言材料");
      expect(texts.议程).toContain("石桥镇党委书记陈志远、县住建局局长何静依次作交流发言");
      expect(findings.filter(({ rule }) => rule === "agenda-attends")).toEqual([]);
    });
  }
});

describe("a 方式 that nobody knows", async () => {
  it("reads well, and is advice with the nearest at her line", async () => {
    const { texts, findings } = await papersOf("  - { 方式: 颁奖礼, 人员: 李明 }\n  - { 方式: 讲话, 人员: 李明 }\n");
    const advice = findings.filter(({ rule }) => rule === "agenda-way");
    expect(texts.主持词).toContain("请县委书记李明同志颁奖礼。");
    expect(advice).toMatchObject([{ severity: "advice", file: "会议.yaml", quote: "颁奖礼", suggest: "颁奖" }]);
  });
  it("is known where her own list has it", async () => {
    const own = "议程方式:\n  点灯: { 类: 活动, 做: 为…点灯, 做了: 为…点了灯, 由谁: 老党员代表, 过后: 灯亮了。 }\n";
    const { texts, findings } = await papersOf("  - { 方式: 点灯, 事项: 新馆 }\n  - { 方式: 讲话, 人员: 李明 }\n", {
      ...everyScript,
      "词表/方式.yaml": own,
    });
    expect(texts.主持词).toContain("请老党员代表为新馆点灯。");
    expect(texts.主持词).toContain("灯亮了。");
    expect(texts.主持词).toContain("会议为新馆点了灯。");
    expect(findings.filter(({ rule }) => rule !== "agenda-has-brief")).toEqual([]);
  });
  for (const [wrong, told] of [
    ["{ 类: 活动, 做: 点灯 }", "里要有一处“…”"],
    ["{ 类: 仪式 }", "只能填"],
    ["{ 做: 为…点灯 }", "缺少"],
  ] as const) {
    it(`is told where the list is wrong: ${wrong}`, async () => {
      const { findings } = await papersOf("  - { 方式: 讲话, 人员: 李明 }\n", {
        ...everyScript,
        "词表/方式.yaml": `议程方式:\n  点灯: ${wrong}\n`,
      });
      expect(
        findings
          .filter(({ file }) => file.endsWith("方式.yaml"))
          .map(({ message }) => message)
          .join(),
      ).toContain(told);
    });
  }
});
