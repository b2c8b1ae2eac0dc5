import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { endsSentence } from "../language/leads.js";
import { width } from "../language/width.js";
import { type DraftLine, lineText, placeOf } from "../model/line.js";
import type { Block, Byline } from "../model/tree.js";
import { labelAt } from "./label.js";
import { isDocumentNumber, letterheadLength } from "./letterhead.js";
import { noiseFinding } from "./noise.js";
import { inlines, part } from "./parts.js";
import * as shapes from "./shapes.js";
import { areTags } from "./tags.js";
import { isTitle, isWhole, mergeTitle } from "./title.js";

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
  const letterhead = letterheadLength(lines);
  const head: DraftLine[] = [];
  const tags: DraftLine[] = [];
  let at = letterhead;
  for (; at < Math.min(lines.length, letterhead + most); at += 1) {
    const line = lines[at] as DraftLine;
    if (areTags(line, head)) tags.push(line);
    else if (isFrontLine(line, head, lines[at + 1])) head.push(line);
    else break;
  }
  const front = frontBlocks(head);
  const blocks = [...bylineBlock(lines.slice(0, letterhead)), ...front.blocks];
  const findings = [...front.findings, ...tags.map((line) => noiseFinding(line, "网页给稿子加的标签"))];
  const salutation = shapes.salutationLength(lineText(lines[at] ?? { pieces: [] }));
  if (salutation === 0) return { blocks, rest: lines.slice(at), findings };
  const line = lines[at] as DraftLine;
  const said = part(line, 0, salutation);
  const block: Block = { type: "salutation", lines: [inlines(said.pieces)], place: placeOf(said) };
  const behind = part(line, salutation);
  const rest = behind.pieces.length > 0 ? [behind, ...lines.slice(at + 1)] : lines.slice(at + 1);
  return { blocks: [...blocks, block], rest, findings };
}

function isFrontLine(line: DraftLine, head: readonly DraftLine[], next: DraftLine | undefined): boolean {
  const text = lineText(line);
  const first = head.length === 0;
  if (line.tables && !first) return false;
  if (line.hints.level === 0 || line.hints.role === "subtitle") return true;
  if (line.hints.level !== undefined || shapes.salutationLength(text) > 0) return false;
  if (!first && (isSubtitle(text) || isUnderTitle(text))) return true;
  if (isMarkedTitle(text) && head.length < mostTitles) return true;
  return (
    !isOfText(text, first) &&
    (line.hints.centred || !isWhole(head) || goesOn(next)) &&
    looksLikeTitle(line, text, first)
  );
}

/** A title with an end mark behind it. */
function isMarkedTitle(text: string): boolean {
  return /[。.．]$/.test(text) && isTitle(text) && !/[。；，]/.test(text.slice(0, -1));
}

function isOfText(text: string, first: boolean): boolean {
  if (!first && firstHeading.test(text)) return true;
  return labelAt(text) !== undefined || endsSentence(text) || shapes.isPause(text) || shapes.isCue(text);
}

/** What a text without numbers begins with, under its title. */
const firstHeading = /^(?:前\s*言|引\s*言|导\s*[语言]|概\s*述|总\s*则|基本情况|总体情况)$/;

function goesOn(next: DraftLine | undefined): boolean {
  if (!next) return false;
  const text = lineText(next);
  return (
    next.hints.centred === true ||
    shapes.salutationLength(text) > 0 ||
    isSubtitle(text) ||
    isUnderTitle(text) ||
    isTitle(text)
  );
}

/** Short, and not set like the paragraphs. */
function looksLikeTitle({ indent, hints }: DraftLine, text: string, first: boolean): boolean {
  if (hints.centred) return true;
  if (!first && indent >= 1.5 && indent < 3) return false;
  if (/[。；;]/.test(text)) return false;
  return isTitle(text) || width(text) <= (/[，,]/.test(text) ? 24 : widest);
}

/** ——在…上的讲话, ——2026年2月6日在…上; - 3 - is the number of a page. */
function isSubtitle(text: string): boolean {
  return /^(?:[—―─－–-]{1,3})\s*(?:[^\d\s—-]|\d{4}年.{4})/.test(text);
}

function isUnderTitle(text: string): boolean {
  return (
    shapes.isDate(text) ||
    shapes.isOccasion(text) ||
    shapes.isSpeaker(text) ||
    shapes.isVersion(text) ||
    shapes.isParticulars(text) ||
    shapes.isEnactment(text) ||
    isDocumentNumber(text) ||
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
