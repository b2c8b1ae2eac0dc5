import { type Data, type List, originOf } from "../../model/data.js";
import { Figure } from "../../model/figure.js";
import { newName, withColumns } from "../added-column.js";
import { compare } from "../arithmetic.js";
import { derivedList } from "../columns.js";
import { columnIn } from "../computed-columns.js";
import { FigureFailure } from "../failure.js";
import { figureIn } from "../figure-of.js";
import { type Direction, sorted } from "./order.js";
import { narrowed } from "./path.js";

/** A row's place: equals have the same, and the one behind two thirds is the fifth. */
interface Placed {
  row: Data;
  figure: Figure;
  place: number;
  tied: boolean;
}

/**
 * The rows in the order of a column, each with its place in it (位次); those without a number there come last and have none.
 * @param name what the place is called
 */
export function ranked(rows: List, asked: string, direction: Direction, name: string): List | FigureFailure {
  const free = newName(rows, name, `{{排名 … "${asked}" "${direction}" "全县${name}"}}`);
  if (free instanceof FigureFailure) return free;
  const inOrder = placesIn(rows, asked, direction);
  if (inOrder instanceof FigureFailure) return inOrder;
  const { list, placed, column } = inOrder;
  const of = `按${column}${direction === "降" ? "从大到小" : "从小到大"}，${placed.size}个里的位次`;
  const path = narrowed(originOf(rows).path, `按${column}排名`);
  const wanted = { name, type: "数" as const, unit: "位" };
  return withColumns(
    list,
    [wanted],
    (row) => {
      const own = placed.get(row);
      if (!own) return [];
      const { place, tied, figure } = own;
      return [[name, new Figure({ value: String(place), unit: "位" }, { type: "rank", of, terms: [figure], tied })]];
    },
    path,
  );
}

/** The rows of the first so many places; where several share the last of them, all of these. */
export function firstPlaces(rows: List, asked: string, direction: Direction, count: number): List | FigureFailure {
  const inOrder = placesIn(rows, asked, direction);
  if (inOrder instanceof FigureFailure) return inOrder;
  const { list, placed, column } = inOrder;
  const chosen = list.filter((row) => (placed.get(row)?.place ?? count + 1) <= count);
  return derivedList(
    list,
    chosen,
    narrowed(originOf(rows).path, `${column}${direction === "降" ? "前" : "后"}${count}名`),
  );
}

interface InOrder {
  list: List;
  placed: ReadonlyMap<Data, Placed>;
  column: string;
}

function placesIn(rows: List, asked: string, direction: Direction): InOrder | FigureFailure {
  const wanted = columnIn(rows, asked);
  if (wanted instanceof FigureFailure) return wanted;
  const { name } = wanted.column;
  const list = sorted(wanted.rows, name, direction);
  if (list instanceof FigureFailure) return list;
  const placed = placesOf(list, name);
  if (placed instanceof FigureFailure) return placed;
  if (placed.size > 0 || rows.length === 0) return { list, placed, column: name };
  return new FigureFailure(`“${originOf(rows).path}”的“${name}”里一个数也没有，排不出位次`);
}

/** The places of rows that are in order. */
function placesOf(list: List, name: string): Map<Data, Placed> | FigureFailure {
  const placed = new Map<Data, Placed>();
  let last: Placed | undefined;
  for (const row of list) {
    const figure = figureIn(row, name);
    if (!figure) continue;
    const order = last && compare(last.figure.quantity, figure.quantity);
    if (order instanceof FigureFailure) return order;
    const before = order === 0 ? last : undefined;
    if (before) before.tied = true;
    last = { row, figure, place: before?.place ?? placed.size + 1, tied: before !== undefined };
    placed.set(row, last);
  }
  return placed;
}
