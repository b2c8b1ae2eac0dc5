import type { Quantity } from "../model/quantity.js";
import { numeralValue } from "./numeral-value.js";
import { isKnownUnit } from "./unit.js";
import { halfWidth } from "./width.js";

const about = "大?约";
const digits = "[-−－]?(?:\\d{1,3}(?:,\\d{3})+|0|[1-9]\\d{0,19})(?:\\.\\d{1,15})?";
const pattern = new RegExp(`^(${about})?\\s*(第)?(${digits}|[零〇一二两三四五六七八九十百千]+)\\s*(\\D*?)(左右)?$`);

/** Alone after a number these are dates: 8月, 15日. */
const dates = new Set(["月", "日"]);

/**
 * A text that is one number, with its unit or without: `58.6`, `3,200.5万元`, `１２００户`, `约3亿元`, `第3位`, `十二个`. Undefined for
 * anything else, for codes (007), and for numbers longer than any office has use for.
 */
export function quantityIn(text: string): Quantity | undefined {
  const [, rough, rank, number = "", unit = "", orSo] = pattern.exec(halfWidth(text.trim())) ?? [];
  const value = /\d/.test(number) ? plainDecimal(number) : wordedNumber(number, unit);
  if (value === undefined || (unit !== "" && !isKnownUnit(unit)) || dates.has(unit)) return undefined;
  if (rank && unit !== "位" && unit !== "名" && unit !== "") return undefined;
  return { value, unit: rank ? "位" : unit, ...((rough || orSo) && { approximate: true }) };
}

function plainDecimal(number: string): string {
  const plain = number.replaceAll(",", "").replace(/^[−－]/, "-");
  return /^-0(?:\.0*)?$/.test(plain) ? plain.slice(1) : plain;
}

/** 十二个 is a number, 一 alone is a word like any other. */
function wordedNumber(number: string, unit: string): string | undefined {
  return unit === "" ? undefined : numeralValue(number)?.toString();
}
