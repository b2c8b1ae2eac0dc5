import { type Data, Datum, isGroup, type List, originOf, spelt } from "../model/data.js";
import type { Change, LedgerCopy } from "../model/record.js";

export function copyLedger(rows: List): LedgerCopy {
  const { ledger } = originOf(rows);
  const columns = ledger?.columns.map(({ name }) => name) ?? [];
  const cells = rows.filter(isGroup).map((row) => columns.map((name) => textOf(row[name])));
  return { 截至: ledger?.asOf?.text ?? "", 列: columns, 行: cells };
}

function textOf(cell: Data | undefined): string {
  return cell instanceof Datum ? spelt(cell) : "";
}

/** So many places are told one by one. */
const mostPlaces = 6;

/** What has changed in a ledger: cells, rows, columns, the day it stands at. Rows are the same where they have the same name. */
export function ledgerChanges(name: string, before: LedgerCopy, after: LedgerCopy): Change[] {
  const was = new Map(before.行.map((row) => [keyOf(before, row), row]));
  const is = new Map(after.行.map((row, index) => [keyOf(after, row), { row, number: index + 1 }]));
  const cells = [...is].flatMap(([key, { row, number }]) => {
    const old = was.get(key);
    return old ? cellChanges(`${name}[${number}]`, `${name}台账里“${key}”`, { before, after, old, row }) : [];
  });
  const changes = [
    ...dayChange(name, before, after),
    ...told(before.列, after.列, (column) => ({ path: `${name}.${column}`, why: `“${column}”一列` })),
    ...told([...was.keys()], [...is.keys()], (key) => ({ path: name, why: `“${key}”` })),
    ...cells,
  ].map((change) => ({ ...change, why: change.why.startsWith(name) ? change.why : `${name}台账${change.why}` }));
  if (changes.length > mostPlaces) return [{ path: name, why: `${name}台账改了${changes.length}处` }];
  return changes.length > 0 ? changes : [{ path: name, why: `${name}台账的行、列换了位置` }];
}

function dayChange(name: string, { 截至: before }: LedgerCopy, { 截至: after }: LedgerCopy): Change[] {
  return before === after ? [] : [{ path: name, before, after, why: `的截至日期改了（${before}→${after}）` }];
}

/** What is there now and was not, and the other way round. */
function told(was: readonly string[], is: readonly string[], change: (key: string) => Change): Change[] {
  const [old, now] = [new Set(was), new Set(is)];
  const added = is.filter((key) => !old.has(key)).map((key) => ({ ...change(key), after: key, way: "加了" }));
  const gone = was.filter((key) => !now.has(key)).map((key) => ({ ...change(key), before: key, way: "去掉了" }));
  return [...added, ...gone].map(({ way, ...rest }) => ({ ...rest, why: way + rest.why }));
}

interface TwoRows {
  before: LedgerCopy;
  after: LedgerCopy;
  old: readonly string[];
  row: readonly string[];
}

function cellChanges(path: string, where: string, { before, after, old, row }: TwoRows): Change[] {
  return after.列.flatMap((column, at) => {
    const from = before.列.indexOf(column);
    const [was, is] = [old[from] ?? "", row[at] ?? ""];
    if (from < 0 || was === is) return [];
    const why = `${where}改了${column}（${was || "空"}→${is || "空"}）`;
    return [{ path: `${path}.${column}`, before: was, after: is, why }];
  });
}

/** What a row is known by: its name, or its first cell. */
function keyOf({ 列: columns }: LedgerCopy, row: readonly string[]): string {
  const at = columns.findIndex((column) => ["名称", "指标", "事项", "节点"].includes(column));
  return row[Math.max(at, 0)] ?? "";
}
