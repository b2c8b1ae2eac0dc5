import { sentencesIn } from "../../../language/sentences.js";
import type { CheckedBlock, TextRange } from "../../engine/rule.js";

/** A sentence with its end mark. */
export interface Sentence extends TextRange {
  block: CheckedBlock;
  text: string;
}

/** The sentences of a block; a ； does not end one. */
export function sentencesOf(block: CheckedBlock): Sentence[] {
  return sentencesIn(block.text).map(({ start, end }) => ({ block, text: block.text.slice(start, end), start, end }));
}
