import { decimalText, Exact } from "../../language/decimal.js";
import { inUnit } from "../../language/quantity.js";
import { addsUp } from "../../language/unit.js";
import { Datum, type Group } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { Quantity } from "../../model/quantity.js";

/** A row of the table as far as totals go: its category, its group, and what has been read of it. */
export interface Summand {
  row: number;
  /** Which of several tables with the same columns it stands in. */
  part: number;
  /** The category of level 1, and the category or subtotal, it stands in. */
  chapter: string;
  group: string;
  read: Group;
}

/** What a row has in a column; undefined where that is no number. */
export function quantityAt(row: Group, column: string): Quantity | undefined {
  const datum = row[column];
  return datum instanceof Datum ? datum.reading.quantity : undefined;
}

/** A row that states what others come to. */
export interface StatedTotal {
  row: number;
  label: string;
  whole: boolean;
  /** Stands at the head of what it sums: “一、工业项目” with numbers. */
  heads?: 1 | 2;
  part: number;
  chapter: string;
  group: string;
  quantities: ReadonlyMap<string, { quantity: Quantity; place: Place }>;
  /** The number of rows it claims: 合计（32个）. */
  count?: number | undefined;
  place: Place;
}

/** A total that does not agree with its rows. */
export interface Disagreement {
  place: Place;
  message: string;
  quote: string;
}

/** Holds every stated total to its rows. A total is right if it fits any of the groups of rows it may be meant for. */
export function checkTotals(
  stated: readonly StatedTotal[],
  rows: readonly Summand[],
  unsure: ReadonlySet<string>,
): Disagreement[] {
  return stated.flatMap((total) => {
    const scopes = scopesOf(total, rows).filter((scope) => scope.length > 0);
    return scopes.length === 0 ? [] : checkTotal(total, scopes, unsure);
  });
}

/** The rows a total may be meant for, likeliest first. */
function scopesOf(total: StatedTotal, rows: readonly Summand[]): (readonly Summand[])[] {
  const inGroup = rows.filter(({ group }) => group === total.group);
  const inChapter = rows.filter(({ chapter }) => chapter === total.chapter);
  if (total.heads) return total.heads === 1 ? [inChapter, inGroup] : [inGroup];
  const above = rows.filter(({ row }) => row < total.row);
  const groupAbove = above.filter(({ group }) => group === total.group);
  const before = groupAbove.length > 0 ? groupAbove : above.filter(({ group }) => group === above.at(-1)?.group);
  const next = rows.find(({ row }) => row > total.row);
  const below = rows.filter(({ row, group }) => row > total.row && group === next?.group);
  const inPart = rows.filter(({ part }) => part === total.part);
  return total.whole ? [rows, inPart, above, before] : [before, below, inChapter, above];
}

function checkTotal(
  total: StatedTotal,
  scopes: readonly (readonly Summand[])[],
  unsure: ReadonlySet<string>,
): Disagreement[] {
  const found: Disagreement[] = [];
  for (const [column, { quantity, place }] of total.quantities) {
    if (unsure.has(column) || !addsUp(quantity.unit)) continue;
    const sums = scopes.map((scope) => sumOf(scope, column, quantity.unit));
    const sum = sums[0];
    if (sum === undefined || sums.some((one) => one !== undefined && agrees(quantity.value, one))) continue;
    found.push({ place, quote: quantity.value, message: disagrees(total, column, quantity, sum) });
  }
  const counts = scopes.map((scope) => scope.length);
  if (total.count !== undefined && !counts.includes(total.count)) {
    const message = `“${total.label}”写的是 ${total.count} 个，各行数下来是 ${counts[0]} 个。文稿按各行的数算，请核对`;
    found.push({ place: total.place, quote: total.label, message });
  }
  return found;
}

/** In the unit of the total; undefined where something is approximate or of another kind. */
export function sumOf(rows: readonly Pick<Summand, "read">[], column: string, unit: string): Exact | undefined {
  let sum = new Exact(0);
  for (const { read } of rows) {
    const quantity = quantityAt(read, column);
    if (!quantity) continue;
    const converted = inUnit(quantity, unit);
    if (!converted || converted.approximate) return undefined;
    sum = sum.plus(converted.value);
  }
  return sum;
}

/** The total may have been rounded to its own last digit; a whole number may have lost its .0, no more. */
export function agrees(value: string, sum: Exact): boolean {
  const stated = new Exact(value);
  const digits = Math.max(stated.decimalPlaces(), Math.min(1, sum.decimalPlaces()));
  return stated
    .minus(sum)
    .abs()
    .lte(new Exact(`5e${-digits - 1}`));
}

function disagrees({ label }: StatedTotal, column: string, { value, unit }: Quantity, sum: Exact): string {
  const [whole, gap] = [sum, sum.minus(value).abs()].map((one) => decimalText(one.toDecimalPlaces(8)) + unit);
  return `“${label}”的“${column}”写的是 ${value}${unit}，各行加起来是 ${whole}，差 ${gap}。文稿按各行的数算，请核对`;
}
