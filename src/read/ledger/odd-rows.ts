import type { Body } from "./body.js";
import type { LedgerColumn } from "./cell.js";
import { diagnose } from "./diagnostics.js";
import type { RowReaderContext } from "./read-rows.js";
import { contentAt, type Merge, mergeAt, placeAt, shownAt } from "./sheet.js";

/** Rows that were taken as data although something says they are not. */
export function reportOddRows({ sheet, nameAt, ordinalAt, columns, reports }: RowReaderContext, { rows }: Body): void {
  if (nameAt === undefined) return;
  const name = columns.find(({ at }) => at === nameAt)?.name ?? "名称";
  const say = (message: string, row: number, quote = "") => {
    const said = diagnose("ledger-row", placeAt(sheet, row, nameAt), message, quote ? { quote } : {});
    reports.add(said, quote ? "alone" : "nameless");
  };
  for (const { row } of rows) {
    const filled = columns.filter(({ at }) => at !== ordinalAt && contentAt(sheet, row, at) !== undefined);
    const shown = shownAt(sheet, row, nameAt);
    if (shown !== "" && filled.length === 1 && columns.length > 2)
      say(`第 ${row + 1} 行只有“${shown}”一格有内容，按一行数据读了。如果是分类，请写成“一、${shown}”这样`, row, shown);
    if (shown === "" && !mergeAt(sheet, row, nameAt) && filled.every(({ type }) => type !== "文"))
      say(`第 ${row + 1} 行没有“${name}”，只有数，也按一行读了。如果是合计，请在“${name}”里写上“合计”`, row);
  }
}

/** The same project twice counts twice. */
export function reportTwins({ sheet, kind, nameAt, reports }: RowReaderContext, { rows }: Body): void {
  if (kind !== "项目" || nameAt === undefined) return;
  const seen = new Map<string, number>();
  for (const { row } of rows) {
    const shown = shownAt(sheet, row, nameAt);
    const earlier = seen.get(shown);
    if (shown !== "" && earlier !== undefined) {
      const message = `“${shown}”在 ${placeAt(sheet, earlier, nameAt).cell} 已经有一行，这里又有一行，算了两个。重复的请删掉`;
      reports.add(diagnose("ledger-row", placeAt(sheet, row, nameAt), message, { quote: shown }), "twin");
    }
    if (shown !== "") seen.set(shown, row);
  }
}

/** One number over several rows is counted once, in the first; one name over several rows is counted as often. */
export function reportMerged(reader: RowReaderContext, { rows }: Body): void {
  const { sheet, columns } = reader;
  for (const column of columns.filter(({ type, name }) => type === "数" || name === "名称")) {
    for (const { row } of rows) {
      const merge = mergeAt(sheet, row, column.at);
      const begins = merge?.top === row && merge.left === column.at && merge.bottom > row;
      if (begins && contentAt(sheet, row, column.at) !== undefined) reportMerge(reader, column, merge);
    }
  }
}

function reportMerge(
  { sheet, reports }: RowReaderContext,
  { at, name, type }: LedgerColumn,
  { top, bottom }: Merge,
): void {
  const what = `“${name}”这一格合并了第 ${top + 1}—${bottom + 1} 行`;
  const message =
    type === "数"
      ? `${what}，数只算一次，算在第 ${top + 1} 行`
      : `${what}，读成 ${bottom - top + 1} 行。如果是一个项目，请并成一行`;
  const severity = type === "数" ? "advice" : "warning";
  const quote = shownAt(sheet, top, at);
  reports.add(diagnose("ledger-merged", placeAt(sheet, top, at), message, { severity, quote }), name);
}
