import { Exact } from "./decimal.js";
import { dateParts, dimensionOf, multiplePattern, multiples, unitOf, unitPattern } from "./unit.js";
import { vagueBefore, vagueBehind } from "./vague.js";
import { halfWidth } from "./width.js";

/** A number with its unit as a sentence has it: 58.6亿元, 32个, 84.4%. */
export interface QuantityMention {
  start: number;
  end: number;
  /** In base units: 58.6亿元 is 58.6 × 10⁸ of 元. */
  value: Exact;
  /** How much the last digit printed is worth, in base units: what rounding can hide; 0 for a count. */
  step: Exact;
  /** 元, 个, %. */
  base: string;
  /** The digits as printed. */
  digits: string;
  /** 亿, 万 or nothing. */
  multiple: string;
  /** 近, 约, 多, 余 stand beside: not exact. */
  vague: boolean;
}

const pattern = new RegExp(
  `(?<![\\d.．,，A-Za-zＡ-Ｚ])([0-9０-９]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)([.．][0-9０-９]+)?(多|余)?(${multiplePattern})?(多|余)?(${unitPattern})(多|余)?`,
  "g",
);
const isVagueBefore = new RegExp(`(?:${Object.values(vagueBefore).join("|")}|几|数)$`);
const isVagueBehind = new RegExp(`^(?:${Object.values(vagueBehind).join("|")})`);

/** The numbers with a unit in a text, in order; masked ones (X亿元) and parts of a date (9月22日) are not there. */
export function quantitiesIn(text: string): QuantityMention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, integer = "", fraction = "", more, multiple = "", more2, unit = "", more3] = match;
    if (dateParts.has(unit)) return [];
    const base = unitOf(unit) ?? unit;
    const digits = halfWidth(integer + fraction).replaceAll(",", "");
    const [power, decimals] = [multiples[multiple] ?? 0, Math.max(fraction.length - 1, 0)];
    const [start, end] = [match.index, match.index + whole.length];
    const vague = more ?? more2 ?? more3 ?? isVagueBefore.exec(text.slice(Math.max(0, start - 4), start));
    const value = new Exact(`${digits}e${power}`);
    // 27个 is counted, 12亿元 and 84% are rounded.
    const counted = decimals === 0 && multiple === "" && !["比率", "百分点"].includes(dimensionOf(base));
    const step = new Exact(counted ? 0 : `1e${power - decimals}`);
    const isVague = Boolean(vague) || isVagueBehind.test(text.slice(end, end + 2));
    return [{ start, end, value, step, base, digits, multiple, vague: isVague }];
  });
}
