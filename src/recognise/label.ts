import { numeralValue } from "../language/numeral-value.js";
import { halfWidthWords } from "../language/width.js";

/** How a point is numbered: two labels of one style may belong to one series. */
export type Style =
  | "第一部分"
  | "一、"
  | "（一）"
  | "1."
  | "（1）"
  | "①"
  | "第一，"
  | "其一，"
  | "首先，"
  | "一是"
  | "一要"
  | "一抓";

/** The number a text begins with. */
export interface Label {
  style: Style;
  /** As it is written, with the mark that belongs to it: `一、` `(一)` `1.` `第一，` `一是`. */
  text: string;
  /** 1 for 一; 最后 is 0: it follows whatever there is. */
  ordinal: number;
}

/** Styles that begin a sentence in a paragraph as well as a paragraph of their own. */
const runInStyles: readonly Style[] = ["首先，", "其一，", "一是", "一要", "一抓"];

const han = "[一二三四五六七八九十]{1,3}";

/** The numeral is the first group. A look-ahead keeps off what only looks like a number: 三、四季度, 1.5亿元, 三要素. */
const patterns: readonly [Style, RegExp][] = [
  ["第一部分", new RegExp(`^第(${han})(?:部分|章|节|篇)(?=[\\s　：:、，,]|[\\u4e00-\\u9fff]{2,20}$)[\\s　：:、，,]?`)],
  ["一、", new RegExp(`^(${han})\\s?[、.．](?!\\s?${han}(?:[、季级产期线类次号]|个?月|大类))`)],
  ["（一）", new RegExp(`^[（(]?\\s?(${han})\\s?[)）]、?`)],
  ["1.", /^(\d{1,2})\s?(?:[.．](?!\d)|、(?!\d)|[)）](?=[^)）]))/],
  ["（1）", /^[（(]\s?(\d{1,2})\s?[)）](?!\s?[月日年个])、?/],
  ["①", /^([①-⑳⑴-⒇⒈-⒛])[、.．]?/],
  [
    "第一，",
    new RegExp(
      `^第(${han})(?:个方面|方面|个问题|个重点|个环节|个层面|项工作|项任务|项议程|项(?![，,：:]?\\s*(?:请|由|让|进行|听取|宣读|宣布|审议|表决|选举|介绍|观看|播放|颁|授|签|揭|鸣|奏|升|唱|全体))|点|条|步|句话|件事|个)?(?:[，,、：:]|[\\s　]+(?!季度|书记|产业|批|次|期|阶段|时间|名|位)(?=[\\u4e00-\\u9fff“])|(?:就?是)(?![一二三四五六七八九十不])|要(?![务素件害职]))`,
    ),
  ],
  ["其一，", new RegExp(`^其(${han})[，,、：:]`)],
  ["首先，", /^(首先|其次|再次|再者|最后)(?:[，,、：:]|是|要)?/],
  ["一是", /^(\d{1,2})是(?!\d)/],
  ["一是", new RegExp(`^(${han})是[，,：:、]?(?![一二三四五六七八九十不否])`)],
  ["一要", new RegExp(`^(${han})要(?![素务件点害塞职])`)],
  ["一抓", new RegExp(`^(${han})[则来抓看靠查讲促保管严防治重盯比问](?![一二三四五六七八九十])`)],
];

const words: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: 0 };

/** The number `text` begins with, if any; what it is good for depends on where the text stands. */
export function labelAt(text: string): Label | undefined {
  // Nothing longer than 第一个层面， can be a label.
  const start = halfWidthWords(text.slice(0, 40));
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(start);
    const ordinal = match ? ordinalOf(match[1] ?? "") : undefined;
    if (match && ordinal !== undefined) return { style, text: text.slice(0, match[0].length), ordinal };
  }
  return undefined;
}

function ordinalOf(numeral: string): number | undefined {
  return words[numeral] ?? numeralValue(numeral);
}

export function isRunIn({ style }: Label): boolean {
  return runInStyles.includes(style);
}

/** Styles that make one list together: 一是 … 二要 …, 首先 … 第二 … */
const mixed: readonly (readonly Style[])[] = [
  ["一是", "一要"],
  ["首先，", "第一，"],
];

/** The styles that can go on with a list of this one, itself among them. */
export function stylesLike(style: Style): readonly Style[] {
  return mixed.find((styles) => styles.includes(style)) ?? [style];
}
