import { describe, expect, it } from "vitest";
import { outline } from "../../src/parse/index.js";
import { tidyDraft } from "../../src/proofreading/index.js";
import { writeText } from "../../src/write/text.js";
import { marks, seeded, shape } from "../damage/damage.js";
import { drafts, paperOf, words } from "../damage/drafts.js";
import { memoryFiles } from "../memory-files.js";
import { read } from "../read/foreign/word.js";

const ground = { off: new Set<string>() };

async function tidied(text: string, out: string) {
  const files = memoryFiles("/稿", { "旧稿.txt": text });
  const report = await tidyDraft(files, "/稿/旧稿.txt", `/稿/${out}`, ground);
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
  expect(report.findings.map(({ rule }) => rule)).toEqual(["counts-points"]);
});
