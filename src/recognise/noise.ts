import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { endsSentence } from "../language/leads.js";
import { halfWidthWords } from "../language/width.js";
import { type DraftLine, lineText, placeOf } from "../model/line.js";
import { diagnose } from "./diagnostics.js";
import { labelAt } from "./label.js";
import { beginnings, contentsEntry, wholeLines } from "./noise-patterns.js";
import { pageHead } from "./page-head.js";

/** A sentence this long is the writer's, whatever it begins with. */
const longest = 80;

/** The lines without those that are no part of the paper, and a finding for each that was left out. */
export function withoutNoise(lines: readonly DraftLine[]): { lines: DraftLine[]; findings: Diagnostic[] } {
  const kept: DraftLine[] = [];
  const findings: Diagnostic[] = [];
  const contents = contentsLines(lines);
  const noise = (index: number) => noiseIn(lines[index] as DraftLine, lines[index - 1], lines[index + 1]);
  const head = pageHead(lines, (index) => noise(index) !== undefined);
  let dropped: { line: DraftLine; kind: string } | undefined;
  for (const [index, line] of lines.entries()) {
    const kind = contents.has(line) ? "目录" : (runningHead(line, kept) ?? noise(index) ?? ofPage(index, head));
    if (kind === undefined) {
      kept.push(dropped ? closed(line, dropped) : line);
      dropped = undefined;
      continue;
    }
    dropped = { line: dropped ? closed(line, dropped) : line, kind };
    findings.push(noiseFinding(line, kind));
  }
  return { lines: kept, findings };
}

function ofPage(index: number, head: number): string | undefined {
  return index < head ? "网页文字" : undefined;
}

/** The title again at the top of a page. */
function runningHead(line: DraftLine, kept: readonly DraftLine[]): string | undefined {
  const [first] = kept;
  const text = lineText(line);
  const again = first && kept.length > 1 && text.length >= 8 && text === lineText(first) && !endsSentence(text);
  return again ? "重复的标题" : undefined;
}

/** The gap is closed: tables stay, and so do blank lines, but not those around the number of a page. */
function closed(line: DraftLine, { line: before, kind }: { line: DraftLine; kind: string }): DraftLine {
  const tables = [...(before.tables ?? []), ...(line.tables ?? [])];
  const blankBefore = kind !== "页码" && kind !== "重复的标题" && (line.blankBefore || before.blankBefore);
  return { ...line, blankBefore, ...(tables.length > 0 ? { tables } : {}) };
}

function noiseIn(line: DraftLine, before: DraftLine | undefined, after: DraftLine | undefined): string | undefined {
  const text = halfWidthWords(lineText(line).trim());
  if (text.length > longest || line.hints.level !== undefined) return undefined;
  const whole = wholeKind(text);
  if (whole) return isColumn(text, before, after) ? undefined : whole;
  if (labelAt(text)) return undefined;
  return beginnings.find(([pattern]) => pattern.test(text))?.[1] ?? besideNoise(text, before, after);
}

function wholeKind(text: string): string | undefined {
  return wholeLines.find(([pattern]) => pattern.test(text))?.[1];
}

/** Words that are a page's where what stands beside them is, and may be a paper's elsewhere. */
function besideNoise(text: string, before: DraftLine | undefined, after: DraftLine | undefined): string | undefined {
  const isPage = (line: DraftLine | undefined) => {
    const words = line ? halfWidthWords(lineText(line).trim()) : "";
    return wholeKind(words) !== undefined || beginnings.some(([pattern]) => pattern.test(words));
  };
  const column = /^(?:领导讲话|讲话发言|公文写作|工作总结|范文大全)$/.test(text) && isPage(before);
  const tip = /^温馨提示[：:]?$/.test(text) && isPage(after);
  return column || tip ? "网页文字" : trailEnd(text, before);
}

/** 首页 > 范文 > 讲话, and 讲话 again on a line of its own. */
function trailEnd(text: string, before: DraftLine | undefined): string | undefined {
  const trail = before && /[>＞»›]\s*([^>＞»›]{2,12})$/.exec(lineText(before))?.[1];
  return trail !== undefined && trail.trim() === text ? "网页文字" : undefined;
}

/** A bare number beside other bare numbers is a column of figures, not a page. */
function isColumn(text: string, before: DraftLine | undefined, after: DraftLine | undefined): boolean {
  const number = /^\d+$/;
  return number.test(text) && [before, after].some((line) => line && number.test(lineText(line)));
}

/** The word 目录 and the entries below it, which the text repeats; entries with a leader anywhere. */
function contentsLines(lines: readonly DraftLine[]): Set<DraftLine> {
  const found = new Set(lines.filter((line) => line.hints.role === "contents" || contentsEntry.test(lineText(line))));
  const start = lines.findIndex((line) => /^目\s*[录次](?:\/提纲)?\s*[：:]?[….\s]*$/.test(lineText(line)));
  const title = lines[start];
  if (!title) return found;
  found.add(title);
  const later = new Set(
    lines
      .slice(start + 1)
      .map(lineText)
      .filter(occursTwice()),
  );
  for (const line of lines.slice(start + 1)) {
    if (found.has(line)) continue;
    if (/^[….]+$/.test(lineText(line)) && found.size > 1) {
      found.add(line);
      continue;
    }
    if (!later.delete(lineText(line))) break;
    found.add(line);
  }
  return found;
}

function occursTwice(): (text: string) => boolean {
  const seen = new Set<string>();
  return (text) => seen.has(text) || !seen.add(text);
}

/** That a line has been left out. @param kind what it is, as 网页文字 */
export function noiseFinding(line: DraftLine, kind: string): Diagnostic {
  const { column: _, ...place } = placeOf(line);
  const message = `这一行是${kind}，不是稿子里的话，已经略去`;
  return diagnose("draft-noise", place, message, { quote: lineText(line) });
}
