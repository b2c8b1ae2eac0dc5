import fc from "fast-check";
import { expect, test } from "vitest";
import type { Paper } from "../../src/model/tree.js";
import { writeHtml } from "../../src/write/html/index.js";
import { writeText } from "../../src/write/text.js";
import { everything, figure, layout, paper, table, text, value } from "./sample.js";

const bodyOf = (html: string) => html.slice(html.indexOf("<body>"), html.indexOf("</body>"));
const entities = (words: string) => words.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const bare = (words: string) => words.replace(/\s/g, "");
const wordsOf = (made: Paper) => bare(entities(bodyOf(writeHtml(made, layout())).replace(/<[^>]*>/g, "")));

/** Elements that are left open, or closed without having been opened. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  for (const [, end, name = "", empty] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    if (empty) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

test("says what the other copies say, in the elements of its sort", () => {
  const html = writeHtml(everything(), layout());
  expect(wordsOf(everything())).toBe(bare(writeText(everything())));
  expect(bodyOf(html)).toMatch(/<h1 class="标题">在全县重点项目/);
  expect(html).toMatch(/<h2 class="一级">一、统一思想/);
  expect(html).toMatch(/<h5 class="四级">（1）手续/);
  expect(html).toContain('<span class="首句">一要盯住节点。</span>');
  expect(html).toContain("<strong>必须正视</strong>");
  expect(html).toContain('<span class="未定">＿＿＿＿</span>');
  expect(html).toContain('<td style="text-align:right">12.2</td>');
  expect(html).toContain('<td colspan="2">无</td>');
  expect(unbalanced(html)).toEqual([]);
});

test("needs nothing beside it, and no network", () => {
  const html = writeHtml(everything(), layout());
  expect(html).not.toMatch(/https?:|<link|<script|<img|@import|url\(/);
});

test("looks as the layout says", () => {
  const html = writeHtml(paper(), layout());
  expect(html).toContain("@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }");
  expect(html).toMatch(/\.标题 \{ font-family: "西文", "方正小标宋简体".*; font-size: 22pt; font-weight: normal; \}/);
  expect(html).toMatch(/\.首句 \{.*font-weight: bold; \}/);
});

test("a face with markup in its name stays a name", () => {
  const usual = layout();
  const nasty = { ...usual, 样式: { ...usual.样式, 正文: { ...usual.样式.正文, 字体: '"}</style><b>' } } };
  expect(unbalanced(writeHtml(everything(), nasty))).toEqual([]);
});

test("the 送审 copy has its comments after the end, the 朗读 copy keeps sentences whole", () => {
  const made = paper({ type: "paragraph", children: [text("开工率"), figure("84.4%"), text("。")] });
  expect(writeHtml(made, layout(), { name: "送审", comments: "逐处" })).toMatch(/84\.4%〔1〕[\s\S]*批注[\s\S]*〔1〕/);
  expect(writeHtml(made, layout(), { name: "朗读" })).toMatch(/class="正文( 空行)? 整句"/);
});

test("any words are words, and never markup", () => {
  const words = fc.string({
    unit: fc.constantFrom("<", ">", "&", '"', "'", "/", "b", "项", "；", "&#60;", "\n", "\t"),
  });
  fc.assert(
    fc.property(words, words, (typed, data) => {
      const made = paper(
        { type: "title", children: [text(typed)] },
        { type: "paragraph", children: [text(typed), value(data)] },
        table([typed], [[data]]),
      );
      expect(unbalanced(writeHtml(made, layout()))).toEqual([]);
      const said = bare([typed, typed, data, typed, data].join(""));
      expect(wordsOf(made)).toBe(said);
    }),
  );
});
