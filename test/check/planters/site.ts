import type { Rule } from "../../../src/check/engine/rule.js";
import { chineseNumber } from "../../../src/language/numeral.js";

/** A place of a clean text, and what is put there instead. */
export interface Edit {
  at: number;
  length: number;
  put: string;
  /** The finding may stand elsewhere: at the number that no longer fits. */
  anywhere?: boolean;
}

export type Sites = (text: string) => Edit[];

/** One kind of defect: where it can be planted, the rules that should find it, and how many of them at the least. */
export interface Planter {
  name: string;
  /** The first one is the rule it is counted for. */
  expected: readonly [string, ...string[]];
  sites: Sites;
  least: number;
  /** Planted one at a time: two in a text would hide each other. */
  alone?: boolean;
  /** Texts it needs beside the common ones, or instead of them. */
  texts?: readonly string[];
  /** The meeting or the past papers that stand beside the text. */
  given?: Partial<Rule["examples"]>;
}

/** Every match replaced; `step` takes every so many of them. */
export function each(pattern: RegExp, put: (match: RegExpMatchArray) => string | undefined, step = 1): Sites {
  return (text) =>
    [...text.matchAll(pattern)]
      .filter((_, index) => index % step === 0)
      .flatMap((match) => {
        const words = put(match);
        return words === undefined ? [] : [{ at: match.index, length: match[0].length, put: words }];
      });
}

/** The same defects, to be found anywhere in the text. */
export function anywhere(sites: Sites): Sites {
  return (text) => sites(text).map((edit) => ({ ...edit, anywhere: true }));
}

/** Only in texts that are of a county, a district, a township. */
export function within(unit: RegExp, sites: Sites): Sites {
  return (text) => (unit.test(text) ? sites(text) : []);
}

/** At the end of a paragraph of some length. */
export function added(words: string, step = 3): Sites {
  return each(/(?<=[^\n]{60}。)$/gm, () => words, step);
}

/** The year, month and day under the title, where a text has them. */
export function dated(sites: (year: number, month: number, day: number) => Sites | undefined): Sites {
  return (text) => {
    const [, year, month, day] = /（(20\d\d)年(\d{1,2})月(\d{1,2})日/.exec(text) ?? [];
    return day === undefined ? [] : (sites(Number(year), Number(month), Number(day))?.(text) ?? []);
  };
}

const numerals = "一二三四五六七八九十";

/** The numeral in a match, moved by a step. */
export function moved([words, number = ""]: RegExpMatchArray, step: number): string | undefined {
  const value = number === "两" ? 2 : numerals.indexOf(number) + 1;
  const next = value + step;
  return value > 0 && next > 0 ? words.replace(number, chineseNumber(next) ?? "") : undefined;
}
