import { describe, expect, it } from "vitest";
import type { Value } from "../../src/model/value.js";
import { inlinesOf, valuesIn } from "../../src/model/walk.js";
import { draftSmall } from "../small-meeting.js";

/** A line, drafted with a ledger 项目 and a group 词条 typed in 会议.yaml. */
const draft = (body: string, rows: string, more = "") =>
  draftSmall({
    body: `${body}\n`,
    more: `数据: { 项目: { 文件: 项目.csv, 截至: 2026-08-31 } }\n${more}`,
    files: { "项目.csv": rows },
  });

/** The values of such a line. */
async function values(body: string, rows: string, more = ""): Promise<Value[]> {
  const { paper, all } = await draft(body, rows, more);
  if (!paper) throw new Error(all.map(({ message }) => message).join("\n"));
  return paper.blocks
    .flatMap(inlinesOf)
    .flatMap(valuesIn)
    .map(({ value }) => value);
}

async function problem(body: string, rows: string): Promise<string> {
  return values(body, rows).then(
    () => "none",
    (error: Error) => error.message,
  );
}

const header = "名称,类别,标签,年度计划（亿元）,累计完成（亿元）,实际开工\n";
const rows = `${header}甲,工业,省重点、双招双引,3,2.4,2026-03-01
乙,农业,双招双引,1.5,,
`;

const texts = async (body: string, more?: string) => (await values(body, rows, more)).map(({ text }) => text);

describe("a figure in a paper", () => {
  it("carries its formula, its cells and where it is from", async () => {
    const [value] = await values('{{占比 (求和 项目 "累计完成") (求和 项目 "年度计划")}}', rows);
    expect(value?.text).toBe("53.3%");
    expect(value?.figures).toMatchObject([
      { text: "53.3%", exact: "53.33333333…%", origin: "台账", where: "项目.csv D2:D3、E2" },
    ]);
    expect(value?.figures?.[0]?.cells).toHaveLength(3);
  });

  it("typed in 会议.yaml is printed as it is typed, and can be traced", async () => {
    const [value] = await values("{{词条.开工率}}%", rows, "词条: { 开工率: 84.40 }\n");
    expect(value).toMatchObject({
      text: "84.40",
      figures: [{ text: "84.40", origin: "会议", formula: "取自 词条.开工率" }],
    });
  });

  it("goes through several helpers in the way that each of them asks for", async () =>
    expect(
      await texts('{{保留 (换算 (求和 项目 "年度计划") "万元") 2}}，{{数值 (保留 (占比 "1个" "3个") 3)}}'),
    ).toEqual(["45000.00万元", "33.333"]));

  it("that is nought is no in a condition", async () =>
    expect(await texts('{{#if (差 "2个" "2个")}}{{和 "1个" "1个"}}{{else}}{{和 "0个" "0个"}}{{/if}}')).toEqual([
      "0个",
    ]));
});

describe("what is still open", () => {
  const assumed = rows.replace("1.5", "1.5（暂定）");
  const unknown = rows.replace("1.5", "待填");
  it("makes a sum over it assumed, and names that cell only", async () => {
    const [value] = await values('{{求和 项目 "年度计划"}}', assumed);
    expect(value).toMatchObject({ text: "4.5亿元（暂定）", hole: "暂定", paths: ["项目[2].年度计划"] });
  });
  it("leaves a blank where a cell is to be filled in, and in all that is computed of it", async () => {
    const [sum, rate] = await values('{{求和 项目 "年度计划"}}{{占比 "1亿元" (求和 项目 "年度计划")}}', unknown);
    expect(sum).toMatchObject({ text: "＿＿＿＿", hole: "待填", paths: ["项目[2].年度计划"] });
    expect(rate).toMatchObject({ text: "＿＿＿＿", hole: "待填", paths: ["项目[2].年度计划"] });
  });
  it("does not keep rows from being counted", async () => {
    const [value] = await values("{{计数 项目}}", unknown);
    expect(value?.text).toBe("2个");
  });
});

describe("what should be looked at", () => {
  const remarks = async (body: string, given = rows) =>
    (await values(body, given)).flatMap((value) => value.remarks ?? []).map(({ about, message }) => [about, message]);

  it("an empty cell in a sum", async () => {
    const given = rows.replace("1.5", "");
    const message = "“项目 的 年度计划”有 1 格空着，没有算进去：项目.csv D3。应当有内容的请补上";
    expect(await remarks('{{占比 "1亿元" (求和 项目 "年度计划")}}', given)).toEqual([["blank", message]]);
  });
  it("once, in the ledger, however many sentences use it", async () => {
    const given = rows.replace("1.5", "");
    const { findings } = await draft('{{求和 项目 "年度计划"}}、{{平均 项目 "年度计划"}}', given);
    expect(findings).toMatchObject([{ rule: "figure-blank", severity: "advice", file: "项目.csv", cell: "D3" }]);
  });
  it("but not what a project that has not begun has not completed", async () =>
    expect(await remarks('{{求和 项目 "累计完成"}}')).toEqual([]));
  it("parts that leave rows out", async () => {
    const given = rows.replace("农业", "");
    const message = "“项目”有 1 行的“类别”空着，各部分加起来不到总数：项目.csv B3。请补上";
    expect(await remarks('{{其中 项目 "类别"}}', given)).toEqual([["parts", message]]);
  });
  it("parts that overlap", async () =>
    expect(await remarks('{{其中 项目 "标签"}}')).toEqual([["parts", expect.stringContaining("有重复")]]));
  it("parts that do not add up as printed", async () => {
    const given = rows.replace(",3,", ",3.24,").replace("1.5", "1.24");
    const message = expect.stringContaining("各部分印出来相加是4.4亿元，总数印出来是4.5亿元");
    expect(await remarks('{{其中 项目 "类别" "年度计划"}}', given)).toEqual([["parts", message]]);
  });
  it("parts of nothing", async () =>
    expect(await remarks('{{其中 项目 "类别"}}', header)).toEqual([["parts", expect.stringContaining("一行也没有")]]));
});

describe("what cannot be computed is a finding at the template", () => {
  it("a wrong column", async () =>
    expect(await problem('{{求和 项目 "年度计画"}}', rows)).toContain("是不是“年度计划”"));
  it("a division by nothing", async () => expect(await problem('{{占比 "1个" "0个"}}', rows)).toContain("除数是 0"));
  it("units that do not mix", async () =>
    expect(await problem('{{差 "1亿元" "1亩"}}', rows)).toContain("不是一类单位"));
  it("shares that overlap", async () => expect(await problem('{{分占 项目 "标签"}}', rows)).toContain("加不到 100%"));
  it("a text that is no number", async () => expect(await problem('{{升降 "不少"}}', rows)).toContain("要一个数"));
  it("an unknown unit", async () =>
    expect(await problem('{{换算 "1亿元" "贯"}}', rows)).toContain("不认识“贯”这个单位"));
});

describe("lists of names", () => {
  it("say each once, and 无 for none", async () => {
    expect(await texts('{{名单 项目 "类别"}}')).toEqual(["工业、农业"]);
    expect((await values('{{名单 项目 "类别"}}', header)).map(({ text }) => text)).toEqual(["无"]);
  });
  it("say how many there are where not all are named", async () => {
    const [value] = await values('{{名单 项目 "名称" 1}}', rows);
    expect(value).toMatchObject({ text: "甲等2个", figures: [{ text: "2个", formula: "计数：项目，2 行" }] });
  });
});
