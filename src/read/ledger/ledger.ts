import type { Step } from "../../diagnostics/diagnostic.js";
import { headerKey } from "../../language/header-key.js";
import { type List, list } from "../../model/data.js";
import type { Ledger, LedgerKind } from "../../model/ledger.js";
import { type Above, readAbove } from "./as-of.js";
import { type Body, readBody } from "./body.js";
import type { LedgerColumn } from "./cell.js";
import { checkBody, type HeldTotal, type Part } from "./check-body.js";
import { chooseTable } from "./choose-table.js";
import { canonical, guessKind, knows, type NamedColumn } from "./columns.js";
import { diagnose } from "./diagnostics.js";
import { decideFractions } from "./fractions.js";
import { readPath } from "./header-text.js";
import { hitsOf, type TableHead } from "./headers.js";
import { reportHidden } from "./hidden.js";
import { nameColumns } from "./name-columns.js";
import { reportMerged, reportOddRows, reportTwins } from "./odd-rows.js";
import type { LedgerOptions } from "./options.js";
import { reportPercents } from "./percents.js";
import { categoryColumns, type RowReaderContext, readRow } from "./read-rows.js";
import { Reports } from "./reports.js";
import type { TablePlaces } from "./row-places.js";
import type { TableLayout } from "./rows.js";
import { placeAt, type Sheet, textAt } from "./sheet.js";
import { withoutSums } from "./sums.js";
import { cellsIn, reportUnitless, settleColumns, tellUnitsFromOffices, unnamedColumns } from "./table.js";
import type { SheetTable } from "./tables.js";
import { naming, vocabulary } from "./vocabulary.js";

/** What was read of a table, and how. */
export interface TableReading {
  list: List;
  /** One, or several of the same columns above one another. */
  parts: readonly Part[];
  totals: readonly HeldTotal[];
}

/** Reads the table of a sheet: rows as templates see them, with what is known of the ledger at their origin. */
export function readTable(sheet: Sheet, options: LedgerOptions): Step<TableReading> {
  const { value: tables = [], findings } = chooseTable(sheet, options);
  const [first] = tables;
  if (!first) return { findings: findings.length > 0 ? findings : [noTable(sheet, options)] };
  if (isTransposed(first, options)) return { findings: [...findings, transposed(first, options)] };
  const reports = new Reports();
  reports.take([...(sheet.cleaned ?? []), ...findings]);
  const { head } = first;
  const above = readAbove(first.sheet, head.top);
  const asOf = options.asOf ?? above.asOf;
  const year = asOf?.moment.year ?? above.year ?? options.year;
  const kind =
    options.kind ??
    guessKind(
      head.headers.map(({ keys }) => keys),
      options,
    );
  reportAsOf(options, above, reports);
  reportOwnNames(options, head, reports);
  const numeric = (column: number) => holdsNumbers(tables, column);
  const naming = { own: options.own, known: options.known, kind, year, asOf: asOf?.moment, numeric, reports };
  const { columns: headed, unsettled } = nameColumns(head.headers, naming);
  const bare = unnamedColumns(first.sheet, new Set(headed.map(({ at }) => at)), head.body - 1, head.body, reports);
  const columns = [...headed, ...bare].sort((a, b) => a.at - b.at);
  const read = readParts(tables, columns, { options, kind, year, reports });
  const { moment: _, ...day } = asOf ?? {};
  const ledger: Ledger = {
    kind,
    name: options.name,
    file: options.file.text,
    columns: read.columns.map(({ at: _, known: __, fractions: ___, ...column }) => column),
    known: Object.keys(vocabulary[kind]),
    ...(unsettled.length > 0 && { unsettled }),
    ...(above.title !== undefined && { title: above.title }),
    ...(sheet.name !== undefined && { sheet: sheet.name }),
    ...("text" in day && { asOf: day }),
  };
  const place = placeAt(sheet, head.top, columns[0]?.at ?? 0);
  const groups = read.parts.flatMap((part) => part.groups);
  if (groups.length === 0) reports.add(diagnose("ledger-empty", place, nothingRead(first)));
  const { parts, totals } = read;
  return {
    value: { list: list({ path: options.name, place, ledger }, groups), parts, totals },
    findings: reports.all(),
  };
}

function nothingRead({ sheet, head }: SheetTable): string {
  const rows = sheet.rows.slice(head.body).filter((row) => row.some((cell) => cell !== undefined)).length;
  return `表头下面${rows === 0 ? "没有内容" : `有 ${rows} 行，没有一行读成了数据`}，这张表按 0 行算。请看看表头和各行`;
}

/** Whether most of what stands in a column are numbers. */
function holdsNumbers(tables: readonly SheetTable[], column: number): boolean {
  const cells = tables.flatMap(({ sheet, head }) => sheet.rows.slice(head.body).flatMap((row) => row[column] ?? []));
  return cells.filter(({ type }) => type === "number" || type === "uncomputed").length * 2 > cells.length;
}

interface LedgerContext {
  options: LedgerOptions;
  kind: LedgerKind;
  year: number | undefined;
  reports: Reports;
}

