import type { Face } from "../model/layout.js";
import type { Block, Heading } from "../model/tree.js";
import { breakLines, type Piece, plain, printed } from "./pieces.js";
import { breakTitle } from "./title.js";

/** What a printed paragraph is, apart from its words: decides its place on the page. */
export type Role =
  | "title"
  | "subtitle"
  | "byline"
  | "salutation"
  | "heading"
  | "paragraph"
  | "cue"
  | "signature"
  | "annex";

/** One paragraph as it is printed, numerals and all. Every writer starts from these, so that all copies say the same. */
export interface Line {
  role: Role;
  /** 1–4 for headings, else 0. */
  level: number;
  /** Its position among the lines of its block, and how many these are. */
  index: number;
  count: number;
  blankBefore: boolean;
  pieces: Piece[];
}

export interface PrintOptions {
  /** Full-width characters a title line holds; without it titles are not broken. */
  titleWidth?: number;
}

const levelFaces: readonly Face[] = ["一级", "二级", "三级", "四级"];

/** The face of a heading level; levels are 1–4, anything deeper looks like the last. */
export function levelFace(level: number): Face {
  return levelFaces[Math.max(1, level) - 1] ?? "四级";
}

export function linesOf(blocks: readonly Block[], options: PrintOptions = {}): Line[] {
  const lines = blocks.flatMap((block) => {
    const printed = printedLines(block, options);
    return printed.map((line, index) => ({ ...line, index, count: printed.length }));
  });
  return lines.map((line, at) => ({ ...line, blankBefore: blankBetween(lines[at - 1], line) }));
}

const titleBlock: readonly Role[] = ["title", "subtitle", "byline"];

/** One blank line under the title block, and above the note on annexes and the signature (GB/T 9704-2012, 7.3). */
function blankBetween(before: Omit<Line, "blankBefore"> | undefined, line: Omit<Line, "blankBefore">): boolean {
  if (before === undefined) return false;
  if (titleBlock.includes(before.role)) return !titleBlock.includes(line.role);
  return (line.role === "annex" || line.role === "signature") && line.index === 0;
}

type Bare = Omit<Line, "index" | "count" | "blankBefore">;

function printedLines(block: Block, options: PrintOptions): Bare[] {
  switch (block.type) {
    case "title":
      return [{ role: "title", level: 0, pieces: titlePieces(printed(block.children), options) }];
    case "subtitle":
      return [{ role: "subtitle", level: 0, pieces: printed(block.children) }];
    case "byline":
    case "salutation":
    case "cue":
    case "signature":
      return block.lines.map((line) => ({ role: block.type, level: 0, pieces: printed(line) }));
    case "pause":
      return pauseLines(block.lines.map((line) => printed(line)));
    case "annex":
      return annexLines(block.lines.map((line) => printed(line)));
    case "heading":
      return [headingLine(block)];
    case "paragraph":
      return [{ role: "paragraph", level: 0, pieces: printed(block.children, { lead: "首句" }) }];
    default: {
      const forgotten: never = block;
      return forgotten;
    }
  }
}

function titlePieces(pieces: Piece[], { titleWidth }: PrintOptions): Piece[] {
  return titleWidth === undefined ? pieces : breakLines(pieces, breakTitle(plain(pieces), titleWidth));
}

/** A heading with a body runs in: its sentence takes the face of the level, what follows is body (GB/T 9704-2012, 7.3.3). */
function headingLine({ level, number, children, body }: Heading): Bare {
  const text = [{ type: "text" as const, text: number }, ...children];
  if (body === undefined) return { role: "heading", level, pieces: printed(text) };
  const sentence = printed(text).map((piece) => ({ ...piece, face: levelFace(level) }));
  return { role: "paragraph", level, pieces: [...sentence, ...printed(body)] };
}

function pauseLines(lines: Piece[][]): Bare[] {
  const said = lines.length === 0 ? [printed([{ type: "text", text: "……" }])] : lines;
  return said.map((pieces) => ({ role: "cue", level: 0, pieces }));
}

/** One annex has no number, several are numbered in Arabic numerals (GB/T 9704-2012, 7.3.4). */
function annexLines(lines: Piece[][]): Bare[] {
  return lines.map((pieces, index) => {
    const label = index === 0 ? "附件：" : "";
    const number = lines.length > 1 ? `${index + 1}. ` : "";
    return { role: "annex", level: 0, pieces: [...printed([{ type: "text", text: label + number }]), ...pieces] };
  });
}
