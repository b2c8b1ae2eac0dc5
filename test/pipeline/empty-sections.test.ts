import { describe, expect, it } from "vitest";
import { checkBrief, draftBrief, speech } from "./own-structure.js";

const ledger = {
  "项目.csv":
    "项目名称,类别,总投资,年度计划,累计完成,实际开工\n水厂,民生,2亿元,1亿元,0.7亿元,2026-03-01\n环城路,基础设施,3亿元,2亿元,1.5亿元,2026-03-01\n",
};
const data = "数据:\n  项目: { 文件: 项目.csv, 截至: 2026-08-31 }\n";

const headings = async (brief: string, more = "", files = {}) => {
  const { paper, errors } = await draftBrief(brief, more, files);
  expect(errors).toEqual([]);
  return (paper?.blocks ?? []).flatMap((block) =>
    block.type === "heading"
      ? [`${block.number}${block.children.map((one) => ("text" in one ? one.text : "")).join("")}`]
      : [],
  );
};

describe("a heading belongs to what it is over: with nothing there, it does not stand", () => {
  const report = (pins: string) => `---\n稿种: 情况汇报\n汇报人: 王振\n选用: { ${pins} }\n---\n`;

  it("of a report whose measures, obstacles and plans are left out", async () => {
    const all = await headings(report("项目附表: 不用"), data, ledger);
    expect(all.join()).toMatch(/二、采取的主要措施.*三、制约因素.*四、下一步打算/);
    const none = await headings(report("采取措施: 不用, 制约因素: 不用, 下一步打算: 不用"), data, ledger);
    expect(none.join()).not.toMatch(/采取的主要措施|制约因素|下一步打算/);
    expect(none[0]).toBe("一、重点项目建设情况");
    const some = await headings(report("采取措施: 不用"), data, ledger);
    expect(some.filter((heading) => /^[一二三四]、/.test(heading))).toEqual([
      "一、重点项目建设情况",
      "二、制约因素",
      "三、下一步打算",
    ]);
  });

  it("of a plan without division of work and service", async () => {
    const plan = await headings("---\n稿种: 筹备方案\n选用: { 任务分工: 不用, 会务保障: 不用 }\n---\n");
    expect(plan.join()).not.toMatch(/任务分工|会务保障/);
    expect(plan.join()).toMatch(/材料清单.*流程时间表/);
  });

  it("of an outline: points that run in, and the heading over them when all are gone", async () => {
    const brief = (pins: string) => speech(`选用: { 提纲: 三农兴业治村, ${pins} }\n`, "");
    expect((await headings(brief("督查考核: 不用"))).join()).not.toMatch(/强化督查考核/);
    const gone = (await headings(brief("压实责任: 不用, 督查考核: 不用"))).join();
    expect(gone).not.toMatch(/压实责任，形成|健全责任链条|强化督查考核/);
  });
});

describe("an empty section in the writer's own words is told", () => {
  const told = async (body: string) =>
    (await checkBrief(speech("", body))).filter(({ rule }) => rule === "holes-section");

  it("at her line", async () => {
    expect(await told("## 抓项目\n\n## 抓安全\n\n要抓实。\n")).toMatchObject([
      { file: "稿件/稿.md", line: 5, message: expect.stringContaining("一、抓项目") },
    ]);
    expect(await told("## 抓项目\n\n### 抓招引\n\n### 抓包装\n\n要抓紧。\n\n## 抓安全\n\n要抓实。\n")).toMatchObject([
      { line: 7 },
    ]);
    expect(await told("## 抓项目\n\n要抓紧。\n\n## 抓安全\n\n要抓实。\n\n## 抓作风\n")).toMatchObject([{ line: 13 }]);
  });

  it("and where something stands under it, is not", async () => {
    expect(await told("## 抓项目\n\n要抓紧。\n\n## 抓安全\n\n- 要抓实。\n- 要抓细。\n")).toEqual([]);
    expect(await told("## 抓项目\n\n### 抓招引\n\n要抓紧。\n\n### 抓安全。\n\n要抓实。\n")).toEqual([]);
  });
});
