import {
  type ColumnCell,
  cellsIn,
  columnIn,
  FigureFailure,
  figureOf,
  inColumn,
  type NumberColumn,
  numberColumn,
} from "../figures/index.js";
import { unitOf } from "../language/unit.js";
import { type Datum, type List, originOf } from "../model/data.js";
import type { Figure } from "../model/figure.js";
import type { Column } from "../model/ledger.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Remark, TableColumn, Value } from "../model/value.js";
import type { Site } from "./template/site.js";
import { toValue } from "./values.js";

/** One column of a table: what is printed in it, and what the 合计 row needs to know of it. */
export interface PrintedColumn {
  column: Column;
  /** With this column, where it is one that the template computes. */
  rows: List;
  head: TableColumn;
  cells: ColumnCell[];
  values: Value[];
  figures: Figure[];
  numbers?: NumberColumn;
}

/** @param asked its name in the template, which is what the header says */
export function printedColumn(
  given: List,
  asked: string,
  site: Site,
  style: NumberStyle,
): PrintedColumn | FigureFailure {
  const wanted = columnIn(given, asked);
  if (wanted instanceof FigureFailure) return wanted;
  const { rows, column } = wanted;
  const cells = cellsIn(rows, column.name);
  const figures = cells.flatMap(({ datum }) => (datum ? (figureOf(datum) ?? []) : []));
  const numeric = isNumeric(rows, column, cells);
  const numbers = numeric ? numberColumn(figures, style) : undefined;
  const values = told(
    cells.map((cell) => cellValue(cell, numbers, site, style)),
    given,
    rows,
  );
  const called = column.formula === undefined ? asked : column.name;
  const header = numbers ? withUnit(called, numbers.unit || (column.unit ?? "")) : called;
  const align = numeric ? "right" : values.every(isShort) ? "center" : "left";
  return { column, rows, head: { header, align }, cells, values, figures, ...(numbers && { numbers }) };
}

/** The cells that a computed column could not reckon with are told with its first value. */
function told(values: Value[], before: List, rows: List): Value[] {
  const known = originOf(before).doubts ?? [];
  const doubts = (originOf(rows).doubts ?? []).filter((doubt) => !known.includes(doubt));
  const remarks = doubts.map(({ message, place }): Remark => ({ about: "blank", message, place }));
  return remarks.length === 0 ? values : values.map((value, index) => (index === 0 ? { ...value, remarks } : value));
}

/** The reader says what is a number; of a typed list, whatever looks like one in all its rows. */
function isNumeric(rows: List, found: Column, cells: readonly ColumnCell[]): boolean {
  if (found.type === "数") return true;
  const filled = cells.flatMap(({ datum }) => (datum && datum.hole !== "待填" ? [datum] : []));
  const isNumber = (datum: Datum) => (originOf(rows).ledger ? datum.reading.quantity : figureOf(datum)) !== undefined;
  return filled.length > 0 && filled.every(isNumber);
}

/** These say nothing that the name does not say: 位次（位）, 个数（个）. */
const understood = ["", "位", "个"];

/** 总投资（亿元）; a header that has its unit needs no second. */
function withUnit(name: string, unit: string): string {
  const bare = name.replace(/[（(]([^（）()]*)[）)]$/, (whole, inner: string) =>
    unitOf(inner) === undefined ? whole : "",
  );
  return understood.includes(unit) ? bare : `${bare}（${unit}）`;
}

function cellValue(
  { datum, place }: ColumnCell,
  numbers: NumberColumn | undefined,
  site: Site,
  style: NumberStyle,
): Value {
  if (!datum) return { ...nothing(site), sources: [place] };
  const figure = numbers && figureOf(datum);
  return toValue(figure ? inColumn(figure, numbers) : datum, site, style);
}

function isShort({ text }: Value): boolean {
  return [...text].length <= 8;
}

/** A cell in which nothing is printed. */
export function nothing({ place }: Site): Value {
  return { text: "", place, paths: [], sources: [] };
}
