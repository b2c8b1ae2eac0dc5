import { width } from "../../language/width.js";
import { type DraftLine, type Hints, type Lines, textOf } from "../../model/line.js";
import type { Place } from "../../model/place.js";
import type { Inline, Table } from "../../model/tree.js";
import type { DocxParts } from "../../ooxml/package.js";
import type { ReadParagraph, WordRun } from "../../ooxml/run.js";
import { child, type Element, elements, isOn, valOf } from "../../ooxml/xml.js";
import { type BoldRange, boldStretches, piecesOf, withEmphasis } from "./emphasis.js";
import { AutomaticNumbering } from "./numbering.js";
import { chosenIn, type Extras, type NoteReference, noExtras, styleIdOf, wordsOf } from "./paragraph.js";
import { type ParagraphStyle, plain, propertiesOf, Styles } from "./styles.js";

/** A Word document as lines, and what it holds that is not read. */
export interface DocxLines extends Lines {
  extras: Extras;
  /** The paragraphs by number, from 1. */
  paragraphs: ReadonlyMap<number, ReadParagraph>;
  references: readonly PlacedNote[];
}

/** A note or comment, and where the text refers to it. */
export type PlacedNote = NoteReference & { place: Place };

/** Paragraphs are counted from 1, those of tables too; a line break in a paragraph makes two lines of it. */
export function linesOfDocx({ document, styles, numbering }: DocxParts, file: string): DocxLines {
  const reader = new DocxBodyReader(file, new Styles(styles), new AutomaticNumbering(numbering));
  const body = child(document, "w:body");
  if (body) reader.body(body);
  const { tables, extras, paragraphs, references } = reader;
  return { lines: withEmphasis(reader.lines), tables, extras, paragraphs, references };
}

class DocxBodyReader {
  readonly lines: DraftLine[] = [];
  readonly extras: Extras = noExtras();
  readonly paragraphs = new Map<number, ReadParagraph>();
  readonly references: PlacedNote[] = [];
  /** Tables behind the last line so far. */
  tables: Table[] = [];
  private index = 0;
  private blank = false;
  /** A page break stands before the next line. */
  private newPage = false;
  /** Runs of a paragraph whose end has been deleted. */
  private pending: WordRun[] = [];

  constructor(
    private readonly file: string,
    private readonly styles: Styles,
    private readonly numbering: AutomaticNumbering,
  ) {}

  body(parent: Element): void {
    for (const element of elements(parent)) {
      if (element.name === "w:p") this.paragraph(element);
      else if (element.name === "w:tbl") this.table(element);
      else if (element.name === "mc:AlternateContent") this.body(chosenIn(element) ?? { ...element, children: [] });
      else if (containers.has(element.name)) this.body(element);
    }
  }

  private paragraph(element: Element): void {
    this.index += 1;
    const words = wordsOf(element);
    this.note(words.extras);
    const page = pageBreaks(element);
    this.newPage ||= page.before;
    const runs = [...this.pending, ...words.runs];
    this.pending = words.runsOn ? runs : [];
    if (words.runsOn) return;
    const style = propertiesOf(child(element, "w:pPr"), this.styles.of(styleIdOf(element)));
    const text = runs.map((run) => run.text).join("");
    if (text.trim() === "") {
      this.blank = true;
      this.newPage ||= page.behind;
      return;
    }
    const label = style.numbering ? this.numbering.next(style.numbering) : "";
    this.paragraphs.set(this.index, { runs, label });
    this.push(label + text, label.length, runs, style);
    this.newPage = page.behind;
  }

  private push(text: string, labelled: number, runs: readonly WordRun[], style: ParagraphStyle): void {
    const bold = style.bold && style !== plain ? [] : boldStretches(runs, labelled);
    const hints = hintsOf(style, bold[0]?.from === 0 ? bold[0].to : 0, this.newPage);
    const parts: { from: number; raw: string }[] = [];
    for (const raw of text.split("\n")) {
      const last = parts.at(-1);
      parts.push({ from: last ? last.from + last.raw.length + 1 : 0, raw });
    }
    // A heading broken by hand is one heading; any other paragraph is two, as text from a web page is.
    if (hints.level !== undefined && hints.level > 0) this.line(parts, hints, bold);
    else for (const part of parts) this.line([part], part.from === 0 ? hints : continued(hints, part.from), bold);
  }

  /** White space typed in front counts as an indent; what a style adds is the same for all and tells nothing. */
  private line(parts: readonly { from: number; raw: string }[], hints: Hints, stretches: readonly BoldRange[]): void {
    const pieces = parts.flatMap(({ from, raw }) => {
      const words = raw.trim();
      const column = from + raw.length - raw.trimStart().length + 1;
      const place = { file: this.file, line: this.index, column };
      return words === "" ? [] : piecesOf({ text: words, place }, column - 1, stretches);
    });
    const [first] = pieces;
    if (!first) {
      this.blank = true;
      return;
    }
    const before = /^\s*/.exec(parts[0]?.raw ?? "")?.[0] ?? "";
    const { bold } = hints;
    this.lines.push({
      pieces,
      blankBefore: this.blank,
      indent: width(before.replaceAll("\t", "　　")),
      hints: bold === undefined ? hints : { ...hints, bold: Math.min(textOf(pieces).length, bold - before.length) },
      ...(this.tables.length > 0 ? { tables: this.tables } : {}),
    });
    this.tables = [];
    this.blank = false;
  }

