import { nearestName } from "../language/nearest.js";
import type { Particulars } from "./declare.js";

/** A name that means nothing here. */
export interface Unknown {
  /** Chinese, without its full stop: 没有叫“…”的稿种. */
  what: string;
  name: string;
  /** What the author wrote, where that is more than the name. */
  quote?: string;
}

/**
 * Says that a name is unknown and asks whether the nearest known one is meant; `otherwise` is said where none is near.
 * @returns the message and the particulars of a diagnostic
 */
export function unknownName(
  { what, name, quote = name }: Unknown,
  known: readonly string[],
  otherwise: string,
): [message: string, more: Particulars] {
  const nearest = nearestName(name, known);
  const message = `${what}。${nearest ? `是不是“${nearest}”？` : otherwise}`;
  return [message, { quote, ...(nearest && { suggest: nearest }) }];
}

/** “现有：甲、乙”, for `otherwise`. */
export function listed(lead: string, names: readonly string[]): string {
  return names.length > 0 ? `${lead}：${names.slice(0, 20).join("、")}` : "";
}
