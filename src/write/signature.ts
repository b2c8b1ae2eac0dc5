import { width } from "../language/width.js";
import type { PrintedLine } from "./lines.js";
import { plain } from "./runs.js";

/** Where this line of a signature starts, in characters from the left edge of a page of so many a line. */
export function signatureStart(lines: readonly PrintedLine[], at: number, capacity: number): number {
  const { index, count } = lines[at] ?? { index: 0, count: 0 };
  const block = lines.slice(at - index, at - index + count).map(({ runs }) => plain(runs));
  return signatureStarts(block, capacity)[index] ?? 0;
}

/**
 * The rule for all lines of a signature (GB/T 9704-2012, 7.3.5.2, without a seal):
 * the name ends two characters before the right edge, and the date starts two characters further right than the name;
 * a date longer than the name ends two characters before the edge, and the name starts two to its left.
 */
function signatureStarts(lines: readonly string[], capacity: number): number[] {
  const dated = lines.length > 1 && looksLikeDate(lines.at(-1) ?? "");
  const longest = Math.max(0, ...(dated ? lines.slice(0, -1) : lines).map(width));
  const date = dated ? width(lines.at(-1) ?? "") : 0;
  const start = Math.max(0, capacity - 2 - (date > longest ? date + 2 : longest));
  return lines.map((_, index) => (dated && index === lines.length - 1 ? start + 2 : start));
}

/** A day, or the blank for one. */
function looksLikeDate(line: string): boolean {
  return /[年月日＿_]/.test(line);
}
