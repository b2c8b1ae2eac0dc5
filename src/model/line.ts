import type { Place } from "./place.js";
import type { Table } from "./tree.js";

/** A stretch of words, and where its first character stands. */
export interface PlacedText {
  text: string;
  place: Place;
  /** Set in bold type. */
  bold?: true;
}

/** What a file says about a line beyond its words. */
export interface Hints {
  /** A heading by its style or its `#`: 0 is the title, 1–4 levels. */
  level?: number;
  /** By its style: a subtitle, an entry of a table of contents, a quotation. */
  role?: "subtitle" | "contents" | "cue";
  centred?: boolean;
  /** It begins a paragraph of a Word file: a border, unless lines were cut there as well. */
  paragraph?: true;
  /** It stands at the top of a new page. */
  newPage?: true;
  /** How many characters at its beginning are bold. */
  bold?: number;
}

/** One line of a text file, one paragraph of a Word file; white space at its ends removed. */
export interface DraftLine {
  pieces: PlacedText[];
  /** Blank lines stand before it. */
  blankBefore: boolean;
  /** Full-width characters it was indented by. */
  indent: number;
  hints: Hints;
  /** Tables that stand before it. */
  tables?: Table[];
  /** What stood before it in its line of the file, where it is a part of one: no more of it than a line can hold. */
  cutOff?: string;
}

/** A file as lines; `tables` are those behind the last one. */
export interface Lines {
  lines: DraftLine[];
  tables: Table[];
}

export function textOf(pieces: readonly PlacedText[]): string {
  const [first] = pieces;
  return pieces.length === 1 && first ? first.text : pieces.map(({ text }) => text).join("");
}

export function lineText({ pieces }: Pick<DraftLine, "pieces">): string {
  return textOf(pieces);
}

/** Where a line begins. */
export function placeOf({ pieces }: Pick<DraftLine, "pieces">): Place {
  const [first] = pieces;
  if (!first) throw new Error("a line without words");
  return first.place;
}

/** The characters from `from` up to `to`, each still with its place. */
export function slice(pieces: readonly PlacedText[], from: number, to = Number.POSITIVE_INFINITY): PlacedText[] {
  const made: PlacedText[] = [];
  let start = 0;
  for (const { text, place, ...look } of pieces) {
    const [head, tail] = [Math.max(0, from - start), Math.min(text.length, to - start)];
    if (head < tail) made.push({ ...look, text: text.slice(head, tail), place: shifted(place, head) });
    start += text.length;
  }
  return made;
}

function shifted(place: Place, by: number): Place {
  return place.column === undefined ? place : { ...place, column: place.column + by };
}

/** Without white space at the ends. */
export function trimmed(pieces: readonly PlacedText[]): PlacedText[] {
  const text = textOf(pieces);
  return slice(pieces, text.length - text.trimStart().length, text.trimEnd().length);
}
