import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import { Datum, originOf } from "../../model/data.js";
import type { SkippedRow, SurveyedTable } from "../../model/survey.js";
import type { Body } from "./body.js";
import { knows } from "./columns.js";
import { diagnose } from "./diagnostics.js";
import { readTable, type TableReading } from "./ledger.js";
import type { LedgerOptions } from "./options.js";
import { placeAt, type Sheet, shownAt } from "./sheet.js";
import { sameHeaders, tablesIn } from "./tables.js";

/** What is understood of every table of a workbook, read as a meeting would read it. Tables above one another that have the same columns are one. */
export function surveySheets(sheets: readonly Sheet[], options: LedgerOptions): Required<Step<SurveyedTable[]>> {
  const tables: SurveyedTable[] = [];
  const findings: Diagnostic[] = [];
  for (const sheet of sheets) {
    for (const part of tablesOf(sheet, options)) {
      const read = readTable(part, options);
      if (read.value) tables.push(surveyed(read.value, part));
      findings.push(...read.findings);
    }
  }
  if (tables.length === 0 && findings.length === 0) {
    const message = "没有找到表。表头要有一行写着各列的名称，如 项目名称、总投资（万元）；隐藏的工作表不看";
    findings.push(diagnose("ledger-header", options.file.place, message, { severity: "error" }));
  }
  return { value: tables, findings };
}

function tablesOf(sheet: Sheet, options: LedgerOptions): Sheet[] {
  const all = tablesIn(sheet, (key) => knows(key, options, options.kind));
  const alike = all.every(({ head }) => sameHeaders(head.headers, all[0]?.head.headers ?? []));
  if (alike) return all.length > 0 ? [sheet] : [];
  return all.map((table) => table.sheet);
}

function surveyed({ list, parts, totals }: TableReading, sheet: Sheet): SurveyedTable {
  const { ledger, place } = originOf(list);
  const rows = parts.flatMap(({ groups }) => groups);
  const bodies = parts.map(({ body }) => body);
  return {
    ...(sheet.name !== undefined && { sheet: sheet.name }),
    ...(ledger?.title !== undefined && { title: ledger.title }),
    cell: place.cell ?? "",
    kind: ledger?.kind ?? "自由",
    ...(ledger?.asOf && { asOf: ledger.asOf.text }),
    columns: (ledger?.columns ?? []).map(({ name, header, type, unit, place: at }) => ({
      name,
      header,
      type,
      ...(unit !== undefined && { unit }),
      cell: at.cell ?? "",
      filled: rows.filter((row) => row[name] instanceof Datum).length,
    })),
    rows: list.length,
    categories: [...new Set(bodies.flatMap((body) => body.rows.flatMap(({ category }) => category?.label ?? [])))],
    sums: totals
      .filter(({ total }) => total.quantities.size > 0 || total.count !== undefined)
      .map(({ total, agrees }) => ({
        cell: total.place.cell ?? "",
        label: total.label,
        columns: [...total.quantities.keys()],
        agrees,
      })),
    skipped: bodies.flatMap((body) => skippedIn(body, sheet)),
  };
}

function skippedIn({ left }: Body, sheet: Sheet): SkippedRow[] {
  return [...left]
    .sort((a, b) => a.row - b.row)
    .map(({ row, at, why }) => ({ cell: placeAt(sheet, row, at).cell ?? "", text: shownAt(sheet, row, at), why }));
}
