import { describe, expect, it } from "vitest";
import { checkBrief, draftBrief, speech } from "./own-structure.js";

const own = ["会议目的", "开会缘由", "上级要求", "指出问题", "肯定成绩", "年度回顾"]
  .map((role) => `\n【${role}】\n\n${role}的话。\n`)
  .join("");
const body = `## 抓项目\n\n要抓紧。\n\n## 抓安全\n\n要抓实。\n`;

/** The writer's own parts, and where the points are declared and begin, in the order of the paper. */
async function order(structure: string, text = body + own): Promise<string[]> {
  const { lines, errors } = await draftBrief(speech(structure, text));
  expect(errors).toEqual([]);
  return lines.flatMap((line) => {
    const said = /^(\S+)的话。$/.exec(line)?.[1];
    return said ? [said] : /我再强调/.test(line) ? ["讲几点"] : line.startsWith("一、") ? ["正文"] : [];
  });
}

const rest = ["指出问题", "肯定成绩", "年度回顾"];
const listed = (...names: string[]) => `结构: [${names.join(", ")}]\n`;

describe("结构 of a brief", () => {
  it("puts the parts it names in its order, from the place of the first of them; the others stay", async () => {
    const more = listed("上级要求", "会议目的", "指出问题", "肯定成绩", "年度回顾");
    expect(await order(more)).toEqual([
      "上级要求",
      "会议目的",
      "指出问题",
      "肯定成绩",
      "年度回顾",
      "开会缘由",
      "讲几点",
      "正文",
    ]);
    expect(await order(listed("开会缘由", "会议目的", ...rest))).toEqual([
      "开会缘由",
      "会议目的",
      ...rest,
      "上级要求",
      "讲几点",
      "正文",
    ]);
  });

  it("takes in parts that the kind does not have before the points are declared", async () => {
    expect(await order(listed("肯定成绩", "指出问题", "年度回顾"))).toEqual([
      "会议目的",
      "开会缘由",
      "上级要求",
      "肯定成绩",
      "指出问题",
      "年度回顾",
      "讲几点",
      "正文",
    ]);
  });

  it("moves the sentence that declares the points, and what stands behind the body", async () => {
    expect(await order(listed("讲几点", "会议目的", "开会缘由", "上级要求", ...rest))).toEqual([
      "讲几点",
      "会议目的",
      "开会缘由",
      "上级要求",
      ...rest,
      "正文",
    ]);
    expect(await order(listed("正文", ...rest))).toEqual([
      "会议目的",
      "开会缘由",
      "上级要求",
      "讲几点",
      "正文",
      ...rest,
    ]);
  });

  it("a part that is not written is filled from the library, one left out is not", async () => {
    const text = `${body}\n【会议目的】\n\n会议目的的话。\n`;
    const filled = await draftBrief(speech(listed("会议目的", "指出问题"), text));
    expect(filled.errors).toEqual([]);
    const at = filled.lines.indexOf("会议目的的话。");
    const without = await draftBrief(speech(`${listed("会议目的", "指出问题")}选用: { 指出问题: 不用 }\n`, text));
    expect(filled.lines.length).toBe(without.lines.length + 1);
    expect(filled.lines[at + 1]).not.toBe(without.lines[at + 1]);
  });

  it("tells a part named twice, one that there is not, and a kind that has no order to change", async () => {
    expect((await draftBrief(speech("结构: [会议目的, 会议目的]\n"))).errors).toMatchObject([
      { rule: "brief-structure", file: "稿件/稿.md", line: 4 },
    ]);
    expect((await draftBrief(speech("结构: [会议目的, 上级要救]\n"))).errors).toMatchObject([
      { rule: "role-unknown", file: "稿件/稿.md", line: 4, message: expect.stringContaining("上级要求") },
    ]);
    const report = "---\n稿种: 情况汇报\n汇报人: 王振\n结构: [汇报导语]\n---\n## 进展\n\n正在推进。\n";
    expect((await draftBrief(report)).errors).toMatchObject([{ rule: "brief-structure", line: 4 }]);
  });

  it("words for a part that the paper does not have tell how to give it a place", async () => {
    const { errors } = await draftBrief(speech("", `${body}\n【年度回顾】\n\n今年以来，工作扎实推进。\n`));
    expect(errors).toMatchObject([
      { rule: "brief-part-unknown", file: "稿件/稿.md", line: 13, message: expect.stringContaining("结构: [") },
    ]);
  });
});

describe("【作用】 may stand in any order", () => {
  const blocks = [
    "【会议目的】\n\n会议目的的话。\n",
    "【结尾号召】\n\n结尾号召的话。\n",
    "【上级要求】\n\n上级要求的话。\n",
  ];
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [1, 0, 2],
  ];
  it("the paper is the same", async () => {
    const papers = await Promise.all(
      orders.map(async (each) => {
        const text = `${body}\n${each.map((at) => blocks[at]).join("\n")}`;
        const before = `${each.map((at) => blocks[at]).join("\n")}\n【正文】\n\n${body}`;
        return [await draftBrief(speech("", text)), await draftBrief(speech("", before))];
      }),
    );
    const texts = papers.flat().map(({ lines, errors }) => [errors, lines]);
    for (const text of texts) expect(text).toEqual(texts[0]);
  });
});

describe("讲几点", () => {
  const declared = async (head: string, text: string) => {
    const brief = speech(head, text);
    const told = (await checkBrief(brief)).filter(({ rule }) => rule.startsWith("count")).map(({ rule }) => rule);
    return { ...(await draftBrief(brief)), told };
  };

  it("is left out, or written: a number, 几, or the count of what follows", async () => {
    const without = await declared("选用: { 讲几点: 不用 }\n", body);
    expect(without.lines.join("\n")).not.toMatch(/我再强调/);
    expect(without.lines).toContain("一、抓项目");
    const said = async (sentence: string) => declared("", `${body}\n【讲几点】\n\n${sentence}\n`);
    expect((await said("我讲{{要点数}}点意见。")).lines).toContain("我讲两点意见。");
    expect(await said("等一下王县长还要作安排，我先讲两个方面。")).toMatchObject({ told: [] });
    expect(await said("我提几点要求。")).toMatchObject({ told: [] });
  });

  it("a number written by hand is checked against what follows", async () => {
    for (const sentence of ["我讲三点意见。", "我先讲四个方面。", "我再强调三点。"]) {
      const { told } = await declared("", `${body}\n【讲几点】\n\n${sentence}\n`);
      expect(told, sentence).toEqual(["counts-points"]);
    }
  });

  it("another of its fragments is pinned", async () => {
    const { lines } = await declared("选用: { 讲几点: 通用 }\n", body);
    expect(lines).toContain("下面，我讲两点意见。");
  });
});
