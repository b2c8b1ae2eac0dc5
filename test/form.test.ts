import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import { diskFiles } from "../src/files.js";
import { Datum, isGroup } from "../src/model/data.js";
import { formSheets, openFormLists, openLibrary } from "../src/pipeline/index.js";
import { formWorkbook } from "../src/write/index.js";
import { writeText } from "../src/write/text.js";
import { gaojiangIn } from "./in-process.js";
import { read as readLedgerOf } from "./read/ledger/tables.js";
import { draftSmall } from "./small-meeting.js";

const work = mkdtempSync(path.join(tmpdir(), "稿匠 采集 "));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const gaojiang = (...args: string[]) => gaojiangIn(work, args);

const library = openLibrary(diskFiles, work, ["templates", "fragments", "sets"]).value;
const lists = openFormLists(diskFiles, work).value;
const sheetsOf = (name: string) => (library ? (formSheets(library, lists, name).value ?? []) : []);
const formOf = (name: string) => formWorkbook(sheetsOf(name));

/** The form as somebody has filled it in: what is typed, by cells. */
async function filled(
  name: string,
  typed: Record<string, Record<string, string | number | Date>>,
): Promise<Uint8Array> {
  const book = read(await formOf(name), { cellStyles: true });
  for (const [sheet, cells] of Object.entries(typed)) {
    const page = book.Sheets[sheet];
    if (!page) throw new Error(`no sheet ${sheet}`);
    for (const [cell, value] of Object.entries(cells))
      utils.sheet_add_aoa(page, [[value]], { origin: cell, cellDates: true });
  }
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }));
}

describe("the form of a kind", () => {
  it("has a sheet for each ledger it is written from, with what its fragments need", () => {
    const sheets = sheetsOf("情况汇报");
    expect(sheets.map(({ name }) => name)).toEqual(["项目", "指标", "节点"]);
    for (const { fields } of sheets) expect(fields.length).toBeGreaterThanOrEqual(5);
    expect(sheets[0]?.fields.map(({ header }) => header)).toEqual(
      expect.arrayContaining(["名称", "年度计划（万元）", "累计完成（万元）"]),
    );
  });
  it("has for a set what all its papers need", () => {
    for (const set of library?.sets.keys() ?? []) {
      const papers = library?.sets.get(set)?.稿件.map(({ 稿种 }) => sheetsOf(稿种)) ?? [];
      const headers = new Set(sheetsOf(set).flatMap(({ fields }) => fields.map(({ header }) => header)));
      for (const { header } of papers.flat().flatMap(({ fields }) => fields)) expect(headers).toContain(header);
    }
  });
  it("has no column that needs what nobody declares", () => {
    const needed = [...(library?.fragments.values() ?? [])].flatMap(({ 需要 }) => 需要);
    for (const [ledger, list] of [
      ["项目", lists.项目采集栏],
      ["指标", lists.指标采集栏],
      ["节点", lists.任务采集栏],
    ] as const) {
      const columns = needed.filter((one) => one.startsWith(`${ledger}.`)).map((one) => one.slice(ledger.length + 1));
      for (const column of columns) expect([...list.keys()], `${ledger}.${column}`).toContain(column);
    }
  });
  it("lets nothing else be typed than what belongs in a cell", async () => {
    const folder = path.join(work, "型");
    await gaojiang("form", "情况汇报", path.join(folder, "表.xlsx"));
    const xml = spawnSync("unzip", ["-p", path.join(folder, "表.xlsx"), "xl/worksheets/sheet1.xml"], {
      encoding: "utf8",
    }).stdout;
    expect(xml).toMatch(/<dataValidation type="list"[^>]*sqref="C4:C203"/);
    expect(xml).toMatch(/<dataValidation type="decimal"/);
    expect(xml).toMatch(/<dataValidation type="date"/);
    expect(xml).toContain("工业,农业,服务业");
  });
});

