import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { cellName } from "../../language/cells.js";
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
  /** Why it is more than is read, in Chinese: only the first rows are here, to know it by. */
  large?: string;
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

/** As Excel writes it: `项目!G7`, `'2026 年'!G7`; a CSV cell is `G7` on its line. */
export function placeAt(sheet: Pick<Sheet, "file" | "name" | "lines">, row: number, column: number): Place {
  const [cell, line] = [cellName(sheet.name, column + 1, row + 1), sheet.lines?.[row]];
  return line === undefined ? { file: sheet.file, cell } : { file: sheet.file, line, cell };
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
