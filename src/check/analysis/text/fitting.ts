import { type LabelStyle, partStyles } from "../../../language/label-styles.js";
import { rankOf } from "../../../language/labels.js";
import type { NumberedPoint } from "./points.js";
import type { CountedSeries } from "./series.js";

/** The point has the number after the last of the series, in its style. */
export function continues(series: CountedSeries, point: NumberedPoint): boolean {
  if (series.style !== point.style) return false;
  if (point.style === "首先，") return series.points.at(-1)?.ordinal !== 0 && follows(series, point);
  return point.ordinal === series.last + 1;
}

/** 其次 and 最后 come a paragraph or two later, not at the other end of the paper. */
function follows(series: CountedSeries, point: NumberedPoint): boolean {
  const last = series.points.at(-1);
  if (!last || point.ordinal === 1 || point.block.index - last.block.index > 4) return false;
  return point.ordinal === 0 || point.ordinal === last.ordinal + 1;
}

/**
 * The next number, written in another style, after which the old style goes on or nothing does. `strict`: the style is in use for
 * other points here, so that only the old style going on is proof.
 */
export function changesStyle(
  series: CountedSeries,
  point: NumberedPoint,
  ahead: readonly NumberedPoint[],
  strict: boolean,
): boolean {
  const last = series.points.at(-1);
  if (!last || point.ordinal !== series.last + 1 || series.style === point.style) return false;
  if (partStyles.includes(series.style) || partStyles.includes(point.style)) return false;
  const ranked = rankOf(series.style) !== undefined && rankOf(point.style) !== undefined;
  if (ranked ? !(last.atStart && point.atStart) : !bothLead(series.style, point.style)) return false;
  const near = ahead.filter(({ atStart, block }) => (point.atStart ? atStart : block === point.block));
  if (strict) return near.find(({ style }) => style === series.style)?.ordinal === point.ordinal + 1;
  const next = near.find(({ style }) => style === series.style || style === point.style);
  if (!next || next.ordinal === 1) return true;
  if (next.ordinal !== point.ordinal + 1) return false;
  return next.style === series.style || point.ordinal > 2;
}

/** A heading on a line of its own, without an end mark. */
export function isOwnLine({ block, atStart }: NumberedPoint): boolean {
  return atStart && block.text.length <= 40 && !/[。；：，]$|[。；]/.test(block.text);
}

function bothLead(one: LabelStyle, other: LabelStyle): boolean {
  const styles: LabelStyle[] = ["一是", "一要", "第一，", "其一，", "第一项"];
  return styles.includes(one) && styles.includes(other);
}
