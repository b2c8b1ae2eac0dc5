import type { Scanner } from "../../../language/scanner.js";
import { statementAround } from "../../../language/sentences.js";
import type { Neighbours } from "../../../model/word-lists.js";
import type { CheckedBlock, CheckedPaper, RuleMatch, TextRange } from "../../engine/rule.js";

/** A stretch of a paper. */
export interface BlockRange extends TextRange {
  block: CheckedBlock;
}

/** Where a pattern stands in a paper. */
export interface Hit extends BlockRange {
  match: RegExpMatchArray;
}

/** Where a word of a list stands in a paper. */
export interface WordHit<Entry> extends BlockRange {
  word: string;
  entry: Entry;
}

/** How far a look around a hit reaches; keeps long paragraphs linear. */
const reach = 60;

/** All places of a pattern (flag `g`) in the blocks of a paper. */
export function* hitsIn({ blocks }: Pick<CheckedPaper, "blocks">, pattern: RegExp): Generator<Hit> {
  for (const block of blocks) yield* hitsInBlock(block, pattern);
}

export function* hitsInBlock(block: CheckedBlock, pattern: RegExp): Generator<Hit> {
  for (const match of block.text.matchAll(pattern)) {
    yield { block, match, start: match.index, end: match.index + match[0].length };
  }
}

/** All places of the words of a list. */
export function* wordsIn<Entry extends Partial<Neighbours>>(
  { blocks }: Pick<CheckedPaper, "blocks">,
  list: Scanner<Entry>,
): Generator<WordHit<Entry>> {
  for (const block of blocks) for (const match of list.matchesIn(block.text)) yield { block, ...match };
}

/** The words right before a place, at most 60 characters. */
export function before({ block, start }: BlockRange): string {
  return block.text.slice(Math.max(0, start - reach), start);
}

/** The words right after it. */
export function after({ block, end }: BlockRange): string {
  return block.text.slice(end, end + reach);
}

/** What is said around a place, from one 。！？； to the next, at most 60 characters either side. */
export function sentenceAround(hit: BlockRange): string {
  return saidBefore(hit) + hit.block.text.slice(hit.start, hit.end) + saidBehind(hit);
}

/** The words before a place in the same statement, at most 60 characters. */
export function saidBefore(hit: BlockRange): string {
  return hit.block.text.slice(statementAround(hit.block.text, hit, reach).start, hit.start);
}

export function saidBehind(hit: BlockRange): string {
  return hit.block.text.slice(hit.end, statementAround(hit.block.text, hit, reach).end);
}

/** A finding on the whole hit. */
export function foundAt(
  { block, start, end }: BlockRange,
  message: string,
  more: Pick<RuleMatch, "suggest" | "fix" | "related"> = {},
): RuleMatch {
  return { block: block.index, start, end, message, ...more };
}
