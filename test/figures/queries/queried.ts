import { columnsOf, FigureFailure } from "../../../src/figures/index.js";
import { Datum, isGroup, type List, list, originOf } from "../../../src/model/data.js";

/** What the rows say in a column, or the message of the trouble. */
export function saidBy(rows: List | FigureFailure, name = "名称"): string[] | string {
  if (rows instanceof FigureFailure) return rows.message;
  return rows.map((row) => (isGroup(row) && row[name] instanceof Datum ? row[name].text : ""));
}

/** Bundles as [组名, what 各行 say in a column]. */
export function bundlesOf(bundles: List | FigureFailure, name = "名称"): [string, string[] | string][] | string {
  if (bundles instanceof FigureFailure) return bundles.message;
  return bundles.map((bundle) => {
    if (!isGroup(bundle) || !(bundle.组名 instanceof Datum)) throw new Error("no bundle");
    return [bundle.组名.text, saidBy(bundle.各行 as List, name)];
  });
}

export const pathOf = (rows: List | FigureFailure) =>
  rows instanceof FigureFailure ? rows.message : originOf(rows).path;

/** The same ledger, standing at a day. */
export function standingAt(rows: List, text: string): List {
  const at = originOf(rows);
  const ledger = at.ledger ?? { kind: "自由" as const, name: at.path, file: at.place.file, columns: columnsOf(rows) };
  return list(
    { ...at, ledger: { ...ledger, asOf: { text, place: { file: "会议.yaml", line: 20, column: 30 } } } },
    rows,
  );
}
