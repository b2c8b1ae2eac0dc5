import { type Label, labelAt, type Style } from "./label.js";
import { leadEnd } from "./sentence.js";

/** A point inside a paragraph: its label, and its lead sentence up to and with the end mark. */
export interface Span {
  label: Label;
  start: number;
  /** Behind the label, where the lead begins. */
  lead: number;
  end: number;
}

/** Where a numeral can begin a point: at the start, or behind a mark. */
const borders = /(?<=[。！？；：，!?;:,…][”’"）)]*\s*)(?=[一二三四五六七八九十第其首再最（(\d①-⑳⑴-⒛])/g;

/** Styles that count alone; of all others one by itself is no list. */
const single: readonly Style[] = ["一是", "一要"];

/**
 * The points that run on in a paragraph, in order.
 * @param opened the label the paragraph begins with has been taken for a list that goes on in other paragraphs
 */
export function pointsIn(text: string, opened: boolean): Span[] {
  const found = candidates(text).filter((one, index, all) => counts(one, index, all, opened, text));
  return found.map(({ label, start }, index) => {
    const lead = start + label.text.length;
    const end = leadEnd(text, lead) ?? text.length;
    return { label, start, lead, end: Math.min(end, found[index + 1]?.start ?? text.length) };
  });
}

interface Candidate {
  label: Label;
  start: number;
}

/** The point before `next` in its list runs on somewhere in the text, and not at its beginning. */
export function runsOnTo(text: string, { style, ordinal }: Label): boolean {
  const before = (label: Label) =>
    label.ordinal === ordinal - 1 && (label.style === style || (isCounted(style) && isCounted(label.style)));
  return candidates(text).some(({ label, start }) => start > 0 && before(label));
}

function candidates(text: string): Candidate[] {
  const starts = [0, ...[...text.matchAll(borders)].map(({ index }) => index).filter((index) => index > 0)];
  return starts.flatMap((start) => {
    const label = labelAt(text.slice(start, start + 60));
    return label && label.style !== "一、" && label.style !== "第一部分" ? [{ label, start }] : [];
  });
}

function counts(one: Candidate, index: number, all: readonly Candidate[], opened: boolean, text: string): boolean {
  const { label, start } = one;
  if (start === 0 && opened) return true;
  const weakBorder = endsInComma(text, start);
  if (single.includes(label.style) && !weakBorder) return true;
  // 今天请大家来，一是算账，二是找路: words of a sentence, not a list.
  if (weakBorder && (label.ordinal === 1 || !all.slice(0, index).some((other) => isList(other, text)))) return false;
  return inSeries(label, all.slice(0, index), all.slice(index + 1));
}

/** The first of a list stands behind a mark that announces it. */
function isList({ label, start }: Candidate, text: string): boolean {
  return label.ordinal === 1 && !endsInComma(text, start);
}

function endsInComma(text: string, at: number): boolean {
  return /[，,、]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

/** One before or one behind it counts on. */
function inSeries({ style, ordinal }: Label, before: readonly Candidate[], after: readonly Candidate[]): boolean {
  const alike = ({ label }: Candidate) => label.style === style || (isCounted(style) && isCounted(label.style));
  if (ordinal === 0) return before.some(({ label }) => label.style === style && label.ordinal > 1);
  return (
    before.some((one) => alike(one) && one.label.ordinal > 0 && one.label.ordinal === ordinal - 1) ||
    after.some((one) => alike(one) && one.label.ordinal === ordinal + 1)
  );
}

/** 一是 … 二要 … is one list. */
function isCounted(style: Style): boolean {
  return style === "一是" || style === "一要";
}
