import { describe, expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

const csv = `项目名称,类别,总投资（亿元）,属地,责任领导
甲,工业,3.2,石桥镇,李明
乙,农业,0.8,清河镇,
丙,工业,12.5,石桥镇,
`;
const more = "数据:\n  项目: { 文件: 项目.csv, 类型: 项目, 截至: 2026-08-31 }\n词条: { 单位: 待填 }\n";

const draft = (body: string, { table = csv, draft = false } = {}) =>
  draftSmall({ body: `${body}\n`, more, files: { "项目.csv": table }, draft });
const printed = async (...given: Parameters<typeof draft>) => {
  const { paper, all } = await draft(...given);
  return paper ? writeText(paper).trim() : all.map(({ message }) => message).join("\n");
};
const found = async (...given: Parameters<typeof draft>) =>
  (await draft(...given)).all.map(({ rule, file, line, column, cell, message }) => ({
    at: `${file}:${cell ?? `${line}:${column}`}`,
    rule,
    message,
  }));

describe("a loop over a query", () => {
  it("prints its rows", async () =>
    expect(await printed('{{#each (筛选 项目 "类别" "工业")}}{{名称}}{{总投资}}。{{/each}}')).toBe(
      "甲3.2亿元。丙12.5亿元。",
    ));
  it("gives them a name", async () =>
    expect(
      await printed(
        '{{#each (筛选 项目 "类别" "工业") as |行|}}{{行.名称}}{{#if @first}}、{{/if}}{{#if @last}}。{{/if}}{{/each}}',
      ),
    ).toBe("甲、丙。"));
  it("says what to do without rows", async () =>
    expect(await printed('{{#each (筛选 项目 "类别" "文旅")}}{{名称}}{{else}}没有文旅项目{{/each}}')).toBe(
      "没有文旅项目",
    ));
  it("goes into groups of groups", async () =>
    expect(
      await printed(
        '{{#each (分组 项目 "属地")}}{{组名}}：{{#each (分组 各行 "类别")}}{{组名}}{{计数 各行}}，{{/each}}占{{占比 (计数 各行) (计数 @root.项目)}}。{{/each}}',
      ),
    ).toBe("石桥镇：工业2个，占66.7%。清河镇：农业1个，占33.3%。"));
  it("goes over any list of groups", async () => {
    expect(await printed('{{名单 (筛选 人员 "职务" "含" "副") "姓名"}}，{{计数 (分组 议程 "方式") "项"}}')).toBe(
      "周岚，2项",
    );
    expect(await printed('{{#each (排序 人员 "姓名")}}{{姓名}}{{职务}}。{{/each}}')).toBe(
      "周岚副县长。李明县委书记。王振县长。",
    );
  });
});

describe("a column that no row has", () => {
  const agenda = "{{#each (筛选 议程 QUERY)}}{{事项}}。{{else}}没有。{{/each}}";
  const asked = (query: string) => printed(agenda.replace("QUERY", query));

  it("is empty where it might be there", async () => {
    expect(await asked('"依次" "有"')).toBe("没有。");
    expect(await asked('"稿件" "自备"')).toBe("没有。");
    expect(await printed('{{#each (筛选 项目 "存在问题" "有")}}{{名称}}。{{else}}没有。{{/each}}')).toBe("没有。");
  });
  it("is a slip where it cannot", async () =>
    expect(await asked('"时常" "有"')).toMatch(/没有“时常”这一列。是不是“时长”/));
});

describe("what is wrong is told once, where the author has to put it right", () => {
  const once = async (body: string, expected: { at: string; rule: string; message: string }) =>
    expect(await found(body)).toEqual([expected]);

  it("a wrong column in a query", () =>
    once('甲{{#each (排序 (筛选 项目 "类型" "工业") "总投资")}}{{名称}}{{/each}}', {
      at: "templates/试稿.md:9:2",
      rule: "template-type",
      message: "“项目”没有“类型”这一列。是不是“类别”？",
    }));
  it("a wrong column in a query within a loop, however many rounds", () =>
    once('{{#each (分组 项目 "属地")}}{{组名}}{{求和 各行 "总投次"}}{{/each}}', {
      at: "templates/试稿.md:9:29",
      rule: "template-type",
      message: "“项目”没有“总投次”这一列。是不是“总投资”？",
    }));
  it("a wrong name within a loop", () =>
    once("{{#each 项目}}{{名称}}{{总投次}}{{/each}}", {
      at: "templates/试稿.md:9:19",
      rule: "template-name",
      message: "台账里没有“总投次”这一列。是不是“总投资”？",
    }));
  it("a wrong name within groups", () =>
    once('{{#each (分组 项目 "属地")}}{{名称}}{{/each}}', {
      at: "templates/试稿.md:9:23",
      rule: "template-name",
      message: "台账里没有“名称”这一列。现有：组名、个数、各行",
    }));
  it("a name from outside", () =>
    once("{{#each 项目}}{{会议.名称}}{{/each}}", {
      at: "templates/试稿.md:9:13",
      rule: "template-name",
      message: "台账里没有“会议”这一列。在 {{#each}} 里引用外面的数据，要写成 @root.会议.名称",
    }));
  it("a ledger quoted like a group", () =>
    once("{{项目.总投资}}", {
      at: "templates/试稿.md:9:1",
      rule: "template-type",
      message: '“项目”是一个列表，不能直接取“总投资”。逐项写用 {{#each 项目}}，算总数用 {{求和 项目 "总投资"}}',
    }));
  it("empty cells, together", () =>
    once("{{#each 项目}}{{名称}}{{责任领导}}{{/each}}", {
      at: "项目.csv:E3",
      rule: "data-missing",
      message:
        "“责任领导”空着，templates/试稿.md 第 9 行要用：项目.csv E3:E4。请补上；可有可无的，模板里用 {{#if 责任领导}} 包起来",
    }));
  it("a query by what is still to be filled in", () =>
    once('{{#each (筛选 项目 "属地" 词条.单位)}}{{名称}}{{/each}}', {
      at: "会议.yaml:16:11",
      rule: "template-type",
      message: "选行要用的“词条.单位”还是待填，不知道选哪几行。请先填上",
    }));
  it("a query of what is not there", () =>
    once('{{#each (筛选 词条.没有 "属地" "甲")}}{{名称}}{{/each}}', {
      at: "会议.yaml:16:5",
      rule: "data-missing",
      message: expect.stringContaining("缺少“词条.没有”"),
    }));
  it("a comparison that lacks what to compare with", () =>
    once('{{计数 (筛选 项目 "总投资" "≥")}}', {
      at: "templates/试稿.md:9:1",
      rule: "template-type",
      message: '“≥”后面还要写比什么，如 {{筛选 项目 "总投资" "≥" "1亿元"}}',
    }));
});

it("what is wrong with many rows is told ten times, and then counted", async () => {
  const rows = Array.from({ length: 30 }, (_, index) => `项目${index + 1},工业,0.1,石桥镇,`);
  const table = `项目名称,类别,总投资（亿元）,属地,责任领导\n${rows.join("\n")}\n`;
  const all = await found("{{#each 项目}}{{月日 名称}}{{/each}}", { table });
  expect(all).toHaveLength(11);
  expect(all.at(-1)?.message).toBe("“月日”在这里还有 20 行有问题，不再一一列出。改好上面的再看");
});

describe("what a row may lack", () => {
  it("is asked about", async () =>
    expect(await printed("{{#each 项目}}{{名称}}{{#if 责任领导}}由{{责任领导}}包联{{/if}}。{{/each}}")).toBe(
      "甲由李明包联。乙。丙。",
    ));
  it("even where the ledger has no such column", async () =>
    expect(await printed("{{#each 项目}}{{名称}}{{#if 时限}}，{{月日 时限}}前{{/if}}。{{/each}}")).toBe(
      "甲。乙。丙。",
    ));
  it("is a visible gap in a draft", async () =>
    expect(await printed("{{#each 项目}}{{名称}}由{{责任领导}}包联。{{/each}}", { draft: true })).toBe(
      "甲由李明包联。乙由【待填：责任领导】包联。丙由【待填：责任领导】包联。",
    ));
  it("leaves no round of a query in a draft", async () =>
    expect(await printed('甲{{#each (筛选 词条.没有 "属地" "甲")}}{{名称}}{{/each}}', { draft: true })).toBe("甲"));
});

describe("five thousand rows", () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `项目${index + 1},工业,0.1,石桥镇,`);
  const table = `项目名称,类别,总投资（亿元）,属地,责任领导\n${lines.join("\n")}\n`;
  it("make one finding of one wrong name", async () => {
    const all = await found('{{#each 项目}}{{名称}}{{总投次}}{{责任领导}}{{求和 @root.项目 "总投次"}}{{/each}}', {
      table,
    });
    expect(all.map(({ at, rule }) => [at, rule])).toEqual([
      ["templates/试稿.md:9:19", "template-name"],
      ["templates/试稿.md:9:34", "template-type"],
      ["项目.csv:E2", "data-missing"],
    ]);
    expect(all[2]?.message).toContain("项目.csv E2:E21 等 5000 格。");
  });
  it("are asked for their sum once, not in every round", async () =>
    expect(
      await printed('{{#each 项目}}{{#if @last}}{{占比 总投资 (求和 @root.项目 "总投资")}}{{/if}}{{/each}}', { table }),
    ).toBe("0.0%"));
});

