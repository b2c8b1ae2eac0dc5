import type { CheckedPaper } from "../../engine/rule.js";

const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "!": "！",
  "?": "？",
};
const beside = /(?<=[^\x20-\x7e])[,;:()!?]|[,;:()!?](?=[^\x20-\x7e]|$)/g;
const known = new WeakMap<CheckedPaper, CheckedPaper>();

/** The paper with full-width marks beside Han, offsets unchanged: what numbers and counts points need not look at marks twice. */
export function wide(paper: CheckedPaper): CheckedPaper {
  const found = known.get(paper);
  if (found) return found;
  const blocks = paper.blocks.map((block) => ({
    ...block,
    text: block.text.replace(beside, (mark) => fullWidth[mark] ?? mark),
  }));
  const made = { ...paper, blocks };
  known.set(paper, made);
  known.set(made, made);
  return made;
}
