import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";
import { writtenBlocks } from "./prose.js";
import { doubleQuotes, type QuoteMark, singleQuotes } from "./quotes.js";

/** A block with its quotation marks. */
export interface QuotedBlock {
  block: CheckedBlock;
  marks: QuoteMark[];
}

const known = new WeakMap<CheckedPaper, QuotedBlock[]>();

/** The quotation marks of a paper. A quotation may run on from one block to the next, where a line is broken in its midst. */
export function quotedBlocks(paper: CheckedPaper): readonly QuotedBlock[] {
  const quoted = known.get(paper) ?? pairAll(writtenBlocks(paper));
  known.set(paper, quoted);
  return quoted;
}

function pairAll(blocks: readonly CheckedBlock[]): QuotedBlock[] {
  let openBefore = false;
  return blocks.map((block, index) => {
    const closedBehind = !openBefore && isOdd(block.text) && runsOn(block, blocks[index + 1]);
    const marks = [...doubleQuotes(block.text, { openBefore, closedBehind }), ...singleQuotes(block.text)];
    openBefore = closedBehind;
    return { block, marks: marks.sort((one, other) => one.at - other.at) };
  });
}

function runsOn(block: CheckedBlock, next: CheckedBlock | undefined): boolean {
  if (next?.index !== block.index + 1 || !isOdd(next.text) || next.text.startsWith("“")) return false;
  return !/[。！？：；…][）)]?$/.test(block.text);
}

function isOdd(text: string): boolean {
  return (text.match(/["“”＂]/g)?.length ?? 0) % 2 === 1;
}
