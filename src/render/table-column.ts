import {
  type ColumnCell,
  cellsIn,
  column,
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
import type { TableColumn, Value } from "../model/value.js";
import type { Site } from "./template/site.js";
import { toValue } from "./values.js";

/** One column of a table: what is printed in it, and what the 合计 row needs to know of it. */
export interface PrintedColumn {
  name: string;
  head: TableColumn;
  cells: ColumnCell[];
  values: Value[];
  figures: Figure[];
  numbers?: NumberColumn;
}

/** @param asked its name in the template, which is what the header says */
export function printedColumn(
  rows: List,
  asked: string,
  site: Site,
  style: NumberStyle,
): PrintedColumn | FigureFailure {
  const found = column(rows, asked);
  if (found instanceof FigureFailure) return found;
  const cells = cellsIn(rows, found.name);
  const figures = cells.flatMap(({ datum }) => (datum ? (figureOf(datum) ?? []) : []));
  const numeric = isNumeric(rows, found, cells);
  const numbers = numeric ? numberColumn(figures, style) : undefined;
  const values = cells.map((cell) => cellValue(cell, numbers, site, style));
  const header = numbers ? withUnit(asked, numbers.unit || (found.unit ?? "")) : asked;
  const align = numeric ? "right" : values.every(isShort) ? "center" : "left";
  return { name: found.name, head: { header, align }, cells, values, figures, ...(numbers && { numbers }) };
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
