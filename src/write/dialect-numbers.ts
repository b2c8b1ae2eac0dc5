import { chineseNumber } from "../language/numeral.js";
import type { Heading } from "../model/tree.js";
import { textOf } from "../model/walk.js";

/** The number of a heading with the blank that stands behind it, if any. */
export function numberOf({ number, children }: Heading): string {
  return number !== "" && /^\s/.test(textOf(children)) ? `${number} ` : number;
}

/** The label a scheme writes for a number, by its first one: 三、 → 一、, （2） → （1）, 其次 → 首先. */
export function patternOf(number: string): string {
  return number
    .replace(/首先|其次|再次|再者|最后/, "首先")
    .replace(/[一二三四五六七八九十百]+/, "一")
    .replace(/\d+/, "1")
    .replace(/[①-⑳]/, "①");
}

const numerals = new Map(Array.from({ length: 99 }, (_, index) => [chineseNumber(index + 1) ?? "", index + 1]));

/** Its place in a series; 0 for 最后, undefined where there is no numeral. */
function ordinalOf(number: string): number | undefined {
  const word = ["最后", "首先", "其次", "再次"].findIndex((one) => number.includes(one));
  if (word >= 0) return word;
  const digits = /\d+/.exec(number)?.[0];
  if (digits !== undefined) return Number(digits);
  const circled = /[①-⑳]/.exec(number)?.[0];
  if (circled !== undefined) return circled.charCodeAt(0) - 0x245f;
  return numerals.get(/[一二三四五六七八九十]+/.exec(number)?.[0] ?? "");
}

/** 1, 2, 3 …, or none of them numbered: what a list of Markdown would number in the same way. */
export function isCounted(numbers: readonly string[]): boolean {
  const [first = ""] = numbers;
  return numbers.every((number, index) => {
    if (number === "" || first === "") return number === first;
    const ordinal = ordinalOf(number);
    const last = ordinal === 0 && index > 1 && index === numbers.length - 1;
    return patternOf(number) === patternOf(first) && (ordinal === index + 1 || last);
  });
}

/** Labels that may run on in a paragraph. */
export function runsOn(pattern: string): boolean {
  return pattern === "" || /^(?:一[是要来则]|首先)/.test(pattern);
}
