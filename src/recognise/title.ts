import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { width } from "../language/width.js";
import { type DraftLine, lineText, placeOf } from "../model/line.js";
import { diagnose } from "./diagnostics.js";
import { isOffice } from "./shapes.js";

/** What the title of a paper ends with. */
const ending =
  /(?:讲话|发言|致辞|主持词|主持稿|讲话稿|发言稿|讲稿|方案|报告|汇报|材料|总结|提纲|要点|意见|计划|通知|通报|决定|纪要|倡议书|公开信|表态|演讲|述职|说明|建议|办法|规定|讲话摘要|实施细则|工作安排)(?:提纲|要点|摘要|稿)?(?:[（(].{1,10}[)）])?$/;
/** A notice that passes on another paper has the longest. */
const longest = 90;

/** A title, with or without the end mark some put behind it. */
export function isTitle(text: string): boolean {
  return text.length <= longest && ending.test(text.replace(/[。.．]$/, ""));
}

/** Among these lines a title is complete: what else follows must be followed by more of the title block to belong to it. */
export function isWhole(lines: readonly DraftLine[]): boolean {
  return lines.some((line) => isTitle(lineText(line).replace(/[\s\u3000]/g, "")));
}

/** What a whole title begins with. */
const beginning = /^(?:在|关于|对|[\u4e00-\u9fff]{0,3}(?:省|市|区|县|镇|乡)[委级]?|全[省市区县镇乡]|中共)/;

/**
 * Title lines, with those put together that are one title broken over lines; slogan lines stay lines of their own. A line that
 * only says the title again is left out.
 */
export function mergeTitle(lines: readonly DraftLine[]): { lines: DraftLine[]; findings: Diagnostic[] } {
  const findings: Diagnostic[] = [];
  const made: DraftLine[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const last = made.at(-1);
    if (last && isOneTitle(lineText(last), lineText(line))) {
      made[made.length - 1] = { ...last, pieces: [...last.pieces, ...unspaced(line)] };
    } else if (seen.has(key(line)) || (last && key(last) === key(line))) {
      findings.push(repeated(line));
      continue;
    } else {
      made.push(line);
    }
    seen.add(key(line));
    const merged = made.at(-1);
    if (merged) seen.add(key(merged));
  }
  return { lines: made, findings };
}

/** 讲　　话 set wide on a line of its own, as it is said. */
function unspaced(line: DraftLine): DraftLine["pieces"] {
  const spaced = /^[\u4e00-\u9fff](?:[\s\u3000]+[\u4e00-\u9fff]){1,3}$/.test(lineText(line));
  return spaced ? line.pieces.map((piece) => ({ ...piece, text: piece.text.replace(/[\s\u3000]/g, "") })) : line.pieces;
}

/** The second line goes on with the first, rather than saying something of its own. */
function isOneTitle(first: string, second: string): boolean {
  if (isOpen(first) || (isOffice(first) && /^关于/.test(second))) return true;
  if (ending.test(first)) return false;
  // 讲话 left over: nothing that can stand alone.
  if (width(second.replace(/[\s\u3000]/g, "")) <= 4 || /^(?:的|上的|会议|大会|暨|及|和|与)/.test(second)) return true;
  // A slogan is in two halves.
  if (ending.test(second)) return !beginning.test(second) && !/[\s　，]/.test(first);
  return /^(?:在|关于)/.test(first) && !beginning.test(second);
}

/** Breaks off where no line may end. */
function isOpen(text: string): boolean {
  return (
    /(?:[的暨和与及、，在对为]|[“‘（《(])$/.test(text) ||
    opens(text, "“", "”") ||
    opens(text, "《", "》") ||
    opens(text, "（", "）")
  );
}

function opens(text: string, open: string, close: string): boolean {
  return text.split(open).length > text.split(close).length;
}

function key(line: DraftLine): string {
  // …会议上讲话 says the same as 在…会议上的讲话.
  return lineText(line).replace(/[\s　]|^在|[上的](?=[上的]?(?:讲话|发言|致辞|主持词))/g, "");
}

function repeated(line: DraftLine): Diagnostic {
  const { column: _, ...place } = placeOf(line);
  const message = "标题重复了一遍，已经略去";
  return diagnose("draft-noise", place, message, { quote: lineText(line) });
}
