import type { CheckedPaper } from "../../engine/rule.js";
import { seriesOf } from "./grouping.js";
import type { Point } from "./points.js";

/** A numbered heading on a line of its own. */
export interface SiblingHeading {
  point: Point;
  /** Without numeral and end mark. */
  words: string;
}

/** Headings of one series, three and more, all on lines of their own. */
export function siblingHeadings(paper: CheckedPaper): SiblingHeading[][] {
  return seriesOf(paper)
    .filter(({ style }) => style === "一、" || style === "（一）")
    .map(({ points }) => points.map(headingOf))
    .filter(
      (headings): headings is SiblingHeading[] => headings.length > 2 && headings.every((one) => one !== undefined),
    );
}

function headingOf(point: Point): SiblingHeading | undefined {
  const { block, end, atStart } = point;
  const words = block.text
    .slice(end)
    .trim()
    .replace(/[。；]$/, "");
  return atStart && words.length <= 40 && !/[。！？；：]/.test(words) ? { point, words } : undefined;
}
