import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import type { Figure, PrintedFigure } from "../../src/model/figure.js";
import type { Files } from "../../src/model/files.js";
import type { Place } from "../../src/model/place.js";
import { paperFrom } from "../../src/model/sections.js";
import type { Inline } from "../../src/model/tree.js";
import { inlinesOf, textOf, valuesIn } from "../../src/model/walk.js";
import { type Draft, draftMeeting, figuresOf, findTarget } from "../../src/pipeline/index.js";
import { writeText } from "../../src/write/text.js";
import { rawCells, withCell } from "../raw-workbook.js";
import { closeTo, ratio } from "../recompute.js";

const samples = path.join(import.meta.dirname, "../../samples");

async function drafts(sample: string, files: Files = diskFiles): Promise<Draft[]> {
  const target = findTarget(files, path.join(samples, sample)).value;
  if (!target) throw new Error(`${sample} is no meeting folder`);
  return (await draftMeeting(files, target.folder, target.briefs, { draft: false, strict: false })).drafts;
}

const printedIn = ({ paper }: Draft): PrintedFigure[] =>
  (paper?.blocks ?? [])
    .flatMap(inlinesOf)
    .flatMap(valuesIn)
    .flatMap(({ value }) => value.figures ?? []);

/** What stands in the author's file at a place, read by other code than the program's. */
function reader(sample: string): (place: Place) => string | undefined {
  const books = new Map<string, Map<string, string>>();
  return ({ file, cell, line }) => {
    const at = path.join(samples, sample, file);
    if (file.endsWith(".xlsx")) {
      if (!books.has(file)) books.set(file, rawCells(readFileSync(at)));
      return books.get(file)?.get(cell ?? "");
    }
    const row = readFileSync(at, "utf8").split("\n")[(line ?? 0) - 1];
    const column = /^([A-Z])\d+$/.exec(cell ?? "")?.[1];
    return column === undefined ? row : row?.split(",")[column.charCodeAt(0) - 65];
  };
}

/** Recomputes a figure from the raw cells; throws where a cell is not there or a value is not what it should be. */
function recompute(figure: Figure, raw: (place: Place) => string | undefined): void {
  const { quantity, formula } = figure;
  switch (formula.type) {
    case "datum": {
      const text = raw(formula.datum.place) ?? "";
      // A percentage may stand in the sheet as 0.712.
      const numbers = [...text.replaceAll(",", "").matchAll(/-?\d+(?:\.\d+)?(?:E-?\d+)?/g)].flatMap(([number]) => [
        Number(number),
        Number(number) * 100,
      ]);
      expect(numbers.some((number) => closeTo(number, Number(quantity.value)))).toBe(true);
      return;
    }
    case "count":
      for (const place of formula.rows) expect(raw(place), JSON.stringify(place)).toMatch(/\S/);
      expect(new Set(formula.rows.map((place) => JSON.stringify(place))).size).toBe(Number(quantity.value));
      return;
    case "time":
      for (const { place } of formula.from) expect(raw(place)).toMatch(/\d/);
      return;
    case "constant":
      return;
    case "rank":
      for (const term of formula.terms) recompute(term, raw);
      return;
    default: {
      for (const term of formula.terms) recompute(term, raw);
      const quantities = formula.terms.map((term) => term.quantity);
      expect(closeTo(ratio(formula.type, quantities, quantity.unit), Number(quantity.value))).toBe(true);
    }
  }
}

/** The number a text prints is the value, rounded to the decimals it prints; of a difference, that of two such numbers. */
function expectRounded({ text, figure }: PrintedFigure): void {
  const [, digits = "", multiple = ""] = /(\d[\d,]*(?:\.\d+)?)(亿|万)?/.exec(text) ?? [];
  if (digits === "" || /^[近超约不足]|多|余/.test(text)) return;
  const factor = { 亿: 1e8, 万: 1e4, "": 1 }[multiple] ?? 1;
  const own = { 亿: 1e8, 万: 1e4 }[figure.quantity.unit[0] ?? ""] ?? 1;
  const decimals = digits.split(".")[1]?.length ?? 0;
  const bare = /[元亩米个户]/.test(text) || multiple !== "";
  const value = Math.abs(Number(figure.quantity.value)) * (bare ? own / factor : 1);
  const most = figure.formula.type === "difference" ? 1 : 0.5;
  expect(
    Math.abs(Number(digits.replaceAll(",", "")) - value),
    `${text} of ${figure.quantity.value}`,
  ).toBeLessThanOrEqual(most * 10 ** -decimals + 1e-9);
}

