import { readAloud } from "../language/read-aloud.js";
import { sentencesIn } from "../language/sentences.js";
import { width } from "../language/width.js";
import type { Layout } from "../model/layout.js";
import { type LineType, type PrintedLine, titleBlock } from "./lines.js";
import { plain, type Run } from "./runs.js";

/** What nobody reads out. */
const silent: readonly LineType[] = ["signature", "annex", "annexNumber", "annexTitle", "table"];

/**
 * The lines of a paper as it is read from: what is not spoken is left out, each sentence is a paragraph of its own that stands on one page, a
 * blank line parts what were paragraphs, a pause says that it is one.
 */
export function readingLines(
  lines: readonly PrintedLine[],
  { 朗读, 版心 }: Pick<Layout, "朗读"> & Partial<Pick<Layout, "版心">>,
): PrintedLine[] {
  const spoken = lines.filter(({ type }) => !silent.includes(type));
  return spoken.flatMap((line, at) => {
    if (titleBlock.includes(line.type)) return [line];
    const runs = line.type === "cue" ? cueOf(line.runs) : 朗读?.数字 === "念法" ? asRead(line.runs) : line.runs;
    const parts = line.type === "paragraph" && 朗读?.断句 !== false ? sentences(runs) : [runs];
    return parts.map((part, index) => ({
      ...line,
      index,
      count: parts.length,
      runs: part,
      ...(width(plain(part)) <= mostWhole * (版心?.字数 ?? 28) && { whole: true as const }),
      ...(index === 0 && parts.length > 1 && isLead(part) && { leads: true as const }),
      blankBefore: index === 0 && at > 0 && spoken[at - 1]?.type !== "cue",
    }));
  });
}

/** Lines of what is kept on one page: more than these would leave half a page empty. */
const mostWhole = 8;

/** A point or a heading that runs in has a face of its own. */
function isLead(runs: readonly Run[]): boolean {
  return runs[0]?.face !== undefined;
}

/** …… alone tells a reader nothing. */
function cueOf(runs: readonly Run[]): Run[] {
  return /^…+$/.test(plain(runs)) ? [{ type: "text", text: "（停顿）" }] : [...runs];
}

/** So many characters stand in one piece, if a sentence does not need more: two short sentences are one breath. */
const breath = 44;

function sentences(runs: readonly Run[]): Run[][] {
  const text = plain(runs);
  const ends = sentencesIn(text).map(({ end }) => end);
  const cuts: number[] = [];
  let start = 0;
  for (const [index, end] of ends.entries()) {
    const next = ends[index + 1];
    if (next === undefined || width(text.slice(start, next)) <= breath) continue;
    cuts.push(end);
    start = end;
  }
  return cutAt(runs, [...cuts, text.length]);
}

/** The runs up to each of these offsets of their text. */
function cutAt(runs: readonly Run[], offsets: readonly number[]): Run[][] {
  let from = 0;
  return offsets.map((to) => {
    const part = slice(runs, from, to);
    from = to;
    return part;
  });
}

function slice(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run): Run[] => {
    const start = at;
    at += plain([run]).length;
    if (at <= from || start >= to) return [];
    return run.type === "text" ? [{ ...run, text: run.text.slice(Math.max(0, from - start), to - start) }] : [run];
  });
}

/** Numbers in the words they are read in. One that goes on in the next run is left: 2026 and 年. */
function asRead(runs: readonly Run[]): Run[] {
  return runs.map((run, at) => {
    if (run.type !== "text") return run;
    const [before, after] = [plain(runs.slice(0, at)).at(-1) ?? "", plain(runs.slice(at + 1)).charAt(0)];
    const goesOn = /\d$/.test(run.text) && /[\d.,%‰年月日时点分:：—–~～-]/.test(after);
    const began = /^[\d.%‰年月日时点分:：—–~～-]/.test(run.text) && /[\d.]/.test(before);
    return goesOn || began ? run : { ...run, text: readAloud(run.text) };
  });
}
