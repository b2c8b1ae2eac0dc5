import type { FigureOrigin } from "./figure.js";
import type { Place } from "./place.js";

/** Cells of one sheet, runs joined: `G5:G36`. */
export interface CellRange {
  file: string;
  sheet?: string;
  cells?: string[];
  line?: number;
}

/** One figure of a paper, traced: what `gaojiang trace --json` and `build --json` print. */
export interface TracedFigure {
  /** As printed: 84.4%. */
  text: string;
  /** The sentence it stands in. */
  sentence: string;
  origin: FigureOrigin;
  /** Before rounding, in `unit`; not of what is typed into a text. */
  value?: string;
  unit?: string;
  /** How it was computed, in words. */
  formula?: string;
  sources: CellRange[];
  /** The template, fragment, frame or brief that asks for it, or where it is typed. */
  place: Place;
}
