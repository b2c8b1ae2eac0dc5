import { minuteNumber } from "../../language/calendar.js";
import { Exact } from "../../language/decimal.js";
import { type Data, type List, originOf } from "../../model/data.js";
import { cellsIn, derivedList } from "../columns.js";
import { columnIn } from "../computed-columns.js";
import { inOneUnit } from "../convert.js";
import { FigureFailure } from "../failure.js";
import { type Measured, measured } from "./measured.js";
import { narrowed } from "./path.js";

export type Direction = "升" | "降";

/** What a row is sorted by. Numbers stand before days, days before texts; rows with nothing there come last either way. */
type Key = Exact | number | string | undefined;

interface Keyed {
  row: Data;
  key: Key;
}

/** Sorts rows by a column, across units; equals stay as they are. Texts go by code, the same everywhere. */
export function sorted(given: List, name: string, direction: Direction): List | FigureFailure {
  const wanted = columnIn(given, name);
  if (wanted instanceof FigureFailure) return wanted;
  const { rows, column: found } = wanted;
  const { path } = originOf(rows);
  const cells = cellsIn(rows, found.name);
  const keys = keysOf(cells.map(({ datum }) => datum && measured(datum)));
  if (keys instanceof FigureFailure) return new FigureFailure(`“${path}”的“${found.name}”排不了序：${keys.message}`);
  const keyed = cells.map(({ row }, index): Keyed => ({ row, key: keys[index] }));
  const sign = direction === "降" ? -1 : 1;
  keyed.sort((a, b) => rank(a.key) - rank(b.key) || sign * orderOf(a.key, b.key));
  const choice = `按${found.name}${direction === "降" ? "从大到小" : "从小到大"}`;
  return derivedList(
    rows,
    keyed.map(({ row }) => row),
    narrowed(path, choice),
  );
}

function keysOf(cells: readonly (Measured | undefined)[]): Key[] | FigureFailure {
  const quantities = inOneUnit(cells.flatMap((cell) => (cell?.quantity && !cell.moment ? [cell.quantity] : [])));
  if (quantities instanceof FigureFailure) return quantities;
  const values = quantities.map(({ value }) => new Exact(value)).values();
  return cells.map((cell) => {
    if (cell?.moment) return minuteNumber(cell.moment);
    return cell?.quantity ? values.next().value : cell?.text;
  });
}

function rank(key: Key): number {
  if (key === undefined || key === "") return 3;
  return typeof key === "string" ? 2 : typeof key === "number" ? 1 : 0;
}

/** Of two keys of one rank. */
function orderOf(a: Key, b: Key): number {
  if (a instanceof Exact && b instanceof Exact) return a.comparedTo(b);
  if (a === b || a === undefined || b === undefined) return 0;
  return a < b ? -1 : 1;
}

/** The first so many rows, or all where there are fewer. */
export function firstOf(rows: List, count: number): List {
  return derivedList(rows, rows.slice(0, count), narrowed(originOf(rows).path, `前${count}个`));
}
