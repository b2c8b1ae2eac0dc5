import { type DraftLine, type PlacedText, slice, textOf } from "../../model/line.js";
import type { WordRun } from "../../ooxml/run.js";

/** Bold type stands out; where most of a paper is bold, it does not. */
export function withEmphasis(lines: readonly DraftLine[]): DraftLine[] {
  const pieces = lines.flatMap((line) => line.pieces);
  if (textOf(pieces.filter(({ bold }) => bold)).length * 2 < textOf(pieces).length) return [...lines];
  return lines.map((line) => ({ ...line, pieces: line.pieces.map(({ bold: _, ...piece }) => piece) }));
}

/** Characters that are bold, from `from` up to `to`. */
export interface BoldRange {
  from: number;
  to: number;
}

/** The bold words, with the automatic number where they follow it; blanks between them belong to them. */
export function boldStretches(runs: readonly WordRun[], labelled: number): BoldRange[] {
  const made: BoldRange[] = [];
  let at = labelled;
  for (const { text, bold } of runs) {
    const last = made.at(-1);
    const goesOn = last?.to === at || (last === undefined && at === labelled);
    if (goesOn && last && (bold || text.trim() === "")) last.to += text.length;
    else if (bold) made.push({ from: goesOn ? 0 : at, to: at + text.length });
    at += text.length;
  }
  return made;
}

/** The words that begin at this offset of their paragraph, divided where bold type begins and ends. */
export function piecesOf(piece: PlacedText, offset: number, stretches: readonly BoldRange[]): PlacedText[] {
  const made: PlacedText[] = [];
  let at = 0;
  for (const { from, to } of stretches) {
    const bold = slice([piece], Math.max(at, from - offset), to - offset);
    if (bold.length === 0) continue;
    made.push(...slice([piece], at, from - offset), ...bold.map((one): PlacedText => ({ ...one, bold: true })));
    at = to - offset;
  }
  return [...made, ...slice([piece], at)];
}
