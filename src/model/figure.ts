import { Datum } from "./data.js";
import type { Place } from "./place.js";
import type { Quantity } from "./quantity.js";

/** 数字: a quantity that knows how it came about, down to the cells. Computed in `figures`, worded when it is printed. */
export class Figure {
  constructor(
    readonly quantity: Quantity,
    readonly formula: Formula,
    /** How the template wants it printed. */
    readonly manner: Manner = {},
  ) {}
}

/** A cell that no sheet has: what a query adds to its rows (累计, 个数), and the figure it stands for. */
export class AddedDatum extends Datum {
  constructor(
    readonly figure: Figure,
    path: string,
    place: Place,
  ) {
    const { quantity } = figure;
    super(quantity.value + quantity.unit, path, place, undefined, { quantity });
  }
}

/** What a template asks for instead of the house style. */
export interface Manner {
  /** Exactly so many decimals. */
  decimals?: number;
  /** In the unit it has: 换算. */
  unit?: "kept";
  /** The number alone: 数值. */
  bare?: true;
  /** 15.6万元 of 15.6万元/亩, where the words before it say per what: 均. */
  per?: "said";
}

/** How a figure came about. */
export type Formula =
  /** A cell of a ledger, or a number the author typed in a YAML file. */
  | { type: "datum"; datum: Datum }
  /** A number written in the template itself. */
  | { type: "constant" }
  /** So many rows; `rows` are the cells that name them. */
  | { type: "count"; of: string; rows: readonly Place[] }
  /** Over the cells of a column. */
  | ({ type: "sum" | "mean" | "greatest" | "least" } & OverColumn)
  /** `total` of figures named one by one. */
  | { type: "total"; terms: readonly Figure[] }
  /**
   * `share` a ÷ b × 100 %, `difference` a − b, `growth` (a − b) ÷ |b| × 100 %, `multiple` a ÷ b in 倍, `quotient` a ÷ b in 万元/亩,
   * `product` a × b. `of` may be empty.
   */
  | {
      type: "share" | "difference" | "growth" | "multiple" | "quotient" | "product";
      of: string;
      terms: readonly [Figure, Figure];
    }
  /** A place among others: `of` tells by what, among how many; `terms` is what is ranked of its own. `tied`: others have the same place. */
  | { type: "rank"; of: string; terms: readonly [Figure]; tied: boolean }
  /** Calendar arithmetic: days, months, the elapsed share of a year. */
  | { type: "time"; of: string; from: readonly Datum[] };

export interface OverColumn {
  /** 项目 的 年度计划. */
  of: string;
  terms: readonly Figure[];
  /** Empty cells that ought to hold something. */
  blanks: readonly Place[];
  /** Cells that are still to be filled in (待填): what is computed over them is not known yet. */
  open?: readonly Datum[];
}

/** A figure as the paper prints it, with all that is told of it: no later step computes anything. */
export interface PrintedFigure {
  /** With its unit and any word around it: 84.4%, 增长5.6%. */
  text: string;
  /** Where that begins in the text of its value. */
  at: number;
  figure: Figure;
  /** How it came about, in words: 27个 ÷ 32个 × 100%. */
  formula: string;
  /** Before rounding, with its unit. */
  exact: string;
  /** All cells and lines it rests on, each once, in the order of the files. */
  cells: readonly Place[];
  /** The same for people: 台账.xlsx 项目!G5:G36、G40. */
  where: string;
  origin: FigureOrigin;
}

/** Whether a figure rests on a ledger, on what 会议.yaml says, or on nothing but what somebody typed into a text. */
export type FigureOrigin = "台账" | "会议" | "手工";
