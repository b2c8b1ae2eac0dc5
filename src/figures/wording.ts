import { decimalText, Exact } from "../language/decimal.js";
import { partsOfUnit } from "../language/unit.js";
import { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import { FigureFailure } from "./failure.js";
import { type Rounded, rounded } from "./rounding.js";

/** A figure as the paper prints it: 82.3亿元, 84.4%, 32个, 约3亿元, 第3位, 并列第3位. */
export function wordFigure(figure: Figure, style: NumberStyle): string {
  const { formula, quantity } = figure;
  const tied = formula.type === "rank" && formula.tied ? "并列" : "";
  return isRank(figure) ? `${tied}第${quantity.value}位` : worded(rounded(figure, style), figure, style);
}

/** A place in a ranking; a difference of two places is so many of them. */
function isRank({ quantity: { unit, value }, formula, manner }: Figure): boolean {
  return (
    unit === "位" &&
    !manner.bare &&
    /^[1-9]\d*$/.test(value) &&
    ["datum", "greatest", "least", "rank"].includes(formula.type)
  );
}

function worded({ value, decimals, unit, about, apart }: Rounded, { manner }: Figure, style: NumberStyle): string {
  const number = grouped(decimalText(value, decimals), style);
  const said = manner.per === "said" ? (partsOfUnit(unit)?.[0] ?? unit) : unit;
  return `${about ? "约" : ""}${number}${manner.bare ? "" : said}${apart && !manner.bare ? "（四舍五入）" : ""}`;
}

function grouped(number: string, { 千分位 }: NumberStyle): string {
  return 千分位 ? number.replace(/^-?\d+/, (whole) => whole.replace(/\d(?=(\d{3})+$)/g, "$&,")) : number;
}

/** Which way a figure points, as printed: what rounds to nothing is neither up nor down. */
export function direction(figure: Figure, style: NumberStyle): -1 | 0 | 1 {
  const { value } = rounded(figure, style);
  return value.isZero() ? 0 : value.isNegative() ? -1 : 1;
}

/** The figure without its sign, where a word says which way it goes. */
export function magnitude({ quantity, formula, manner }: Figure): Figure {
  return new Figure({ ...quantity, value: quantity.value.replace(/^-/, "") }, formula, manner);
}

export type Nearness = "近" | "超" | "约";

/**
 * 近59亿元, 超58亿元, 约59亿元 of 58.6亿元: rounded to a step (in the printed unit), with the word that the true value bears out. What
 * lies on a step needs no word, and what the ledger itself calls about is so called once.
 */
export function roundedTo(figure: Figure, asked: Nearness, step: string, style: NumberStyle): string | FigureFailure {
  if (!/^\d{1,15}(\.\d{1,8})?$/.test(step) || !/[1-9]/.test(step))
    return new FigureFailure(`“${asked}”后面写几个一档，是一个大于 0 的数，这里是“${step}”`);
  const { exact, unit, about } = rounded(figure, style);
  const size = fitting(exact.abs(), new Exact(step));
  const steps = exact.abs().div(size);
  const word = steps.isInteger() ? (about ? "约" : "") : truthful(asked, steps);
  const value = (word === "近" ? steps.ceil() : word === "超" ? steps.floor() : steps.toDecimalPlaces(0)).times(size);
  const signed = exact.isNegative() ? value.negated() : value;
  return `${word}${grouped(decimalText(signed), style)}${figure.manner.bare ? "" : unit}`;
}

/** Nothing is nearly 4 that is 3.2: that is over 3. */
function truthful(asked: Nearness, steps: Exact): Nearness {
  return asked === "近" && steps.minus(steps.floor()).lt(0.5) ? "超" : asked;
}

/** A step so small that the figure has at least one of it. */
function fitting(value: Exact, step: Exact): Exact {
  let size = step;
  while (!value.isZero() && size.gt(value)) size = size.div(10);
  return size;
}
