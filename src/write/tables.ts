import type { Table } from "../model/tree.js";
import type { TableColumn } from "../model/value.js";
import { printed, type Run } from "./runs.js";

/** A table as it is printed, cell by cell, header and 合计 row included. */
export interface PrintedTable {
  /** The cells it prints, for people. */
  where: string;
  /** The comment on it, in a copy that has comments. */
  note?: number;
  aligns: readonly TableColumn["align"][];
  rows: PrintedRow[];
}

export interface PrintedRow {
  /** `none` stands for no rows at all: one cell across the whole table. */
  type: "head" | "body" | "total" | "none";
  cells: Run[][];
}

export function printedTable({ where, columns, rows, total }: Table): PrintedTable {
  const head = columns.map(({ header }) => printed([{ type: "text", text: header }]));
  const body = rows.map((row): PrintedRow => ({ type: "body", cells: row.map((cell) => printed(cell)) }));
  const none: PrintedRow = { type: "none", cells: [printed([{ type: "text", text: "无" }])] };
  return {
    where,
    aligns: columns.map(({ align }) => align),
    rows: [
      { type: "head", cells: head },
      ...(body.length > 0 ? body : [none]),
      ...(total ? [{ type: "total" as const, cells: total.map((cell) => printed(cell)) }] : []),
    ],
  };
}
