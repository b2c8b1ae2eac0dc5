import { leadWordIn } from "./lead-words.js";
import { chineseNumber } from "./numeral.js";
import { numeralValue } from "./numeral-value.js";
import { type Script, written } from "./scripts.js";
import { halfWidth } from "./width.js";

/** The numeral in a label, and how it is written. */
interface Numeral {
  text: string;
  at: number;
  value: number;
  write: WriteLabel;
}

/** Gives the label of a place in a series: （一） of the third of five is （三）. @param total how many there are, where it is known */
export type WriteLabel = (ordinal: number, total?: number) => string | undefined;

const byScript =
  (script: Script): WriteLabel =>
  (ordinal) =>
    written(ordinal, script);

/** The first that is found in a label is its numeral. */
const scripts: readonly [RegExp, WriteLabel, ((numeral: string) => number | undefined)?][] = [
  [/[零〇一二三四五六七八九十百千]+/, chineseNumber],
  [/\d+/, String],
  [/[０-９]+/, byScript("fullWidth")],
  [/[①-⑳㉑-㉟㊱-㊿]/, byScript("circled")],
  [/[⑴-⒇]/, byScript("bracketed")],
  [/[⒈-⒛]/, byScript("dotted")],
  [/[㈠-㈩]/, byScript("bracketedHan")],
  [/[㊀-㊉]/, byScript("circledHan")],
  [/[Ⅰ-Ⅻ]/, byScript("romanSign")],
  [/[壹贰叁肆伍陆柒捌玖拾佰仟]+/, byScript("capital")],
  [/[甲乙丙丁戊己庚辛壬癸]/, byScript("stem"), (stem) => "甲乙丙丁戊己庚辛壬癸".indexOf(stem) + 1],
  [/[A-Z]/, byScript("letter"), (letter) => letter.charCodeAt(0) - 64],
];

function numeralIn(label: string): Numeral | undefined {
  const word = leadWordIn(label);
  if (word) return { text: word.text, at: 0, value: word.ordinal, write: word.at };
  for (const [pattern, write, read = numeralValue] of scripts) {
    const match = pattern.exec(label);
    const value = match ? read(match[0]) : undefined;
    if (match && value !== undefined) return { text: match[0], at: match.index, value, write };
  }
  return undefined;
}

/** The number of a label; 0 for 最后, undefined where there is no numeral in it. */
export function ordinalIn(label: string): number | undefined {
  return numeralIn(label)?.value;
}

/**
 * A label with another number, in the same style: （三） → （四）, ⑶ → ⑷, 首先， → 其次，.
 * Undefined where it has none, or its script does not reach that far.
 */
export function labelLike(label: string, ordinal: number, total?: number): string | undefined {
  const numeral = numeralIn(label);
  const by = numeral?.write(ordinal, total);
  if (!numeral || by === undefined) return undefined;
  return label.slice(0, numeral.at) + by + label.slice(numeral.at + numeral.text.length);
}

/** The first label of its kind, as a scheme names it: 三、 → 一、, （2） → （1）, 其次 → 首先; what has no numeral stays. */
export function patternOf(label: string): string {
  return labelLike(label, 1) ?? label;
}

/** The label is one of the series that a pattern begins, whatever mark is typed behind its numeral: 三． of 一、. */
export function isOneOf(pattern: string, label: string): boolean {
  const plain = (text: string) => halfWidth(patternOf(text)).replace(/[\s、,:.]+$/, "");
  return plain(label) === plain(pattern);
}

/**
 * What writes the labels of a series, from its first one: 一、 （一） 1. 第一， 一是 首先 ①. Undefined where that has no numeral for one.
 * It gives undefined where its script does not reach that far.
 */
export function labelsFrom(pattern: string): WriteLabel | undefined {
  if (pattern === "") return () => "";
  return ordinalIn(pattern) === 1 ? (ordinal, total) => labelLike(pattern, ordinal, total) : undefined;
}
