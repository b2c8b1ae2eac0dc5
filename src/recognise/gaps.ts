import { patternOf } from "../language/label-text.js";
import type { Label } from "../language/labels.js";

/** How many numbers a list may leave out. */
const widest = 2;

/** Of labels in their order, the indices of those that go on with a list that has left numbers out: 一抓…，二抓…，四抓…. */
export function behindGaps(labels: readonly (Label | undefined)[]): ReadonlySet<number> {
  const found = new Set<number>();
  const lists = new Map<string, { last: number; size: number }>();
  for (const [index, label] of labels.entries()) {
    if (!label) continue;
    const pattern = patternOf(label.text);
    const { last, size } = lists.get(pattern) ?? { last: 0, size: 0 };
    const left = label.ordinal - last - 1;
    if (size > 1 && left > 0 && left <= widest) found.add(index);
    if (label.ordinal === 1) lists.set(pattern, { last: 1, size: 1 });
    else if (size > 0 && left >= 0 && left <= widest) lists.set(pattern, { last: label.ordinal, size: size + 1 });
  }
  return found;
}
