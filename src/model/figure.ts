import type { Datum } from "./data.js";
import type { Place } from "./finding.js";
import type { Quantity } from "./quantity.js";

/** 数字: a quantity that knows how it came about, down to the cells. Computed in `figures`, worded when it is printed. */
export class Figure {
  constructor(
    readonly quantity: Quantity,
    readonly formula: Formula,
  ) {}
}

/** How a figure came about. */
export type Formula =
  /** A cell of a ledger, or a number the author typed in a YAML file. */
  | { type: "datum"; datum: Datum }
  /** A number written in the template itself. */
  | { type: "constant" }
  /** So many rows; `rows` are the cells that name them. */
  | { type: "count"; of: string; rows: readonly Place[] }
  /** Over the cells of a column; `blanks` are the rows that have nothing there. */
  | { type: "sum" | "mean" | "greatest" | "least"; of: string; terms: readonly Figure[]; blanks: readonly Place[] }
  /** `total` of figures named one by one. */
  | { type: "total"; terms: readonly Figure[] }
  /** `share` a ÷ b × 100 %, `difference` a − b, `growth` (a − b) ÷ b × 100 %, `multiple` a ÷ b. */
  | { type: "share" | "difference" | "growth" | "multiple"; of: string; terms: readonly [Figure, Figure] }
  /** Calendar arithmetic: days, months, the elapsed share of a year. */
  | { type: "time"; of: string; from: readonly Datum[] };

/** A figure as the paper prints it. */
export interface PrintedFigure {
  /** With its unit and any word around it: 84.4%, 增长5.6%. */
  text: string;
  figure: Figure;
}
