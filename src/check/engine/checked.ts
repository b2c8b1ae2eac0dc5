import type { Place } from "../../model/place.js";
import type { Block, Paper } from "../../model/tree.js";
import type { CheckedBlock, CheckedPaper, RuleContext } from "./rule.js";
import { type Segment, segmentsOf } from "./segments.js";
import { typedIn } from "./typed.js";

/** A paper as rules see it. `context` is what is known of the meeting and of other papers. */
export function checkedPaper(paper: Paper, context: RuleContext): CheckedPaper {
  return { ...context, paper, blocks: checkedBlocks(paper) };
}

/** The blocks of a paper as rules see them. */
export function checkedBlocks(paper: Paper): CheckedBlock[] {
  return paper.blocks.map(checkedBlock);
}

function checkedBlock(block: Block, index: number): CheckedBlock {
  const segments = segmentsOf(block);
  return {
    index,
    block,
    text: segments.map(({ text }) => text).join(""),
    values: segments
      .filter(({ type }) => type === "value")
      .map(({ start, text }) => ({ start, end: start + text.length })),
    placeAt: (offset) => placeIn(segments, offset, block.place),
    typedAt: (range) => typedIn(segments, range),
  };
}

/** The place of a character; of the end of the text, the place right behind its last character. */
function placeIn(segments: readonly Segment[], offset: number, fallback: Place): Place {
  const at =
    segments.find(({ start, text }) => offset >= start && offset < start + text.length) ??
    segments.filter(({ type, text }) => type !== "gap" && text !== "").at(-1);
  if (!at) return fallback;
  const { place = fallback, start } = at;
  if (at.type === "value" || place.column === undefined) return place;
  return { ...place, column: place.column + Math.min(offset - start, at.text.length) };
}
