import { decimalText, Exact } from "../language/decimal.js";
import type { Figure, Formula } from "../model/figure.js";
import type { Place } from "../model/place.js";
import { FigureFailure } from "./failure.js";

/** Before rounding, with its unit; what has no end is cut after eight decimals. */
export function exactText({ quantity: { value, unit, approximate } }: Figure): string {
  const exact = new Exact(value);
  const short = exact.toDecimalPlaces(8, Exact.ROUND_DOWN);
  return `${approximate ? "约" : ""}${decimalText(short)}${short.eq(exact) ? "" : "…"}${unit}`;
}

/** How a figure came about, in words, with what its terms rest on: 27个 ÷ 32个 × 100%；其中 27个＝计数：…. */
export function formulaText(figure: Figure): string {
  const whole = stepText(figure.formula);
  if (!isCalculated(figure.formula)) return whole;
  const terms = figure.formula.terms
    .filter(({ formula }) => formula.type !== "datum" && formula.type !== "constant")
    .slice(0, most)
    .map((term) => `${exactText(term)}＝${formulaText(term)}`);
  return terms.length === 0 ? whole : `${whole}；其中 ${[...new Set(terms)].join("，")}`;
}

/** Of figures added up one by one, more than these are not spelt out. */
const most = 6;

const calculated = ["total", "share", "difference", "growth", "multiple", "quotient", "product"] as const;

type Calculated = Extract<Formula, { type: (typeof calculated)[number] }>;

function isCalculated(formula: Formula): formula is Calculated {
  return calculated.some((type) => type === formula.type);
}

function stepText(formula: Formula): string {
  switch (formula.type) {
    case "datum":
      return `取自 ${formula.datum.path}`;
    case "constant":
      return "模板里写的数";
    case "count":
      return `计数：${formula.of}，${formula.rows.length} 行`;
    case "time":
    case "rank":
      return formula.of;
    case "sum":
    case "mean":
    case "greatest":
    case "least":
      return `${overNames[formula.type]}：${formula.of}，${overText(formula)}`;
    default:
      return calculationText(formula);
  }
}

const overNames = { sum: "求和", mean: "平均", greatest: "最大", least: "最小" };

function overText({ terms, blanks, open = [] }: Extract<Formula, { blanks: readonly Place[] }>): string {
  const rest = [blanks.length > 0 && `${blanks.length} 行空着`, open.length > 0 && `${open.length} 行待填`];
  return [`${terms.length} 行`, ...rest.filter((part) => part !== false)].join("，");
}

function calculationText(formula: Calculated): string {
  if (formula.type === "total") {
    const shown = formula.terms.slice(0, most).map(exactText).join(" + ");
    return formula.terms.length > most ? `${shown} + …，共 ${formula.terms.length} 项` : shown;
  }
  const [a, b] = formula.terms.map(exactText);
  const text = {
    share: `${a} ÷ ${b} × 100%`,
    difference: `${a} − ${b}`,
    growth: `（${a} − ${b}）÷ ${b} × 100%`,
    multiple: `${a} ÷ ${b}`,
    quotient: `${a} ÷ ${b}`,
    product: `${a} × ${b}`,
  }[formula.type];
  return formula.of === "" ? text : `${formula.of}＝${text}`;
}

/** A division by nothing, at the cell that says nothing where it is a single one. */
export function divisionByZero(divisor: Figure): FigureFailure {
  const { formula } = divisor;
  const message = `除数是 0，算不出来：${formulaText(divisor)}。请看看是不是还没有填`;
  return new FigureFailure(message, undefined, formula.type === "datum" ? formula.datum.place : undefined);
}
