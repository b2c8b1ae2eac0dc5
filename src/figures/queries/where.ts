import { minuteNumber } from "../../language/calendar.js";
import { type Data, type List, list, originOf } from "../../model/data.js";
import type { Column } from "../../model/ledger.js";
import { compare } from "../arithmetic.js";
import { type ColumnCell, cellsIn, columnsOf, derivedList } from "../columns.js";
import { columnIn } from "../computed-columns.js";
import { FigureFailure } from "../failure.js";
import { splitCell } from "../groups.js";
import type { Comparison } from "./comparison.js";
import { heldBy, holdsMore } from "./held.js";
import { type Measured, measured } from "./measured.js";
import { narrowed } from "./path.js";
import { rangeIn } from "./range.js";

/**
 * The rows whose cell of a column is so: amounts across units, days, and texts; of 标签 each of its words counts. What it is compared with
 * may be several (石桥镇或清河镇), a range, or another column of the same row (位次 < 上期位次).
 */
export function where(given: List, name: string, comparison: Comparison, wanted?: Measured): List | FigureFailure {
  const measuredColumn = columnIn(given, name);
  if (measuredColumn instanceof FigureFailure) return withoutColumn(given, name, comparison) ?? measuredColumn;
  const { rows, column: found } = measuredColumn;
  if (holdsMore(rows, found.name)) {
    const held = heldBy(rows, found.name, comparison, wanted?.text);
    if (held instanceof FigureFailure) return held;
    return derivedList(rows, held, narrowed(originOf(rows).path, said(found.name, comparison, wanted)));
  }
  const cells = cellsIn(rows, found.name);
  const chosen = wanted ? compared(cells, rows, found, comparison, wanted) : filled(cells, comparison);
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
  rows: List,
  found: Column,
  comparison: Comparison,
  wanted: Measured,
): ColumnCell[] | FigureFailure {
  const other = otherColumn(cells, rows, comparison, wanted);
  if (other) return besides(cells, other, found, comparison, originOf(rows).path);
  if (comparison === "在") return within(cells, found, wanted, originOf(rows).path);
  if (comparison === "是" || comparison === "不是" || comparison === "含" || comparison === "不含") {
    const tests = choices(cells, wanted).map((one) =>
      comparison.endsWith("含") ? contains(found.name, one.text) : is(found.name, found.type === "数", one),
    );
    return chosenBy(cells, (cell) => cell !== undefined && anyOf(tests, cell), !comparison.startsWith("不"));
  }
  if (!wanted.quantity && !wanted.moment)
    return new FigureFailure(`“${comparison}”后面要跟一个数或日期，如 "1亿元"、"2026-08-31"，这里是“${wanted.text}”`);
  const ordered = ordering[comparison as keyof typeof ordering];
  return inOrder(cells, found, wanted, originOf(rows).path, (cell) => {
    const order = orderOf(cell, wanted);
    return order instanceof FigureFailure || order === undefined ? order : ordered(order);
  });
}

/** 石桥镇或清河镇 is two, unless some cell says just that. */
function choices(cells: readonly ColumnCell[], wanted: Measured): Measured[] {
  const several = wanted.text.split("或").map((one) => one.trim());
  const whole =
    several.length < 2 || several.includes("") || cells.some(({ datum }) => datum?.text.includes(wanted.text));
  return whole ? [wanted] : several.flatMap((one) => measured(one) ?? []);
}

function anyOf(
  tests: readonly ((cell: Measured) => boolean | FigureFailure)[],
  cell: Measured,
): boolean | FigureFailure {
  const answers = tests.map((test) => test(cell));
  return answers.find((answer) => answer instanceof FigureFailure) ?? answers.includes(true);
}

/** The column that is meant where there is no such number, day or text. */
function otherColumn(
  cells: readonly ColumnCell[],
  rows: List,
  comparison: Comparison,
  { text, quantity, moment }: Measured,
): Map<Data, Measured> | undefined {
  if (quantity || moment || comparison === "在") return undefined;
  if (!Object.hasOwn(ordering, comparison) && cells.some(({ datum }) => datum?.text.includes(text))) return undefined;
  const other = columnIn(rows, text);
  if (other instanceof FigureFailure || columnsOf(rows).length === 0) return undefined;
  const values = cellsIn(other.rows, other.column.name);
  return new Map(
    values.flatMap(({ datum }, index) => {
      const [row, value] = [rows[index], datum && measured(datum)];
      return row && value ? [[row, value] as const] : [];
    }),
  );
}

/** The rows in which one column stands so to another; of 不是 also those in which either is empty. */
function besides(
  cells: readonly ColumnCell[],
  other: ReadonlyMap<Data, Measured>,
  found: Column,
  comparison: Comparison,
  path: string,
): ColumnCell[] | FigureFailure {
  const chosen: ColumnCell[] = [];
  for (const cell of cells) {
    const beside = other.get(cell.row);
    const answer = beside ? compared([cell], list({ path, place: cell.place }), found, comparison, beside) : [];
    if (answer instanceof FigureFailure) return answer;
    if (answer.length > 0 || (!beside && comparison.startsWith("不"))) chosen.push(cell);
  }
  return chosen;
}

function within(
  cells: readonly ColumnCell[],
  found: Column,
  wanted: Measured,
  path: string,
): ColumnCell[] | FigureFailure {
  const range = rangeIn(wanted.text);
  if (!range)
    return new FigureFailure(
      `“在”后面写从哪里到哪里，如 "2026-07-01至2026-09-30"、"2026年7—9月"、"5亿元至10亿元"，这里是“${wanted.text}”`,
    );
  return inOrder(cells, found, { ...range.from, text: wanted.text }, path, (cell) => {
    const [low, high] = [orderOf(cell, range.from), orderOf(cell, range.to)];
    if (low instanceof FigureFailure || low === undefined) return low;
    return high instanceof FigureFailure || high === undefined ? high : low >= 0 && high <= 0;
  });
}

/** The cells that pass; where none can be compared at all, a trouble. */
function inOrder(
  cells: readonly ColumnCell[],
  { name }: Column,
  wanted: Measured,
  path: string,
  passes: (cell: Measured) => boolean | undefined | FigureFailure,
): ColumnCell[] | FigureFailure {
  let comparable = 0;
  const chosen = chosenBy(cells, (cell) => {
    const answer = cell && passes(cell);
    if (answer === undefined || answer instanceof FigureFailure) return answer ?? false;
    comparable += 1;
    return answer;
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
