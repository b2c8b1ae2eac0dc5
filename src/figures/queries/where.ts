import { minuteNumber } from "../../language/calendar.js";
import { type List, originOf } from "../../model/data.js";
import type { Column } from "../../model/ledger.js";
import { compare } from "../arithmetic.js";
import { type ColumnCell, cellsIn, column, derivedList } from "../columns.js";
import { FigureFailure } from "../failure.js";
import { splitCell } from "../groups.js";
import type { Comparison } from "./comparison.js";
import { heldBy, holdsMore } from "./held.js";
import { type Measured, measured } from "./measured.js";
import { narrowed } from "./path.js";

/** The rows whose cell of a column is so: amounts across units, days, and texts; of 标签 each of its words counts. */
export function where(rows: List, name: string, comparison: Comparison, wanted?: Measured): List | FigureFailure {
  const found = column(rows, name);
  if (found instanceof FigureFailure) return withoutColumn(rows, name, comparison) ?? found;
  if (holdsMore(rows, found.name)) {
    const held = heldBy(rows, found.name, comparison, wanted?.text);
    if (held instanceof FigureFailure) return held;
    return derivedList(rows, held, narrowed(originOf(rows).path, said(found.name, comparison, wanted)));
  }
  const cells = cellsIn(rows, found.name);
  const chosen = wanted ? compared(cells, found, comparison, wanted, originOf(rows).path) : filled(cells, comparison);
  if (chosen instanceof FigureFailure) return chosen;
  const path = narrowed(originOf(rows).path, said(found.name, comparison, wanted));
  return derivedList(
    rows,
    chosen.map(({ row }) => row),
    path,
  );
}

/** A column that a ledger of this kind may have, and this one has not, is filled in no row. */
function withoutColumn(rows: List, name: string, comparison: Comparison): List | undefined {
  if (!originOf(rows).ledger?.known?.includes(name) || (comparison !== "有" && comparison !== "无")) return undefined;
  return derivedList(
    rows,
    comparison === "有" ? [] : rows,
    narrowed(originOf(rows).path, said(name, comparison, undefined)),
  );
}

function said(name: string, comparison: Comparison, wanted: Measured | undefined): string {
  return wanted ? `${name}${comparison === "是" ? "＝" : comparison}${wanted.text}` : `${comparison}${name}`;
}

/** What offices type for nothing at all. */
const nothing = new Set(["", "无", "没有", "无。", "暂无"]);

function filled(cells: readonly ColumnCell[], comparison: Comparison): ColumnCell[] {
  return cells.filter(({ datum }) => {
    const cell = datum && measured(datum);
    return (cell !== undefined && !nothing.has(cell.text)) === (comparison === "有");
  });
}

function compared(
  cells: readonly ColumnCell[],
  { name, type }: Column,
  comparison: Comparison,
  wanted: Measured,
  path: string,
): ColumnCell[] | FigureFailure {
  if (comparison === "是" || comparison === "不是" || comparison === "含" || comparison === "不含") {
    const matches = comparison.endsWith("含") ? contains(name, wanted.text) : is(name, type === "数", wanted);
    return chosenBy(cells, (cell) => cell !== undefined && matches(cell), !comparison.startsWith("不"));
  }
  if (!wanted.quantity && !wanted.moment)
    return new FigureFailure(`“${comparison}”后面要跟一个数或日期，如 "1亿元"、"2026-08-31"，这里是“${wanted.text}”`);
  const ordered = ordering[comparison as keyof typeof ordering];
  let comparable = 0;
  const chosen = chosenBy(cells, (cell) => {
    const order = cell && orderOf(cell, wanted);
    if (order instanceof FigureFailure || order === undefined) return order ?? false;
    comparable += 1;
    return ordered(order);
  });
  const written = cells.find(({ datum }) => datum && measured(datum))?.datum;
  if (chosen instanceof FigureFailure || comparable > 0 || !written) return chosen;
  const what = wanted.moment ? "日期" : "数";
  return new FigureFailure(`“${path}”的“${name}”不是${what}（如“${written.text}”），不能与“${wanted.text}”比大小`);
}

const ordering = {
  "≥": (order: number) => order >= 0,
  ">": (order: number) => order > 0,
  "≤": (order: number) => order <= 0,
  "<": (order: number) => order < 0,
};

/** The cells for which the answer is `wanted`, or the first trouble with one. */
function chosenBy(
  cells: readonly ColumnCell[],
  test: (cell: Measured | undefined) => boolean | FigureFailure,
  wanted = true,
): ColumnCell[] | FigureFailure {
  const chosen: ColumnCell[] = [];
  for (const cell of cells) {
    const answer = test(cell.datum && measured(cell.datum));
    if (answer instanceof FigureFailure) return answer;
    if (answer === wanted) chosen.push(cell);
  }
  return chosen;
}

function contains(name: string, text: string): (cell: Measured) => boolean {
  return (cell) => {
    const words = splitCell(name, cell.text);
    // 含 重点 must not take 省重点 for 重点: a tag is a whole word.
    return words.length > 1 || name === "标签" ? words.includes(text) : cell.text.includes(text);
  };
}

function is(name: string, numbers: boolean, wanted: Measured): (cell: Measured) => boolean | FigureFailure {
  return (cell) => {
    const order = orderOf(cell, wanted);
    // Only in a column of numbers is a wrong unit a slip; 十二家 may be a name.
    if (order instanceof FigureFailure && numbers) return order;
    return order === 0 || splitCell(name, cell.text).includes(wanted.text);
  };
}

/** Where a cell stands to what it is compared with; undefined where the two cannot be compared. */
function orderOf(cell: Measured, wanted: Measured): number | undefined | FigureFailure {
  if (cell.moment && wanted.moment) return dayOrder(cell.moment, wanted.moment);
  return cell.quantity && wanted.quantity ? compare(cell.quantity, wanted.quantity) : undefined;
}

/** Days are compared as days where either has no time of day. */
function dayOrder(a: NonNullable<Measured["moment"]>, b: NonNullable<Measured["moment"]>): number {
  const whole = a.hour === undefined || b.hour === undefined;
  const of = ({ year, month, day, ...time }: typeof a) =>
    minuteNumber(whole ? { year, month, day } : { year, month, day, ...time });
  return of(a) - of(b);
}
