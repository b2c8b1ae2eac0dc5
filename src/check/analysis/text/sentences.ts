import type { CheckedBlock, Range } from "../../engine/rule.js";

/** A sentence with its end mark. */
export interface Sentence extends Range {
  block: CheckedBlock;
  text: string;
}

const sentence = /[^。！？\n]+(?:[。！？]+[”’）》」]*)?/g;

/** The sentences of a block; a ； does not end one. */
export function sentencesOf(block: CheckedBlock): Sentence[] {
  return [...block.text.matchAll(sentence)].map(({ index, 0: text }) => ({
    block,
    text,
    start: index,
    end: index + text.length,
  }));
}

/** How many Han characters a text has. */
export function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