describe("a column of 会议.yaml that holds lists or persons", () => {
  const invited =
    "参会: [{ 范围: 县领导, 人员: [李明, 周岚] }, { 范围: 各镇, 单位: [城关镇, 清河镇] }, { 范围: 列席 }]\n";
  const chosen = async (query: string, list = "参会", field = "范围") => {
    const body = `{{#each (筛选 ${list} ${query})}}{{${field}}}。{{else}}没有。{{/each}}\n`;
    const { paper, all } = await draftSmall({ body, more: invited });
    return paper ? writeText(paper).trim() : all.map(({ message }) => message).join("\n");
  };
  const cases: [query: string, rows: string][] = [
    ['"人员" "有"', "县领导。"],
    ['"人员" "无"', "各镇。列席。"],
    ['"单位" "有"', "各镇。"],
    ['"人员" "李明"', "县领导。"],
    ['"人员" "含" "书记"', "县领导。"],
    ['"单位" "不是" "清河镇"', "县领导。列席。"],
    ['"单位" "含" "清河"', "各镇。"],
  ];
  for (const [query, rows] of cases) it(query, async () => expect(await chosen(query)).toBe(rows));
  it("of persons", async () => {
    expect(await chosen('"人员" "有"', "议程", "事项")).toBe("讲话。");
    expect(await chosen('"人员" "县委书记"', "议程", "事项")).toBe("讲话。");
  });
  it("is not compared by size", async () => expect(await chosen('"人员" "≥" "2"')).toContain("不能比大小"));
});
