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
  const sums = prefixSums(values.map((value) => value?.value ?? "0"));
  if (!sums) return [];
  const [first, last] = [new Map<number, number>(), new Map<number, number>()];
  for (const [at, sum] of sums.entries()) {
    if (!first.has(sum)) first.set(sum, at);
    last.set(sum, at);
  }
  return values.flatMap((value, at): Run[] => {
    if (!value || /^[0.-]*$/.test(value.value) || (amounts[at]?.length ?? 0) < 2) return [];
    const [before = 0, after = 0] = [sums[at], sums[at + 1]];
    const above = last.get(before - (after - before));
    const below = first.get(after + (after - before));
    const runs = [
      { at, from: above ?? at, to: at },
      { at, from: at + 1, to: below ?? at + 1 },
    ];
    return runs
      .filter((run) => run.to - run.from > 1 && isSum(amounts[at] ?? [], rows.slice(run.from, run.to)))
      .slice(0, 1);
  });
}

/** What rows come to up to each of them, in whole numbers of the last digit; undefined where these would be too large to be exact. */
function prefixSums(values: readonly string[]): number[] | undefined {
  let places = 0;
  for (const value of values) {
    const point = value.indexOf(".");
    if (point >= 0) places = Math.max(places, value.length - 1 - point);
  }
  const sums = [0];
  let sum = 0;
  for (const value of values) {
    sum += Math.round(Number(value) * 10 ** places);
    sums.push(sum);
  }
  return sums.every(Number.isSafeInteger) ? sums : undefined;
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
