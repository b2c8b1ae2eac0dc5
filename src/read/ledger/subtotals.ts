import { Exact } from "../../language/decimal.js";
import { inUnit } from "../../language/quantity.js";
import type { Group } from "../../model/data.js";
import type { Quantity } from "../../model/quantity.js";
import { quantityAt } from "./totals.js";

/** What a row has in a column that can be added up. */
export type Amount = readonly [column: string, quantity: Quantity];

/** Rows whose every amount is the sum of a run of rows, from `from` up to and without `to`. */
export interface Run {
  at: number;
  from: number;
  to: number;
}

/**
 * Finds rows that are subtotals though nothing calls them so: with at least two amounts, each the sum of the rows right above, or right below.
 * One look at each row: sums from the first row on are kept by what they come to.
 */
export function runsSummedUp(rows: readonly Group[], amountsOf: (row: Group) => readonly Amount[]): Run[] {
  const amounts = rows.map(amountsOf);
  const [lead] = amounts.find((one) => one.length > 1)?.[0] ?? [];
  if (lead === undefined) return [];
  const values = amounts.map((row) => row.find(([column]) => column === lead)?.[1]);
  const unit = values.find((value) => value)?.unit ?? "";
  // What is in another unit is left alone: a subtotal is written like its rows.
  if (values.some((value) => value && (value.unit !== unit || value.approximate))) return [];
  const sums = [new Exact(0)];
  for (const value of values) sums.push((sums.at(-1) ?? new Exact(0)).plus(value?.value ?? 0));
  const [first, last] = [new Map<string, number>(), new Map<string, number>()];
  for (const [at, sum] of sums.entries()) {
    if (!first.has(sum.toString())) first.set(sum.toString(), at);
    last.set(sum.toString(), at);
  }
  return values.flatMap((value, at): Run[] => {
    if (!value || /^[0.-]*$/.test(value.value) || (amounts[at]?.length ?? 0) < 2) return [];
    const above = last.get((sums[at] as Exact).minus(value.value).toString());
    const below = first.get((sums[at + 1] as Exact).plus(value.value).toString());
    const runs = [
      { at, from: above ?? at, to: at },
      { at, from: at + 1, to: below ?? at + 1 },
    ];
    return runs
      .filter((run) => run.to - run.from > 1 && isSum(amounts[at] ?? [], rows.slice(run.from, run.to)))
      .slice(0, 1);
  });
}

function isSum(stated: readonly Amount[], rows: readonly Group[]): boolean {
  return stated.every(([column, { value, unit }]) => {
    let sum = new Exact(0);
    for (const row of rows) {
      const quantity = quantityAt(row, column);
      const converted = quantity && inUnit(quantity, unit);
      if (quantity && !converted) return false;
      sum = sum.plus(converted?.value ?? 0);
    }
    return sum.eq(value);
  });
}