  private table(element: Element): void {
    const rows = rowsOf(element);
    // A frame around the text, not a table.
    if (rows.every((row) => row.length <= 1)) {
      for (const cell of rows.flat()) this.body(cell);
      return;
    }
    const [head = [], ...body] = rows.map((row) =>
      row.flatMap((cell) => [this.cell(cell), ...Array.from({ length: this.spanOf(cell) - 1 }, (): Inline[] => [])]),
    );
    const width = Math.max(head.length, ...body.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, at) => ({ header: headerOf(head[at]), align: "left" as const }));
    const place = { file: this.file, line: this.index };
    this.tables.push({ type: "table", where: "", columns, rows: body.map((row) => padded(row, width)), place });
  }

  /** How many columns a cell takes. */
  private spanOf(cell: Element): number {
    const properties = child(cell, "w:tcPr");
    const span = Math.min(Number(valOf(properties, "w:gridSpan") ?? 1) || 1, mostColumns);
    if (span > 1 || child(properties, "w:vMerge")) this.extras.lost.push("合并的单元格（已经拆开）");
    return span;
  }

  /** The words of a cell; its paragraphs are lines of it. */
  private cell(element: Element): Inline[] {
    const made: Inline[] = [];
    for (const paragraph of paragraphsIn(element)) {
      this.index += 1;
      const words = wordsOf(paragraph);
      this.note(words.extras);
      const raw = words.runs.map((run) => run.text).join("");
      const text = raw.replaceAll("\n", " ").trim();
      if (text === "") continue;
      this.paragraphs.set(this.index, { runs: words.runs, label: "" });
      if (made.length > 0) made.push({ type: "break" });
      const column = raw.length - raw.trimStart().length + 1;
      made.push({ type: "text", text, place: { file: this.file, line: this.index, column } });
    }
    return made;
  }

  private note({ revised, hidden, references, boxes, lost }: Extras): void {
    this.extras.revised ||= revised;
    this.extras.hidden.push(...hidden);
    this.extras.boxes.push(...boxes);
    this.extras.lost.push(...lost);
    this.extras.references.push(...references);
    this.references.push(...references.map((one) => ({ ...one, place: { file: this.file, line: this.index } })));
  }
}

/** Word has no more columns in a table. */
const mostColumns = 63;

const containers = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

function rowsOf(table: Element): Element[][] {
  return inside(table, "w:tr").map((row) => inside(row, "w:tc"));
}

/** Children of a name, also those in a content control. */
function inside(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((one) =>
    one.name === name ? [one] : containers.has(one.name) ? inside(one, name) : [],
  );
}

function paragraphsIn(element: Element): Element[] {
  return elements(element).flatMap((one) => {
    if (one.name === "w:p") return [one];
    return containers.has(one.name) || ["w:tbl", "w:tr", "w:tc"].includes(one.name) ? paragraphsIn(one) : [];
  });
}

function headerOf(cell: Inline[] | undefined): string {
  return (cell ?? []).map((one) => (one.type === "text" ? one.text : "")).join("");
}

function padded(row: Inline[][], width: number): Inline[][] {
  return [...row, ...Array.from({ length: width - row.length }, () => [])];
}

/** Whether a page begins with a paragraph, or behind it: a break in front of its words or after them, or the end of a section. */
function pageBreaks(paragraph: Element): { before: boolean; behind: boolean } {
  const properties = child(paragraph, "w:pPr");
  const parts = inside(paragraph, "w:r").flatMap(elements);
  const at = parts.findIndex(({ name, attributes }) => name === "w:br" && attributes["w:type"] === "page");
  const words = parts.findIndex(({ name }) => name === "w:t");
  const section = child(properties, "w:sectPr");
  const inFront = at >= 0 && (words < 0 || at < words);
  return {
    before: inFront || (properties !== undefined && isOn(properties, "w:pageBreakBefore")),
    behind: (at >= 0 && !inFront) || (section !== undefined && valOf(section, "w:type") !== "continuous"),
  };
}

function hintsOf({ name, outlineLevel, centred }: ParagraphStyle, bold: number, newPage: boolean): Hints {
  const hints: Hints = { paragraph: true };
  if (newPage) hints.newPage = true;
  const level = levelOf(name) ?? (outlineLevel === undefined || outlineLevel > 3 ? undefined : outlineLevel + 1);
  if (level !== undefined) hints.level = level;
  if (/^(?:subtitle|副标题)$/i.test(name)) hints.role = "subtitle";
  if (/^(?:toc|目录)\s*\d/i.test(name)) hints.role = "contents";
  if (centred) hints.centred = true;
  if (bold > 0) hints.bold = bold;
  return hints;
}

function levelOf(style: string): number | undefined {
  if (/^(?:title|标题)$/i.test(style)) return 0;
  const level = /^(?:heading|标题)\s*([1-4])$/i.exec(style)?.[1];
  return level === undefined ? undefined : Number(level);
}

function continued({ bold, paragraph: _, newPage: __, ...hints }: Hints, from: number): Hints {
  return bold === undefined || bold <= from ? hints : { ...hints, bold: bold - from };
}
