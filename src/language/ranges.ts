import type { Place } from "../model/place.js";
import type { CellRange } from "../model/trace.js";

/** Cells by file and sheet, in the order given, with runs in one column or one row joined: G5, G6, G7 → G5:G7. */
export function rangesOf(places: readonly Place[]): CellRange[] {
  const sheets = new Map<string, { at: CellRange; cells: string[] }>();
  for (const { file, line, cell } of places) {
    const [, sheet, address] = /^(?:(.*)!)?([A-Z]+\d+)$/.exec(cell ?? "") ?? [];
    const key = JSON.stringify([file, sheet, address === undefined ? line : undefined]);
    const at: CellRange = { file, ...(sheet !== undefined && { sheet }), ...(address === undefined && { line }) };
    const entry = sheets.get(key) ?? { at, cells: [] };
    sheets.set(key, entry);
    if (address !== undefined) entry.cells.push(address);
  }
  return [...sheets.values()].map(({ at, cells }) => (cells.length === 0 ? at : { ...at, cells: joined(cells) }));
}

interface Run {
  column: number;
  row: number;
  rows: number;
}

function joined(cells: readonly string[]): string[] {
  const runs: Run[] = [];
  for (const { column, row } of [...new Set(cells)].map(position)) {
    const last = runs.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else runs.push({ column, row, rows: 1 });
  }
  return runs.map(({ column, row, rows }) => {
    const name = letters(column);
    return rows === 1 ? `${name}${row}` : `${name}${row}:${name}${row + rows - 1}`;
  });
}

export function position(cell: string): { column: number; row: number } {
  const [, name = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}

export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
