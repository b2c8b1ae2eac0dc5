import type { Column, LedgerKind } from "./ledger.js";

/** A row of a table that is no data, and why. */
export interface SkippedRow {
  cell: string;
  text: string;
  /** Chinese: 重复的表头, 说明 … */
  why: string;
}

/** A row that states what others come to. */
export interface CheckedSum {
  cell: string;
  label: string;
  /** The columns that were held against the rows. */
  columns: readonly string[];
  /** Whether all of them agree. */
  agrees: boolean;
}

export interface SurveyedColumn extends Pick<Column, "name" | "header" | "type" | "unit"> {
  /** The header's cell. */
  cell: string;
  /** How many rows have something in it. */
  filled: number;
}

/** What was understood of one table of a workbook. */
export interface SurveyedTable {
  sheet?: string;
  title?: string;
  /** The first cell of the header. */
  cell: string;
  kind: LedgerKind;
  asOf?: string;
  columns: SurveyedColumn[];
  /** Rows of data. */
  rows: number;
  /** 一、工业项目 … above rows. */
  categories: string[];
  sums: CheckedSum[];
  skipped: SkippedRow[];
}
