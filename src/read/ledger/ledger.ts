import type { Step } from "../../diagnostics/diagnostic.js";
import { type List, list } from "../../model/data.js";
import type { Ledger } from "../../model/ledger.js";
import { type Above, readAbove } from "./as-of.js";
import { type Body, readBody } from "./body.js";
import { checkBody } from "./check-body.js";
import { guessKind, knows, type NamedColumn, nameColumns } from "./columns.js";
import { diagnose } from "./diagnostics.js";
import { findHead, type Head } from "./headers.js";
import { reportHidden } from "./hidden.js";
import { reportMerged, reportOddRows, reportTwins } from "./odd-rows.js";
import type { LedgerOptions } from "./options.js";
import { reportPercents } from "./percents.js";
import { categoryColumns, type Reader, readRow } from "./read-rows.js";
import { Reports } from "./reports.js";
import type { Layout } from "./rows.js";
import { placeAt, type Sheet } from "./sheet.js";
import { cellsIn, reportUnitless, settleColumns, tellUnitsFromOffices, unnamedColumns } from "./table.js";
import { naming, vocabulary } from "./vocabulary.js";

/** Reads the table of a sheet: rows as templates see them, with what is known of the ledger at their origin. */
export function readTable(sheet: Sheet, options: LedgerOptions): Step<List> {
  const head = findHead(sheet, (key) => knows(key, options, options.kind));
  if (!head) return { findings: [noTable(sheet, options)] };
  const reports = new Reports();
  reports.take(sheet.cleaned ?? []);
  const above = readAbove(sheet, head.top);
  const asOf = options.asOf ?? above.asOf;
  const year = asOf?.moment.year ?? above.year ?? options.year;
  const kind =
    options.kind ??
    guessKind(
      head.headers.map(({ key, own }) => [key, own]),
      options,
    );
  reportAsOf(options, above, reports);
  reportOwnNames(options, head, reports);
  const named = nameColumns(head.headers, kind, options, year, reports);
  named.push(...unnamedColumns(sheet, new Set(named.map(({ at }) => at)), head.body - 1, head.body, reports));
  named.sort((a, b) => a.at - b.at);
  const layout: Layout = { kind, sheet, head, columns: named, ...keyColumns(named) };
  const body = readBody(layout, reports);
  const { reader, columns, groups } = readData(layout, body, { options, above, year, reports });
  const { moment: _, ...day } = asOf ?? {};
  const ledger: Ledger = {
    kind,
    name: options.name,
    file: options.file.text,
    columns: [...reader.columns, ...columns].map(({ at: _, known: __, ...column }) => column),
    known: Object.keys(vocabulary[kind]),
    ...(above.title !== undefined && { title: above.title }),
    ...(sheet.name !== undefined && { sheet: sheet.name }),
    ...("text" in day && { asOf: day }),
  };
  const origin = { path: options.name, place: placeAt(sheet, head.top, named[0]?.at ?? 0), ledger };
  return { value: list(origin, groups), findings: reports.all() };
}

interface Reading {
  options: LedgerOptions;
  above: Above;
  year: number | undefined;
  reports: Reports;
}

function readData(layout: Layout, body: Body, { options, above, year, reports }: Reading) {
  const { sheet, kind } = layout;
  const rows = body.rows.map(({ row }) => row);
  const cellsOf = (column: NamedColumn) => cellsIn(sheet, rows, column);
  const named = kind === "指标" ? tellUnitsFromOffices(layout.columns, cellsOf) : layout.columns;
  const settled = settleColumns(named, kind, { ...above.units, ...options.units }, cellsOf);
  const reader: Reader = { sheet, name: options.name, kind, columns: settled, ...keyColumns(named), year, reports };
  const columns = categoryColumns(settled, body, sheet);
  const groups = body.rows.map((row, index) => readRow(reader, row, index + 1, columns));
  reportUnitless(settled, reports);
  for (const check of [reportOddRows, reportMerged, reportPercents, reportTwins, reportHidden]) check(reader, body);
  checkBody(reader, body, groups);
  return { reader, columns, groups };
}

function keyColumns(columns: readonly NamedColumn[]): Pick<Layout, "nameAt" | "ordinalAt"> {
  const ordinal = columns.find(({ name }) => /^(序号|编号|序|No\.?)$/i.test(name.replace(/\s/g, "")))?.at;
  const name = naming.map((word) => columns.find((column) => column.name === word)).find((column) => column);
  const nameAt = name?.at ?? columns.find(({ at }) => at !== ordinal)?.at;
  return { nameAt, ordinalAt: ordinal };
}

function noTable(sheet: Sheet, { file }: LedgerOptions) {
  const where = sheet.name === undefined ? "" : `的工作表“${sheet.name}”`;
  const message = `“${file.text}”${where}里没有找到表头。表头要有一行写着各列的名称，如 项目名称、总投资（万元）`;
  return diagnose("ledger-header", file.place, message, { severity: "error", quote: file.text });
}

/** A ledger of last month, read as of this one. */
function reportAsOf({ asOf }: LedgerOptions, above: Above, reports: Reports): void {
  if (!asOf || !above.asOf || above.asOf.text === asOf.text) return;
  const message = `会议.yaml 写的是截至 ${asOf.text}，台账上写的是截至 ${above.asOf.text}，按 会议.yaml 算。请看看台账是不是旧的`;
  reports.add(diagnose("ledger-as-of", above.asOf.place, message));
}

/** Words of 列名 that no header has. */
function reportOwnNames({ own, ownWords }: LedgerOptions, { headers }: Head, reports: Reports): void {
  const found = new Set(headers.flatMap(({ key, own: sub }) => [key, sub]));
  const keys = [...own.keys()];
  for (const [index, word] of ownWords.entries()) {
    if (found.has(keys[index] ?? "")) continue;
    const message = `表头里没有“${word.text}”这一列，“列名”的这一项没有用上`;
    reports.add(diagnose("ledger-header", word.place, message, { quote: word.text }));
  }
}
