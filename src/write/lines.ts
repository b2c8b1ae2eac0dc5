import type { Face } from "../model/layout.js";
import type { Block, Heading, Inline, Table } from "../model/tree.js";
import { breakLines, plain, printed, type Run } from "./runs.js";
import { type PrintedTable, printedTable } from "./tables.js";
import { breakTitle } from "./title.js";

/** What a printed paragraph is, apart from its words: decides its place on the page. */
export type LineType =
  | "title"
  | "subtitle"
  | "byline"
  | "copyMark"
  | "salutation"
  | "heading"
  | "paragraph"
  | "cue"
  | "signature"
  | "annex"
  | "annexNumber"
  | "annexTitle"
  | "table";

/** One paragraph or table as it is printed, numerals and all. Every writer starts from these, so that all copies say the same. */
export interface PrintedLine {
  type: LineType;
  /** 1–4 for headings, else 0. */
  level: number;
  /** Its position among the lines of its block, and how many these are. */
  index: number;
  count: number;
  blankBefore: boolean;
  runs: Run[];
  /** Of a line of that type, which has no runs. */
  table?: PrintedTable;
  /** It stands on one page. */
  whole?: true;
  /** It does not stand at the foot of a page without what follows. */
  leads?: true;
  /** The comment on all of it, in a copy that has comments. */
  note?: number;
}

export interface PrintOptions {
  /** Full-width characters a title line holds; without it titles are not broken. */
  titleWidth?: number;
}

const levelFaces: readonly Face[] = ["一级", "二级", "三级", "四级"];

/** The face of a heading level; levels are 1–4, anything deeper looks like the last. */
function levelFace(level: number): Face {
  return levelFaces[Math.max(1, level) - 1] ?? "四级";
}

const faces: Readonly<Record<Exclude<LineType, "heading" | "table">, Face>> = {
  title: "标题",
  subtitle: "副题",
  byline: "署名",
  copyMark: "署名",
  salutation: "称谓",
  paragraph: "正文",
  cue: "提示",
  signature: "落款",
  annex: "附件",
  annexNumber: "附件号",
  annexTitle: "标题",
};

/** The face of a line as a whole; a table has those of its cells. */
export function faceOf({ type, level }: Pick<PrintedLine, "type" | "level">): Face {
  if (type === "heading") return levelFace(level);
  return type === "table" ? "表格" : faces[type];
}

export function linesOf(blocks: readonly Block[], options: PrintOptions = {}): PrintedLine[] {
  const lines = blocks.flatMap((block) => {
    const printed = printedLines(block, options);
    return printed.map((line, index) => ({ ...line, index, count: printed.length }));
  });
  return lines.map((line, at) => ({ ...line, blankBefore: blankBetween(lines[at - 1], line) }));
}

export const titleBlock: readonly LineType[] = ["title", "subtitle", "byline"];

/**
 * One blank line under the title block, above the note on annexes and the signature, and between the number and the title
 * of an annex (GB/T 9704-2012, 7.3).
 */
function blankBetween(
  before: Omit<PrintedLine, "blankBefore"> | undefined,
  line: Omit<PrintedLine, "blankBefore">,
): boolean {
  if (before === undefined) return false;
  if (titleBlock.includes(before.type)) return !titleBlock.includes(line.type);
  if (line.type === "annexNumber" || line.type === "annexTitle") return true;
  return (line.type === "annex" || line.type === "signature") && line.index === 0;
}

type UnplacedLine = Omit<PrintedLine, "index" | "count" | "blankBefore">;

function printedLines(block: Block, options: PrintOptions): UnplacedLine[] {
  switch (block.type) {
    case "title":
      return [{ type: "title", level: 0, runs: brokenTitle(printed(block.children), options) }];
    case "subtitle":
      return [{ type: "subtitle", level: 0, runs: printed(block.children) }];
    case "byline":
    case "salutation":
    case "cue":
    case "signature":
      return block.lines.map((line) => ({ type: block.type, level: 0, runs: printed(line) }));
    case "pause":
      return pauseLines(block.lines.map((line) => printed(line)));
    case "annex":
      return annexLines(block.lines.map((line) => printed(line)));
    case "annexPage":
      return annexHead([{ type: "text", text: block.number }], block.children);
    case "heading":
      return [headingLine(block)];
    case "paragraph":
      return [{ type: "paragraph", level: 0, runs: printed(block.children, { lead: "首句" }) }];
    case "table":
      return tableLines(block);
    default: {
      const forgotten: never = block;
      return forgotten;
    }
  }
}

function brokenTitle(runs: Run[], { titleWidth }: PrintOptions): Run[] {
  return titleWidth === undefined ? runs : breakLines(runs, breakTitle(plain(runs), titleWidth));
}

/** A heading with a body runs in: its sentence takes the face of the level, what follows is body (GB/T 9704-2012, 7.3.3). */
function headingLine({ level, number, children, body }: Heading): UnplacedLine {
  const text = [{ type: "text" as const, text: number }, ...children];
  if (body === undefined) return { type: "heading", level, runs: printed(text) };
  const sentence = printed(text).map((run) => ({ ...run, face: levelFace(level) }));
  return { type: "paragraph", level, runs: [...sentence, ...printed(body)] };
}

function pauseLines(lines: Run[][]): UnplacedLine[] {
  const said = lines.length === 0 ? [printed([{ type: "text", text: "……" }])] : lines;
  return said.map((runs) => ({ type: "cue", level: 0, runs }));
}

/** One annex has no number, several are numbered in Arabic numerals (GB/T 9704-2012, 7.3.4). */
function annexLines(lines: Run[][]): UnplacedLine[] {
  return lines.map((runs, index) => {
    const label = index === 0 ? "附件：" : "";
    const number = lines.length > 1 ? `${index + 1}. ` : "";
    return { type: "annex", level: 0, runs: [...printed([{ type: "text", text: label + number }]), ...runs] };
  });
}

/** An annex begins with its number, flush left, and its title, centred on the third line (GB/T 9704-2012, 7.3.7). */
function annexHead(number: readonly Inline[], title: readonly Inline[]): UnplacedLine[] {
  const titled: UnplacedLine[] = title.length > 0 ? [{ type: "annexTitle", level: 0, runs: printed(title) }] : [];
  return [{ type: "annexNumber", level: 0, runs: printed(number) }, ...titled];
}

function tableLines(block: Table): UnplacedLine[] {
  const table: UnplacedLine = { type: "table", level: 0, runs: [], table: printedTable(block) };
  if (!block.annex) return [table];
  const { number, title } = block.annex;
  return [...annexHead([{ type: "text", text: `附件${number ?? ""}` }], title), table];
}
