import { type LabelStyle, partStyles } from "../language/label-styles.js";
import type { Label } from "../language/labels.js";
import { leadEnd } from "../language/leads.js";
import { type DraftLine, lineText, placeOf } from "../model/line.js";
import type { Place } from "../model/place.js";
import { labelAt } from "./label.js";
import { likeliest, slack, usualHeading } from "./likeness.js";
import { isTimeAt, isUnfinished, repeats, sureness, takesUp } from "./openers.js";
import { part } from "./parts.js";

/** Headings that usually have a line of their own. */
const headings: readonly LabelStyle[] = [...partStyles, "一、", "（一）"];
const shortest = 4;
/** Styles of headings that are looked at even where there is but one. */
const lone: readonly LabelStyle[] = ["一、", "（一）", "第一，", "第一项"];
/** No heading is longer, nor do more of them follow one another. */
const farthest = 70;
const most = 3;
/** A first sentence shorter than this may well be a heading that runs in. */
const suspicious = 28;

/** The first point of the next level. */
const firstBelow = /[（(]一[)）]|1[.．、](?!\d)|[（(]1[)）]|一是|一要|第一[，,]|首先[，,]/;
const firstPart = /[（(]一[)）]/;

/** Puts the text under a heading on a line of its own again, where it has run on behind it without any mark between. */
export function unglue(lines: readonly DraftLine[]): { lines: DraftLine[]; split: Place[] } {
  const near = lines.map(headOf);
  const runIn = runInStyles(near);
  const split: Place[] = [];
  const made = lines.flatMap((line, index) => {
    const parts = line.hints.level === undefined ? partsOf(line, near, index, runIn) : [line];
    split.push(...parts.slice(1).map(placeOf));
    return parts;
  });
  return { lines: made, split };
}

/** The number a line begins with, and where its first sentence ends. */
interface LineHead {
  label: Label | undefined;
  end: number | undefined;
  /** All behind the number. */
  words: string;
}

function headOf(line: DraftLine): LineHead {
  const text = lineText(line);
  const label = labelAt(text);
  if (!label) return { label, end: undefined, words: "" };
  const from = label.text.length;
  return { label, end: leadEnd(text, from), words: text.slice(from).trim() };
}

/** The heading, the one below it where that follows at once, and the text. */
function partsOf(
  line: DraftLine,
  near: readonly LineHead[],
  index: number,
  runIn: ReadonlySet<LabelStyle>,
): DraftLine[] {
  const parts = [line];
  for (let rest = line; parts.length <= most; parts.push(rest)) {
    const at = gluedAt(lineText(rest), near, index, runIn);
    if (at === undefined) break;
    parts[parts.length - 1] = part(rest, 0, at);
    rest = part(rest, at);
  }
  return parts;
}

/** Styles whose headings are sentences that run in. */
function runInStyles(heads: readonly LineHead[]): ReadonlySet<LabelStyle> {
  return new Set(heads.flatMap(({ label, end = suspicious }) => (label && end < suspicious ? [label.style] : [])));
}

function longestOf(headings: readonly string[]): number {
  return Math.max(0, ...headings.map(({ length }) => length));
}

function gluedAt(
  text: string,
  near: readonly LineHead[],
  index: number,
  runIn: ReadonlySet<LabelStyle>,
): number | undefined {
  const label = labelAt(text);
  if (!label) return undefined;
  const start = label.text.length;
  const siblings = headings.includes(label.style) ? siblingsOf(near, index, label) : [];
  const end = leadEnd(text, start) ?? text.length + 1;
  const below = (siblings.length > 0 ? firstBelow : firstPart).exec(text.slice(start + shortest, Math.min(end, 60)));
  if (below && headings.includes(label.style)) return start + shortest + below.index;
  const length = siblings.length > 0 ? lengthLike(siblings, text, start, end) : 0;
  if (length > 0) return start + length;
  const isLone = end >= suspicious && !runIn.has(label.style) && lone.includes(label.style);
  return isLone ? loneEnd(text, start, end) : undefined;
}

function lengthLike(siblings: readonly string[], text: string, start: number, end: number): number {
  if (end > text.length) return 0;
  // A heading that only ends like a sentence is hardly longer than the others.
  const longest = start + longestOf(siblings) + (end < text.length ? 2 : 2 * slack);
  return usualLength(text, start) || (end > longest ? (likeliest(text.slice(start, end), siblings) ?? 0) : 0);
}

function loneEnd(text: string, start: number, end: number): number | undefined {
  const length = usualLength(text, start);
  return length > 0 ? start + length : borderIn(text.slice(0, end), start + shortest);
}

const shortestText = 12;

/** 0 where little follows: then it is part of a longer heading. */
function usualLength(text: string, start: number): number {
  const length = usualHeading(text.slice(start));
  return text.length - start - length >= shortestText ? length : 0;
}

/** Where a heading ends that has no sibling to be compared with: only where its text cannot be part of it. */
function borderIn(text: string, from: number): number | undefined {
  for (let at = from; at < Math.min(text.length, farthest); at += 1) {
    const heading = text.slice(from - shortest, at);
    if (!isUnfinished(heading.trimEnd()) && beginsText(text, at, heading)) return at;
  }
  return undefined;
}

function beginsText(text: string, at: number, heading: string): boolean {
  if (isTimeAt(text, at) || repeats(text, at, 3) || takesUp(text, at)) return true;
  const sure = sureness(text, at);
  if (sure > 0 && isBalanced(heading)) return true;
  if (sure > 1 && /\s$/.test(heading)) return true;
  // …的必要性, …的责任感: nothing is said of them in the same clause.
  return sure > 2 && /[性感]$/.test(heading);
}

/** 明确目标，压实责任: clauses of one length. */
function isBalanced(text: string): boolean {
  const [first = "", ...others] = text.split(/[，,]/);
  return others.length > 0 && others.every(({ length }) => length === first.length) && first.length >= shortest;
}

/** A sentence shorter than this is a heading that runs in, beside others that do not. */
const shortestGlued = 20;
/** How far away the heading before or behind it may stand. */
const reach = 40;

/** The headings of its style nearby that have lines of their own; none where one beside it in the list has not. */
function siblingsOf(heads: readonly LineHead[], index: number, { style, ordinal }: Label): string[] {
  const alike = (some: readonly LineHead[]) => some.filter(({ label }) => label?.style === style);
  const before = alike(heads.slice(Math.max(0, index - reach), index));
  const after = alike(heads.slice(index + 1, index + reach + 1));
  const beside = [before.at(-1), after[0]].flatMap((one) =>
    one?.label && Math.abs(one.label.ordinal - ordinal) === 1 ? [one] : [],
  );
  const stands = beside.some(isAlone) && beside.every((one) => isAlone(one) || (one.end ?? 0) >= shortestGlued);
  return stands ? [...before, ...after].filter(isAlone).map(({ words }) => words) : [];
}

function isAlone({ end }: LineHead): boolean {
  return end === undefined;
}
