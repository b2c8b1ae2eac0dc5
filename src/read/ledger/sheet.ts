import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Moment } from "../../model/moment.js";
import type { Place } from "../../model/place.js";

/** What one cell holds, however the file spells it. Numbers are plain decimals, as Excel shows them (15 significant digits). */
export type Content =
  | { type: "text"; text: string }
  /** `unit` is what the number format writes behind it: `0.0"亿元"`; `%` has been multiplied out. */
  | { type: "number"; value: string; text: string; unit?: string; scaled?: true }
  | { type: "date"; moment: Moment; text: string; month?: true }
  | { type: "time"; text: string }
  | { type: "boolean"; value: boolean }
  /** #N/A, #REF! … */
  | { type: "error"; code: string }
  /** A formula whose value the program that wrote the file did not store. */
  | { type: "uncomputed"; formula: string };

/** Merged cells, both ends included, counted from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A table as it lies in the file; rows and columns count from 0, empty cells are undefined. */
export interface Sheet {
  file: string;
  /** CSV has none. */
  name?: string;
  hidden: boolean;
  /** More than is read: only the first rows are here, to know it by. */
  large?: true;
  rows: readonly (readonly (Content | undefined)[])[];
  /** By row, for every row a merge touches. */
  merges: ReadonlyMap<number, readonly Merge[]>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Cells that held what cannot be printed. */
  cleaned?: readonly Diagnostic[];
  /** Of CSV: the line each row begins on. */
  lines?: readonly number[];
}

export function contentAt(sheet: Sheet, row: number, column: number): Content | undefined {
  return sheet.rows[row]?.[column];
}

/** The text of a cell without outer space; empty for numbers and all else that is no text. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  return content?.type === "text" ? content.text : "";
}

/** What the author sees in the cell, for quotes. */
export function shownAt(sheet: Sheet, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  if (!content) return "";
  if (content.type === "boolean") return content.value ? "TRUE" : "FALSE";
  if (content.type === "error") return content.code;
  return content.type === "uncomputed" ? `=${content.formula}` : content.text;
}

/** 0 → A, 26 → AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** As Excel writes it: `项目!G7`, `'2026 年'!G7`; a CSV cell is `G7` on its line. */
export function placeAt(sheet: Pick<Sheet, "file" | "name" | "lines">, row: number, column: number): Place {
  const address = `${columnName(column)}${row + 1}`;
  const line = sheet.lines?.[row];
  const at = sheet.name === undefined ? address : `${quoted(sheet.name)}!${address}`;
  return line === undefined ? { file: sheet.file, cell: at } : { file: sheet.file, line, cell: at };
}

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The merge a cell belongs to, if any. */
export function mergeAt(sheet: Sheet, row: number, column: number): Merge | undefined {
  return sheet.merges.get(row)?.find(({ left, right }) => column >= left && column <= right);
}

/** How many columns the rows from here on take. */
export function widthFrom({ rows }: Sheet, first: number): number {
  return rows.reduce((widest, row, index) => (index < first ? widest : Math.max(widest, row.length)), 0);
}

/** A hostile file may merge the whole sheet over and over. */
const maxMergedRows = 200_000;

/** Merges by row, within the rows that hold something. */
export function indexMerges(merges: readonly Merge[], rows: number): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  let budget = maxMergedRows;
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom && row < rows && budget > 0; row += 1, budget -= 1) {
      const there = byRow.get(row);
      if (there) there.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
