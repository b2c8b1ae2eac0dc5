import { chineseNumber } from "../language/numeral.js";

/** Gives the label of a place in a series: `（一）` of the third of five is （三）. Undefined: the script does not reach that far. */
export type Label = (ordinal: number, total: number) => string | undefined;

type Script = (ordinal: number) => string | undefined;

const scripts: [RegExp, Script][] = [
  [/一/, chineseNumber],
  [/1/, String],
  [/１/, (ordinal) => String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  [/①/, circled],
  [/⑴/, (ordinal) => run(0x2474, ordinal, 20)],
  [/⒈/, (ordinal) => run(0x2488, ordinal, 20)],
  [/Ⅰ/, (ordinal) => run(0x2160, ordinal, 12)],
  [/甲/, (ordinal) => "甲乙丙丁戊己庚辛壬癸"[ordinal - 1]],
  [/A/, (ordinal) => run(0x41, ordinal, 26)],
];

/** Reads a label of a scheme such as 一、 （一） 1. 第一， 一是 首先 ①; undefined where no numeral is found in it. */
export function label(pattern: string): Label | undefined {
  if (pattern === "") return () => "";
  const first = pattern.indexOf("首先");
  if (first >= 0) return (ordinal, total) => replaceWith(pattern, "首先", inWords(ordinal, total));
  const script = scripts.find(([numeral]) => numeral.test(pattern));
  if (!script) return undefined;
  return (ordinal) => replaceWith(pattern, script[0], script[1](ordinal));
}

/** Labels that begin a sentence inside a paragraph: 一是 一要 首先 … */
export function isRunIn(pattern: string): boolean {
  return /^(一[是要来则]|首先)/.test(pattern);
}

function replaceWith(pattern: string, numeral: string | RegExp, by: string | undefined): string | undefined {
  return by === undefined ? undefined : pattern.replace(numeral, by);
}

/** 首先、其次、再次、最后: the last of three or more is 最后; five points and more cannot be told apart in this way. */
function inWords(ordinal: number, total: number): string | undefined {
  if (total > 4) return undefined;
  if (ordinal === total && total > 2) return "最后";
  return ["首先", "其次", "再次"][ordinal - 1];
}

function circled(ordinal: number): string | undefined {
  if (ordinal <= 20) return run(0x2460, ordinal, 20);
  return ordinal <= 35 ? run(0x3251, ordinal - 20, 15) : run(0x32b1, ordinal - 35, 15);
}

function run(start: number, ordinal: number, last: number): string | undefined {
  return ordinal > last ? undefined : String.fromCharCode(start + ordinal - 1);
}
