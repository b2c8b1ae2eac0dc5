import type { Severity } from "../../diagnostics/diagnostic.js";
import { unitOf } from "../../language/unit.js";
import { Datum, type Group, group } from "../../model/data.js";
import type { LedgerKind } from "../../model/ledger.js";
import type { Place } from "../../model/place.js";
import type { Body, CategoryRow, DataRow } from "./body.js";
import { CellProblem, type CellValue, type LedgerColumn, readCell } from "./cell.js";
import { diagnose } from "./diagnostics.js";
import type { Reports } from "./reports.js";
import { type Content, contentAt, mergeAt, placeAt, type Sheet, shownAt } from "./sheet.js";

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
export function readRow(
  reader: RowReaderContext,
  row: DataRow,
  number: number,
  categories: readonly LedgerColumn[],
): Group {
  const path = `${reader.name}[${number}]`;
  const entries: [string, Datum][] = [];
  const keys = new Map<string, Place>();
  const keep = (name: string, place: Place, value: CellValue | undefined) => {
    keys.set(name, place);
    if (value) entries.push([name, new Datum(value.text, `${path}.${name}`, place, value.hole, value.reading)]);
  };
  for (const column of reader.columns) {
    const { content, place } = filledCell(reader, column, row.row);
    keep(column.name, place, readReported(reader, column, row.row, content, place));
  }
  for (const [index, { name }] of categories.entries()) {
    const category = index === 0 ? row.category : row.inner;
    const place = category ? placeAt(reader.sheet, category.row, category.at) : placeAt(reader.sheet, row.row, 0);
    keep(name, place, category && { text: category.label });
  }
  const place = placeAt(reader.sheet, row.row, reader.nameAt ?? reader.columns[0]?.at ?? 0);
  return group({ path, place, keys }, entries);
}

/** The cell, or for texts and dates the merged cell it is part of. A number stands once, however many rows it is merged over. */
function filledCell(
  { sheet }: RowReaderContext,
  { at, type }: LedgerColumn,
  row: number,
): { content: Content | undefined; place: Place } {
  const content = contentAt(sheet, row, at);
  const place = placeAt(sheet, row, at);
  const merge = content === undefined && type !== "数" ? mergeAt(sheet, row, at) : undefined;
  if (!merge || merge.left !== at || merge.top === row) return { content, place };
  return { content: contentAt(sheet, merge.top, at), place: placeAt(sheet, merge.top, at) };
}

/** Reads a cell; what cannot be read becomes a finding and no value. */
function readReported(
  reader: RowReaderContext,
  column: LedgerColumn,
  row: number,
  content: Content | undefined,
  place: Place,
): CellValue | undefined {
  const rowUnit = rowUnitOf(reader, column, row);
  const read = readCell(content, { column, rowUnit, year: reader.year });
  if (read instanceof CellProblem) {
    reportCell(reader, column, row, read, place);
    return read.value;
  }
  return read;
}

function reportCell(
  { sheet, kind, reports }: RowReaderContext,
  column: LedgerColumn,
  row: number,
  problem: CellProblem,
  place: Place,
): void {
  // A broken formula in a column nobody knows is no reason to stop the paper.
  const severity: Severity = problem.severity ?? (column.known || kind === "自由" ? "error" : "warning");
  const quote = shownAt(sheet, row, column.at);
  const { rule, message } = problem;
  reports.add(diagnose(rule, place, message, { severity, ...(quote && { quote }) }), column.name);
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
