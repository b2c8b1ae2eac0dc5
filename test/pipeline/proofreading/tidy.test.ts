import { describe, expect, it } from "vitest";
import { outline } from "../../../src/parse/index.js";
import { tidyDraft } from "../../../src/pipeline/proofreading/index.js";
import { writeText } from "../../../src/write/text.js";
import { marks, seeded, shape } from "../../damage/damage.js";
import { drafts, paperOf, words } from "../../damage/drafts.js";
import { memoryFiles } from "../../memory-files.js";
import { packageWords } from "../../package-words.js";
import { p, read, word } from "../../recognise/word.js";

const context = { words: packageWords };

async function tidied(text: string, out: string) {
  const files = memoryFiles("/稿", { "旧稿.txt": text });
  const report = await tidyDraft(files, "/稿/旧稿.txt", `/稿/${out}`, context);
  return { report, bytes: files.written.get(`/稿/${out}`) ?? new Uint8Array() };
}

function damaged(clean: string): string {
  const random = seeded(11);
  const kinds = [
    marks["half-width marks"],
    marks["straight quotes"],
    shape["lines of a web page"],
    shape["lines cut at one width"],
  ];
  return kinds.reduce((text, damage) => damage?.(text, random) ?? text, clean);
}

describe.each(drafts.filter(([name]) => !name.startsWith("掩码")))("%s", (_, clean) => {
  it("comes out clean, whatever it is written to", async () => {
    const paper = paperOf(clean);
    const wanted = words(writeText(paper)).map((line) => line.replace(/^…+$/, "……"));
    const { bytes: text } = await tidied(damaged(clean), "新稿.txt");
    expect(words(new TextDecoder().decode(text))).toEqual(wanted);
    const { bytes: docx } = await tidied(damaged(clean), "新稿.docx");
    const again = read(docx);
    expect(words(writeText(again.paper)).map((line) => line.replace(/^…+$/, "……"))).toEqual(wanted);
    expect(outline(again.paper)).toEqual(outline(paper));
  });
});

it("says what it changed, what it left out, and what it left to the writer", async () => {
  const text =
    "原创\n在全县会议上的讲话\n\n同志们：\n　　今天的会议很重要,请大\n家认真听。下面，我讲三点意见。\n　　一、抓开工\n　　抓紧。\n　　二、抓竣工\n　　抓实。\n下一篇：没有了\n";
  const { report } = await tidied(text, "新稿.docx");
  expect(report).toMatchObject({
    joined: 1,
    removed: [
      { line: 1, quote: "原创" },
      { line: 11, quote: "下一篇：没有了" },
    ],
    fixes: [{ rule: "marks-half-width", count: 1 }],
  });
  expect(report.left.map(({ rule }) => rule)).toEqual(["counts-points"]);
});

describe("of a Word file", () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = (text: string, look = "") => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  const note = (kind: string, text: string) =>
    `<w:${kind}s ${w}><w:${kind} w:id="2"><w:p>${run(text)}</w:p></w:${kind}></w:${kind}s>`;

  async function tidiedWord(body: string, out: string, more: Record<string, string> = {}) {
    const files = memoryFiles("/稿", { "旧稿.docx": word(body, more) });
    const report = await tidyDraft(files, "/稿/旧稿.docx", `/稿/${out}`, context);
    return { report, bytes: files.written.get(`/稿/${out}`) ?? new Uint8Array() };
  }

  it("keeps bold words bold", async () => {
    const body = `${p("同志们：")}<w:p>${run("今天的会,")}${run("务必开好", "<w:b/>")}${run("，请大家认真听。")}</w:p>`;
    const { bytes: markdown } = await tidiedWord(body, "新稿.md");
    expect(new TextDecoder().decode(markdown)).toContain("今天的会，**务必开好**，请大家认真听。");
    const { bytes: docx } = await tidiedWord(body, "新稿.docx");
    const [, paragraph] = read(docx).paper.blocks;
    expect(paragraph).toMatchObject({ children: [{ type: "text" }, { type: "strong" }, { type: "text" }] });
  });

  it("lists the notes with their words, and what a new page has not", async () => {
    const references = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="2"/></w:r>';
    const body = `${p("同志们：")}<w:p>${run("今天开会。", '<w:u w:val="single"/>')}${references}</w:p>`;
    const { report } = await tidiedWord(body, "新稿.docx", {
      "word/footnotes.xml": note("footnote", "数据截至七月底"),
      "word/comments.xml": note("comment", "这里再核一下"),
    });
    expect(report.findings).toMatchObject([
      { rule: "tidy-aside", severity: "warning", line: 2, message: expect.stringContaining("“数据截至七月底”") },
      { rule: "tidy-aside", severity: "advice", line: 2, message: expect.stringContaining("“这里再核一下”") },
      { rule: "tidy-lost", message: expect.stringContaining("下划线") },
    ]);
  });
});
