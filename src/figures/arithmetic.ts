import { Figure, type Formula } from "../model/figure.js";
import type { Place } from "../model/finding.js";
import type { Quantity } from "../model/quantity.js";
import { unitNamed } from "../model/unit.js";
import { inOneUnit } from "./convert.js";
import { Exact } from "./decimal.js";
import { Trouble } from "./trouble.js";

type Pair = readonly [Figure, Figure];

/** So many of something: 27个. */
export function count(of: string, rows: readonly Place[], unit: string): Figure {
  return new Figure({ value: String(rows.length), unit }, { type: "count", of, rows });
}

/** What is computed over the cells of one column. An empty column sums to nothing, but has no mean, greatest or least. */
export function overColumn(
  type: "sum" | "mean" | "greatest" | "least",
  { of, terms, blanks, unit }: { of: string; terms: readonly Figure[]; blanks: readonly Place[]; unit: string },
): Figure | Trouble {
  const quantities = inOneUnit(terms.map(({ quantity }) => quantity));
  if (quantities instanceof Trouble) return quantities;
  if (quantities.length === 0 && type !== "sum") return new Trouble(`“${of}”里一个数也没有，算不出来`);
  const values = quantities.map(({ value }) => new Exact(value));
  const sum = values.reduce((total, value) => total.plus(value), new Exact(0));
  const value = {
    sum: () => sum,
    mean: () => sum.div(values.length),
    greatest: () => Exact.max(...values),
    least: () => Exact.min(...values),
  }[type]();
  const made = quantity(value, quantities[0]?.unit ?? unit, quantities);
  return new Figure(made, { type, of, terms, blanks });
}

/** a + b + …, in the unit of the first. */
export function total(terms: readonly Figure[]): Figure | Trouble {
  const quantities = inOneUnit(terms.map(({ quantity }) => quantity));
  if (quantities instanceof Trouble) return quantities;
  const value = quantities.reduce((sum, { value }) => sum.plus(value), new Exact(0));
  return new Figure(quantity(value, quantities[0]?.unit ?? "", quantities), { type: "total", terms });
}

/** a − b. Between two percentages it is in percentage points (GB/T 15835 leaves 个百分点 to statistics; so does every office). */
export function difference(of: string, pair: Pair): Figure | Trouble {
  return calculate(pair, { type: "difference", of, terms: pair }, (a, b, unit) => ({
    value: a.minus(b),
    unit: unitNamed(unit).dimension === "比率" ? "个百分点" : unit,
  }));
}

/** a ÷ b × 100 %. */
export function share(of: string, pair: Pair): Figure | Trouble {
  return calculate(pair, { type: "share", of, terms: pair }, (a, b) =>
    b.isZero() ? undefined : { value: a.div(b).times(100), unit: "%" },
  );
}

/** (a − b) ÷ |b| × 100 %: by how much a has grown over b. */
export function growth(of: string, pair: Pair): Figure | Trouble {
  return calculate(pair, { type: "growth", of, terms: pair }, (a, b) =>
    b.isZero() ? undefined : { value: a.minus(b).div(b.abs()).times(100), unit: "%" },
  );
}

/** a ÷ b, without unit. */
export function multiple(of: string, pair: Pair): Figure | Trouble {
  return calculate(pair, { type: "multiple", of, terms: pair }, (a, b) =>
    b.isZero() ? undefined : { value: a.div(b), unit: "" },
  );
}

/** −1, 0 or 1, across units of one dimension. */
export function compare(a: Quantity, b: Quantity): number | Trouble {
  const quantities = inOneUnit([a, b]);
  if (quantities instanceof Trouble) return quantities;
  const [one, other] = quantities;
  return new Exact(one?.value ?? 0).comparedTo(other?.value ?? 0);
}

type Result = { value: Exact; unit: string } | undefined;

function calculate(pair: Pair, formula: Formula, run: (a: Exact, b: Exact, unit: string) => Result): Figure | Trouble {
  const quantities = inOneUnit(pair.map((figure) => figure.quantity));
  if (quantities instanceof Trouble) return quantities;
  const [a, b] = quantities;
  if (!a || !b) return new Trouble("要两个数才能算");
  const result = run(new Exact(a.value), new Exact(b.value), a.unit);
  if (!result) return new Trouble("除数是 0，算不出来。请看看台账里这一项是不是还没有填");
  return new Figure(quantity(result.value, result.unit, quantities), formula);
}

/** What is computed from approximate figures is approximate. */
function quantity(value: Exact, unit: string, from: readonly Quantity[]): Quantity {
  const made: Quantity = { value: value.toString(), unit };
  return from.some(({ approximate }) => approximate) ? { ...made, approximate: true } : made;
}
