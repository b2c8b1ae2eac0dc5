import { type DraftLine, lineText, type PlacedText, slice, trimmed } from "../model/line.js";
import type { Inline } from "../model/tree.js";

/** Lines are looked at for where they were cut; beyond this many characters they were not. */
const widestLine = 200;

/** A part of a line as a line of its own. */
export function part(line: DraftLine, from: number, to?: number): DraftLine {
  const { centred: _, bold, ...hints } = line.hints;
  const stillBold = bold === undefined ? 0 : bold - from;
  const before = `${line.cutOff ?? ""}${lineText(line).slice(Math.max(0, from - widestLine), from)}`.slice(-widestLine);
  return {
    ...(before === "" ? {} : { cutOff: before }),
    pieces: trimmed(slice(line.pieces, from, to)),
    blankBefore: from === 0 && line.blankBefore,
    indent: line.indent,
    hints: stillBold > 0 ? { ...hints, bold: stillBold } : hints,
    ...(from === 0 && line.tables ? { tables: line.tables } : {}),
  };
}

/** The words, whatever they look like: titles and headings have a face of their own. */
export function inlines(pieces: readonly PlacedText[]): Inline[] {
  return pieces.map(textNode);
}

/** The words of the text, with what is bold in them. */
export function emphasised(pieces: readonly PlacedText[]): Inline[] {
  return pieces.map((piece) => (piece.bold ? { type: "strong", children: inlines([piece]) } : textNode(piece)));
}

function textNode({ text, place }: PlacedText): Inline {
  return { type: "text", text, place };
}
