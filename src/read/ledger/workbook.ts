import type { CellObject } from "@e965/xlsx";
import type { Step } from "../../diagnostics/diagnostic.js";
import { diagnose } from "../diagnostics.js";
import { clean } from "../text.js";
import { isRefusal, openContainer } from "./container.js";
import { plainContent } from "./content.js";
import { Reports } from "./reports.js";
import { type Content, indexMerges, placeAt, type Sheet } from "./sheet.js";
import { type Parsed, type ParsedSheet, parse } from "./spreadsheet.js";

/** The sheets of a workbook that were asked for, and what all of them are called. */
export interface Workbook {
  sheets: Sheet[];
  names: string[];
}

/** More than this is no ledger that somebody keeps by hand. */
export const maxCells = 600_000;
const maxRows = 65_536;
export const maxColumns = 500;

/**
 * Reads an .xlsx, .xls, .ods, .xlsb or .et, by what it is and not by its name. Never throws, whatever the bytes are.
 * @param only the one sheet wanted, hidden or not; without it, all that are visible
 */
export async function readWorkbook(bytes: Uint8Array, file: string, only?: string): Promise<Step<Workbook>> {
  const container = openContainer(bytes);
  const parsed = isRefusal(container) ? container : await parse(container, only);
  if (isRefusal(parsed)) return { findings: [diagnose(parsed.rule, { file }, parsed.message)] };
  return {
    value: { sheets: parsed.sheets.map((sheet) => plainSheet(sheet, parsed, file)), names: parsed.names },
    findings: [],
  };
}

/** Why a sheet is no ledger; the library lays nothing out, so that only now it is known how far it goes. */
function tooLargeIn({ rows, name }: ParsedSheet): string | undefined {
  let filled = 0;
  let columns = 0;
  let last = 0;
  for (const row of indexesOf(rows)) {
    const cells = rows[row] ?? [];
    const at = indexesOf(cells).filter((column) => cells[column]?.t !== "z");
    filled += at.length;
    columns = Math.max(columns, (at.at(-1) ?? -1) + 1);
    if (at.length > 0) last = Math.max(last, row + 1);
  }
  if (last > maxRows) return tooLong(last, name);
  return filled > maxCells || columns > maxColumns ? tooLarge(name) : undefined;
}

function tooLong(row: number, name: string): string {
  return `工作表“${name}”的内容一直排到第 ${row} 行，最多读 ${maxRows} 行。多半是表下面误填了什么，请把台账下面的行整行删掉再保存`;
}

/** A large sheet beside the ledger does no harm; taken for one it is refused. */
export function tooLarge(name?: string): string {
  return `${name === undefined ? "表" : `工作表“${name}”`}太大：最多读 ${maxCells / 10_000} 万个有内容的格子、${maxColumns} 列。请只留要用的行和列`;
}

/** Of a sheet that is too large, these are enough to know it by. */
const rowsOfLarge = 50;

function plainSheet(parsed: ParsedSheet, { from1904 }: Parsed, file: string): Sheet {
  const large = tooLargeIn(parsed);
  const at = { file, name: clean(parsed.name, file).text };
  const dirty = new Reports();
  const cleaner = (row: number, column: number) => (text: string) => {
    const { text: kept, findings } = clean(text, file);
    for (const { message } of findings) dirty.add(diagnose("text-unprintable", placeAt(at, row, column), message), "");
    return kept;
  };
  const rows: (Content | undefined)[][] = [];
  const last = large === undefined ? maxRows : rowsOfLarge;
  for (const row of indexesOf(parsed.rows).filter((row) => row < last)) {
    const cells = contentsOf(parsed.rows[row] ?? [], (cell, column) =>
      plainContent(cell, cleaner(row, column), from1904),
    );
    // Of a long sheet both forms would be in memory.
    delete parsed.rows[row];
    if (cells.length === 0) continue;
    while (rows.length < row) rows.push([]);
    rows.push(cells);
  }
  const merges = parsed.merges.map(({ s: first, e: last }) => ({
    top: first.r,
    left: first.c,
    bottom: last.r,
    right: last.c,
  }));
  return {
    ...at,
    hidden: parsed.hidden,
    ...(large !== undefined && { large }),
    rows,
    cleaned: dirty.all(),
    merges: indexMerges(merges, rows.length),
    hiddenRows: new Set(parsed.hiddenRows),
    hiddenColumns: new Set(parsed.hiddenColumns),
  };
}

/** Of an array with holes, which may say that it is a thousand million long. */
function indexesOf(sparse: readonly unknown[]): number[] {
  return Object.keys(sparse).map(Number);
}

function contentsOf(
  row: readonly CellObject[],
  read: (cell: CellObject, column: number) => Content | undefined,
): (Content | undefined)[] {
  const cells: (Content | undefined)[] = [];
  for (const column of indexesOf(row)) {
    const cell = row[column];
    const content = cell && column < maxColumns ? read(cell, column) : undefined;
    if (!content) continue;
    while (cells.length < column) cells.push(undefined);
    cells.push(content);
  }
  return cells;
}
