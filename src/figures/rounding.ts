import { decimalText, Exact } from "../language/decimal.js";
import { isMoney, unitNamed } from "../language/unit.js";
import type { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Quantity } from "../model/quantity.js";
import { inUnit } from "./convert.js";
import { FigureFailure } from "./failure.js";

/** A figure on its way to the paper: in the unit it is printed in, before and after rounding. */
export interface Rounded {
  exact: Exact;
  value: Exact;
  /** Decimals it is printed with. */
  decimals: number;
  unit: string;
  about: boolean;
  /** Of a difference: it is not that of the two numbers as they are printed, which is to be said. */
  apart?: true;
}

/**
 * In the unit and with the decimals that the template or else the house style asks for, half up. A difference is that of the two numbers
 * as they are printed, unless it is off by more than one in its last place: they are then printed too coarsely to tell it.
 */
export function rounded(figure: Figure, style: NumberStyle): Rounded {
  const own = roundedAlone(figure, style);
  if (figure.formula.type !== "difference" || own.exact.isZero()) return own;
  const [a, b] = figure.formula.terms.map((term) => asPrinted(term, own, figure.manner.bare ?? false, style));
  if (!a || !b) return own;
  const between = a.minus(b).abs();
  const value = (own.exact.isNegative() ? between.negated() : between).toDecimalPlaces(own.decimals);
  if (value.eq(own.value)) return own;
  const step = new Exact(10).pow(-own.decimals);
  if (value.minus(own.exact).abs().gt(step)) return { ...own, apart: true };
  return { ...own, value };
}

/** A term as the paper has it, in the unit of the difference; in a table, with the decimals of the column. */
function asPrinted(term: Figure, { unit, decimals }: Rounded, inTable: boolean, style: NumberStyle): Exact | undefined {
  const wanted = unit === "个百分点" ? "%" : unit;
  if (inTable) {
    const converted = inUnit(term.quantity, wanted);
    return converted instanceof FigureFailure ? undefined : new Exact(converted.value).toDecimalPlaces(decimals);
  }
  const printed = rounded(term, style);
  const converted = inUnit({ value: decimalText(printed.value), unit: printed.unit }, wanted);
  return converted instanceof FigureFailure ? undefined : new Exact(converted.value);
}

function roundedAlone({ quantity, manner }: Figure, style: NumberStyle): Rounded {
  const unit = manner.unit === "kept" ? quantity.unit : printingUnit(quantity, style);
  const converted = inUnit(quantity, unit);
  const exact = new Exact(converted instanceof FigureFailure ? quantity.value : converted.value);
  const about = quantity.approximate ?? false;
  const decimals = manner.decimals ?? decimalsOf(exact, unit, style, about);
  return { exact, value: exact.toDecimalPlaces(decimals), decimals, unit, about };
}

const hundredMillion = 1e8;
const tenThousand = 1e4;

/** 亿元 or 万元, by the house style and the amount; anything but money stays in its unit. */
export function printingUnit({ value, unit }: Quantity, style: NumberStyle): string {
  const { dimension, factor } = unitNamed(unit);
  const amount = new Exact(value).times(factor).abs();
  if (!isMoney(unit) || style.金额 === "原样" || amount.isZero()) return unit;
  if (style.金额 !== "自动") return style.金额.replace("元", dimension);
  // What would come out as 10000.0万元 is 1.0亿元.
  if (amount.div(tenThousand).toDecimalPlaces(style.小数).times(tenThousand).gte(hundredMillion))
    return `亿${dimension}`;
  // Small amounts kept in 元 (average incomes) would lose their last digits in 万元.
  return Number(factor) < tenThousand && amount.lt(10 * tenThousand) ? dimension : `万${dimension}`;
}

/** Rates, and money in hundred millions, have as many decimals as their neighbours; anything else only those it needs. */
function decimalsOf(exact: Exact, unit: string, style: NumberStyle, about: boolean): number {
  const { dimension, factor } = unitNamed(unit);
  const rate = dimension === "比率" || dimension === "百分点";
  const most = rate ? style.百分数 : style.小数;
  const even = rate || (isMoney(unit) && Number(factor) >= hundredMillion);
  if (even && style.末零 && !about && !exact.isZero()) return rate ? most : enough(exact, most);
  return exact.toDecimalPlaces(rate ? most : enough(exact, most)).decimalPlaces();
}

/** So many decimals that an amount which is there does not come out as nothing. */
function enough(exact: Exact, decimals: number): number {
  const leading = exact.isZero() ? 0 : -exact.e;
  return leading > decimals && leading <= 6 ? leading : decimals;
}
