import type { Quantity } from "../model/quantity.js";
import { decimalText, Exact } from "./decimal.js";
import { type LoneNumber, loneNumber, wordedNumber } from "./lone-number.js";
import { baseOf, dateParts, multiples, unitNamed } from "./unit.js";
import { halfWidth } from "./width.js";

/** Codes (007) are none, nor numbers longer than any office has use for. */
const figure =
  /^(?:大?约|近|超过?|逾)?\s*(?:第\s*)?[-−－]?(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d{0,19})(?:\.\d{1,15})?(?![\d.,])/;
const limit = /(?:以上|以内)\s*$/;

/**
 * A text that is one number, with its unit or without: `58.6`, `3,200.5万元`, `１２００户`, `约3亿元`, `第3位`, `十二个`. Undefined for
 * anything else, also for 1亿, which says no unit, and for what names a day (8月).
 */
export function quantityIn(text: string): Quantity | undefined {
  const number = figure.test(halfWidth(text.trim())) ? loneNumber(text) : wordedNumber(text);
  if (!number || number.multiple !== undefined || dateParts.has(number.unit ?? "") || limit.test(text))
    return undefined;
  return quantityOf(number);
}

/** The quantity, in the unit the number or else its column says. @param money whether 3亿 can only be 亿元 */
export function quantityOf(number: LoneNumber, columnUnit = "", money = false): Quantity {
  const { value, unit, multiple, approximate } = number;
  const more = approximate ? ({ approximate: true } as const) : {};
  if (unit !== undefined || multiple === undefined) return { value, unit: unit ?? columnUnit, ...more };
  const base = columnUnit === "" ? (money ? "元" : "") : baseOf(columnUnit);
  // 3亿 in a column of % can only be money in the wrong place, and is found out as such.
  if (base !== "") return { value, unit: multiple + (base === "%" ? "元" : base), ...more };
  return { value: decimalText(new Exact(`${value}e${multiples[multiple]}`)), unit: "", ...more };
}

/** In another unit of its dimension, exactly: 3200万元 → 0.32亿元. A bare number takes any unit as it is; undefined across dimensions. */
export function inUnit(quantity: Quantity, unit: string): Quantity | undefined {
  if (quantity.unit === unit) return quantity;
  if (quantity.unit === "") return { ...quantity, unit };
  const [from, to] = [unitNamed(quantity.unit), unitNamed(unit)];
  if (from.dimension !== to.dimension) return undefined;
  const value = new Exact(quantity.value).times(from.factor).div(to.factor);
  return { ...quantity, value: decimalText(value), unit };
}
