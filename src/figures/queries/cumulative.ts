import { whereText } from "../../language/where.js";
import { type List, originOf } from "../../model/data.js";
import { Figure } from "../../model/figure.js";
import { withColumns } from "../added-column.js";
import { share, total } from "../arithmetic.js";
import { type ColumnCell, cellsIn, columnsOf } from "../columns.js";
import { columnIn } from "../computed-columns.js";
import { allOf, FigureFailure } from "../failure.js";
import { figureOf } from "../figure-of.js";
import { sorted } from "./order.js";
import { narrowed } from "./path.js";

const added = "累计";
const part = "累计占比";

/**
 * The rows in the order of a column (时间 where nothing else is said), each with 累计, what has come together up to it, and 累计占比, what
 * that is of the whole.
 */
export function cumulative(given: List, name: string, by?: string): List | FigureFailure {
  const wanted = columnIn(given, name);
  if (wanted instanceof FigureFailure) return wanted;
  const { rows, column: found } = wanted;
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
  const whole = totals.at(-1);
  const shares = allOf(
    totals.map((one) => (whole && /[1-9]/.test(whole.quantity.value) ? share("", [one, whole]) : undefined)),
  );
  if (shares instanceof FigureFailure) return shares;
  return withColumns(
    inOrder,
    [
      { name: added, type: "数" },
      { name: part, type: "数", unit: "%" },
    ],
    (_row, index) => [...named(added, totals[index]), ...named(part, shares[index])],
    narrowed(originOf(inOrder).path, `累计${found.name}`),
  );
}

function named(name: string, figure: Figure | undefined): (readonly [string, Figure])[] {
  return figure ? [[name, figure]] : [];
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
