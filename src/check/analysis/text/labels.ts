import { numeralValue } from "../../../language/numeral-value.js";
import { halfWidth } from "../../../language/width.js";
import type { Range } from "../../engine/rule.js";

/**
 * How a numeral is written: 第一部分 · 一、 · （一） · 1. · （1） · 1） · ① · 第一， · 一是 · 一要 · 其一， · 首先 · 第一项是.
 * `lead` styles begin a sentence and have no place in the order of levels.
 */
export type LabelStyle = keyof typeof rankOf;

/** The order of levels; lead styles may stand at any. */
export const rankOf = {
  part: 0,
  han: 1,
  bracketed: 2,
  arabic: 3,
  arabicBracketed: 4,
  arabicClosed: 4,
  circled: 5,
  ordinal: undefined,
  is: undefined,
  want: undefined,
  each: undefined,
  word: undefined,
  counted: undefined,
} as const;

/** A numeral in front of a heading or a point. */
export interface Label extends Range {
  style: LabelStyle;
  /** 最后 has none of its own: 0. */
  ordinal: number;
  text: string;
}

const numeral = "([一二三四五六七八九十]{1,3})";
const digits = "([0-9０-９]{1,2})";
/** 一、二产业, 三、四季度: no numerals of points. */
const noList = "(?![一二三四五六七八九十]+(?:[、，]|[产季月年线期层]))";

/** Only where a line begins. */
const lineStyles: readonly [LabelStyle, RegExp][] = [
  ["part", new RegExp(`第${numeral}(?:部分|章|编|篇)`, "y")],
  ["han", new RegExp(`${numeral} ?(?:、${noList}|[．.](?![一二三四五六七八九十0-9]))`, "y")],
  ["bracketed", new RegExp(`[（(] ?${numeral} ?[）)]`, "y")],
  ["arabic", new RegExp(`${digits}(?:[.．](?![0-9０-９])|、(?![0-9０-９]))`, "y")],
  ["arabicBracketed", new RegExp(`[（(]${digits}[）)]`, "y")],
  ["arabicClosed", new RegExp(`${digits}[）)]`, "y")],
  ["circled", /[①-⑳⑴-⒇⒈-⒛]/y],
];
const measures = "个(?:方面|问题|环节|重点)?|项|句话|层(?:意思)?|件(?:事)?|种(?:情况)?|类|条|步|关|点";
/** Where any clause begins. */
const leadStyles: readonly [LabelStyle, RegExp][] = [
  ["ordinal", new RegExp(`第${numeral}(?:[，、,：:]${noList}|[是要](?![务素义件求点]))`, "y")],
  ["is", new RegExp(`(?!一是一|二是二)${numeral}是`, "y")],
  ["want", new RegExp(`${numeral}要(?![素件义])`, "y")],
  ["each", new RegExp(`其${numeral}[，、,：:]`, "y")],
  ["counted", new RegExp(`第${numeral}(?:${measures})(?:[，、,：:]|[是由要](?!否)|就是)`, "y")],
  ["word", /首先|其次|再次|最后/y],
];

/** The label a line begins with. */
export function lineLabel(text: string): Label | undefined {
  const start = /^[\s“]*/.exec(text)?.[0].length ?? 0;
  return labelAt(text, start, lineStyles) ?? labelAt(text, start, leadStyles);
}

/** The label a clause inside a line begins with. */
export function clauseLabel(text: string, start: number): Label | undefined {
  const boundary = text[start - 1] ?? "";
  if ("，,、".includes(boundary)) return labelAt(text, start, leadStyles.slice(0, -1));
  return labelAt(text, start, leadStyles) ?? labelAt(text, start, lineStyles.slice(1));
}

function labelAt(text: string, start: number, styles: readonly [LabelStyle, RegExp][]): Label | undefined {
  for (const [style, pattern] of styles) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const ordinal = match && ordinalOf(style, match);
    if (match && ordinal !== undefined && ordinal !== null)
      return { style, ordinal, text: match[0], start, end: start + match[0].length };
  }
  return undefined;
}

function ordinalOf(style: LabelStyle, match: RegExpExecArray): number | undefined {
  if (style === "word") return { 首先: 1, 其次: 2, 再次: 3, 最后: 0 }[match[0]];
  if (style === "circled") return circledOrdinal(match[0]);
  return numeralValue(halfWidth(match[1] ?? ""));
}

function circledOrdinal(character: string): number {
  const code = character.charCodeAt(0);
  return code - (code < 0x2474 ? 0x245f : code < 0x2488 ? 0x2473 : 0x2487);
}
