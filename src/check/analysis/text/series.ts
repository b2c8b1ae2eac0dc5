import type { LabelStyle } from "../../../language/label-styles.js";
import type { NumberedPoint } from "./points.js";

/** Points that are counted together. */
export interface CountedSeries {
  style: LabelStyle;
  points: NumberedPoint[];
  /** The number of its last point; 最后 counts on. */
  last: number;
  /** The point it stands in, and the series of that point. */
  parent?: NumberedPoint;
  within?: CountedSeries;
  flaws: Flaw[];
}

/** Where the numerals of a series go wrong. */
export interface Flaw {
  /** A number is left out · comes twice · the series begins in its middle · begins anew · changes its style. */
  kind: "jump" | "repeat" | "orphan" | "restart" | "mixed";
  point: NumberedPoint;
  /** The point before it in the series. */
  before?: NumberedPoint;
  /** The next point of the same style in the paper. */
  next?: NumberedPoint;
}
