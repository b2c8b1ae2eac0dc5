import { endsSentence } from "../language/leads.js";
import { type DraftLine, lineText, type PlacedText, placeOf, slice, trimmed } from "../model/line.js";
import type { Annex, Block, Signature } from "../model/tree.js";
import { labelAt } from "./label.js";
import { inlines } from "./parts.js";
import * as shapes from "./shapes.js";

/** The lines of the body, and the notes at the end: annexes, then who signs and when. */
export interface Back {
  rest: DraftLine[];
  blocks: Block[];
}

const mostSigners = 4;
const mostAnnexes = 30;

export function readBack(lines: readonly DraftLine[]): Back {
  const signature = signatureStart(lines);
  const annex = annexStart(lines.slice(0, signature));
  const blocks: Block[] = [];
  const signed = lines.slice(signature);
  const noted = annexBlock(lines.slice(annex, signature));
  if (noted) blocks.push(noted);
  if (signed.length > 0) blocks.push(signatureBlock(signed));
  return { rest: lines.slice(0, noted ? annex : signature), blocks };
}

/** A date at the end with the names above it, or the name of an office alone. */
function signatureStart(lines: readonly DraftLine[]): number {
  const last = lines.at(-1);
  if (!last || lines.length < 3) return lines.length;
  const dated = shapes.isDate(lineText(last));
  if (!dated) return shapes.isOffice(lineText(last)) && !last.tables ? lines.length - 1 : lines.length;
  let start = lines.length - 1;
  while (start > 1 && lines.length - start < mostSigners && isSigner(lines[start - 1] as DraftLine)) start -= 1;
  return start;
}

function isSigner(line: DraftLine): boolean {
  const text = lineText(line);
  if (endsSentence(text) || labelAt(text) || line.hints.level !== undefined || line.tables) return false;
  if (shapes.isAnnexNote(text)) return false;
  return shapes.isOffice(text) || shapes.isSpeaker(text) || (text.length <= 16 && !/[，、。]/.test(text));
}

/** 附件：… and the numbered lines under it, where nothing else follows. */
function annexStart(lines: readonly DraftLine[]): number {
  const from = Math.max(1, lines.length - mostAnnexes);
  for (let start = lines.length - 1; start >= from; start -= 1) {
    const text = lineText(lines[start] as DraftLine);
    if (shapes.isAnnexNote(text)) return start;
    const label = labelAt(text);
    if (endsSentence(text) || (label && label.style !== "1.") || text.length > 40) break;
  }
  return lines.length;
}

/** One annex, or several numbered from 1, as the writer numbers them; anything else stays as it is written. */
function annexBlock(lines: readonly DraftLine[]): Annex | undefined {
  const [first] = lines;
  const named = lines
    .map((line, index) => (index === 0 ? withoutWord(line) : line.pieces))
    .filter((one) => one.length > 0);
  const numbers = named.map((pieces) => {
    const label = labelAt(lineText({ pieces }));
    return label?.style === "1." ? label.ordinal : undefined;
  });
  const many = named.length > 1;
  if (!first || named.length === 0 || (many && numbers.some((number, index) => number !== index + 1))) return undefined;
  const names = many ? named.map(withoutNumber) : named;
  if (names.some((pieces) => pieces.length === 0)) return undefined;
  return { type: "annex", lines: names.map(inlines), place: placeOf(first) };
}

/** The writer puts 附件： and the numbers in front again. */
function withoutWord({ pieces }: DraftLine): PlacedText[] {
  const text = lineText({ pieces });
  return trimmed(slice(pieces, /^附\s*件?\s*[：:]/.exec(text)?.[0].length ?? 0));
}

function withoutNumber(pieces: PlacedText[]): PlacedText[] {
  return trimmed(slice(pieces, labelAt(lineText({ pieces }))?.text.length ?? 0));
}

function signatureBlock(lines: readonly DraftLine[]): Signature {
  return { type: "signature", lines: lines.map((line) => inlines(line.pieces)), place: placeOf(lines[0] as DraftLine) };
}
