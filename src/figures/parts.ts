import { Exact } from "../language/decimal.js";
import { isKnownUnit } from "../language/unit.js";
import { type List, originOf } from "../model/data.js";
import { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Place } from "../model/place.js";
import { cellsIn, column, derivedList } from "./columns.js";
import { inUnit } from "./convert.js";
import { FigureFailure } from "./failure.js";
import { groupsOf } from "./groups.js";
import { countRows, overCells } from "./over-rows.js";
import { narrowed } from "./queries/path.js";
import { printingUnit, rounded } from "./rounding.js";
import { wordFigure } from "./wording.js";

export interface FigurePart {
  name: string;
  figure: Figure;
}

/** A whole and the parts it falls into by what the rows say in a column. */
export interface WholeAndParts {
  whole: Figure;
  /** In the order of first appearance, all in the unit the whole is printed in. */
  parts: FigurePart[];
  /** The empty cells of the column: their rows are in no part. */
  unnamed: Place[];
  /** Some rows are in several parts. */
  overlapping: boolean;
}

/** Rows by a column: how many each, or with `measured` the sum of that column; a measure word (家) there is what they are counted in. */
export function partsOf(
  rows: List,
  name: string,
  measured: string | undefined,
  style: NumberStyle,
): WholeAndParts | FigureFailure {
  const found = column(rows, name);
  if (found instanceof FigureFailure) return found;
  const whole = measure(rows, measured);
  if (whole instanceof FigureFailure) return whole;
  const unit = printingUnit(whole.quantity, style);
  const { groups, unnamed, overlapping } = groupsOf(rows, found.name);
  const parts: FigurePart[] = [];
  for (const group of groups) {
    const inside = derivedList(rows, group.rows, narrowed(originOf(rows).path, `${found.name}＝${group.name}`));
    const figure = measure(inside, measured);
    if (figure instanceof FigureFailure) return figure;
    parts.push({ name: group.name, figure: kept(figure, unit) });
  }
  const empty = cellsIn(unnamed, found.name).map(({ place }) => place);
  return { whole: kept(whole, unit), parts, unnamed: empty, overlapping };
}

function measure(rows: List, measured: string | undefined): Figure | FigureFailure {
  if (measured === undefined) return countRows(rows);
  const summed = column(rows, measured);
  if (summed instanceof FigureFailure && isKnownUnit(measured)) return countRows(rows, measured);
  return summed instanceof FigureFailure ? summed : overCells("sum", rows, measured);
}

function kept({ quantity, formula }: Figure, unit: string): Figure {
  const converted = inUnit(quantity, unit);
  return new Figure(converted instanceof FigureFailure ? quantity : converted, formula, { unit: "kept" });
}

/** What the parts come to as they are printed, where that is not what the whole is printed as. */
export function printedGap(
  { whole, parts }: WholeAndParts,
  style: NumberStyle,
): { parts: string; whole: string } | undefined {
  const sum = parts.reduce((all, { figure }) => all.plus(rounded(figure, style).value), new Exact(0));
  const { value, unit } = rounded(whole, style);
  if (sum.eq(value)) return undefined;
  const together = new Figure({ value: sum.toFixed(), unit }, { type: "constant" }, { unit: "kept" });
  return { parts: wordFigure(together, style), whole: wordFigure(whole, style) };
}
