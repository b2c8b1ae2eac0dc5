import { type Data, type Datum, type List, originOf } from "../../model/data.js";
import type { Quantity } from "../../model/quantity.js";
import { compare } from "../arithmetic.js";
import { cellsIn, column } from "../columns.js";
import { FigureFailure } from "../failure.js";
import { figureOf } from "../figure-of.js";

/** 对档: the cell of the row whose lower bound is the greatest that a value reaches (罚款、奖励 by size). */
export function lookup(value: Quantity, rows: List, bound: string, result: string): Datum | FigureFailure {
  const [lower, wanted] = [column(rows, bound), column(rows, result)];
  if (lower instanceof FigureFailure) return lower;
  if (wanted instanceof FigureFailure) return wanted;
  const row = reached(value, rows, lower.name);
  if (row instanceof FigureFailure) return row;
  const { path } = originOf(rows);
  if (!row)
    return new FigureFailure(
      `${value.value}${value.unit}够不上“${path}”里最低的一档。请在“${lower.name}”里加一档`,
      undefined,
      originOf(rows).place,
    );
  const [cell] = cellsIn([row], wanted.name);
  return cell?.datum ?? new FigureFailure(`${originOf(row).path}的“${wanted.name}”是空的`, undefined, cell?.place);
}

function reached(value: Quantity, rows: List, bound: string): Data | undefined | FigureFailure {
  let best: { row: Data; quantity: Quantity } | undefined;
  for (const { row, datum } of cellsIn(rows, bound)) {
    const quantity = datum && figureOf(datum)?.quantity;
    if (!quantity) continue;
    const order = compare(quantity, value);
    if (order instanceof FigureFailure) return order;
    const higher = best ? compare(quantity, best.quantity) : 1;
    if (higher instanceof FigureFailure) return higher;
    if (order <= 0 && higher > 0) best = { row, quantity };
  }
  return best?.row;
}
