import type { Paper } from "../../model/tree.js";
import type { CheckedPaper, RuleMatch } from "./rule.js";
import { type Segment, segmentsOf } from "./segments.js";

/**
 * Applies the fixes to a copy of the paper. Where two overlap the first one wins; a fix that touches a value from the data, or a
 * line break, is left undone.
 * @returns the new paper and the fixes that were applied
 */
export function applyFixes(
  { paper }: Pick<CheckedPaper, "paper">,
  found: readonly RuleMatch[],
): { paper: Paper; applied: RuleMatch[] } {
  const fixed = structuredClone(paper);
  const applied: RuleMatch[] = [];
  for (const [index, block] of fixed.blocks.entries()) {
    const segments = segmentsOf(block);
    const fixes = withoutOverlaps(found.filter((one) => one.block === index && one.fix !== undefined));
    // From the end, so that the offsets before a fix stay true.
    for (const fix of [...fixes].reverse()) if (applyOne(segments, fix)) applied.unshift(fix);
  }
  return { paper: fixed, applied };
}

/** Ascending, each beginning where or after the one before ends. */
export function withoutOverlaps<R extends { start: number; end: number }>(ranges: readonly R[]): R[] {
  const kept: R[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    const clash = last && (range.start < last.end || (range.start === last.start && range.end === last.end));
    if (!clash) kept.push(range);
  }
  return kept;
}

function applyOne(segments: readonly Segment[], { start, end, fix = "" }: RuleMatch): boolean {
  const touched = start === end ? insertion(segments, start) : segments.filter((one) => overlaps(one, start, end));
  if (touched.length === 0 || touched.some(({ write }) => !write)) return false;
  for (const [index, segment] of touched.entries()) {
    const from = Math.max(0, start - segment.start);
    const to = Math.min(segment.text.length, end - segment.start);
    segment.text = segment.text.slice(0, from) + (index === 0 ? fix : "") + segment.text.slice(to);
    segment.write?.(segment.text);
  }
  return true;
}

function overlaps(segment: Segment, start: number, end: number): boolean {
  return segment.start < end && start < segment.start + segment.text.length;
}

/** An insertion goes to the end of the words before it, or the beginning of those behind. */
function insertion(segments: readonly Segment[], at: number): Segment[] {
  const before = segments.find(({ start, text, write }) => write && start < at && at <= start + text.length);
  const found = before ?? segments.find(({ start, write }) => write && start === at);
  return found ? [found] : [];
}
