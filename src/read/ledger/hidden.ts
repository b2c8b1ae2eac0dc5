import type { Body } from "./body.js";
import { diagnose } from "./diagnostics.js";
import type { RowReaderContext } from "./read-rows.js";
import { placeAt } from "./sheet.js";

/** Rows and columns nobody sees on the screen are read like any other, and said. */
export function reportHidden({ sheet, columns, reports }: RowReaderContext, { rows }: Body): void {
  const hiddenRows = rows.map(({ row }) => row).filter((row) => sheet.hiddenRows.has(row));
  if (hiddenRows.length > 0) {
    const message = `有 ${hiddenRows.length} 行是隐藏的（第 ${ranges(hiddenRows)} 行），也算进去了。不要的行请删掉，只是筛选了就不用管`;
    const place = placeAt(sheet, hiddenRows[0] ?? 0, columns[0]?.at ?? 0);
    reports.add(diagnose("ledger-hidden", place, message));
  }
  const hidden = columns.filter(({ at }) => sheet.hiddenColumns.has(at));
  const [first] = hidden;
  if (!first) return;
  const message = `有 ${hidden.length} 列是隐藏的（${hidden.map(({ name }) => name).join("、")}），也读了`;
  reports.add(diagnose("ledger-hidden", first.place, message));
}

/** 12、15—18 */
function ranges(rows: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const from = (rows[index] ?? 0) + 1;
    while (rows[index + 1] === (rows[index] ?? 0) + 1) index += 1;
    const to = (rows[index] ?? 0) + 1;
    parts.push(from === to ? `${from}` : `${from}—${to}`);
  }
  return parts.length > 10 ? `${parts.slice(0, 10).join("、")}等` : parts.join("、");
}
