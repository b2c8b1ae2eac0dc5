import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { originOf } from "../../../src/model/data.js";
import { readMeeting } from "../../../src/read/index.js";
import { memoryFiles } from "../../memory-files.js";
import { packageLists } from "../../package-words.js";
import { brief, ledgerOf, plain, read, workbook } from "./tables.js";

const csv = (text: string) => new TextEncoder().encode(text);
const table = '项目名称,总投资（万元）,责任单位\n第二水厂,"39,000",县水务局\n冷链物流中心,13000,县商务局\n';

/** “项目名称,责任单位\n第二水厂,县水务局\n”, and 𠀀 in four bytes. */
const gb18030 = Uint8Array.from(
  "cf ee c4 bf c3 fb b3 c6 2c d4 f0 c8 ce b5 a5 ce bb 0d 0a b5 da b6 fe cb ae b3 a7 2c cf d8 cb ae ce f1 be d6 95 32 82 36 0d 0a"
    .split(" ")
    .map((byte) => Number.parseInt(byte, 16)),
);

describe("csv", () => {
  const expected = [
    { 名称: "第二水厂", 总投资: "39,000 → 39000万元", 责任单位: "县水务局" },
    { 名称: "冷链物流中心", 总投资: "13000 → 13000万元", 责任单位: "县商务局" },
  ];

  it.each([
    ["UTF-8", table],
    ["UTF-8 with BOM", `\uFEFF${table}`],
    ["tabs", table.replaceAll(/(?<!9),/g, "\t").replaceAll('"', "")],
    ["semicolons", table.replaceAll(/(?<!9),/g, ";")],
    ["Windows line ends", table.replaceAll("\n", "\r\n")],
  ])("reads %s", async (_, text) => {
    const { value, findings } = await read(csv(text), "台账.csv");
    expect(brief(findings)).toEqual([]);
    expect(plain(value)).toEqual(expected);
  });

  it("knows the line and the cell of each value", async () => {
    const { value } = await read(csv(`单位：万元,,\n"全县\n台账",,\n${table}`), "台账.csv");
    const row = value?.[1];
    expect(row && originOf(row).keys?.get("总投资")).toEqual({ file: "台账.csv", line: 6, cell: "B5" });
    expect(ledgerOf(value)).toMatchObject({ title: "全县台账", file: "台账.csv" });
    expect(ledgerOf(value)?.sheet).toBeUndefined();
  });

  it("reads GB18030 and says so", async () => {
    const { value, findings } = await read(gb18030, "台账.csv");
    expect(plain(value)).toEqual([{ 名称: "第二水厂", 责任单位: "县水务局𠀀" }]);
    expect(brief(findings)).toEqual(["advice file-encoding"]);
  });

  it.each([
    ["a quote that is not closed", `${table}甲,"1,乙\n`, "csv-syntax"],
    ["an .xlsx", "PK\u0003\u0004abc", "file-type"],
    ["nothing but blank lines", "\n\n\n", "ledger-header"],
    ["no text at all", "", "ledger-header"],
  ])("tells of %s", async (_, text, rule) => {
    const { value, findings } = await read(csv(text), "台账.csv");
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it("tells UTF-16 from text, and #N/A from a word", async () => {
    const wide = new Uint8Array(Buffer.from(`\uFEFF${table}`, "utf16le"));
    expect((await read(wide, "台账.csv")).findings).toMatchObject([{ rule: "file-type" }]);
    const { findings } = await read(csv("项目名称,总投资（万元）,责任单位\n第二水厂,#N/A,乙\n"), "台账.csv");
    expect(brief(findings)).toEqual(["error ledger-error-value B2 #N/A"]);
    expect(findings[0]).toMatchObject({ file: "台账.csv", line: 2 });
  });

  it("reads rows that are shorter or longer than the header", async () => {
    const { value } = await read(csv("项目名称,责任单位\n甲\n乙,县水务局,多一格\n"), "台账.csv");
    expect(plain(value)).toEqual([{ 名称: "甲" }, { 名称: "乙", 责任单位: "县水务局", C列: "多一格" }]);
  });
});

describe("several sheets", () => {
  const ledger = {
    rows: [
      ["项目名称", "责任单位"],
      ["第二水厂", "县水务局"],
    ],
  };
  const cover = { name: "封面", rows: [["安澜县重点项目台账"]] };
  const other = {
    name: "指标",
    rows: [
      ["指标名称", "增速（%）"],
      ["工业", 6.8],
    ],
  };

  it("takes the first visible one that is a table, and says which where there are more", async () => {
    const one = await read(await workbook(cover, ledger));
    expect(ledgerOf(one.value)?.sheet).toBe("项目");
    expect(one.findings).toEqual([]);
    const two = await read(await workbook(cover, { ...ledger, hidden: true, name: "旧" }, other, ledger));
    expect(ledgerOf(two.value)?.sheet).toBe("指标");
    expect(two.findings).toMatchObject([{ rule: "ledger-sheet", severity: "advice", file: "会议.yaml" }]);
    expect(two.findings[0]?.message).toContain("用了第一张“指标”，没有用 项目");
  });

  it("takes a table nobody knows rather than a cover", async () => {
    const { value } = await read(
      await workbook(cover, {
        name: "用地",
        rows: [
          ["乡镇", "批次"],
          ["石桥镇", "第一批"],
        ],
      }),
    );
    expect(plain(value)).toEqual([{ 乡镇: "石桥镇", 批次: "第一批" }]);
  });

  it("takes the one 表 names, hidden or not", async () => {
    const { value, findings } = await read(
      await workbook(other, { ...ledger, hidden: true }),
      "{ 文件: 台账.xlsx, 表: 项目 }",
    );
    expect(value).toHaveLength(1);
    expect(brief(findings)).toEqual(["advice ledger-hidden"]);
  });

  it("asks for the nearest where there is none of that name", async () => {
    const { value, findings } = await read(await workbook(other, ledger), "{ 文件: 台账.xlsx, 表: 项目表 }");
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: "ledger-sheet", severity: "error", file: "会议.yaml", line: 1, quote: "项目表", suggest: "项目" },
    ]);
    expect(findings[0]?.message).toBe("“台账.xlsx”里没有叫“项目表”的工作表。是不是“项目”？");
  });

  it("says so where nothing is in them", async () => {
    const { findings } = await read(await workbook({ rows: [] }));
    expect(findings).toMatchObject([{ rule: "ledger-sheet", severity: "error" }]);
    const empty = await read(await workbook({ rows: [] }, other), "{ 文件: 台账.xlsx, 表: 项目 }");
    expect(empty.findings[0]?.message).toBe("“台账.xlsx”的工作表“项目”是空的");
  });

  it("quotes sheet names as Excel does", async () => {
    const { value } = await read(await workbook({ ...ledger, name: "8月 (终稿)" }));
    const row = value?.[0];
    expect(row && originOf(row).place.cell).toBe("'8月 (终稿)'!A2");
  });
});

