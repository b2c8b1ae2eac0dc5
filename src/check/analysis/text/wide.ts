import { withFullMarks } from "../../../language/marks.js";
import type { CheckedPaper } from "../../engine/rule.js";

const known = new WeakMap<CheckedPaper, CheckedPaper>();

/** The paper with full-width marks beside Han, offsets unchanged: what numbers and counts points need not look at marks twice. */
export function wide(paper: CheckedPaper): CheckedPaper {
  const found = known.get(paper);
  if (found) return found;
  const blocks = paper.blocks.map((block) => ({
    ...block,
    text: withFullMarks(block.text),
  }));
  const made = { ...paper, blocks };
  known.set(paper, made);
  known.set(made, made);
  return made;
}