/** Reads tables of the same columns as one, each in the units that stand above it. */
function readParts(tables: readonly SheetTable[], named: readonly NamedColumn[], reading: LedgerContext) {
  const { options, kind, year, reports } = reading;
  const bodies = tables.map((table) => {
    const layout: TableLayout = { kind, sheet: table.sheet, head: table.head, columns: named, ...keyColumns(named) };
    return underBanner(readBody(layout, reports), table, tables);
  });
  const cellsOf = (column: NamedColumn) =>
    tables.flatMap(({ sheet }, index) => cellsIn(sheet, bodies[index]?.rows.map(({ row }) => row) ?? [], column));
  const told = kind === "指标" ? tellUnitsFromOffices(named, cellsOf) : named;
  const parts: Part[] = [];
  let categories: LedgerColumn[] = [];
  let count = 0;
  for (const [index, { sheet, head }] of tables.entries()) {
    const body = bodies[index] ?? { rows: [], totals: [], left: [] };
    const units = { ...readAbove(sheet, head.top).units, ...options.units };
    const columns = settleColumns(told, kind, units, cellsOf).map((column) => decideFractions(column, cellsOf(column)));
    const reader: RowReaderContext = { sheet, name: options.name, kind, columns, ...keyColumns(told), year, reports };
    if (categories.length === 0)
      categories = categoryColumns(columns, { ...body, rows: bodies.flatMap(({ rows }) => rows) }, sheet);
    const { file, name, lines } = sheet;
    const places: TablePlaces = {
      name: options.name,
      sheet: { file, ...(name !== undefined && { name }), ...(lines && { lines }) },
      columns,
      categories,
      nameAt: reader.nameAt,
    };
    const groups = body.rows.map((row) => {
      count += 1;
      return readRow(reader, row, count, places);
    });
    // Each indicator is measured for itself: 其中：税收收入 is one like any other.
    const read = { reader, body, groups };
    const part = kind === "指标" ? read : withoutSums(read);
    for (const check of [reportOddRows, reportMerged, reportPercents, reportTwins, reportHidden])
      check(reader, part.body);
    parts.push(part);
  }
  reportUnitless(parts[0]?.reader.columns ?? [], cellsOf, reports);
  const totals = checkBody(parts);
  return { columns: [...commonColumns(parts), ...categories], parts, totals };
}

/** The rows of 农业项目 below another table are of that category. */
function underBanner(body: Body, { sheet, head, banners, from }: SheetTable, tables: readonly SheetTable[]): Body {
  if (new Set(tables.map((table) => table.banners.at(-1)?.text ?? "")).size < 2) return body;
  const title = readAbove(sheet, head.top).title ?? banners.at(-1)?.text;
  if (title === undefined || title.length > 30) return body;
  const category = { label: title, row: from, at: head.headers[0]?.column ?? 0 };
  return { ...body, rows: body.rows.map((row) => (row.category ? row : { ...row, category })) };
}

/** Columns without the unit that not all parts of the table share. */
function commonColumns(parts: readonly Part[]): LedgerColumn[] {
  const [first, ...others] = parts.map(({ reader }) => reader.columns);
  return (first ?? []).map(({ unit, ...column }, index) => {
    const shared = unit !== undefined && others.every((columns) => columns[index]?.unit === unit);
    return { ...column, ...(shared && { unit }) };
  });
}

function keyColumns(columns: readonly NamedColumn[]): Pick<TableLayout, "nameAt" | "ordinalAt"> {
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

/** Headers that stand below one another and not side by side. */
function isTransposed({ sheet, head }: SheetTable, options: LedgerOptions): boolean {
  const known = (key: string) => knows(key, options, options.kind);
  const { column = 0, keys = [] } = head.headers[0] ?? {};
  // 指标 above 总投资 and 累计完成 is a list of indicators.
  if (canonical("项目", keys, options) !== "名称") return false;
  const down = sheet.rows.slice(0, 40).filter((_, row) => {
    const text = textAt(sheet, row, column);
    return text !== "" && readPath([text]).keys.some(known);
  });
  return down.length >= 2 && down.length > hitsOf(head, known);
}

function transposed({ sheet, head }: SheetTable, { file }: LedgerOptions) {
  const { cell } = placeAt(sheet, head.top, head.headers[0]?.column ?? 0);
  const message = `“${file.text}”的表是横过来的：列名从 ${cell} 起一行一个往下排。请把行和列换过来（复制，选择性粘贴，转置），一行写一个项目`;
  return diagnose("ledger-header", file.place, message, { severity: "error", quote: file.text });
}

/** A ledger of last month, read as of this one. */
function reportAsOf({ asOf }: LedgerOptions, above: Above, reports: Reports): void {
  if (!asOf || !above.asOf || above.asOf.text === asOf.text) return;
  const message = `会议.yaml 写的是截至 ${asOf.text}，台账上写的是截至 ${above.asOf.text}，按 会议.yaml 算。请看看台账是不是旧的`;
  reports.add(diagnose("ledger-as-of", above.asOf.place, message));
}

/** Words of 列名 that no header has. */
function reportOwnNames({ own, ownWords }: LedgerOptions, { headers }: TableHead, reports: Reports): void {
  const found = new Set(
    headers.flatMap(({ keys, typed, name, last }) => [...keys, ...[typed, name, last].map(headerKey)]),
  );
  const keys = [...own.keys()];
  for (const [index, word] of ownWords.entries()) {
    if (found.has(keys[index] ?? "")) continue;
    const message = `表头里没有“${word.text}”这一列，“列名”的这一项没有用上`;
    reports.add(diagnose("ledger-header", word.place, message, { quote: word.text }));
  }
}