describe("会议.yaml", () => {
  const meeting = (data: string) => `会议: { 名称: 会, 时间: 2026-09-22 09:00, 地点: 厅 }
单位: { 名称: 安澜县, 层级: 县 }
人员: [{ 姓名: 李明, 职务: 县委书记 }]
数据:
${data}`;
  const folder = path.resolve("/会议夹");
  const readIn = async (data: string, files: Record<string, string | Uint8Array>) =>
    readMeeting(memoryFiles(folder, { "会议.yaml": meeting(data), ...files }), folder, [], () => ({
      value: packageLists,
      findings: [],
    }));

  it("names a workbook, a CSV file and a YAML file", async () => {
    const bytes = await workbook({
      rows: [
        ["项目名称", "计划竣工时间"],
        ["第二水厂", "9月底"],
      ],
    });
    const { value, findings } = await readIn("  项目: 台账.xlsx\n  表二: { 文件: 表.csv }\n  指标: 指标.yaml\n", {
      "台账.xlsx": bytes,
      "表.csv": table,
      "指标.yaml": "指标:\n  - { 指标: 工业, 增速: 6.8, 目标增速: 8% }\n",
    });
    expect(findings).toEqual([]);
    // The year of the meeting, where the ledger tells none.
    expect(plain(value?.data.项目 as never)).toEqual([{ 名称: "第二水厂", 计划竣工: "9月底 → 2026-9-30" }]);
    expect(plain(value?.data.表二 as never)).toHaveLength(2);
    expect(plain(value?.data.指标 as never)).toEqual([{ 指标: "工业", 增速: "6.8 → 6.8%", 目标增速: "8% → 8%" }]);
    expect(ledgerOf(value?.data.指标 as never)).toMatchObject({ kind: "指标", name: "指标", file: "指标.yaml" });
  });

  it("is checked for what may stand there", async () => {
    const { findings } = await readIn(
      "  项目: { 文件: 台账.xlsx, 工作表: 项目, 截至: 月底, 类型: 工程, 单位: 亿, 列名: 到位资金 }\n",
      {
        "台账.xlsx": await workbook({
          rows: [
            ["项目名称", "责任单位"],
            ["第二水厂", "县水务局"],
          ],
        }),
      },
    );
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      "data-unknown “数据.项目”下面没有“工作表”这一项，写了也用不上。这里可以写：文件、表、截至、类型、单位、列名",
      "data-type “数据.项目.类型”只能填 项目、指标、任务、自由；填的是“工程”",
      "data-type “列名”要写成“列名: { 累计完成: [到位资金] }”这样",
      "data-type “截至”要写成一个日期，如 2026-08-31 或 2026年8月底；填的是“月底”",
      "data-type “亿”不是能认的单位。请写 亿元、万元、亩 等",
    ]);
  });

  it.each([
    ["~$台账.xlsx", "file-type"],
    ["台账.wb3", "file-type"],
    ["台账.docx", "file-type"],
    ["没有.xlsx", "file-missing"],
    ["../台账.xlsx", "file-outside"],
    ["C:\\台账.xlsx", "file-outside"],
  ])("does not read %s", async (name, rule) => {
    const { findings } = await readIn(`  项目: ${name}\n`, {});
    expect(findings).toMatchObject([{ rule, severity: "error", file: "会议.yaml", line: 5, quote: name }]);
  });

  it.each(["~$台账.xlsx", ".~台账.xlsx"])("says that a ledger is held open where %s lies beside it", async (owner) => {
    const rows = [
      ["项目名称", "责任单位"],
      ["第二水厂", "县水务局"],
    ];
    const { value, findings } = await readIn("  项目: 台账.xlsx\n", {
      "台账.xlsx": await workbook({ rows }),
      [owner]: new Uint8Array(165),
    });
    expect(plain(value?.data.项目 as never)).toHaveLength(1);
    expect(findings).toMatchObject([{ rule: "file-open", severity: "advice", file: "台账.xlsx" }]);
  });

  it("leaves lists that are no ledgers as they are", async () => {
    const data = "  先进: [甲, 乙]\n  节点: { 时间: 10月底 }\n  慢: [{ 名称: 第二水厂, 完成比例: 60.0 }]\n";
    const { value, findings } = await readIn(data, {});
    expect(findings).toEqual([]);
    expect(plain(value?.data.慢 as never)).toEqual([{ 名称: "第二水厂", 完成比例: "60.0" }]);
    expect(ledgerOf(value?.data.慢 as never)).toBeUndefined();
  });

  it("gives a list that looks like a ledger its quantities, and complains of nothing in it", async () => {
    const data = `  未开工:
    - { 名称: 冷链物流中心, 年度计划: 1.3亿元, 卡点: 资金, 责任单位: 县商务局, 计划开工: 10月底 }
    - { 名称: 第二水厂, 年度计划: 待填, 责任单位: 若干单位, 计划开工: 尽快 }
`;
    const { value, findings } = await readIn(data, {});
    expect(findings).toEqual([]);
    expect(plain(value?.data.未开工 as never)).toEqual([
      {
        名称: "冷链物流中心",
        年度计划: "1.3亿元 → 1.3亿元",
        卡点: "资金",
        责任单位: "县商务局",
        计划开工: "10月底 → 2026-10-31",
      },
      { 名称: "第二水厂", 年度计划: " [待填]", 责任单位: "若干单位", 计划开工: "尽快" },
    ]);
    expect(ledgerOf(value?.data.未开工 as never)?.kind).toBe("项目");
  });

  it("reads a YAML file like a sheet where 类型 says it is a ledger", async () => {
    const { value, findings } = await readIn("  项目: { 文件: 台账.yaml, 类型: 项目, 单位: 亿元 }\n", {
      "台账.yaml": "- { 项目名称: 第二水厂, 总投资: 3.9, 年度计划投资: 若干 }\n".replace(/^/, "项目:\n  "),
    });
    expect(plain(value?.data.项目 as never)).toEqual([{ 名称: "第二水厂", 总投资: "3.9 → 3.9亿元" }]);
    expect(findings).toMatchObject([
      { rule: "ledger-cell", severity: "error", file: "台账.yaml", line: 2, quote: "若干" },
    ]);
  });
});
