import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";
import { writtenBlocks } from "./prose.js";

/** No quotation goes on over more paragraphs. */
const longest = 60;
const known = new WeakMap<CheckedPaper, ReadonlySet<number>>();

/**
 * The blocks that quote another paper, by index: from one that opens a quotation at its beginning to the one that closes it.
 * What is quoted has an order of its own: 将第五条修改为：“… （一）… （三）…。”
 */
export function longQuotations(paper: CheckedPaper): ReadonlySet<number> {
  const quoted = known.get(paper) ?? new Set(spansIn(writtenBlocks(paper)).flat());
  known.set(paper, quoted);
  return quoted;
}

function spansIn(blocks: readonly CheckedBlock[]): number[][] {
  const spans: number[][] = [];
  for (let from = 0; from < blocks.length; from += 1) {
    if (!opens(blocks[from]?.text ?? "")) continue;
    const to = blocks.slice(from + 1, from + longest).findIndex(({ text }) => balance(text) !== 0 && !opens(text));
    if (to < 0 || balance(blocks[from + 1 + to]?.text ?? "") !== -1) continue;
    spans.push(blocks.slice(from, from + to + 2).map(({ index }) => index));
    from += to + 1;
  }
  return spans;
}

function opens(text: string): boolean {
  return text.trimStart().startsWith("“") && balance(text) === 1;
}

/** How many more quotations are opened than closed. */
function balance(text: string): number {
  return text.split("“").length - text.split("”").length;
}
