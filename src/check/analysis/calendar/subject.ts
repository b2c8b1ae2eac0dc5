import type { CheckedPaper } from "../../engine/rule.js";
import { dateOf } from "../text/paper-date.js";

const subject = /20\d\d年|今年|明年|去年|前年/g;
const verb = /^[^。；]{0,24}?(?:是|为|处于|正值|恰逢|适逢|迎来|进入|到了|庆祝)/;
const offsets: Readonly<Record<string, number>> = { 今年: 0, 明年: 1, 去年: -1, 前年: -2 };

/** The year a sentence says something of, from the words before: 2026年是…, 今年恰逢…. Undefined where it cannot be told. */
export function yearSpokenOf(paper: CheckedPaper, words: string): number | undefined {
  const sentence = words.split(/[。！？；\n]/).at(-1) ?? "";
  const last = [...sentence.matchAll(subject)].at(-1);
  if (!last || !verb.test(sentence.slice(last.index + last[0].length))) return undefined;
  const offset = offsets[last[0]];
  if (offset === undefined) return Number.parseInt(last[0], 10);
  const year = dateOf(paper)?.year;
  return year === undefined ? undefined : year + offset;
}
