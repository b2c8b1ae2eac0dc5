import { describe, expect, it } from "vitest";
import type { ValueNode } from "../../src/model/tree.js";
import { inlinesOf, valuesIn } from "../../src/model/walk.js";
import { draftSmall } from "../small-meeting.js";

const valuesOf = async (body: string, more = ""): Promise<ValueNode["value"][]> => {
  const { paper } = await draftSmall({ body, more });
  return (paper?.blocks ?? [])
    .flatMap(inlinesOf)
    .flatMap(valuesIn)
    .map(({ value }) => value);
};

describe("every value knows where it comes from", () => {
  it("its place in the template, its data path, its place in the data", async () => {
    const [value] = await valuesOf("第一行\n\n第二行{{会议.地点}}\n");
    expect(value).toMatchObject({
      text: "县会议中心",
      place: { file: "templates/试稿.md", line: 11, column: 4, endLine: 11, endColumn: 13 },
      paths: ["会议.地点"],
      sources: [{ file: "会议.yaml", line: 5, column: 7, endLine: 5, endColumn: 12 }],
    });
  });
  it("through helpers and loops", async () => {
    const values = await valuesOf('{{#each 议程}}\n1. {{事项}}\n{{/each}}\n\n{{顿号 人员 "姓名"}}\n');
    expect(values.map(({ paths }) => paths)).toEqual([
      ["议程[1].事项"],
      ["议程[2].事项"],
      expect.arrayContaining(["人员[1].姓名", "人员[3].姓名"]),
    ]);
  });
  it("through fragments", async () => {
    const fragment = "---\n作用: 甲\n篇幅: 短\n---\n\n在{{会议.地点}}。\n";
    const { paper } = await draftSmall({ body: '{{> (片段 "甲")}}\n', files: { "fragments/甲/一.md": fragment } });
    expect(paper?.blocks).toMatchObject([{ fragment: "甲/一", place: { file: "fragments/甲/一.md", line: 6 } }]);
  });
});

describe("blocks know the author's line", () => {
  it("in a template with blocks and loops", async () => {
    const { paper } = await draftSmall({ body: "# 题\n\n{{#if 会议.地点}}\n甲\n\n乙\n{{/if}}\n## 丙\n\n丁\n" });
    expect(paper?.blocks.map(({ place }) => place.line)).toEqual([9, 12, 14, 16, 18]);
  });
  it("in a frame", async () => {
    const frame =
      "框架: 试\n说明: 试\n句式: “{{字}}”，就是{{释义}}。\n排法: 连写\n要点:\n  - 字: 定\n    释义: 要定\n    正文: |\n      一\n\n      二{{会议.地点}}\n    分点: [甲。]\n";
    const { paper } = await draftSmall({
      body: '## 甲\n\n{{> (框架 "试")}}\n',
      files: { "fragments/框架/试.yaml": frame },
    });
    expect(paper?.blocks.map(({ place }) => `${place.file}:${place.line}`)).toEqual([
      "templates/试稿.md:9",
      "fragments/框架/试.yaml:6",
      "fragments/框架/试.yaml:11",
    ]);
  });
});
