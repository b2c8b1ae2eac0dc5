import { readdirSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, test } from "vitest";
import { diskFiles } from "../../src/files.js";
import { draftMeeting, findTarget } from "../../src/pipeline/index.js";
import { writers } from "../../src/write/index.js";
import { writeText } from "../../src/write/text.js";
import { missingTools, type PrintedPage, Printing } from "./office.js";

const samples = path.join(import.meta.dirname, "../../samples");
const pitch = (579 / 1440) * 25.4;

/** Every sample as it comes out of the printer: digits, Latin and headings and all. */
describe.skipIf(missingTools().length > 0)("the samples on paper", () => {
  for (const sample of readdirSync(samples)) {
    test(sample, async () => {
      const papers = await papersOf(path.join(samples, sample));
      const printing = new Printing(papers.map(({ docx }) => docx));
      try {
        for (const [index, pages] of printing.papers.entries()) {
          expectInOrder(pages);
          expect(marksOn(pages)).toEqual(marksIn(papers[index]?.text ?? ""));
        }
      } finally {
        printing.close();
      }
    });
  }
});

interface Sample {
  docx: Uint8Array;
  text: string;
}

async function papersOf(folder: string): Promise<Sample[]> {
  const target = findTarget(diskFiles, folder).value;
  const options = { draft: false, strict: false };
  const { drafts } = await draftMeeting(diskFiles, target?.folder ?? "", target?.briefs ?? [], options);
  const written = drafts.map(async ({ paper, layout }) => {
    if (!paper || !layout) throw new Error(`${folder} does not draft`);
    return { docx: await writers.docx(paper, layout), text: writeText(paper, layout) };
  });
  return Promise.all(written);
}

/** How often each mark stands there that may hang behind a full line: none may be lost on the way to the paper. */
function marksIn(text: string): Record<string, number> {
  return Object.fromEntries([..."，。；：、？！"].map((mark) => [mark, text.split(mark).length - 1]));
}

function marksOn(pages: PrintedPage[]): Record<string, number> {
  return marksIn(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(""));
}

/** Table rows are as high as they need, so the grid is that of the pages before the first table, in an annex or in the text. */
function expectInOrder(pages: PrintedPage[]): void {
  const table = pages.findIndex(({ lines }) => lines.some(({ text }) => /^(?:附件\d*|序号.*)$/.test(text)));
  const text = table < 0 ? pages : pages.slice(0, table);
  text.forEach((page, index) => {
    expectOnGrid(page);
    if (index > 0 && index < text.length - 1) expect(page.lines.length).toBeGreaterThan(leastLines);
  });
  pages.forEach(({ foot }, index) => {
    expect(foot.text).toBe(`—${index + 1}—`);
  });
}

/** Lines may stay empty at the foot: one for a heading that keeps with its text, five for a signature that takes the last words along. */
const leastLines = 16;

function expectOnGrid({ lines }: PrintedPage): void {
  expect(lines.length).toBeLessThanOrEqual(22);
  // The last line stands on a line of the grid whose 22nd has its middle at 257.5 mm.
  const above = (257.5 - (lines.at(-1)?.middle ?? 0)) / pitch;
  expect(Math.abs(above - Math.round(above)) * pitch).toBeLessThan(0.5);
  for (const { left, right } of lines) {
    expect(left).toBeGreaterThan(27.7);
    expect(right).toBeLessThan(190);
  }
}
