import * as language from "../../../language/date-mentions.js";
import type { CheckedBlock } from "../../engine/rule.js";

/** A date as a block names it. */
export interface PlacedDate extends language.DateMention {
  block: CheckedBlock;
}

/** The dates of a block in order. */
export function datesIn(block: CheckedBlock): PlacedDate[] {
  return language.datesIn(block.text).map((mention) => ({ ...mention, block }));
}
