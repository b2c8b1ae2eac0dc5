import { halfWidth } from "../../../language/width.js";
import type { Range } from "../../engine/rule.js";

/** A number with its unit as the text has it: 58.6亿元, 32个, 84.4%. */
export interface NumberedUnit extends Range {
  /** In base units: 58.6亿元 is 58.6 × 10⁸ of 元. */
  value: number;
  /** How much the last digit printed is worth, in base units: what rounding can hide; 0 for a count. */
  step: number;
  /** 元, 个, %. */
  base: string;
  /** The digits as printed. */
  digits: string;
  /** 亿, 万 or nothing. */
  multiple: string;
  /** 近, 约, 多, 余 stand beside: not exact. */
  vague: boolean;
}

const multiples: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  "": 1,
};
const bases =
  "个百分点|百分点|个月|平方公里|平方千米|平方米|立方米|公顷|公里|千米|千瓦时|千瓦|美元|元|亩|吨|米|[%％‰]|倍|天|年|人次|户次|个|家|户|人|名|件|项|条|座|处|套|台|辆|所|起|次|批|宗|位|分|场|头|只|棵|株|份|村|里";
const pattern = new RegExp(
  `(?<![\\d.．,，A-Za-zＡ-Ｚ])([0-9０-９]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)([.．][0-9０-９]+)?(多|余)?(万亿|千万|百万|亿|万|千)?(多|余)?(${bases})(多|余)?`,
  "g",
);
const vagueBefore = /(?:近|约|超过?|逾|突破|不足|不到|超出|将近|接近|至少|以上|至多|大概|几|数)$/;

/** The numbered units of a text in order; masked ones (X亿元) are not there. */
export function quantitiesIn(text: string): NumberedUnit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, integer = "", fraction = "", more, multiple = "", more2, base = "", more3] = match;
    const digits = halfWidth(integer + fraction).replaceAll(",", "");
    const factor = multiples[multiple] ?? 1;
    const decimals = fraction === "" ? 0 : fraction.length - 1;
    const end = match.index + whole.length;
    const vague =
      [more, more2, more3].some(Boolean) || vagueBefore.test(text.slice(Math.max(0, match.index - 3), match.index));
    return {
      start: match.index,
      end,
      value: Number(digits) * factor,
      // 27个 is counted, 12亿元 and 84% are rounded.
      step: decimals === 0 && multiple === "" && !/[%％‰]|百分点/.test(base) ? 0 : factor / 10 ** decimals,
      base: halfWidth(base),
      digits,
      multiple,
      vague: vague || /^(?:左右|以上|上下|多|余)/.test(text.slice(end, end + 2)),
    };
  });
}

/** Whether two values can be one, given how they are rounded. */
export function isSame(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack * 1.0001;
}
