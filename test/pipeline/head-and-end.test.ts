import { describe, expect, it } from "vitest";
import { draftBrief, speech } from "./own-structure.js";

const typesOf = async (brief: string) => {
  const { paper, errors } = await draftBrief(brief);
  expect(errors).toEqual([]);
  return paper?.blocks.map(({ type }) => type) ?? [];
};

describe("a paper does without a salutation, a byline or a signature", () => {
  it("称谓: 不用", async () => {
    const { lines, errors } = await draftBrief(speech("称谓: 不用\n"));
    expect(errors).toEqual([]);
    expect(lines.join("\n")).not.toMatch(/不用|同志们：/);
    expect(lines.slice(0, 3)).toEqual(["在全县重点项目建设推进会议上的讲话", "县委书记李明", "（2026年9月22日）"]);
  });

  it("署名: 不用, and both", async () => {
    expect(await typesOf(speech("署名: 不用\n"))).not.toContain("byline");
    const both = await typesOf(speech("署名: 不用\n称谓: 不用\n"));
    expect(both.filter((type) => type === "byline" || type === "salutation")).toEqual([]);
  });

  it("落款: 不用, in a notice", async () => {
    const notice = (head: string) => `---\n稿种: 会议通知\n日期: 2026-09-15\n${head}---\n`;
    expect(await typesOf(notice(""))).toContain("signature");
    expect(await typesOf(notice("落款: 不用\n"))).not.toContain("signature");
  });

  it("whatever the kind: a host script, a report, a research report", async () => {
    expect(await typesOf("---\n稿种: 会议主持词\n主持人: 王振\n称谓: 不用\n---\n")).not.toContain("salutation");
    const report = "---\n稿种: 情况汇报\n汇报人: 王振\n称谓: 不用\n署名: 不用\n---\n## 进展\n\n正在推进。\n";
    expect((await typesOf(report)).filter((type) => /byline|salutation/.test(type))).toEqual([]);
    expect(await typesOf("---\n稿种: 调研报告\n署名: 不用\n---\n## 进展\n\n正在推进。\n")).not.toContain("byline");
  });

  it("what is neither left out nor a field of the kind is told", async () => {
    const { errors } = await draftBrief(speech("落款: 县委办公室\n"));
    expect(errors).toMatchObject([{ rule: "data-type", file: "稿件/稿.md", line: 4 }]);
  });
});

describe("a title is printed as it is given", () => {
  const titles = async (head: string) => {
    const { lines, errors } = await draftBrief(speech(head));
    expect(errors).toEqual([]);
    return lines.slice(
      0,
      lines.findIndex((line) => line.startsWith("县委书记")),
    );
  };

  it("one that says what it is over has no subtitle that says it again", async () => {
    expect(await titles("题目: 全县重点项目建设推进会讲话\n")).toEqual(["全县重点项目建设推进会讲话"]);
    expect(await titles("题目: 在项目推进会上的讲话提纲\n")).toEqual(["在项目推进会上的讲话提纲"]);
    expect(await titles("题目: 在项目开工仪式上的致辞\n")).toEqual(["在项目开工仪式上的致辞"]);
  });

  it("a slogan has one, its own where it is given, none where none is wanted", async () => {
    const slogan = "题目: 项目为王　实干为先\n";
    expect(await titles(slogan)).toEqual(["项目为王　实干为先", "——在全县重点项目建设推进会议上的讲话"]);
    expect(await titles(`${slogan}副题: ——在推进会上的讲话\n`)).toEqual(["项目为王　实干为先", "——在推进会上的讲话"]);
    expect(await titles(`${slogan}副题: 不用\n`)).toEqual(["项目为王　实干为先"]);
  });

  it("line ends and colons behind it do no harm", async () => {
    expect(await titles("题目: |\n  全县重点项目建设推进会讲话\n")).toEqual(["全县重点项目建设推进会讲话"]);
    for (const salutation of ["各位企业家：", '"各位企业家:"', '"各位企业家：\\n"', "各位企业家"])
      expect((await draftBrief(speech(`称谓: ${salutation}\n`))).lines[3]).toBe("各位企业家：");
    expect((await draftBrief(speech("称谓: |\n  各位企业家：\n"))).lines[3]).toBe("各位企业家：");
    const notice = await draftBrief("---\n稿种: 会议通知\n日期: 2026-09-15\n主送: 各镇人民政府：\n---\n");
    expect(notice.lines).toContain("各镇人民政府：");
  });
});
