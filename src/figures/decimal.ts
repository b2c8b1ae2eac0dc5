import { Decimal } from "decimal.js";

/** Exact to forty digits, rounded half up (四舍五入): no binary float ever touches a figure. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

export type Exact = Decimal;
