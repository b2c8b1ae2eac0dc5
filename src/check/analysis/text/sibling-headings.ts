import type { CheckedPaper } from "../../engine/rule.js";
import { type Sibling, siblingsOf } from "./siblings.js";

/** A numbered heading on a line of its own. */
export interface SiblingHeading extends Sibling {
  /** Without numeral and end mark. */
  words: string;
}

/** Headings of one series, three and more, all on lines of their own. */
export function siblingHeadings(paper: CheckedPaper): SiblingHeading[][] {
  return siblingsOf(paper)
    .map(({ items }) => items.map((item) => (item.style === items[0]?.style ? headingOf(item) : undefined)))
    .filter(
      (headings): headings is SiblingHeading[] => headings.length > 2 && headings.every((one) => one !== undefined),
    );
}

function headingOf(sibling: Sibling): SiblingHeading | undefined {
  const { block, style, end } = sibling;
  if (block.block.type !== "heading" || (style !== "一、" && style !== "（一）")) return undefined;
  const words = block.text
    .slice(end)
    .trim()
    .replace(/[。；]$/, "");
  return words.length <= 40 && !/[。！？；：]/.test(words) ? { ...sibling, words } : undefined;
}