describe("read back", () => {
  it("an empty form is no rows, and its example is not counted", async () => {
    for (const sheet of ["项目", "指标", "节点"]) {
      const { value, findings } = await readLedgerOf(await formOf("情况汇报"), `{ 文件: 采集表.xlsx, 表: ${sheet} }`);
      expect(value?.length ?? 0, sheet).toBe(0);
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(findings.map(({ rule }) => rule)).toContain("ledger-empty");
    }
  });
  it("what is filled in below the example is all that counts", async () => {
    const files = {
      "采集表.xlsx": await filled("情况汇报", {
        项目: { A5: 1, B5: "甲项目", F5: 3000, G5: 1000, H5: 600, A6: 2, B6: "乙项目", F6: 500, G6: 400, H6: 100 },
      }),
    };
    const more = "数据: { 项目: { 文件: 采集表.xlsx, 表: 项目, 截至: 2026-08-31 } }\n";
    const { paper, all } = await draftSmall({
      body: '{{计数 项目}}，{{求和 项目 "累计完成"}}，{{投资完成率 项目}}\n',
      more,
      files,
    });
    expect(all.filter(({ severity }) => severity !== "advice")).toEqual([]);
    expect(paper ? writeText(paper).trim() : "").toBe("2个，700万元，50.0%");
  });
  it("tells each problem at its cell", async () => {
    const bytes = await filled("情况汇报", {
      项目: {
        A5: 1,
        B5: "甲项目",
        F5: "大概三千多吧",
        G5: 1000,
        H5: 600,
        A6: 2,
        B6: "乙项目",
        J6: "等手续",
        K6: "明年再说",
      },
    });
    const { findings } = await readLedgerOf(bytes, "{ 文件: 采集表.xlsx, 表: 项目 }", 2026);
    const cells = findings.filter(({ severity }) => severity === "error").map(({ cell }) => cell);
    expect(cells).toEqual(expect.arrayContaining(["项目!F5"]));
    expect(findings.some(({ cell }) => cell === "项目!K6")).toBe(true);
  });
  it("whoever types over the example is told that it is not read", async () => {
    const bytes = await filled("情况汇报", { 项目: { B4: "甲项目", F4: 3000, A5: 2, B5: "乙项目", F5: 10 } });
    const { value, findings } = await readLedgerOf(bytes, "{ 文件: 采集表.xlsx, 表: 项目 }");
    expect((value ?? []).map((row) => (isGroup(row) && row.名称 instanceof Datum ? row.名称.text : ""))).toEqual([
      "乙项目",
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ cell: "项目!A4", message: expect.stringContaining("当作示例，没有读") }),
    );
  });
});

describe("the command", () => {
  it("writes the form once, and leaves alone what is there", async () => {
    const file = path.join(work, "一", "采集表.xlsx");
    expect((await gaojiang("form", "调度会", file)).stdout).toContain("数据:\n  项目: { 文件: 采集表.xlsx, 表: 项目 }");
    const before = readFileSync(file);
    const again = await gaojiang("采集表", "动员会", file);
    expect(again.stderr).toContain("已经有这个文件");
    expect(readFileSync(file).equals(before)).toBe(true);
  });
  it("says what there is where a name is wrong, and where nothing is to be collected", async () => {
    expect((await gaojiang("form", "动员大", "甲.xlsx")).stderr).toContain("是不是“动员会”");
    expect((await gaojiang("form", "会议通知", "甲.xlsx")).stderr).toContain("不用台账");
    expect((await gaojiang("form", "动员会", "甲.xls")).stderr).toContain(".xlsx");
  });
  it("gives the same bytes for the same form", async () => {
    expect(Buffer.from(await formOf("动员会")).equals(Buffer.from(await formOf("动员会")))).toBe(true);
  });
  it("is laid down with a set", async () => {
    await gaojiang("new", path.join(work, "新会"), "--set", "动员会", "--单位", "安澜县");
    expect(readFileSync(path.join(work, "新会/会议.yaml"), "utf8")).toContain(
      "#   项目: { 文件: 采集表.xlsx, 表: 项目",
    );
    expect(readFileSync(path.join(work, "新会/采集表.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });
});

describe.skipIf(spawnSync("soffice", ["--version"]).status !== 0)("in LibreOffice", () => {
  it("opens with its drop-downs", async () => {
    const file = path.join(work, "开.xlsx");
    await gaojiang("form", "情况汇报", file);
    spawnSync("soffice", [
      "--headless",
      `-env:UserInstallation=file://${encodeURI(work)}/lo`,
      "--convert-to",
      "fods",
      "--outdir",
      work,
      file,
    ]);
    const text = readFileSync(path.join(work, "开.fods"), "utf8");
    expect(text).toContain("cell-content-is-in-list(&quot;新建&quot;;&quot;续建&quot;;&quot;储备&quot;)");
    expect(text).toContain("石桥镇粮食烘干中心");
  }, 60_000);
});
