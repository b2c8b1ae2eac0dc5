import { nearestName } from "../language/nearest.js";
import type { Place } from "../model/place.js";
import type { Diagnostic, Severity } from "./diagnostic.js";

/** A name that means nothing here. */
export interface Unknown {
  rule: string;
  severity?: Severity;
  /** Chinese, without its full stop: 没有叫“…”的稿种. */
  what: string;
  name: string;
  place: Place;
  /** What the author wrote, where that is more than the name. */
  quote?: string;
}

/** Says that a name is unknown and asks whether the nearest known one is meant; `otherwise` is said where none is near. */
export function unknownName(
  { rule, severity = "error", what, name, place, quote = name }: Unknown,
  known: readonly string[],
  otherwise: string,
): Diagnostic {
  const nearest = nearestName(name, known);
  const message = `${what}。${nearest ? `是不是“${nearest}”？` : otherwise}`;
  return { rule, severity, message, ...place, quote, ...(nearest && { suggest: nearest }) };
}

/** “现有：甲、乙”, for `otherwise`. */
export function listed(lead: string, names: readonly string[]): string {
  return names.length > 0 ? `${lead}：${names.slice(0, 20).join("、")}` : "";
}
