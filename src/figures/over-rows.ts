import { addsUp } from "../language/unit.js";
import { whereText } from "../language/where.js";
import { Datum, isGroup, type List, originOf } from "../model/data.js";
import type { Figure } from "../model/figure.js";
import { type Aggregate, count, overColumn } from "./arithmetic.js";
import { type ColumnCell, cellsIn, cellsNaming, column } from "./columns.js";
import { FigureFailure } from "./failure.js";
import { figureOf } from "./figure-of.js";

/** How many rows: 32个. */
export function countRows(rows: List, unit = "个"): Figure {
  return count(originOf(rows).path, cellsNaming(rows), unit);
}

/**
 * 求和, 平均, 最大 or 最小 of a column, in the unit of its first cell. Cells still to be filled in (待填) leave it open; a cell that is no
 * number, a column that is not there and units that do not mix are troubles.
 */
export function overCells(type: Aggregate, rows: List, name: string): Figure | FigureFailure {
  const found = column(rows, name);
  if (found instanceof FigureFailure) return found;
  const { path } = originOf(rows);
  const cells = cellsIn(rows, found.name);
  const terms: Figure[] = [];
  const open: Datum[] = [];
  for (const { datum } of cells) {
    if (!datum) continue;
    const figure = figureOf(datum);
    if (figure) terms.push(figure);
    else if (datum.hole) open.push(datum);
    else return notNumber(path, found.name, datum);
  }
  const blanks = cells.filter((cell) => isGap(cell, found.name)).map(({ place }) => place);
  return overColumn(type, { of: `${path} 的 ${found.name}`, terms, blanks, open, unit: found.unit ?? "" });
}

/** What does not add up by its name, whatever its unit. */
const otherwise = /(?:率|比|比例|比重|占比|位次|排名|名次|序号|编号|年份|年度|倍数|均|增速|增幅)$/;

/** Whether the sum of a column says anything: amounts and numbers do, rates, places and years do not. */
export function isSummable(name: string, unit: string): boolean {
  return (unit === "" || addsUp(unit)) && !otherwise.test(name);
}

/** The sum of a column that adds up; of one that does not, a trouble. */
export function sumOf(rows: List, name: string): Figure | FigureFailure {
  const sum = overCells("sum", rows, name);
  if (sum instanceof FigureFailure || isSummable(name, sum.quantity.unit)) return sum;
  return new FigureFailure(`“${name}”不能一行一行加起来，合起来是多少说不出`);
}

function notNumber(path: string, name: string, { place, text }: Datum): FigureFailure {
  return new FigureFailure(
    `“${path}”的“${name}”要算数，可是${whereText([place])}写的是“${text}”，不是数。请改正这一格，或者换一列`,
    undefined,
    place,
  );
}

/** An empty cell is a gap, but for what a project that has not begun cannot have completed. */
export function isGap({ row, datum }: ColumnCell, name: string): boolean {
  if (datum) return false;
  return name !== "累计完成" || (isGroup(row) && row.实际开工 instanceof Datum);
}
