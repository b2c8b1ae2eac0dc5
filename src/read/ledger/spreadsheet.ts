import type { CellObject, ParsingOptions, Range, WorkBook, WorkSheet } from "@e965/xlsx";
import { lookThrough } from "./compound.js";
import { type Container, isRefusal, passwordSet, type Refusal, refuseZip } from "./container.js";
import { chineseFormats } from "./number-format.js";
import { type Part, partsOf } from "./parts.js";

declare module "@e965/xlsx" {
  /** Reads an archive that has been opened. */
  function parse_zip(zip: { files: Record<string, Part> }, options: ParsingOptions): WorkBook;
  /** Reads the old container, or its stream. */
  function parse_xlscfb(container: unknown, options: ParsingOptions): WorkBook;
}

/** A sheet as the library gives it; rows and cells that hold nothing are not there. */
export interface ParsedSheet {
  name: string;
  hidden: boolean;
  rows: (CellObject[] | undefined)[];
  merges: readonly Range[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
}

export interface Parsed {
  sheets: ParsedSheet[];
  names: string[];
  /** Dates are counted from 1904. */
  from1904: boolean;
}

/**
 * Parses a workbook that has been looked through.
 * @param only the one sheet wanted; without it, all
 */
export async function parse(container: Container, only?: string): Promise<Parsed | Refusal> {
  // Only meetings with a ledger pay for loading the library.
  const library = await import("@e965/xlsx");
  // Before Excel 97 texts were written in the code page of the machine.
  if ("bytes" in container) library.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const options: ParsingOptions = { dense: true, cellNF: true, cellText: false, cellHTML: false };
  if (only !== undefined) options.sheets = [only];
  const workbook = quietly(() =>
    "zip" in container ? parseZip(library, container, options) : parseOld(library, container, options),
  );
  return isRefusal(workbook) ? workbook : sheetsOf(workbook, only);
}

type Library = typeof import("@e965/xlsx");

function parseZip(
  { parse_zip }: Library,
  { zip, kind }: Extract<Container, { zip: object }>,
  options: ParsingOptions,
): WorkBook | Refusal {
  const parts = partsOf(zip, kind);
  if (isRefusal(parts)) return parts;
  const { uncomputed, hidden, files } = parts;
  // An empty cell is worth an object only where it may be a formula without a value.
  return parse_zip({ files }, { ...options, cellStyles: hidden, cellFormula: uncomputed, sheetStubs: uncomputed });
}

function parseOld(
  { CFB, SSF, parse_xlscfb }: Library,
  { kind, bytes }: Extract<Container, { bytes: object }>,
  options: ParsingOptions,
): WorkBook | Refusal {
  const container = kind === "compound" ? CFB.read(Buffer.from(bytes), { type: "buffer" }) : undefined;
  const stream = container
    ? (CFB.find(container, "/Workbook") ?? CFB.find(container, "/Book"))?.content
    : Buffer.from(bytes);
  if (!stream) return refuseZip("broken");
  const seen = lookThrough(Uint8Array.from(stream));
  if (isRefusal(seen)) return seen;
  if (seen.locked) return passwordSet;
  // The table of formats is kept from one workbook to the next.
  const formats: Record<number, string> = SSF.get_table();
  for (const id of Object.keys(formats).map(Number)) if (id > 49) delete formats[id];
  Object.assign(formats, chineseFormats);
  return parse_xlscfb(container ?? stream, { ...options, type: "buffer", cellStyles: true, cellFormula: false });
}

/** Whatever the library stumbles over stands in the file; what it would print is nobody's business. */
function quietly(read: () => WorkBook | Refusal): WorkBook | Refusal {
  const { error } = console;
  console.error = () => undefined;
  try {
    return read();
  } catch (thrown) {
    return /password|encrypt/i.test(String(thrown)) ? passwordSet : refuseZip("broken");
  } finally {
    console.error = error;
  }
}

function sheetsOf({ SheetNames, Sheets, Workbook }: WorkBook, only?: string): Parsed | Refusal {
  const sheets: ParsedSheet[] = [];
  const names: string[] = [];
  for (const [index, name] of SheetNames.entries()) {
    const sheet = Sheets[name];
    const wanted = only === undefined || name === only;
    // The library leaves out what it cannot read.
    if (!sheet && wanted) return refuseZip("broken");
    // A chart, a dialog or a macro is no table.
    if (sheet?.["!type"] !== undefined && sheet["!type"] !== "sheet") continue;
    names.push(name);
    const hidden = (Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    if (sheet && (only === undefined ? !hidden : wanted)) sheets.push(sheetOf(sheet, name, hidden));
  }
  return { sheets, names, from1904: Workbook?.WBProps?.date1904 === true };
}

function sheetOf(sheet: WorkSheet, name: string, hidden: boolean): ParsedSheet {
  const hiddenIn = (all: readonly ({ hidden?: boolean } | undefined)[] = []) =>
    Object.keys(all)
      .map(Number)
      .filter((at) => all[at]?.hidden);
  return {
    name,
    hidden,
    rows: (sheet["!data"] ?? []) as ParsedSheet["rows"],
    merges: sheet["!merges"] ?? [],
    hiddenRows: hiddenIn(sheet["!rows"]),
    hiddenColumns: hiddenIn(sheet["!cols"]),
  };
}
