import type { Severity } from "../../diagnostics/diagnostic.js";
import { unitOf } from "../../language/unit.js";
import { Datum, type Group, group } from "../../model/data.js";
import type { LedgerKind } from "../../model/ledger.js";
import type { Body, CategoryRow, DataRow } from "./body.js";
import { CellProblem, type CellValue, type LedgerColumn, readCell } from "./cell.js";
import { diagnose } from "./diagnostics.js";
import type { Reports } from "./reports.js";
import { CellPlace, categoryAt, filledRow, mergedIn, RowPlaces, type TablePlaces } from "./row-places.js";
import { type Content, contentAt, placeAt, type Sheet, shownAt } from "./sheet.js";

/** What the cells of a ledger are read with. */
export interface RowReaderContext {
  sheet: Sheet;
  /** The name under 数据. */
  name: string;
  kind: LedgerKind;
  columns: readonly LedgerColumn[];
  /** Of the column that names a row. */
  nameAt?: number | undefined;
  /** Of 序号. */
  ordinalAt?: number | undefined;
  year?: number | undefined;
  reports: Reports;
}

/** The names category rows go by: 类别 where the table has no such column. */
export function categoryColumns(columns: readonly LedgerColumn[], { rows }: Body, sheet: Sheet): LedgerColumn[] {
  const outer = rows.find(({ category }) => category)?.category;
  const inner = rows.find((row) => row.inner)?.inner;
  const made = ({ row, at }: CategoryRow, name: string): LedgerColumn => ({
    name: columns.some((column) => column.name === name) ? `${name}（分类行）` : name,
    header: "",
    type: "文",
    place: placeAt(sheet, row, at),
    at: -1,
  });
  return [...(outer ? [made(outer, "类别")] : []), ...(inner ? [made(inner, "小类")] : [])];
}

/** One row as templates see it: a datum for each cell that holds something, and the place of every cell. */
export function readRow(reader: RowReaderContext, row: DataRow, number: number, table: TablePlaces): Group {
  const { sheet, columns } = reader;
  const cells = new RowPlaces(table, row, number, mergedIn(sheet, columns, row.row));
  const entries: [string, Datum][] = [];
  const keep = (name: string, { text, hole, reading }: CellValue) =>
    entries.push([name, new Datum(text, new CellPlace(cells, name), undefined, hole, reading)]);
  for (const column of columns) {
    const at = filledRow(sheet, column, row.row);
    const content = contentAt(sheet, at, column.at);
    const value = content && readReported(reader, column, row.row, at, content);
    if (value) keep(column.name, value);
  }
  for (const [index, { name }] of table.categories.entries()) {
    const category = categoryAt(row, index);
    if (category) keep(name, { text: category.label });
  }
  return group({ path: cells.path, place: cells.place, keys: cells }, entries);
}

/** Reads a cell; what cannot be read becomes a finding and no value. `at`: the row it is merged from. */
function readReported(
  reader: RowReaderContext,
  column: LedgerColumn,
  row: number,
  at: number,
  content: Content,
): CellValue | undefined {
  const rowUnit = rowUnitOf(reader, column, row);
  const read = readCell(content, { column, rowUnit, year: reader.year });
  if (!(read instanceof CellProblem)) return read;
  const { sheet, kind, reports } = reader;
  // A broken formula in a column nobody knows is no reason to stop the paper.
  const severity: Severity = read.severity ?? (column.known || kind === "自由" ? "error" : "warning");
  const quote = shownAt(sheet, row, column.at);
  const place = placeAt(sheet, at, column.at);
  reports.add(diagnose(read.rule, place, read.message, { severity, ...(quote && { quote }) }), column.name);
  return read.value;
}

const measured = new Set(["目标", "完成", "上位完成"]);

/** 计量单位 of the row, for what an indicator is measured in. */
function rowUnitOf(
  { sheet, kind, columns }: RowReaderContext,
  { name }: LedgerColumn,
  row: number,
): string | undefined {
  const units =
    kind === "指标" && measured.has(name) ? columns.find((column) => column.name === "计量单位") : undefined;
  const typed = units && shownAt(sheet, row, units.at).trim();
  if (!typed || /^[-—/]+$/.test(typed)) return undefined;
  return unitOf(typed) ?? typed;
}
