import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { endsSentence } from "../language/leads.js";
import { width } from "../language/width.js";
import { type DraftLine, lineText, placeOf } from "../model/line.js";
import type { Block, Byline } from "../model/tree.js";
import { labelAt } from "./label.js";
import { inlines, part } from "./parts.js";
import * as shapes from "./shapes.js";
import { isTitle, mergeTitle } from "./title.js";

/** The title block and the salutation, and the lines that are left for the body. */
export interface Front {
  blocks: Block[];
  rest: DraftLine[];
  findings: Diagnostic[];
}

/** A title block is never longer. */
const most = 8;
const widest = 50;
const mostTitles = 3;

export function readFront(lines: readonly DraftLine[]): Front {
  const head: DraftLine[] = [];
  let at = 0;
  while (at < lines.length && at < most && isFrontLine(lines, at)) {
    head.push(lines[at] as DraftLine);
    at += 1;
  }
  const salutation = shapes.salutationLength(lineText(lines[at] ?? { pieces: [] }));
  const front = frontBlocks(head);
  if (salutation === 0) return { ...front, rest: lines.slice(at) };
  const line = lines[at] as DraftLine;
  const said = part(line, 0, salutation);
  const block: Block = { type: "salutation", lines: [inlines(said.pieces)], place: placeOf(said) };
  const behind = part(line, salutation);
  const rest = behind.pieces.length > 0 ? [behind, ...lines.slice(at + 1)] : lines.slice(at + 1);
  return { blocks: [...front.blocks, block], rest, findings: front.findings };
}

function isFrontLine(lines: readonly DraftLine[], at: number): boolean {
  const line = lines[at] as DraftLine;
  const text = lineText(line);
  if (line.tables && at > 0) return false;
  if (line.hints.level === 0 || line.hints.role === "subtitle") return true;
  if (line.hints.level !== undefined || shapes.salutationLength(text) > 0) return false;
  if (at > 0 && (isSubtitle(text) || isUnderTitle(text))) return true;
  const marked = /[。.．]$/.test(text);
  if (marked && at < mostTitles && isTitle(text) && !/[。；，]/.test(text.slice(0, -1))) return true;
  if (labelAt(text) || endsSentence(text) || shapes.isPause(text) || shapes.isCue(text)) return false;
  return looksLikeTitle(line, text, at);
}

/** Short, and not set like the paragraphs. */
function looksLikeTitle({ indent, hints }: DraftLine, text: string, at: number): boolean {
  if (hints.centred) return true;
  if (at > 0 && indent >= 1.5 && indent < 3) return false;
  return !/[。；;]/.test(text) && width(text) <= (/[，,]/.test(text) ? 24 : widest);
}

function isSubtitle(text: string): boolean {
  return /^(?:[—―─－–-]{1,3})\s*[^\d\s—-]/.test(text);
}

function isUnderTitle(text: string): boolean {
  return (
    shapes.isDate(text) ||
    shapes.isOccasion(text) ||
    shapes.isSpeaker(text) ||
    shapes.isVersion(text) ||
    shapes.isParticulars(text) ||
    /^[（(【][^（()）]{2,30}[)）】]$/.test(text) ||
    (shapes.isOffice(text) && !/^在/.test(text))
  );
}

function frontBlocks(head: readonly DraftLine[]): { blocks: Block[]; findings: Diagnostic[] } {
  const titles: DraftLine[] = [];
  const subtitles: DraftLine[] = [];
  const under: DraftLine[] = [];
  const [tables] = head.map((line) => line.tables ?? []);
  for (const line of head) bucketOf(line, titles, subtitles, under).push(line);
  const title = mergeTitle(titles);
  const blocks: Block[] = [
    ...(tables ?? []),
    ...title.lines.map((line): Block => ({ type: "title", children: inlines(line.pieces), place: placeOf(line) })),
    ...subtitleBlock(subtitles),
    ...bylineBlock(under),
  ];
  return { blocks, findings: title.findings };
}

function bucketOf(line: DraftLine, titles: DraftLine[], subtitles: DraftLine[], under: DraftLine[]): DraftLine[] {
  const text = lineText(line);
  if (line.hints.level === 0) return titles;
  if (titles.length > 0 && isUnderTitle(text)) return under;
  if (line.hints.role === "subtitle" || (titles.length > 0 && isSubtitle(text))) return subtitles;
  if (under.length > 0) return under;
  return subtitles.length > 0 ? subtitles : titles;
}

/** A subtitle broken over lines is one. */
function subtitleBlock(lines: readonly DraftLine[]): Block[] {
  const [first] = lines;
  if (!first) return [];
  return [{ type: "subtitle", children: lines.flatMap((line) => inlines(line.pieces)), place: placeOf(first) }];
}

function bylineBlock(lines: readonly DraftLine[]): Byline[] {
  const [first] = lines;
  return first ? [{ type: "byline", lines: lines.map((line) => inlines(line.pieces)), place: placeOf(first) }] : [];
}
