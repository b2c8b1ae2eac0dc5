import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { paperFrom } from "../../src/model/sections.js";
import { writeText } from "../../src/write/text.js";
import { spine } from "../damage/drafts.js";
import { p, readAs, word, wordParts, zipped } from "./word.js";

const good = word(p("今天开会。"));

function refused(name: string, bytes: Uint8Array): string {
  const { value, findings } = readAs(name, bytes);
  expect(value).toBeUndefined();
  expect(findings).toMatchObject([{ severity: "error", file: name }]);
  return findings[0]?.message ?? "";
}

describe("a file that is no draft", () => {
  it.each([
    ["an old .doc", "稿.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "另存为 .docx"],
    ["an old .doc called .docx", "稿.docx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "老格式的 Office 文件"],
    ["a PDF", "稿.txt", new TextEncoder().encode("%PDF-1.7\n"), "PDF"],
    ["rich text", "稿.docx", new TextEncoder().encode("{\\rtf1 abc}"), "RTF"],
    ["a web page called .docx", "稿.docx", new TextEncoder().encode("<!DOCTYPE html><html>"), "网页"],
    ["text called .docx", "稿.docx", new TextEncoder().encode("今天开会。"), "不是 Word 文稿"],
    ["a workbook", "稿.docx", zipped({ "xl/workbook.xml": "<a/>" }), "Excel"],
    ["slides", "稿.docx", zipped({ "ppt/presentation.xml": "<a/>" }), "演示"],
    ["a zip without a document", "稿.docx", zipped({ "a.txt": "x" }), "没有正文"],
    ["half a file", "稿.docx", good.slice(0, good.length / 2), "不完整"],
  ])("%s", (_, name, bytes, words) => {
    expect(refused(name, bytes)).toContain(words);
  });

  it("reads a Word file called .txt, and says what it is", () => {
    const { value, findings } = readAs("稿.txt", good);
    expect(value?.format).toBe("docx");
    expect(findings).toMatchObject([{ rule: "file-kind", severity: "advice" }]);
  });
});

describe("a hostile Word file", () => {
  const withDocument = (xml: string) => zipped({ ...wordParts(""), "word/document.xml": xml });

  it("unpacks no more than a document can hold", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) });
    expect(refused("稿.docx", bomb)).toContain("太大");
  });

  it("does not believe what the directory says of a size", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(80 * 1024 * 1024) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(refused("稿.docx", bomb)).toContain("太大");
  });

  it("takes no declarations of entities", () => {
    const xxe =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>';
    expect(refused("稿.docx", withDocument(xxe))).toContain("DOCTYPE");
  });

  it("does not follow elements down without end", () => {
    expect(refused("稿.docx", withDocument(`${"<a>".repeat(5000)}${"</a>".repeat(5000)}`))).toContain("太深");
  });

  it.each(["<w:document><w:body></w:document>", "<w:document", "", "not xml", '<a b="', "</a>", "<a/><b>"])(
    "is a finding where the document is %j",
    (xml) => {
      expect(refused("稿.docx", withDocument(xml))).toContain("XML");
    },
  );

  it("does without broken styles and numbers", () => {
    const broken = word(p("今天开会。", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>'), {
      "word/styles.xml": "<w:styles",
      "word/numbering.xml": "<!DOCTYPE a>",
    });
    expect(readAs("稿.docx", broken).value?.paper.blocks).toHaveLength(1);
  });

  it("does not run in circles where styles are based on each other", () => {
    const style = (id: string, base: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const circle = word(p("今天开会。", '<w:pStyle w:val="a"/>'), {
      "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style("a", "b")}${style("b", "a")}</w:styles>`,
    });
    expect(readAs("稿.docx", circle).value?.paper.blocks).toHaveLength(1);
  });

  it("never throws, whatever happens to its bytes", () => {
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(changes, (bytes) => {
        const broken = good.slice();
        for (const [at, byte] of bytes) broken[at] = byte;
        const { value, findings } = readAs("稿.docx", broken);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws, whatever the document says", () => {
    const tags = [
      "<w:p>",
      "</w:p>",
      "<w:r>",
      "</w:r>",
      "<w:t>",
      "</w:t>",
      "一、",
      "<w:tbl>",
      "</w:tbl>",
      "<w:br/>",
      "&#0;",
      "&x;",
      "<w:tr>",
      "]]>",
      "<![CDATA[a]]>",
      "<w:tc/>",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tags), { maxLength: 40 }), (parts) => {
        readAs("稿.docx", word(parts.join("")));
      }),
      { numRuns: 300 },
    );
  });
});

describe("size", () => {
  it("of a text has a limit, and is told", () => {
    expect(refused("稿.txt", new Uint8Array(17 * 1024 * 1024).fill(0x61))).toContain("16 MB");
  });

  it("of a text may be that of many papers", () => {
    const paper = "在全县会议上的讲话\n同志们：\n今天开会。\n一、抓开工\n各镇要抓紧，一是抓手续。二是抓净地。\n";
    const { value } = readAs("稿.txt", new TextEncoder().encode(paper.repeat(20_000)));
    expect(value?.paper.blocks.length).toBeGreaterThan(80_000);
  });

  it.each([
    ["in one line", "今天开会。一、抓开工。各镇要抓紧，一是抓手续。二是抓净地。"],
    ["that never comes to the colon", "同志们"],
    ["that is nothing but numerals", "首先，第一，一是"],
  ])("of a text does not matter %s", (_, words) => {
    const text = words.repeat(200_000 / words.length);
    const { value } = readAs("稿.txt", new TextEncoder().encode(text));
    expect(spine(writeText(value?.paper ?? paperFrom([])))).toBe(spine(text));
  });

  it("of a paper may be 5000 paragraphs", () => {
    const paragraph = p("各单位要对照任务找差距，一件一件抓到底，不达目的不收兵。");
    const { value } = readAs("稿.docx", word(paragraph.repeat(5000)));
    expect(value?.paper.blocks).toHaveLength(5000);
  });

  it("of a paragraph does not matter", () => {
    const line = "各单位要对照任务找差距，一件一件抓到底，不达目的不收";
    const { value } = readAs("稿.txt", new TextEncoder().encode(`同志们：\n${`${line}\n`.repeat(20_000)}`));
    expect(value?.paper.blocks).toHaveLength(2);
  });
});

describe("any text", () => {
  it("is read without throwing, and keeps its words", () => {
    const pieces = fc.constantFrom(
      "同志们：",
      "一、",
      "（一）",
      "今天开会",
      "。",
      "，",
      "\n",
      "　　",
      "1.",
      "一是",
      "首先，",
      "”",
      "“",
      "……",
      "附件：",
      "2026年1月1日",
      "第一，",
      "\n\n",
      "讲话",
      " ",
      "：",
      "- 3 -",
      "x",
      "**",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const { value } = readAs("稿.txt", new TextEncoder().encode(text));
        if (!value) throw new Error("not read");
        const left = new Set(value.noise.map(({ line }) => line));
        const kept = text.split("\n").filter((_, index) => !left.has(index + 1));
        expect(spine(writeText(value.paper))).toBe(spine(kept.join("\n")));
      }),
      { numRuns: 500 },
    );
  });
});
