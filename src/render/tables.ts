import { FigureFailure } from "../figures/index.js";
import { type List, originOf } from "../model/data.js";
import type { NumberStyle } from "../model/number-style.js";
import type { TableData, Value } from "../model/value.js";
import { nothing, type PrintedColumn, printedColumn } from "./table-column.js";
import { tableRange } from "./table-range.js";
import { totalRow } from "./table-total.js";
import type { Site } from "./template/site.js";

export interface TableWish {
  rows: List;
  /** Names of columns, in the order they are printed. */
  names: readonly string[];
  /** With a 合计 row. */
  total: boolean;
  title?: Value;
}

/** A column of more is not to be read on any sheet. */
const mostColumns = 20;

/** What a ledger says in some of its columns, as a table. A number is a figure that knows its cell, the 合计 row knows all of them. */
export function tableOf(
  { rows: given, names, total, title }: TableWish,
  site: Site,
  style: NumberStyle,
): TableData | FigureFailure {
  if (names.length > mostColumns)
    return new FigureFailure(`一张表最多印 ${mostColumns} 列，这里要了 ${names.length} 列`);
  const columns: PrintedColumn[] = [];
  let rows = given;
  for (const name of names) {
    const made = printedColumn(rows, name, site, style);
    if (made instanceof FigureFailure) return made;
    columns.push(made);
    rows = made.rows;
  }
  const totals = total && rows.length > 0 ? totalRow(columns, site, style) : undefined;
  if (totals instanceof FigureFailure) return totals;
  return {
    ...(title && { title }),
    where: tableRange(columns.flatMap(({ cells }) => cells.map(({ place }) => place))),
    columns: [{ header: "序号", align: "center" }, ...columns.map(({ head }) => head)],
    rows: rows.map((row, index) => [
      ordinal(index, originOf(row), site),
      ...columns.map(({ values }) => values[index] ?? nothing(site)),
    ]),
    ...(totals && { total: totals }),
  };
}

function ordinal(index: number, { path, place }: ReturnType<typeof originOf>, site: Site): Value {
  return { text: `${index + 1}`, place: site.place, paths: [path], sources: [place] };
}
