import { endsSentence } from "../language/leads.js";
import { hanNumeral } from "../language/numeral-value.js";
import { type DraftLine, lineText, type PlacedText, placeOf, slice, trimmed } from "../model/line.js";
import type { Annex, Block, Signature } from "../model/tree.js";
import { readBody } from "./body.js";
import { labelAt } from "./label.js";
import { inlines } from "./parts.js";
import * as shapes from "./shapes.js";

/** The lines of the body, and what stands behind it: the note on annexes, who signs and when, remarks, and the annexes themselves. */
export interface Back {
  rest: DraftLine[];
  blocks: Block[];
}

const mostSigners = 6;
const mostAnnexes = 30;
const mostRemarks = 8;

export function readBack(lines: readonly DraftLine[]): Back {
  const pages = annexPagesStart(lines);
  const paper = lines.slice(0, pages);
  const remarks = remarksStart(paper);
  const signature = signatureStart(paper.slice(0, remarks));
  const isSigned = signature < remarks;
  const end = isSigned ? signature : paper.length;
  const annex = annexStart(paper.slice(0, end));
  const noted = annexBlock(paper.slice(annex, end));
  return {
    rest: paper.slice(0, noted ? annex : end),
    blocks: [
      ...(noted ? [noted] : []),
      ...(isSigned ? [signatureBlock(paper.slice(signature, remarks)), ...readBody(paper.slice(remarks))] : []),
      ...annexPages(lines.slice(pages)),
    ],
  };
}

/** 附件1 alone on a line, at the top of a page or behind a date: the words of an annex follow. */
const annexLabel = new RegExp(`^附\\s*件\\s*(?:${hanNumeral}|[\\d０-９]{0,2})\\s*[：:]?$`);

function annexPagesStart(lines: readonly DraftLine[]): number {
  const at = lines.findIndex((line, index) => {
    if (index < 2 || index === lines.length - 1 || !annexLabel.test(lineText(line))) return false;
    const before = lines.slice(0, index);
    return line.hints.newPage || signatureStart(before.slice(0, remarksStart(before))) < before.length;
  });
  return at < 0 ? lines.length : at;
}

/** Each annex with its title; its text is read like a paper of its own. */
function annexPages(lines: readonly DraftLine[]): Block[] {
  const blocks: Block[] = [];
  const starts = lines.flatMap((line, index) => (annexLabel.test(lineText(line)) ? [index] : []));
  for (const [index, start] of starts.entries()) {
    const [label, ...text] = lines.slice(start, starts[index + 1] ?? lines.length);
    if (!label) continue;
    const [title, ...rest] = text;
    const isTitled = title !== undefined && isAnnexTitle(title);
    const children = isTitled ? inlines(title.pieces) : [];
    blocks.push(
      { type: "annexPage", number: lineText(label).replace(/[\s：:]/g, ""), children, place: placeOf(label) },
      ...readBody(isTitled ? rest : text),
    );
  }
  return blocks;
}

function isAnnexTitle(line: DraftLine): boolean {
  const text = lineText(line);
  if (line.tables || labelAt(text)) return false;
  return line.hints.centred === true || (text.length <= 40 && !endsSentence(text) && !/[，。；：]/.test(text));
}

/** What an office puts under its signature: （此件公开发布）, who can be asked, who gets a copy, who printed it. */
const remark =
  /^[（(](?:此件|联系人|联系电话|主动公开|依申请公开|不予公开)[^（()）]{0,60}[)）]$|^(?:联系人|联系电话|联系方式|抄\s*送|抄\s*报|分\s*送|主题词|公开方式|信息公开选项)\s*[：:]|印发\s*$|^共印\s*\d+\s*份/;

function remarksStart(lines: readonly DraftLine[]): number {
  let start = lines.length;
  while (start > 2 && lines.length - start < mostRemarks && remark.test(lineText(lines[start - 1] as DraftLine)))
    start -= 1;
  return start;
}

/** A date at the end with the names above it, or the name of an office alone. */
function signatureStart(lines: readonly DraftLine[]): number {
  const last = lines.at(-1);
  if (!last || lines.length < 3) return lines.length;
  const dated = shapes.isDate(lineText(last));
  if (!dated) return areOffices(lineText(last)) && !last.tables ? lines.length - 1 : lines.length;
  let start = lines.length - 1;
  while (start > 1 && lines.length - start < mostSigners && isSigner(lines[start - 1] as DraftLine)) start -= 1;
  return start;
}

function isSigner(line: DraftLine): boolean {
  const text = lineText(line);
  if (endsSentence(text) || labelAt(text) || line.hints.level !== undefined || line.tables) return false;
  if (shapes.isAnnexNote(text)) return false;
  return areOffices(text) || shapes.isSpeaker(text) || (text.length <= 16 && !/[，、。]/.test(text));
}

/** One office, or several that sign together. */
function areOffices(text: string): boolean {
  return text.split(/[\s\u3000]+/).every((one) => shapes.isOffice(one));
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
