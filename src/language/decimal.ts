import { Decimal } from "decimal.js";

/** Exact to forty digits, rounded half up (四舍五入): no binary float ever touches a figure. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export type Exact = Decimal;

/** As a plain decimal: never 1e+21, never -0. */
export function decimalText(value: Exact, decimals?: number): string {
  const text = decimals === undefined ? value.toFixed() : value.toFixed(decimals);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

const plain = /^-?\d+(\.\d+)?$/;

/** A float as Excel shows it: 15 significant digits, no exponent. 58.599999999999994 → 58.6. */
export function floatText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value + 0);
  const short = String(Number(value.toPrecision(15)));
  return plain.test(short) ? short : decimalText(new Exact(short));
}

/** × 100, exactly: 0.712 → 71.2. */
export function timesHundred(decimal: string): string {
  return decimalText(new Exact(decimal).times(100));
}

/** A decimal without noughts that say nothing: 007.50 → 7.5, -0 → 0. */
export function shortest(decimal: string): string {
  return decimalText(new Exact(decimal));
}
