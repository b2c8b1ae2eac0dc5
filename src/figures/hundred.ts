import { decimalText, Exact } from "../language/decimal.js";
import type { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import { share, total } from "./arithmetic.js";
import { FigureFailure } from "./failure.js";

/** The share of one of several parts, and the percentage it is printed with. */
export interface Share {
  figure: Figure;
  text: string;
}

/**
 * Percentages that add up to exactly 100 as printed: all are rounded down, and what is missing goes to those that lost most (the largest
 * remainders; the earlier of two that lost the same).
 */
export function sharesOfHundred(parts: readonly Figure[], style: NumberStyle): Share[] | FigureFailure {
  const whole = total(parts);
  if (whole instanceof FigureFailure) return whole;
  if (parts.some(({ quantity }) => quantity.value.startsWith("-")))
    return new FigureFailure("各部分里有负数，分不出各占百分之几");
  const shares: Figure[] = [];
  for (const part of parts) {
    const figure = share("", [part, whole]);
    if (figure instanceof FigureFailure) return figure;
    shares.push(figure);
  }
  const printed = adjusted(
    shares.map(({ quantity }) => new Exact(quantity.value)),
    style.百分数,
  );
  return shares.map((figure, index) => ({ figure, text: percent(printed[index] ?? new Exact(0), style) }));
}

function adjusted(shares: readonly Exact[], decimals: number): Exact[] {
  const step = new Exact(10).pow(-decimals);
  const floors = shares.map((value) => value.toDecimalPlaces(decimals, Exact.ROUND_DOWN));
  const missing = floors
    .reduce((rest, value) => rest.minus(value), new Exact(100))
    .div(step)
    .toNumber();
  const lost = shares.map((value, index) => ({ index, rest: value.minus(floors[index] ?? value) }));
  lost.sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
  const raised = new Set(lost.slice(0, missing).map(({ index }) => index));
  return floors.map((value, index) => (raised.has(index) ? value.plus(step) : value));
}

function percent(value: Exact, { 百分数, 末零 }: NumberStyle): string {
  return `${末零 ? decimalText(value, 百分数) : decimalText(value)}%`;
}
