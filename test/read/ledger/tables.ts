import { type Cell, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Diagnostic, Step } from "../../../src/diagnostics/diagnostic.js";
import { Datum, isGroup, type List, originOf } from "../../../src/model/data.js";
import { knownHeaders, readLedger, readOptions } from "../../../src/read/ledger/index.js";
import { readYaml } from "../../../src/read/yaml.js";
import { packageLists } from "../../package-words.js";

/** A cell with more than a value: a formula, a number format, an error. */
export type Typed = CellValue | Partial<Cell>;

export interface Table extends Omit<WriteSheet, "name" | "rows" | "merges"> {
  name?: string;
  rows: readonly (readonly Typed[])[];
  /** `A1:C1` */
  merges?: readonly string[];
}

/** Writes a workbook as Excel would. */
export async function workbook(...tables: readonly Table[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(({ rows, merges = [], name = "项目", ...more }) => {
      const cells = new Map<string, Partial<Cell>>();
      const plain = rows.map((row, index) =>
        row.map((cell, column): CellValue => {
          if (cell === null || typeof cell !== "object" || cell instanceof Date) return cell;
          cells.set(`${index},${column}`, cell);
          return cell.value ?? null;
        }),
      );
      return { name, rows: plain, cells, merges: merges.map(rangeOf), ...more };
    }),
  });
}

function rangeOf(range: string): MergeRange {
  const [, left = "", top = "", right = "", bottom = ""] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return { startRow: Number(top) - 1, startCol: column(left), endRow: Number(bottom) - 1, endCol: column(right) };
}

/** Reads bytes as 会议.yaml would have them read. `options` is what stands behind the name: `{ 文件: 台账.xlsx, 表: 项目 }`. */
export async function read(bytes: Uint8Array, options = "台账.xlsx", year?: number): Promise<Step<List>> {
  const yaml = readYaml(`项目: ${options}`, "会议.yaml", "数据");
  const data = yaml.value?.项目;
  if (!data) throw new Error("no options");
  const { value, findings } = readOptions("项目", data, { year, known: knownHeaders(packageLists) });
  if (!value) return { findings };
  const step = await readLedger(bytes, value);
  return { ...step, findings: [...findings, ...step.findings] };
}

/** A row as `{ 列: 文字 }`, with the quantity where there is one: `1.3 → 1.3亿元`, and the day of a date. */
export function plain(list: List | undefined): Record<string, string>[] {
  return (list ?? []).map((row) => {
    if (!isGroup(row)) throw new Error("a row is a group");
    return Object.fromEntries(
      Object.entries(row).map(([name, datum]) => [name, datum instanceof Datum ? shown(datum) : "?"]),
    );
  });
}

function shown({ text, reading: { quantity, moment }, hole }: Datum): string {
  const number = quantity ? ` → ${quantity.approximate ? "约" : ""}${quantity.value}${quantity.unit}` : "";
  const day = moment ? ` → ${[moment.year, moment.month, moment.day].join("-")}` : "";
  return `${text}${number}${day}${hole ? ` [${hole}]` : ""}`;
}

export const ledgerOf = (list: List | undefined) => list && originOf(list).ledger;

/** `ledger-cell 项目!G7 “…”`, without the prose. */
export const brief = (findings: readonly Diagnostic[]) =>
  findings.map(({ rule, severity, cell, quote }) => [severity, rule, cell, quote].filter((part) => part).join(" "));

export const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
export const percent = (value: number) => ({ value, style: { numFmt: "0.0%" } });
export const formula = (text: string, formulaResult?: number) => ({
  formula: text,
  ...(formulaResult !== undefined && { formulaResult, value: formulaResult }),
});

export const readTable = async (table: Table, options?: string, year?: number) =>
  read(await workbook(table), options, year);
export const rowsOf = async (table: Table, options?: string, year?: number) => {
  const { value, findings } = await readTable(table, options, year);
  return { rows: plain(value), said: brief(findings), findings, ledger: ledgerOf(value) };
};
