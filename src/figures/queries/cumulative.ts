import { whereText } from "../../language/where.js";
import { type Data, group, isGroup, type List, originOf } from "../../model/data.js";
import { AddedDatum, Figure } from "../../model/figure.js";
import { total } from "../arithmetic.js";
import { type ColumnCell, cellsIn, column, columnsOf, derivedList } from "../columns.js";
import { allOf, FigureFailure } from "../failure.js";
import { figureOf } from "../figure-of.js";
import { sorted } from "./order.js";
import { narrowed } from "./path.js";

const added = "累计";

/** The rows in the order of a column (时间 where nothing else is said), each with 累计: what has come together up to it. */
export function cumulative(rows: List, name: string, by?: string): List | FigureFailure {
  const found = column(rows, name);
  if (found instanceof FigureFailure) return found;
  const columns = columnsOf(rows).map((one) => one.name);
  if (columns.includes(added)) return new FigureFailure(`“${originOf(rows).path}”已经有“${added}”一列，直接用就行`);
  const order = by ?? (columns.includes("时间") ? "时间" : undefined);
  const inOrder = order === undefined ? rows : sorted(rows, order, "升");
  if (inOrder instanceof FigureFailure) return inOrder;
  const cells = cellsIn(inOrder, found.name);
  const figures = allOf(cells.map((cell) => termOf(cell, found.name)));
  if (figures instanceof FigureFailure) return figures;
  const totals = runningTotals(figures);
  if (totals instanceof FigureFailure) return totals;
  const made = cells.map(({ row }, index) => withTotal(row, totals[index]));
  return derivedList(rows, made, narrowed(originOf(inOrder).path, `累计${found.name}`));
}

function termOf({ datum, place }: ColumnCell, name: string): Figure | undefined | FigureFailure {
  if (!datum) return undefined;
  return (
    figureOf(datum) ??
    new FigureFailure(`${whereText([place])}的“${name}”是“${datum.text}”，不是数，累计不了`, undefined, place)
  );
}

/** Each is the one before it and one more; what it is the total of is told as one sum. */
function runningTotals(figures: readonly (Figure | undefined)[]): Figure[] | FigureFailure {
  const terms: Figure[] = [];
  const totals: Figure[] = [];
  let soFar = total([]);
  for (const figure of figures) {
    if (figure) terms.push(figure);
    if (figure && !(soFar instanceof FigureFailure)) soFar = total([soFar, figure]);
    if (soFar instanceof FigureFailure) return soFar;
    totals.push(new Figure(soFar.quantity, { type: "total", terms: terms.slice() }));
  }
  return totals;
}

function withTotal(row: Data, total: Figure | undefined): Data {
  if (!isGroup(row) || !total) return row;
  const at = originOf(row);
  return group(at, [...Object.entries(row), [added, new AddedDatum(total, `${at.path}.${added}`, at.place)]]);
}
