import { withoutOverlaps } from "./fix.js";
import type { Proof } from "./proofread.js";
import type { CheckedBlock, RuleMatch } from "./rule.js";

/** One line of a text file changes between two columns (from 1; `end` does not count). */
export interface Edit {
  line: number;
  start: number;
  end: number;
  text: string;
}

/** The fixes of a proof as edits of the text it was read from, and which they are. Overlapping ones wait for the next round. */
export function editsOf({ checked, remarks }: Proof): { edits: Edit[]; applied: RuleMatch[] } {
  const fixes = remarks.map(({ found }) => found).filter(({ fix }) => fix !== undefined);
  const applied: RuleMatch[] = [];
  const edits = checked.blocks.flatMap((block) => {
    const own = withoutOverlaps(fixes.filter((found) => found.block === block.index));
    return own.flatMap((found) => {
      const made = editsFor(block, found);
      if (made.length > 0) applied.push(found);
      return made;
    });
  });
  return { edits, applied };
}

/** A range that a line break had divided is edited on each of its lines; the new words go to the first. */
function editsFor(block: CheckedBlock, { start, end, fix = "" }: RuleMatch): Edit[] {
  const at = placeOf(block, start);
  if (!at) return [];
  if (start === end) return [{ line: at.line, start: at.column, end: at.column, text: fix }];
  const edits: Edit[] = [];
  for (let offset = start; offset < end; offset += 1) {
    const place = placeOf(block, offset);
    if (!place) return [];
    const last = edits.at(-1);
    if (last && last.line === place.line && last.end === place.column) last.end += 1;
    else
      edits.push({ line: place.line, start: place.column, end: place.column + 1, text: offset === start ? fix : "" });
  }
  return edits;
}

function placeOf(block: CheckedBlock, offset: number): { line: number; column: number } | undefined {
  const { line, column } = block.placeAt(offset);
  return line === undefined || column === undefined ? undefined : { line, column };
}

/** The text with the edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  // From the end of each line, so that the columns before stay true.
  for (const { line, start, end, text: words } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const old = lines[line - 1];
    if (old !== undefined) lines[line - 1] = old.slice(0, start - 1) + words + old.slice(end - 1);
  }
  return lines.join("\n");
}
