import { describe, expect, it } from "vitest";
import { textsOf } from "./agenda-papers.js";

const facts = (
  speeches: string,
) => `会议: { 名称: 工作推进会议, 时间: 2026-09-22 09:00, 地点: 县会议中心, 主题: 项目建设, 主持人: 王振 }
单位: { 名称: 安澜县, 层级: 县 }
人员:
  - { 姓名: 张成, 职务: 市委副书记 }
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 王振, 职务: 县长 }
议程:
  - { 事项: 进展情况, 方式: 通报, 单位: 县发改局 }
${speeches}`;

const script = { "稿件/主持词.md": "---\n稿种: 会议主持词\n---\n" };
const speech = {
  "稿件/讲话.md":
    "---\n稿种: 推进讲话\n讲话人: 李明\n---\n## 认清形势，增强紧迫感\n\n形势逼人。\n\n## 突出重点，加快进度\n\n加快进度。\n\n## 压实责任，抓好落实\n\n抓好落实。\n",
};
const own = "  - { 方式: 讲话, 人员: 李明 }\n";

describe("the chair recalls what a leader has said", () => {
  it("from the outline of the speech of the set, which is drafted first", async () => {
    const { texts } = await textsOf(facts(own), { ...script, ...speech });
    expect(texts.主持词).toContain(
      "李明同志的讲话，讲了三个方面：一是认清形势，增强紧迫感；二是突出重点，加快进度；三是压实责任，抓好落实。",
    );
  });
  it("alike when the script is made alone", async () => {
    const all = await textsOf(facts(own), { ...script, ...speech });
    const alone = await textsOf(facts(own), { ...script, ...speech }, ["稿件/主持词.md"]);
    expect(alone.texts).toEqual({ 主持词: all.texts.主持词 });
  });
  it("from the outline that the library gives a speech without a body", async () => {
    const brief = { "稿件/讲话.md": "---\n稿种: 推进讲话\n讲话人: 李明\n---\n" };
    const { texts } = await textsOf(facts(own), { ...script, ...brief });
    const headings = [...(texts.讲话 ?? "").matchAll(/^　*[一二三四五六]、(.*?)。?$/gm)].map(([, text]) => text);
    expect(headings.length).toBeGreaterThan(1);
    for (const heading of headings) expect(texts.主持词).toContain(heading);
  });
  it("as the agenda gives it, before the outline", async () => {
    const given = "  - { 方式: 讲话, 人员: 李明, 要点: [抓前期, 抓开工] }\n";
    const { texts } = await textsOf(facts(given), { ...script, ...speech });
    expect(texts.主持词).toContain("李明同志的讲话，讲了两个方面：一是抓前期；二是抓开工。");
  });
  it("one after the other, each by his own", async () => {
    const given = "  - { 方式: 讲话, 人员: 李明 }\n  - { 方式: 作重要指示, 人员: 张成, 要点: [提高站位, 争先进位] }\n";
    const { texts } = await textsOf(facts(given), { ...script, ...speech });
    expect(texts.主持词).toContain("李明同志的讲话，讲了三个方面：");
    expect(texts.主持词).toContain("张成同志的重要指示，讲了两个方面：一是提高站位；二是争先进位。");
  });
  it("in one sentence where there is one point, and in general where there is none", async () => {
    const one = await textsOf(facts("  - { 方式: 讲话, 人员: 李明, 要点: [要把前期抓到位] }\n"), script);
    expect(one.texts.主持词).toContain("李明同志的讲话，重点讲了要把前期抓到位。");
    const none = await textsOf(facts(own), script);
    expect(none.texts.主持词).toContain("李明同志的讲话，就项目建设提出了明确要求。");
  });
  it("when he has spoken himself and then asked for the superior", async () => {
    const given = "  - { 方式: 讲话, 人员: 王振 }\n  - { 方式: 讲话, 人员: 张成, 要点: [提高站位, 争先进位] }\n";
    const both = { "稿件/兼.md": "---\n稿种: 主持兼讲话\n讲话人: 王振\n---\n" };
    const { texts } = await textsOf(facts(given), both);
    expect(texts.兼).toContain("张成同志的讲话，讲了两个方面：一是提高站位；二是争先进位。");
  });
});
