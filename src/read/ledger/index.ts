import type { Step } from "../../diagnostics/diagnostic.js";
import type { List } from "../../model/data.js";
import { readSheet } from "./choose-sheet.js";
import { readTable } from "./ledger.js";
import type { LedgerOptions } from "./options.js";

export { knownHeaders } from "./columns.js";
export { inlineOptions, type LedgerOptions, type MeetingFacts, readOptions } from "./options.js";
export { tellStages } from "./tell-stages.js";
export { yamlLedger } from "./yaml-ledger.js";

/** Reads an .xlsx or .csv as a ledger. Never throws, whatever the bytes are. */
export async function readLedger(bytes: Uint8Array, options: LedgerOptions): Promise<Step<List>> {
  const sheet = /\.csv$/i.test(options.file.text)
    ? (await import("./csv.js")).readCsv(bytes, options.file.text)
    : await readSheet(bytes, options);
  if (!sheet.value) return { findings: sheet.findings };
  const table = readTable(sheet.value, options);
  return { ...table, findings: [...sheet.findings, ...table.findings] };
}
