import { closest, distance } from "fastest-levenshtein";

/** The known name that is a slip of the pen away from `name`, if there is one. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(name, known);
  return distance(name, nearest) <= Math.max(1, Math.floor(name.length / 2)) ? nearest : undefined;
}