for (const sample of readdirSync(samples)) {
  describe(sample, () => {
    it("every figure of a ledger rests on cells that exist and give its value", async () => {
      const raw = reader(sample);
      const figures = (await drafts(sample)).flatMap(printedIn).filter(({ origin }) => origin !== "手工");
      expect(figures.length).toBeGreaterThan(10);
      for (const printed of figures) {
        recompute(printed.figure, raw);
        expectRounded(printed);
        for (const place of printed.cells) expect(raw(place), JSON.stringify(place)).toMatch(/\S/);
      }
    });

    it("every number in the text is traced or listed as typed by hand", async () => {
      for (const draft of await drafts(sample)) {
        const paper = draft.paper ?? paperFrom([]);
        const listed = figuresOf(paper).map(({ text }) => text);
        const digits = (text: string) => (text.match(/\d/g) ?? []).length;
        // What values that are no figures print: dates, names with digits in them.
        const others = paper.blocks
          .flatMap(inlinesOf)
          .flatMap(valuesIn)
          .filter(({ value }) => !value.figures?.length)
          .map(({ value }) => value.text);
        const words = paper.blocks.flatMap(inlinesOf).map(unnumbered).join("");
        expect([...listed, ...others].reduce((sum, text) => sum + digits(text), 0)).toBe(digits(words));
      }
    });
  });
}

/** Without the numerals of points, which are counted and not quoted. */
function unnumbered(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === "point" ? unnumbered(inline.children) : textOf([inline]))).join("");
}

describe("one cell changed in the ledger", () => {
  const sample = "百日攻坚动员会";
  const book = path.join(samples, sample, "台账.xlsx");
  const bytes = readFileSync(book);
  const cells = rawCells(bytes);
  const row = [...cells].find(([, text]) => text === "锂电池结构件生产基地")?.[0].replace(/\D/g, "") ?? "";
  const changed = (): Files => ({
    ...diskFiles,
    read: (file) =>
      path.resolve(file) === book
        ? withCell(zipSync, bytes, "xl/worksheets/sheet1.xml", `I${row}`, "4.2")
        : diskFiles.read(file),
  });

  const sentences = (draft: Draft) =>
    (draft.paper ? writeText(draft.paper) : "").split(/(?<=[。！？；\n])/).map((text) => text.trim());

  it("changes exactly the sentences that rest on it, in every paper", async () => {
    const [before, after] = [await drafts(sample), await drafts(sample, changed())];
    for (const [index, draft] of before.entries()) {
      const [old, fresh] = [sentences(draft), sentences(after[index] as Draft)];
      expect(fresh).toHaveLength(old.length);
      const differing = old.filter((sentence, at) => sentence !== fresh[at]);
      const resting = new Set(
        figuresOf(draft.paper ?? paperFrom([]))
          .filter(({ sources }) => sources.some((range) => covers(range, `I${row}`)))
          .map(({ sentence }) => sentence),
      );
      expect(differing.length > 0, draft.brief.name).toBe(["讲话", "情况汇报"].includes(draft.brief.name));
      for (const sentence of differing)
        expect(
          [...resting].some((one) => sentence.includes(one) || one.includes(sentence.slice(0, 20))),
          sentence,
        ).toBe(true);
    }
  });
});

function covers({ sheet, cells = [] }: { sheet?: string; cells?: string[] }, cell: string): boolean {
  if (sheet !== "重点项目") return false;
  const row = Number(cell.slice(1));
  return cells.some((range) => {
    const [from = "", to = from] = range.split(":");
    return from[0] === cell[0] && Number(from.slice(1)) <= row && row <= Number(to.slice(1));
  });
}
