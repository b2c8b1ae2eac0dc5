import { Decimal } from "decimal.js";

/** Exact to forty digits, rounded half up (四舍五入): no binary float ever touches a figure. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export type Exact = Decimal;

/** As a plain decimal: never 1e+21, never -0. */
export function plain(value: Exact, decimals?: number): string {
  const text = decimals === undefined ? value.toFixed() : value.toFixed(decimals);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}
