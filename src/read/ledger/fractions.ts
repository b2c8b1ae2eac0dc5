import { Exact } from "../../language/decimal.js";
import type { LedgerColumn } from "./cell.js";
import type { Content } from "./sheet.js";

const rates = /(率|占比|比重|比例)$/;

/** Whether a column holds rates by its name. */
export function isRate(name: string): boolean {
  return rates.test(name);
}

/** More than this hardly anything grows by: 2 is 200%. */
const most = 2;

/**
 * Decides for a column of percentages as a whole whether its bare numbers are fractions, 0.056 for 5.6%: where neither the header nor a
 * format says %, none is large, and they are written more finely than percentages are.
 */
export function decideFractions(column: LedgerColumn, cells: readonly Content[]): LedgerColumn {
  const { name, header, unit, type } = column;
  const percentage = unit === "%" || (unit === undefined && isRate(name));
  if (type !== "数" || !percentage || /[%％]|百分/.test(header)) return column;
  if (cells.some((cell) => cell.type === "number" && cell.unit === "%")) return column;
  return areFractions(bareNumbers(cells), isRate(name)) ? { ...column, unit: "%", fractions: true } : column;
}

/** Numbers that say no unit, but for nought. */
export function bareNumbers(cells: readonly Content[]): string[] {
  return cells.flatMap((cell) => (cell.type === "number" && !cell.unit && cell.value !== "0" ? [cell.value] : []));
}

function areFractions(bare: readonly string[], rate: boolean): boolean {
  if (bare.length === 0 || bare.some((value) => new Exact(value).abs().gt(most))) return false;
  const small = bare.filter(isSmall);
  if (small.length === bare.length) return rate || small.some((value) => places(value) > 1);
  return isFiner(small, bare);
}

export function isSmall(value: string): boolean {
  return new Exact(value).abs().lte(1);
}

/** Whether numbers below 1 have more decimals than percentages have, and than those above. */
export function isFiner(small: readonly string[], bare: readonly string[]): boolean {
  const finest = Math.max(2, ...bare.filter((value) => !small.includes(value)).map(places));
  return small.some((value) => places(value) > finest);
}

/** Decimals. */
export function places(value: string): number {
  return new Exact(value).decimalPlaces();
}
