import { pointsOf } from "../../model/layout.js";

/** Points of a type size; the library has refused layouts with sizes nobody knows. */
export function points(size: string): number {
  const found = pointsOf(size);
  if (found === undefined) throw new RangeError(`unknown type size: ${size}`);
  return found;
}

/** Twips, the unit of everything in a Word file but type sizes. */
export function twips(size: { mm: number } | { pt: number }): number {
  return "mm" in size ? Math.round((size.mm / 25.4) * 1440) : Math.round(size.pt * 20);
}
