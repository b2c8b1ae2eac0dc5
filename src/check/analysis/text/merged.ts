import type { RuleMatch } from "../../engine/rule.js";

/** Findings of one kind that touch each other as one: of a paragraph pasted twice, one finding. The first one's message stays. */
export function merged(found: readonly RuleMatch[]): RuleMatch[] {
  const all: RuleMatch[] = [];
  for (const one of found) {
    const last = all.at(-1);
    if (last && last.block === one.block && one.start - last.end <= 1) all[all.length - 1] = { ...last, end: one.end };
    else all.push(one);
  }
  return all;
}
