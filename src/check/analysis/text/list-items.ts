import { statementAround } from "../../../language/sentences.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { seriesOf } from "./grouping.js";
import type { Point } from "./points.js";
import type { Series } from "./series.js";

/** A point with the words up to the next point of its series. */
export interface ListItem {
  point: Point;
  /** Label included. */
  text: string;
  /** Offset of its end in the block. */
  end: number;
}

/** Series whose points all stand in one paragraph, with their items. The last one reaches to the end of its sentence only. */
export function inlineLists(paper: CheckedPaper): { series: Series; items: ListItem[] }[] {
  return seriesOf(paper)
    .filter(({ points }) => points.length > 1 && points.every(({ block }) => block === points[0]?.block))
    .map((series) => ({ series, items: series.points.map((point, index) => itemAt(point, series.points[index + 1])) }));
}

/** How far the end of a sentence is looked for. */
const longest = 600;

function itemAt(point: Point, next: Point | undefined): ListItem {
  const { text } = point.block;
  const end = next?.start ?? statementAround(text, { start: point.end, end: point.end }, longest).end;
  return { point, text: text.slice(point.start, end), end };
}
