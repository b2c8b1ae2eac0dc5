import { readdirSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, test } from "vitest";
import { diskFiles } from "../../src/files.js";
import { draftMeeting, findTarget } from "../../src/pipeline.js";
import { writers } from "../../src/write/index.js";
import { missingTools, Printed, type PrintedPage } from "./office.js";

const samples = path.join(import.meta.dirname, "../../samples");
const pitch = (579 / 1440) * 25.4;

/** Every sample as it comes out of the printer: digits, Latin and headings and all. */
describe.skipIf(missingTools().length > 0)("the samples on paper", () => {
  for (const sample of readdirSync(samples)) {
    test(sample, async () => {
      const target = findTarget(diskFiles, path.join(samples, sample)).value;
      const { drafts } = await draftMeeting(diskFiles, target?.folder ?? "", target?.briefs ?? [], {
        draft: false,
        strict: false,
      });
      for (const { paper, layout } of drafts) {
        if (!paper || !layout) throw new Error(`${sample} does not draft`);
        const printed = new Printed(await writers.docx(paper, layout));
        try {
          // Measured line by line so far: the speech and the report. Of the other kinds only the page numbers are.
          const offGrid = !["动员讲话", "情况汇报"].includes(paper.kind);
          expectInOrder(printed.pages, offGrid);
        } finally {
          printed.close();
        }
      }
    });
  }
});

/** Annexes hold tables, whose rows are as high as they need: the grid is that of the pages before them. */
function expectInOrder(pages: PrintedPage[], offGrid: boolean): void {
  const annex = pages.findIndex(({ lines }) => /^附件\d*$/.test(lines[0]?.text ?? ""));
  const text = annex < 0 ? pages : pages.slice(0, annex);
  expect(text.length).toBeGreaterThan(0);
  if (!offGrid) text.forEach(expectOnGrid);
  for (const [index, { foot }] of pages.entries()) expect(foot.text).toBe(`—${index + 1}—`);
}

function expectOnGrid({ lines, foot }: PrintedPage, index: number, pages: PrintedPage[]): void {
  expect(lines.length).toBeLessThanOrEqual(22);
  expect(foot.text).toBe(`—${index + 1}—`);
  expect(foot.left > 105).toBe(index % 2 === 0);
  // The last line stands on a line of the grid whose 22nd has its middle at 257.5 mm.
  const above = (257.5 - (lines.at(-1)?.middle ?? 0)) / pitch;
  expect(Math.abs(above - Math.round(above)) * pitch).toBeLessThan(0.5);
  // Lines may stay empty at the foot: one for a heading that keeps with its text, five for a signature that takes the last words along.
  if (index > 0 && index < pages.length - 1) expect(lines.length).toBeGreaterThan(16);
  for (const { left, right } of lines) {
    expect(left).toBeGreaterThan(27.7);
    expect(right).toBeLessThan(190);
  }
}
