import type { Place } from "../model/place.js";
import type { CellRange } from "../model/trace.js";

/** Cells by file and sheet, in the order given, with runs in one column or one row joined: G5, G6, G7 → G5:G7. */
export function rangesOf(places: readonly Place[]): CellRange[] {
  const sheets = new Map<string, { at: CellRange; cells: Map<string, Address> }>();
  for (const { file, line, cell = "" } of places) {
    const address = addressIn(cell);
    const sheet = address?.sheet;
    const key = JSON.stringify([file, sheet, address ? undefined : line]);
    const at: CellRange = { file, ...(sheet !== undefined && { sheet }), ...(!address && { line }) };
    const entry = sheets.get(key) ?? { at, cells: new Map() };
    sheets.set(key, entry);
    if (address) entry.cells.set(cell, address);
  }
  return [...sheets.values()].map(({ at, cells }) =>
    cells.size === 0 ? at : { ...at, cells: joined(cells.values()) },
  );
}

interface CellRun {
  column: number;
  row: number;
  rows: number;
}

function joined(cells: Iterable<Address>): string[] {
  const runs: CellRun[] = [];
  for (const { column, row } of cells) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ column, row, rows: 1 });
  }
  return runs.map(({ column, row, rows }) => {
    const name = columnName(column);
    return rows === 1 ? `${name}${row}` : `${name}${row}:${name}${row + rows - 1}`;
  });
}

/** Where a cell lies, counted from 1. */
export interface Address {
  /** As it is written: 项目, '2026 年'. */
  sheet?: string;
  column: number;
  row: number;
}

/** Reads 项目!G5, G5; undefined for anything else. */
export function addressIn(cell: string): Address | undefined {
  const [, sheet, letters, row] = /^(?:(.*)!)?([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (letters === undefined) return undefined;
  return { ...(sheet !== undefined && { sheet }), column: columnNumber(letters), row: Number(row) };
}

/** G → 7, AA → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 7 → G, 27 → AA. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** 项目!G5, '2026 年'!G5 as Excel writes it; G5 where the file has no sheets. */
export function cellName(sheet: string | undefined, column: number, row: number): string {
  const address = `${columnName(column)}${row}`;
  if (sheet === undefined) return address;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}
