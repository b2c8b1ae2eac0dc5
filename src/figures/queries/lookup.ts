import { whereText } from "../../language/where.js";
import { type Data, Datum, type List, originOf } from "../../model/data.js";
import type { Quantity } from "../../model/quantity.js";
import { newName, withColumns, withDoubts } from "../added-column.js";
import { compare } from "../arithmetic.js";
import { cellsIn, column } from "../columns.js";
import { columnIn } from "../computed-columns.js";
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

/**
 * 按档取: each row with what the row of another ledger says whose lower bound its own number reaches (违约金 by 合同额, 规模 by 营业收入).
 * A row without a number, or below the lowest bound, has none, and is a doubt at its cell.
 */
export function lookedUp(given: List, asked: string, table: List, bound: string, result: string): List | FigureFailure {
  const own = columnIn(given, asked);
  if (own instanceof FigureFailure) return own;
  const wanted = column(table, result);
  if (wanted instanceof FigureFailure) return wanted;
  const free = newName(given, wanted.name, "把两张台账里的一列改个名");
  if (free instanceof FigureFailure) return free;
  const { rows } = own;
  const found = cellsIn(rows, own.column.name).map(({ datum, place }): Datum | FigureFailure => {
    const quantity = datum && figureOf(datum)?.quantity;
    const cell = quantity
      ? lookup(quantity, table, bound, result)
      : new FigureFailure(`没有填“${own.column.name}”，不知道算哪一档`);
    return cell instanceof Datum ? cell : new FigureFailure(`${whereText([place])}：${cell.message}`, undefined, place);
  });
  const failed = found.flatMap((one) => (one instanceof FigureFailure && one.place ? [one] : []));
  if (failed.length === found.length && failed[0]) return failed[0];
  const made = withColumns(
    rows,
    [{ name: wanted.name, type: wanted.type, ...(wanted.unit !== undefined && { unit: wanted.unit }) }],
    (_row, index) => {
      const cell = found[index];
      return cell instanceof Datum ? [[wanted.name, cell]] : [];
    },
  );
  return withDoubts(
    made,
    failed.map(({ message, place }) => ({ message, place: place ?? originOf(rows).place })),
  );
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
