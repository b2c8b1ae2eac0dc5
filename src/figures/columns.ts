import { listed } from "../diagnostics/unknown-name.js";
import { headerKey, headerWords } from "../language/header-key.js";
import { nearestName } from "../language/nearest.js";
import { type Data, Datum, isGroup, type List, list, originOf } from "../model/data.js";
import type { Column } from "../model/ledger.js";
import type { Place } from "../model/place.js";
import { rowNames } from "../model/schema.js";
import { FigureFailure } from "./failure.js";

/** One row's cell of a column; without `datum` where it is empty. */
export interface ColumnCell {
  row: Data;
  place: Place;
  datum?: Datum;
}

/**
 * The column a template names: by its name, else by the words of its header, with the unit or without. What may be several columns, and
 * a wrong name, is a trouble that says which or what is nearest.
 */
export function column(rows: List, name: string): Column | FigureFailure {
  const columns = columnsOf(rows);
  const found = columnCalled(columns, name);
  if (found.length > 1) return new FigureFailure(severalCalled(name, found));
  if (found[0]) return found[0];
  const unsettled = originOf(rows).ledger?.unsettled?.find((one) => one.name === name);
  if (unsettled) return new FigureFailure(unsettled.message);
  // Nothing is known of a list without rows, so any name will do.
  if (columns.length === 0) return plain(name, originOf(rows).place);
  const names = columns.map((one) => one.name);
  const nearest = nearestName(name, names);
  const hint = nearest ? `是不是“${nearest}”？` : listed("现有", names);
  const { ledger, path } = originOf(rows);
  return new FigureFailure(`“${ledger?.name ?? path}”没有“${name}”这一列。${hint}`, nearest);
}

/** The columns that a name may mean; the surest way in which any is meant decides. */
function columnCalled(columns: readonly Column[], name: string): Column[] {
  const exact = columns.filter((one) => one.name === name);
  const asked = headerWords(name);
  const spelt = columns.filter(({ name: own, header, words = [] }) =>
    [own, header, ...words].some((word) => headerWords(word) === asked),
  );
  if (exact.length > 0) return exact;
  if (spelt.length > 0) return spelt;
  const key = headerKey(name);
  return columns.filter(({ name: own, header, words = [] }) =>
    [own, header, ...words].some((word) => headerKey(word) === key),
  );
}

/** The names of columns by the words of their headers, those that only one has: for rows, whose columns are many times asked for. */
export function columnsByWords(rows: List): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { name, header, words = [] } of originOf(rows).ledger?.columns ?? []) {
    for (const word of new Set([header, ...words])) found.set(word, found.has(word) ? undefined : name);
  }
  return new Map([...found].flatMap(([word, name]) => (name === undefined ? [] : [[word, name] as const])));
}

function severalCalled(name: string, columns: readonly Column[]): string {
  const which = columns.map((one) => `“${one.name}”（${one.place.cell ?? one.header}）`).join("、");
  return `“${name}”有几列：${which}。请写明要哪一列`;
}

/** The columns of the ledger, and those a query has added to its rows; of a typed list, the names its rows use or may use. */
export function columnsOf(rows: List): readonly Column[] {
  const { ledger, path, place } = originOf(rows);
  if (!ledger) {
    const names = new Set([...namesUsed(rows, new Set()), ...rowNames(path)]);
    return [...names].map((name) => plain(name, place));
  }
  const known = new Set(ledger.columns.map(({ name }) => name));
  return [...ledger.columns, ...namesUsed(rows.slice(0, 1), known).map((name) => plain(name, place))];
}

function namesUsed(rows: readonly Data[], known: Set<string>): string[] {
  const names = new Set<string>();
  for (const row of rows) {
    if (!isGroup(row)) continue;
    for (const name of [...Object.keys(row), ...(originOf(row).keys?.keys() ?? [])]) {
      if (!known.has(name)) names.add(name);
    }
  }
  return [...names];
}

function plain(name: string, place: Place): Column {
  return { name, header: name, type: "文", place };
}

/** The cells of one column (by its canonical name), one a row, top to bottom. */
export function cellsIn(rows: readonly Data[], name: string): ColumnCell[] {
  return rows.map((row) => {
    const found = isGroup(row) && Object.hasOwn(row, name) ? row[name] : undefined;
    if (found instanceof Datum && (found.text !== "" || found.hole)) return { row, place: found.place, datum: found };
    return { row, place: originOf(row).keys?.get(name) ?? originOf(row).place };
  });
}

/** The columns that say what a row is, of each kind of ledger and of grouped rows. */
const naming = ["名称", "指标", "事项", "节点", "组名", "姓名"];

/** The cell that names each row, else its first that is filled: what a count rests on. */
export function cellsNaming(rows: readonly Data[]): Place[] {
  return rows.map((row) => {
    if (!isGroup(row)) return originOf(row).place;
    const key = naming.find((one) => row[one] instanceof Datum);
    const cell = key ? row[key] : Object.values(row as Record<string, Data>).find((entry) => entry instanceof Datum);
    return originOf(cell ?? row).place;
  });
}

/** Rows chosen from a list: still of the same ledger, under a path that says how they were chosen. */
export function derivedList(from: List, rows: readonly Data[], path: string): List {
  return list({ ...originOf(from), path }, rows);
}
