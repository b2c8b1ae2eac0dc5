import { Paragraph } from "docx";
import { width } from "../../language/width.js";
import type { Layout } from "../../model/layout.js";
import { faceOf, type PrintedLine } from "../lines.js";
import { plain } from "../runs.js";
import { signatureStart } from "../signature.js";
import type { Geometry } from "./geometry.js";
import { runsOf } from "./runs.js";
import { styleIds } from "./styles.js";

export function paragraphOf(lines: readonly PrintedLine[], at: number, layout: Layout, geometry: Geometry): Paragraph {
  const line = lines[at] as PrintedLine;
  return new Paragraph({
    ...styleOf(line),
    ...(line.leads || staysWithNext(lines, at, geometry) ? { keepNext: true } : {}),
    ...(line.type === "annexNumber" && at > 0 ? { pageBreakBefore: true } : {}),
    ...(line.whole ? { keepLines: true } : {}),
    ...spacingOf(lines, at, geometry),
    ...indentOf(lines, at, geometry),
    children: runsOf(line.runs, layout, line.note),
  });
}

function styleOf(line: PrintedLine): { style?: string } {
  return line.type === "paragraph" || line.type === "table" ? {} : { style: styleIds[faceOf(line)].paragraph };
}

function spacingOf(lines: readonly PrintedLine[], at: number, geometry: Geometry) {
  const line = lines[at];
  // An annex begins a page, at the top of it.
  const blank = line?.blankBefore && line.type !== "annexNumber" ? geometry.pitch : 0;
  // Of a distance after one paragraph and a distance before the next only the larger counts, so there is never one of each.
  const before = blank === 0 ? 0 : blank + titleRest(lines, at - 1, geometry);
  const after = lines[at + 1]?.blankBefore ? 0 : titleRest(lines, at, geometry);
  return before + after === 0 ? {} : { spacing: { before, after } };
}

/** What belongs to the end keeps together, and its first line keeps the last words of the text: no page with a name or a farewell alone. */
function staysWithNext(lines: readonly PrintedLine[], at: number, geometry: Geometry): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined) return false;
  if (next.type === "table") return isShort(line, geometry);
  if (next.index > 0) return isEnd(next);
  if (line.type === "annex") return next.type === "signature";
  if (line.type === "signature") return next.type === "paragraph";
  const ends = isEnd(next) || (next.type === "paragraph" && endsText(lines[at + 2]));
  return ends && isShort(line, geometry);
}

/** What stands under the text. */
function isEnd({ type }: PrintedLine): boolean {
  return type === "signature" || type === "annex";
}

function endsText(following: PrintedLine | undefined): boolean {
  return following === undefined || following.type === "annexNumber";
}

/** LibreOffice moves all of a paragraph that keeps with the next one: where that is long, better a name alone than half a page empty. */
function isShort({ runs }: PrintedLine, { text, cell }: Geometry): boolean {
  return width(plain(runs)) * cell <= 5 * text.width;
}

/** Title lines have their own distance; what they lack to whole lines of the body follows them, so that the grid goes on. */
function titleRest(lines: readonly PrintedLine[], at: number, { title, pitch }: Geometry): number {
  const type = lines[at]?.type;
  if ((type !== "title" && type !== "annexTitle") || lines[at + 1]?.type === type) return 0;
  let rows = 0;
  for (let i = at; lines[i]?.type === type; i -= 1) rows += rowsOf(lines[i], title.capacity);
  const height = rows * title.pitch;
  return Math.ceil(height / pitch) * pitch - height;
}

function rowsOf(line: PrintedLine | undefined, capacity: number): number {
  const rows = plain(line?.runs ?? []).split("\n");
  return rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(width(row) / capacity)), 0);
}

interface Indent {
  left: number;
  hanging?: number;
}

function indentOf(lines: readonly PrintedLine[], at: number, geometry: Geometry): { indent?: Indent } {
  const line = lines[at];
  if (line?.type === "annex") return { indent: annexIndent(line, geometry) };
  if (line?.type !== "signature") return {};
  const capacity = Math.floor(geometry.text.width / geometry.cell);
  return { indent: { left: Math.round(signatureStart(lines, at, capacity) * geometry.cell) } };
}

/** Two characters in; a second line, and a second annex, stand under the words of the first (GB/T 9704-2012, 7.3.4). */
function annexIndent({ index, count }: PrintedLine, { cell }: Geometry): Indent {
  const label = 3;
  const number = count > 1 ? 1 : 0;
  return { left: (2 + label + number) * cell, hanging: (index === 0 ? label + number : number) * cell };
}
