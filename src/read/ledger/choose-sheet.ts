import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import { listed, unknownName } from "../../diagnostics/unknown-name.js";
import type { Datum } from "../../model/data.js";
import { diagnose as diagnoseFile } from "../diagnostics.js";
import { isCalled } from "./choose-table.js";
import { knows } from "./columns.js";
import { diagnose } from "./diagnostics.js";
import { findHead } from "./headers.js";
import type { LedgerOptions } from "./options.js";
import type { Sheet } from "./sheet.js";
import { tablesIn } from "./tables.js";
import { readWorkbook } from "./workbook.js";

/** The sheet of a workbook that 表 names, or the first visible one that holds a table. */
export async function readSheet(bytes: Uint8Array, options: LedgerOptions): Promise<Step<Sheet>> {
  const { file, sheet: wanted } = options;
  const read = await readWorkbook(bytes, file.text, wanted?.text);
  if (!read.value) return { findings: read.findings };
  const { sheets, names } = read.value;
  if (wanted) {
    const called = sheets[0] ? undefined : await sheetWith(bytes, wanted, options);
    return refuseLarge(called ? { value: called, findings: [] } : named(sheets[0], names, options));
  }
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const [first, ...others] = filled.filter((sheet) => isLedger(sheet, options));
  const taken = first ?? filled.find((sheet) => findHead(sheet, () => false)) ?? filled[0];
  if (!taken) return { findings: [nothing(options, names)] };
  return refuseLarge({ value: taken, findings: others.length > 0 ? [several(taken, others, options)] : [] });
}

/** 表 may also be what stands above a table: the only visible sheet that has such a one. */
async function sheetWith(bytes: Uint8Array, wanted: Datum, options: LedgerOptions): Promise<Sheet | undefined> {
  const { value } = await readWorkbook(bytes, options.file.text);
  const known = (key: string) => knows(key, options, options.kind);
  const found = (value?.sheets ?? []).filter((sheet) =>
    tablesIn(sheet, known).some((table) => isCalled(table, wanted.text)),
  );
  return found.length === 1 ? found[0] : undefined;
}

function refuseLarge(step: Step<Sheet>): Step<Sheet> {
  if (!step.value?.large) return step;
  const { file, large } = step.value;
  return { findings: [...step.findings, diagnoseFile("file-size", { file }, large)] };
}

function isLedger(sheet: Sheet, options: LedgerOptions): boolean {
  const known = (key: string) => knows(key, options, options.kind);
  const headers = findHead(sheet, known)?.headers ?? [];
  return headers.filter(({ keys }) => keys.some(known)).length >= 2;
}

function named(sheet: Sheet | undefined, names: readonly string[], options: LedgerOptions): Step<Sheet> {
  const wanted = options.sheet;
  if (!wanted) return { findings: [] };
  if (!sheet) {
    const what = `“${options.file.text}”里没有叫“${wanted.text}”的工作表`;
    const unknown = unknownName({ what, name: wanted.text }, names, listed("里面有", names));
    return { findings: [diagnose("ledger-sheet", wanted.place, ...unknown)] };
  }
  if (sheet.rows.length === 0) {
    const message = `“${options.file.text}”的工作表“${wanted.text}”是空的`;
    return { findings: [diagnose("ledger-sheet", wanted.place, message)] };
  }
  const message = `工作表“${wanted.text}”是隐藏的，也读了`;
  const hidden: Diagnostic = diagnose("ledger-hidden", { file: options.file.text }, message);
  return { value: sheet, findings: sheet.hidden ? [hidden] : [] };
}

function nothing({ file }: LedgerOptions, names: readonly string[]): Diagnostic {
  const hidden = names.length > 0 ? "（隐藏的表不看；要用就写明 表: 名称）" : "";
  const message = `“${file.text}”里没有一张有内容的表${hidden}`;
  return diagnose("ledger-sheet", file.place, message, { quote: file.text });
}

function several(taken: Sheet, others: readonly Sheet[], { file, name }: LedgerOptions): Diagnostic {
  const rest = others.map((sheet) => sheet.name).join("、");
  const message = `“${file.text}”里有几张像台账的表，“${name}”用了第一张“${taken.name}”，没有用 ${rest}。要用别的，请写明 表: 名称`;
  return diagnose("ledger-sheet", file.place, message, { severity: "advice", quote: file.text });
}
