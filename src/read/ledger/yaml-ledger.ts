import type { Step } from "../../diagnostics/diagnostic.js";
import { headerKey } from "../../language/header-key.js";
import { unitOf } from "../../language/unit.js";
import { type Data, Datum, type Group, group, isGroup, isList, list, type Origin, originOf } from "../../model/data.js";
import type { Column, Ledger, LedgerKind } from "../../model/ledger.js";
import type { Place } from "../../model/place.js";
import { CellProblem, type LedgerColumn, readCell } from "./cell.js";
import { canonical, guessKind, type NamedColumn } from "./columns.js";
import { typedContent } from "./content.js";
import { diagnose } from "./diagnostics.js";
import { readHeader } from "./header-text.js";
import type { LedgerOptions } from "./options.js";
import { Reports } from "./reports.js";
import type { Content } from "./sheet.js";
import { settleColumns } from "./table.js";
import { vocabulary } from "./vocabulary.js";

/** Keys of a YAML list and the columns they are. */
interface Keys {
  kind: LedgerKind;
  columns: ReadonlyMap<string, LedgerColumn>;
}

/**
 * A YAML list whose rows look like a ledger's gets quantities and a ledger's origin; any other data stays as it is. Keys keep their names,
 * and what cannot be read stays text, unless 类型, 单位 or 列名 say that this is a ledger: then it is read as a sheet would be.
 */
export function yamlLedger(data: Data, options: LedgerOptions): Step<Data> {
  const rows = isList(data) ? data.filter(isGroup) : [];
  if (!isList(data) || rows.length === 0 || rows.length < data.length) return { value: data, findings: [] };
  const strict = options.kind !== undefined || options.own.size > 0 || Object.keys(options.units).length > 0;
  const keys = keysOf(rows, options, strict);
  if (keys.kind === "自由" && !strict) return { value: data, findings: [] };
  const reports = new Reports();
  const year = options.asOf?.moment.year ?? options.year;
  const read = rows.map((row) => readRow(row, keys, { year, reports, strict }));
  const { moment: _, ...day } = options.asOf ?? {};
  const ledger: Ledger = {
    kind: keys.kind,
    name: options.name,
    file: originOf(data).place.file,
    columns: [...keys.columns.values()].map(({ at: _, known: __, ...column }): Column => column),
    known: Object.keys(vocabulary[keys.kind]),
    ...("text" in day && { asOf: day }),
  };
  return { value: list({ ...originOf(data), ledger }, read), findings: reports.all() };
}

function keysOf(rows: readonly Group[], options: LedgerOptions, strict: boolean): Keys {
  const typed = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const exact = (key: string) => Object.values(vocabulary).some((table) => Object.hasOwn(table, key));
  const keys = typed.map((key) =>
    strict || exact(key) || options.own.has(headerKey(key)) ? [readHeader(key).key] : [],
  );
  const kind = options.kind ?? guessKind(keys, options);
  const used = new Set<string>();
  const named = typed.map((key, at): NamedColumn => {
    const meant = canonical(kind, keys[at] ?? [], options);
    const name = meant !== undefined && !used.has(meant) && (strict || meant === key) ? meant : key;
    used.add(name);
    const known = Object.hasOwn(vocabulary[kind], name) ? vocabulary[kind][name] : undefined;
    const unit = readHeader(key).unit ?? known?.unit;
    const first = rows.find((row) => key in row) as Group;
    const place = originOf(first).keys?.get(key) ?? originOf(first).place;
    return { name, header: key, at, place, ...(unit !== undefined && { unit }), ...(known && { known }) };
  });
  const cellsOf = ({ at }: NamedColumn) =>
    rows.map((row) => contentOf(row[typed[at] ?? ""])).filter((cell) => cell !== undefined);
  const settled = settleColumns(named, kind, options.units, cellsOf);
  return { kind, columns: new Map(settled.map((column) => [typed[column.at] ?? "", column])) };
}

function contentOf(data: Data | undefined): Content | undefined {
  return data instanceof Datum && data.hole !== "待填" ? typedContent(data.text) : undefined;
}

interface YamlLedgerContext {
  year: number | undefined;
  reports: Reports;
  strict: boolean;
}

function readRow(row: Group, { kind, columns }: Keys, reading: YamlLedgerContext): Group {
  const origin = originOf(row);
  const rowUnit = kind === "指标" && row.计量单位 instanceof Datum ? row.计量单位.text : undefined;
  const entries: [string, Data][] = [];
  const places = placesOf(origin);
  for (const [key, data] of Object.entries(row)) {
    const column = columns.get(key);
    const unit = column && ["目标", "完成", "上位完成"].includes(column.name) ? rowUnit : undefined;
    const read = column && data instanceof Datum ? readDatum(data, column, unit, origin.path, reading) : data;
    const name = column?.name ?? key;
    const place = places.get(key);
    if (name !== key && place) places.set(name, place);
    if (read) entries.push([name, read]);
  }
  return group({ ...origin, keys: places }, entries);
}

function placesOf({ keys }: Origin): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const key of keys?.keys() ?? []) {
    const place = keys?.get(key);
    if (place) places.set(key, place);
  }
  return places;
}

function readDatum(
  datum: Datum,
  column: LedgerColumn,
  rowUnit: string | undefined,
  row: string,
  { year, reports, strict }: YamlLedgerContext,
): Datum | undefined {
  if (datum.hole === "待填") return datum;
  const unit = rowUnit && (unitOf(rowUnit) ?? rowUnit);
  const read = readCell(typedContent(datum.text), { column, rowUnit: unit, year });
  const path = `${row}.${column.name}`;
  if (!(read instanceof CellProblem)) {
    if (!read) return strict ? undefined : datum;
    return new Datum(datum.text, path, datum.place, datum.hole, read.reading);
  }
  if (!strict) return datum;
  const { rule, message, severity = column.known ? "error" : "warning" } = read;
  reports.add(diagnose(rule, datum.place, message, { severity, quote: datum.text }), column.name);
  return read.value && datum;
}
