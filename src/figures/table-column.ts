import { Exact } from "../language/decimal.js";
import { unitNamed } from "../language/unit.js";
import { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Quantity } from "../model/quantity.js";
import { inOneUnit, inUnit } from "./convert.js";
import { FigureFailure } from "./failure.js";
import { printingUnit, rounded } from "./rounding.js";

/** How the numbers of a column are printed: in one unit, which the header names, and with as many decimals each. */
export interface NumberColumn {
  unit: string;
  decimals: number;
}

/** Undefined where the figures are of several kinds (an amount, a rate): each then says its own unit. */
export function numberColumn(figures: readonly Figure[], style: NumberStyle): NumberColumn | undefined {
  const unit = commonUnit(
    figures.map(({ quantity }) => quantity),
    style,
  );
  if (unit === undefined) return undefined;
  const decimals = figures.map((figure) => rounded(inColumn(figure, { unit }), style).decimals);
  return { unit, decimals: Math.max(0, ...decimals) };
}

/** The figure as the column prints it: the number alone. */
export function inColumn(
  { quantity, formula }: Figure,
  { unit, decimals }: Omit<NumberColumn, "decimals"> & Partial<NumberColumn>,
): Figure {
  const converted = inUnit(quantity, unit);
  const manner = { unit: "kept", bare: true, ...(decimals !== undefined && { decimals }) } as const;
  return new Figure(converted instanceof FigureFailure ? quantity : converted, formula, manner);
}

/**
 * The largest of the units the house style has for them in which none is rounded to next to nothing and none grows out of
 * sight: output of a county beside the income of a household has no such unit.
 */
function commonUnit(quantities: readonly Quantity[], style: NumberStyle): string | undefined {
  if (inOneUnit(quantities) instanceof FigureFailure) return undefined;
  const named = quantities.filter(({ unit }) => unit !== "");
  const units = [...new Set(named.filter(({ value }) => /[1-9]/.test(value)).map((one) => printingUnit(one, style)))];
  if (units.length < 2) return units[0] ?? named[0]?.unit ?? "";
  const largestFirst = units.sort((a, b) => new Exact(unitNamed(b).factor).comparedTo(unitNamed(a).factor));
  return largestFirst.find((unit) => named.every((one) => standsIn(one, unit, style)));
}

/** Longer numbers are counted, not read. */
const outOfSight = 1e8;

function standsIn(quantity: Quantity, unit: string, { 小数 }: NumberStyle): boolean {
  const converted = inUnit(quantity, unit);
  const value = new Exact(converted instanceof FigureFailure ? quantity.value : converted.value).abs();
  return value.lt(outOfSight) && (value.gte(1) || value.toDecimalPlaces(小数).eq(value));
}
