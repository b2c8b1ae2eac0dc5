import { describe, expect, it } from "vitest";
import { paperFrom } from "../../src/model/sections.js";
import type { Table } from "../../src/model/tree.js";
import { dump } from "../parse/dump.js";
import { ledgerFiles, ledgerYaml } from "../small-ledger.js";
import { draftSmall } from "../small-meeting.js";

const draft = (body: string, more = ledgerYaml, files: Record<string, string> = ledgerFiles) =>
  draftSmall({ body, more, files });

const tables = async (body: string, more?: string, files?: Record<string, string>) => {
  const { paper, all } = await draft(body, more, files);
  expect(all.filter(({ severity }) => severity !== "advice")).toEqual([]);
  return (paper?.blocks ?? []).filter((block): block is Table => block.type === "table");
};

const only = async (body: string, more?: string, files?: Record<string, string>): Promise<string> => {
  const [table] = await tables(body, more, files);
  return table ? dump(paperFrom([table])).join("") : "";
};

describe("a table of a ledger", () => {
  it("has a 序号 column, numbers without their unit, and the unit in the header", async () => {
    expect(await only('{{表 项目 "名称" "总投资" "属地"}}\n')).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 总投资（亿元） | 属地
          <1> | <智能装备产业园> | <12.5> | <石桥镇>
          <2> | <冷链物流中心> | <3.2> | <清河镇>
          <3> | <老旧小区改造三期> | <2.0> | <安阜街道>
          <4> | <新材料中试基地> | <8.6> | <石桥镇>"
    `);
  });
  it("adds up what can be added up", async () => {
    expect(await only('{{表 指标 "指标" "目标" "增速" "位次" "合计"}}\n')).toMatchInlineSnapshot(`
      "表
          序号 | 指标 | 目标（亿元） | 增速（%） | 位次
          <1> | <一般公共预算收入> | <17.6> | <5.6> | <3>
          <2> | <规模以上工业增加值> | <> | <-2.3> | <6>
          <3> | <固定资产投资> | <> | <> | <>
          <> | <合计> | <17.6> | <> | <>"
    `);
  });
  it("prints a query, sorted and cut as it says", async () => {
    expect(
      await only('{{表 (取前 (排序 (筛选 项目 "类别" "工业") "总投资" "降") 1) "名称" "年度计划"}}\n'),
    ).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 年度计划（亿元）
          <1> | <智能装备产业园> | <3.0>"
    `);
  });
  it("prints groups and what a query has added", async () => {
    expect(await only('{{表 (分组 项目 "类别") "组名" "个数" "合计"}}\n')).toMatchInlineSnapshot(`
      "表
          序号 | 组名 | 个数
          <1> | <工业> | <2>
          <2> | <服务业> | <1>
          <3> | <民生> | <1>
          <> | <合计> | <4>"
    `);
    expect(await only('{{表 (累计 项目 "年度计划" "计划开工") "名称" "年度计划" "累计"}}\n')).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 年度计划（亿元） | 累计（亿元）
          <1> | <老旧小区改造三期> | <1.0> | <1.0>
          <2> | <新材料中试基地> | <2.7> | <3.7>
          <3> | <智能装备产业园> | <3.0> | <6.7>
          <4> | <冷链物流中心> | <1.3> | <8.0>"
    `);
  });
  it("prints an empty list as an empty table", async () => {
    const [table] = await tables('{{表 (筛选 项目 "类别" "文旅") "名称" "总投资" "合计"}}\n');
    expect(table).toMatchObject({
      rows: [],
      columns: [{ header: "序号" }, { header: "名称" }, { header: "总投资" }],
    });
    expect(table?.total).toBeUndefined();
  });
});

const amounts = (values: string[], style = "") =>
  only('{{表 表 "名称" "投资"}}\n', `${style}数据: { 表: 表.yaml }\n`, {
    "表.yaml": `表:\n${values.map((value, index) => `  - { 名称: 项目${index + 1}, 投资: ${value} }\n`).join("")}`,
  });

describe("one unit a column", () => {
  it("the larger one where nothing gets lost in it", async () => {
    expect(await amounts(["3.2亿元", "0.5亿元"])).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 投资（亿元）
          <1> | <项目1> | <3.2>
          <2> | <项目2> | <0.5>"
    `);
    expect(await amounts(["128000万元", "3200万元"])).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 投资（万元）
          <1> | <项目1> | <128000>
          <2> | <项目2> | <3200>"
    `);
  });
  it("the one the office wants", async () => {
    expect(await amounts(["3.2亿元", "3200万元"], "数字: { 金额: 亿元, 小数: 2 }\n")).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 投资（亿元）
          <1> | <项目1> | <3.20>
          <2> | <项目2> | <0.32>"
    `);
  });
  it("none where the cells are of several kinds", async () => {
    expect(await amounts(["3.2亿元", "5.6%"])).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 投资
          <1> | <项目1> | <3.2亿元>
          <2> | <项目2> | <5.6%>"
    `);
  });
  it("holes stay holes", async () => {
    expect(await amounts(["3.2亿元", "待填", "1.5亿元（暂定）"])).toMatchInlineSnapshot(`
      "表
          序号 | 名称 | 投资（亿元）
          <1> | <项目1> | <3.2>
          <2> | <项目2> | <＿＿＿＿>
          <3> | <项目3> | <1.5（暂定）>"
    `);
  });
});

describe("a cell can be traced", () => {
  it("to its own place, and the 合计 to all of them", async () => {
    const [table] = await tables('{{表 项目 "名称" "总投资" "合计"}}\n');
    expect(table?.rows[1]?.[2]).toMatchObject([
      { value: { text: "3.2", figures: [{ text: "3.2", exact: "3.2亿元", origin: "台账" }], sources: [{ line: 3 }] } },
    ]);
    expect(table?.total?.[2]).toMatchObject([
      { value: { figures: [{ text: "26.3", formula: expect.stringContaining("求和") }] } },
    ]);
    expect(table?.where).toBe("项目.yaml 第 2—5 行");
  });
});

it("what a cell says never becomes markup", async () => {
  const cells = ["# 标题", "**县**", "A|B", "{{会议.名称}}", "1. 年会", "::: 提示", "<b>&amp;"];
  const rows = cells.map((cell) => `  - { 名称: ${JSON.stringify(cell)} }\n`).join("");
  const [table] = await tables('{{表 表 "名称"}}\n', "数据: { 表: 表.yaml }\n", { "表.yaml": `表:\n${rows}` });
  expect(table?.rows.map(([, cell]) => cell?.map((inline) => inline.type === "value" && inline.value.text))).toEqual(
    cells.map((cell) => [cell]),
  );
});

describe("annexes", () => {
  it("have a title, from the template or from the data", async () => {
    const made = await tables(
      '{{附表 "重点项目清单" 项目 "名称"}}\n\n{{#each (分组 项目 "属地")}}\n{{附表 组名 各行 "名称"}}\n{{/each}}\n',
    );
    const heads = made.map(
      (table) =>
        dump(paperFrom([table]))
          .join("")
          .split("\n")[0],
    );
    expect(heads).toEqual(["附件1 <重点项目清单>", "附件2 <石桥镇>", "附件3 <清河镇>", "附件4 <安阜街道>"]);
  });
});

describe("what is wrong is said at its line", () => {
  const cases: [string, string, RegExp][] = [
    ["a column that is not there", '{{表 项目 "名称" "总投次"}}', /没有“总投次”这一列。是不是“总投资”/],
    ["no ledger", '{{表 会议.名称 "名称"}}', /“表”要印一张台账或其中的几行/],
    ["no column", "{{表 项目}}", /要写明印哪几列/],
    ["no column but the total", '{{表 项目 "合计"}}', /要写明印哪几列/],
    ["nothing at all", "{{表}}", /要印一张台账/],
    ["nothing to add up", '{{表 项目 "名称" "合计"}}', /没有可以加起来的数/],
    ["no title", '{{附表 项目 "名称"}}', /“附表”后面先写它的题目/],
    ["an empty title", '{{附表 "" 项目 "名称"}}', /“附表”后面先写它的题目/],
    ["a ledger that is not there", '{{表 项木 "名称"}}', /没有“项木”这项数据/],
    ["too many columns", `{{表 项目 ${'"名称" '.repeat(21)}}}`, /最多印 20 列/],
    ["in a sentence", '见{{表 项目 "名称"}}', /要独占一行/],
    ["before words", '{{表 项目 "名称"}}。', /要独占一行/],
    ["in brackets", '{{顿号 (表 项目 "名称")}}', /不能写在括号里/],
    ["a numbering in a sentence", '见{{层次 "一、"}}', /“层次”要独占一行/],
  ];
  for (const [name, body, message] of cases) {
    it(name, async () => {
      const { paper, all } = await draft(`甲\n\n${body}\n`);
      expect(paper).toBeUndefined();
      expect(all.map((finding) => finding.message).join("\n")).toMatch(message);
      expect(all.find((finding) => message.test(finding.message))).toMatchObject({ line: 11, severity: "error" });
    });
  }
  it("the nearest column is suggested", async () => {
    expect((await draft('{{表 项目 "总投次"}}\n')).all).toMatchObject([{ rule: "template-type", suggest: "总投资" }]);
  });
  it("only once where several rows are gone round", async () => {
    const { all } = await draft('{{#each 项目}}\n{{表 @root.项目 "无"}}\n{{/each}}\n');
    expect(all).toHaveLength(1);
  });
});

it("may go over several lines, and stands alone whatever ~ takes away around it", async () => {
  expect(await only('甲{{#if 项目~}}\n\n{{表 项目\n  "名称"\n  "总投资"}}\n\n{{~/if}}乙\n')).toContain(
    "总投资（亿元）",
  );
});

it("a draft shows where a table is missing", async () => {
  const { paper } = await draftSmall({ body: '甲\n\n{{表 词条.清单 "名称"}}\n', more: "词条: {}\n", draft: true });
  expect(paper && dump(paper)).toEqual(["甲", "<【待填：清单】>"]);
});
