import { type DraftLine, lineText } from "../model/line.js";
import { labelAt } from "./label.js";
import { salutationLength } from "./shapes.js";
import { isTitle } from "./title.js";

/** A web page says the title, then something of itself, then the title again: this far apart at the most. */
const furthest = 16;
const widest = 8;
const shortest = 8;

/**
 * How many of the first lines belong to the page a paper was copied from.
 * @param isNoise a line is known to be none of the paper; a cover that says the title has none of these
 */
export function pageHead(lines: readonly DraftLine[], isNoise: (index: number) => boolean): number {
  const keys = lines.slice(0, furthest).map(keyOf);
  for (const [index, key] of keys.entries()) {
    const again = keys
      .slice(0, index + widest)
      .map((other) => saysAgain(key, other))
      .lastIndexOf(true);
    const between = lines.slice(index + 1, Math.max(index + 1, again));
    if (between.length > 0 && between.every(isOfPage) && lines.slice(0, again).some((_, at) => isNoise(at)))
      return again;
  }
  return 0;
}

/** What the same title has in common wherever it is said; undefined where a line is none. */
function keyOf(line: DraftLine): string | undefined {
  const text = lineText(line)
    .replace(/[[【（(][^)）】\]]{0,12}[)）】\]]$/, "")
    .replace(/[\s\u3000]/g, "");
  return text.length >= shortest && isTitle(text) && !labelAt(text) ? text : undefined;
}

/** Often with the name of the site, or a day, in front of the first of them. */
function saysAgain(key: string | undefined, other: string | undefined): boolean {
  if (key === undefined || other === undefined) return false;
  return other === key || (other.length >= 10 && key.endsWith(other));
}

function isOfPage(line: DraftLine): boolean {
  const text = lineText(line);
  if (salutationLength(text) > 0 || labelAt(text)) return false;
  return text.length <= 40 || /小编|网友|本站|整理|供您|供大家|浏览|阅读|版权/.test(text);
}
