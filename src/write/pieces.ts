import type { Hole } from "../model/data.js";
import type { Face } from "../model/layout.js";
import type { Inline } from "../model/tree.js";
import { printable } from "./printable.js";

/** A stretch of one look. `text` holds no line break and no tab: these are pieces of their own. */
export type Piece = Look & ({ type: "text"; text: string } | { type: "break" } | { type: "tab" });

export interface Look {
  strong?: boolean;
  face?: Face;
  hole?: Hole;
}

export interface Context {
  /** The face of a point that opens the paragraph. */
  lead?: Face;
}

/** What an inline sequence prints. */
export function printed(inlines: readonly Inline[], { lead }: Context = {}, look: Look = {}): Piece[] {
  return inlines.flatMap((inline, index) => {
    const opens = index === 0 && lead !== undefined;
    return onePrinted(inline, opens && inline.type === "point" ? { ...look, face: lead } : look);
  });
}

function onePrinted(inline: Inline, look: Look): Piece[] {
  switch (inline.type) {
    case "text":
      return split(inline.text, look);
    case "value": {
      const { text, hole } = inline.value;
      return split(text, hole === undefined ? look : { ...look, hole });
    }
    case "strong":
      return printed(inline.children, {}, { ...look, strong: true });
    case "break":
      return [{ ...look, type: "break" }];
    case "point":
      return [...split(inline.number, look), ...printed(inline.children, {}, look)];
    default: {
      const forgotten: never = inline;
      return forgotten;
    }
  }
}

/** Word takes line ends and tabs as elements, not as characters. */
function split(text: string, look: Look): Piece[] {
  return printable(text)
    .split(/([\n\t])/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\n") return { ...look, type: "break" };
      if (part === "\t") return { ...look, type: "tab" };
      return { ...look, type: "text", text: part };
    });
}

/** Neighbours of one look as one piece: where a numeral or a value begins does not matter on paper. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last?.type === "text" && piece.type === "text" && sameLook(last, piece)) last.text += piece.text;
    else made.push({ ...piece });
  }
  return made;
}

function sameLook(one: Look, other: Look): boolean {
  return one.face === other.face && one.hole === other.hole && one.strong === other.strong;
}

/** The words alone; a break is `\n`, a tab `\t`, so that each piece keeps its length. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map(plainPiece).join("");
}

function plainPiece(piece: Piece): string {
  if (piece.type === "break") return "\n";
  return piece.type === "tab" ? "\t" : piece.text;
}

/** Puts line breaks at these offsets (ascending) of the plain text. */
export function breakLines(pieces: readonly Piece[], offsets: readonly number[]): Piece[] {
  const made: Piece[] = [];
  let start = 0;
  for (const piece of pieces) {
    const length = plainPiece(piece).length;
    made.push(...cut(piece, offsetsWithin(offsets, start, length)));
    start += length;
  }
  return made;
}

function offsetsWithin(offsets: readonly number[], start: number, length: number): number[] {
  return offsets.map((offset) => offset - start).filter((offset) => offset >= 0 && offset < length);
}

function cut(piece: Piece, offsets: readonly number[]): Piece[] {
  if (piece.type !== "text") return [...offsets.map(() => ({ type: "break" as const })), piece];
  const ends = [...offsets, piece.text.length];
  return ends.flatMap((end, index): Piece[] => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const text = piece.text.slice(from, end);
    const part: Piece[] = text === "" ? [] : [{ ...piece, text }];
    return index === 0 ? part : [{ type: "break" }, ...part];
  });
}
