import type { Step } from "../../diagnostics/diagnostic.js";
import type { List } from "../../model/data.js";
import type { SurveyedTable } from "../../model/survey.js";
import { diagnose } from "../diagnostics.js";
import { readSheet } from "./choose-sheet.js";
import { readTable } from "./ledger.js";
import { fileOptions, type LedgerOptions, type MeetingFacts } from "./options.js";
import type { Sheet } from "./sheet.js";
import { surveySheets } from "./survey.js";
import { readWorkbook } from "./workbook.js";

export { knownHeaders } from "./columns.js";
export { inlineOptions, type LedgerOptions, type MeetingFacts, readOptions } from "./options.js";
export { tellStages } from "./tell-stages.js";
export { yamlLedger } from "./yaml-ledger.js";

/** Reads a workbook or .csv as a ledger. Never throws, whatever the bytes are. */
export async function readLedger(bytes: Uint8Array, options: LedgerOptions): Promise<Step<List>> {
  const sheet = /\.csv$/i.test(options.file.text)
    ? (await import("./csv.js")).readCsv(bytes, options.file.text)
    : await readSheet(bytes, options);
  if (!sheet.value) return { findings: sheet.findings };
  const { value, findings } = readTable(sheet.value, options);
  return { ...(value && { value: value.list }), findings: [...sheet.findings, ...findings] };
}

/** What is understood of all visible tables of a workbook or .csv that no meeting has asked for. */
export async function surveyLedger(
  bytes: Uint8Array,
  file: string,
  facts: MeetingFacts,
): Promise<Required<Step<SurveyedTable[]>>> {
  const options = fileOptions(file, facts);
  const csv = /\.csv$/i.test(file) ? (await import("./csv.js")).readCsv(bytes, file) : undefined;
  const { value: sheets, findings } = csv
    ? { value: csv.value && [csv.value], findings: csv.findings }
    : await sheetsIn(bytes, file);
  if (!sheets) return { value: [], findings };
  const survey = surveySheets(sheets, options);
  return { value: survey.value, findings: [...findings, ...survey.findings] };
}

async function sheetsIn(bytes: Uint8Array, file: string): Promise<Step<readonly Sheet[]>> {
  const { value, findings } = await readWorkbook(bytes, file);
  const large = (value?.sheets ?? []).flatMap((sheet) => (sheet.large === undefined ? [] : [sheet.large]));
  const told = large.map((message) => diagnose("file-size", { file }, message));
  return { ...(value && { value: value.sheets.filter((sheet) => !sheet.large) }), findings: [...findings, ...told] };
}
