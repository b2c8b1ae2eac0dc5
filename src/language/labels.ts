import { type Border, type LabelStyle, styles } from "./label-styles.js";
import { isLeadWord, keyTail } from "./lead-words.js";
import { numeralValue } from "./numeral-value.js";

/** The number a heading or a point begins with. */
export interface Label {
  style: LabelStyle;
  /** 1 for 一; 最后 is 0: it follows whatever there is. */
  ordinal: number;
  /** As it is written, with the mark that belongs to it: `一、` `(一)` `1.` `第一，` `一是`. */
  text: string;
  /** A mark behind it that does not belong there: the 、 of （一）、, the ， of 一是，. */
  extra: string;
}

const rows = Object.entries(styles) as [LabelStyle, (typeof styles)[LabelStyle]][];
const borders: readonly Border[] = ["clause", "sentence", "line"];
/** What labels begin with, for a character class. */
export const labelSigns = "一二三四五六七八九十第其首再最（(\\d０-９①-⒛㉑-㉟㊱-㊿㈠-㈩";
const begins = new RegExp(`[${labelSigns}]`);

/**
 * The label that begins at an offset, if any. Whether it numbers something depends on what else there is.
 * @param border what stands before it: behind a comma, fewer labels can stand than at the beginning of a line
 */
export function labelAt(text: string, at = 0, border: Border = "line"): Label | undefined {
  if (!begins.test(text[at] ?? "")) return undefined;
  for (const [style, { pattern, from, extra }] of rows) {
    if (borders.indexOf(from) > borders.indexOf(border)) continue;
    const [label, ...numerals] = matchAt(pattern, text, at) ?? [];
    const ordinal = ordinalOf(numerals.find((one) => one !== undefined));
    if (label === undefined || ordinal === undefined) continue;
    const end = at + label.length;
    if (countsUp(text, label, end, ordinal)) return undefined;
    return { style, ordinal, text: label, extra: (extra && matchAt(extra, text, end)?.[0]) ?? "" };
  }
  return undefined;
}

/** Its place in the order of levels, from 0 for 第一编; undefined where it may stand at any. */
export function rankOf(style: LabelStyle): number | undefined {
  return styles[style].rank;
}

/** It leads a sentence, and may run on inside a paragraph: 一是 其一， 首先， */
export function runsOn(style: LabelStyle): boolean {
  return styles[style].runsOn ?? false;
}

/** Its place in the order of levels, by the first label of a series. */
export function rankOfPattern(pattern: string): number | undefined {
  const style = labelAt(pattern)?.style;
  return style && rankOf(style);
}

/** Whether points with such labels may run on: those of `runsOn`, and those without any. */
export function mayRunOn(pattern: string): boolean {
  const style = labelAt(pattern)?.style;
  return (
    pattern === "" || isLeadWord(pattern) || keyTail(pattern) !== undefined || (style !== undefined && runsOn(style))
  );
}

/** One by itself is a point; of all others one alone is no list. */
export function standsAlone(style: LabelStyle): boolean {
  return styles[style].alone ?? false;
}

/** Styles that make one list together: 一是 … 二要 …, 首先 … 第二 … */
const mixed: readonly (readonly LabelStyle[])[] = [
  ["一是", "一要"],
  ["首先，", "第一，"],
];

/** The styles that can go on with a list of this one, itself among them. */
export function stylesLike(style: LabelStyle): readonly LabelStyle[] {
  return mixed.find((some) => some.includes(style)) ?? [style];
}

const words: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: 0 };

function ordinalOf(numeral: string | undefined): number | undefined {
  return numeral === undefined ? undefined : (words[numeral] ?? (numeralValue(numeral) || undefined));
}

const next =
  /\s?(?:(第)([一二三四五六七八九十]{1,3})|([一二三四五六七八九十]{1,3})(?:[、，季级产期线类次号层月批]|个月|大类|年[级内后]))/y;

/** 一、二、三产业, 三、四季度, 第一、第二产业: numbers that count up, and the things they count. */
function countsUp(text: string, label: string, end: number, ordinal: number): boolean {
  if (!/^第?[一二三四五六七八九十].*[、.．]$/.test(label)) return false;
  const [, again, numbered = "", counted = ""] = matchAt(next, text, end) ?? [];
  if (again && !label.startsWith("第")) return false;
  return (numeralValue(numbered || counted) ?? 0) > ordinal;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
