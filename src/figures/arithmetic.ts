import { decimalText, Exact } from "../language/decimal.js";
import { unitNamed } from "../language/unit.js";
import { Figure, type Formula, type OverColumn } from "../model/figure.js";
import type { Place } from "../model/place.js";
import type { Quantity } from "../model/quantity.js";
import { inOneUnit } from "./convert.js";
import { FigureFailure } from "./failure.js";
import { divisionByZero } from "./formula-text.js";
import { isOpen } from "./provenance.js";

type FigurePair = readonly [Figure, Figure];

export type Aggregate = "sum" | "mean" | "greatest" | "least";

/** So many of something: 27个. */
export function count(of: string, rows: readonly Place[], unit: string): Figure {
  return new Figure({ value: String(rows.length), unit }, { type: "count", of, rows });
}

/** What is computed over the cells of one column. An empty column sums to nothing, but has no mean, greatest or least. */
export function overColumn(type: Aggregate, { unit, ...over }: OverColumn & { unit: string }): Figure | FigureFailure {
  const quantities = inOneUnit(over.terms.map(({ quantity }) => quantity));
  if (quantities instanceof FigureFailure) return quantities;
  // What waits for its blanks is not known to be nothing.
  if (quantities.length === 0 && type !== "sum" && !over.open?.length)
    return new FigureFailure(`“${over.of}”里一个数也没有，算不出来`);
  const value =
    quantities.length === 0 ? new Exact(0) : overValues[type](quantities.map((one) => new Exact(one.value)));
  return new Figure(quantity(value, quantities[0]?.unit ?? unit, quantities), { type, ...over });
}

const sum = (values: readonly Exact[]) => values.reduce((total, value) => total.plus(value), new Exact(0));

const overValues: Record<Aggregate, (values: readonly Exact[]) => Exact> = {
  sum,
  mean: (values) => sum(values).div(values.length),
  greatest: (values) => values.reduce((most, value) => (value.gt(most) ? value : most)),
  least: (values) => values.reduce((least, value) => (value.lt(least) ? value : least)),
};

/** a + b + …, in the unit of the first. */
export function total(terms: readonly Figure[]): Figure | FigureFailure {
  const quantities = inOneUnit(terms.map(({ quantity }) => quantity));
  if (quantities instanceof FigureFailure) return quantities;
  const value = sum(quantities.map((one) => new Exact(one.value)));
  return new Figure(quantity(value, quantities[0]?.unit ?? "", quantities), { type: "total", terms });
}

/** a − b. Between two percentages it is in percentage points (GB/T 15835 leaves 个百分点 to statistics; so does every office). */
export function difference(of: string, pair: FigurePair): Figure | FigureFailure {
  return calculate(pair, { type: "difference", of, terms: pair }, (a, b, unit) => {
    const { dimension, factor } = unitNamed(unit);
    const value = a.minus(b);
    return dimension === "比率" ? { value: value.times(factor), unit: "个百分点" } : { value, unit };
  });
}

/** a ÷ b × 100 %. */
export function share(of: string, pair: FigurePair): Figure | FigureFailure {
  return calculate(pair, { type: "share", of, terms: pair }, (a, b) =>
    b.isZero() ? undefined : { value: a.times(100).div(b), unit: "%" },
  );
}

/** (a − b) ÷ |b| × 100 %: by how much a has grown over b. */
export function growth(of: string, pair: FigurePair): Figure | FigureFailure {
  return calculate(pair, { type: "growth", of, terms: pair }, (a, b) =>
    b.isZero() ? undefined : { value: a.minus(b).times(100).div(b.abs()), unit: "%" },
  );
}

/** a ÷ b: 2.4倍. */
export function multiple(of: string, pair: FigurePair): Figure | FigureFailure {
  return calculate(pair, { type: "multiple", of, terms: pair }, (a, b) =>
    b.isZero() ? undefined : { value: a.div(b), unit: "倍" },
  );
}

/** −1, 0 or 1, across units of one dimension. */
export function compare(a: Quantity, b: Quantity): number | FigureFailure {
  const quantities = inOneUnit([a, b]);
  if (quantities instanceof FigureFailure) return quantities;
  const [one, other] = quantities;
  return new Exact(one?.value ?? 0).comparedTo(other?.value ?? 0);
}

interface Result {
  value: Exact;
  unit: string;
}

function calculate(
  pair: FigurePair,
  formula: Formula,
  run: (a: Exact, b: Exact, unit: string) => Result | undefined,
): Figure | FigureFailure {
  const quantities = inOneUnit(pair.map((figure) => figure.quantity));
  if (quantities instanceof FigureFailure) return quantities;
  const [a, b] = quantities;
  if (!a || !b) return new FigureFailure("要两个数才能算");
  const result = run(new Exact(a.value), new Exact(b.value), a.unit) ?? (pair.some(isOpen) && notYet);
  if (!result) return divisionByZero(pair[1]);
  return new Figure(quantity(result.value, result.unit, quantities), formula);
}

/** Of figures still to be filled in, where nothing can be divided by. */
const notYet: Result = { value: new Exact(0), unit: "" };

/** What is computed from approximate figures is approximate. */
function quantity(value: Exact, unit: string, from: readonly Quantity[]): Quantity {
  const made: Quantity = { value: decimalText(value), unit };
  return from.some(({ approximate }) => approximate) ? { ...made, approximate: true } : made;
}
