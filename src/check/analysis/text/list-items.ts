import { statementAround } from "../../../language/sentences.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { seriesOf } from "./grouping.js";
import type { NumberedPoint } from "./points.js";
import type { CountedSeries } from "./series.js";

/** A point with the words up to the next point of its series. */
export interface ListItem {
  point: NumberedPoint;
  /** Label included. */
  text: string;
  /** Offset of its end in the block. */
  end: number;
}

/** Series whose points all stand in one paragraph, with their items. The last one reaches to the end of its sentence only. */
export function inlineLists(paper: CheckedPaper): { series: CountedSeries; items: ListItem[] }[] {
  return seriesOf(paper)
    .filter(({ points }) => points.length > 1 && points.every(({ block }) => block === points[0]?.block))
    .map((series) => ({ series, items: series.points.map((point, index) => itemAt(point, series.points[index + 1])) }));
}

/** How far the end of a sentence is looked for. */
const longest = 600;

function itemAt(point: NumberedPoint, next: NumberedPoint | undefined): ListItem {
  const { text } = point.block;
  const end = next?.start ?? statementAround(text, { start: point.end, end: point.end }, longest).end;
  return { point, text: text.slice(point.start, end), end };
}
