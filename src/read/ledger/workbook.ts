import type { Sheet as Parsed } from "hucre/xlsx";
import type { Step } from "../../diagnostics/diagnostic.js";
import { diagnose } from "../diagnostics.js";
import { clean } from "../text.js";
import { openWorkbookZip, type Refusal, refuseZip } from "./container.js";
import { plainContent } from "./content.js";
import { repack } from "./repack.js";
import { Reports } from "./reports.js";
import { indexMerges, placeAt, type Sheet } from "./sheet.js";

/** The sheets of a workbook that were asked for, and what all of them are called. */
export interface Workbook {
  sheets: Sheet[];
  names: string[];
}

/** More than this is no ledger that somebody keeps by hand. */
export const maxCells = 200_000;
export const maxColumns = 500;

/**
 * Reads an .xlsx. Never throws, whatever the bytes are.
 * @param only the one sheet wanted, hidden or not; without it, all that are visible
 */
export async function readWorkbook(bytes: Uint8Array, file: string, only?: string): Promise<Step<Workbook>> {
  const refuse = ({ rule, message }: Refusal): Step<Workbook> => ({
    findings: [diagnose(rule, { file }, message)],
  });
  const zip = openWorkbookZip(bytes);
  if ("message" in zip) return refuse(zip);
  const packed = repack(zip);
  if ("message" in packed) return refuse(packed);
  const names: string[] = [];
  const parsed = await parse(packed, ({ name, hidden, veryHidden }) => {
    names.push(name);
    return only === undefined ? !hidden && !veryHidden : name === only;
  });
  if (!parsed) return refuse(refuseZip("broken"));
  return { value: { sheets: parsed.map((sheet) => plainSheet(sheet, file)), names }, findings: [] };
}

type Filter = (info: { name: string; hidden?: boolean; veryHidden?: boolean }) => boolean;

async function parse(bytes: Uint8Array, sheets: Filter): Promise<Parsed[] | undefined> {
  // Only meetings with a ledger pay for loading the library.
  const { readXlsx } = await import("hucre/xlsx");
  try {
    return (await readXlsx(bytes, { readStyles: true, sheets })).sheets;
  } catch {
    // Whatever it stumbles over stands in the file.
    return undefined;
  }
}

function isTooLarge({ rows }: Parsed): boolean {
  let filled = 0;
  let columns = 0;
  for (const row of rows) {
    for (const [column, value] of row.entries()) {
      if (value === null || value === "") continue;
      filled += 1;
      if (column >= columns) columns = column + 1;
    }
  }
  return filled > maxCells || columns > maxColumns;
}

/** A large sheet beside the ledger does no harm; taken for one it is refused. */
export function tooLarge(name?: string): string {
  return `${name === undefined ? "表" : `工作表“${name}”`}太大：最多读 ${maxCells / 10_000} 万个有内容的格子、${maxColumns} 列。请只留要用的行和列`;
}

function plainSheet(parsed: Parsed, file: string): Sheet {
  const large = isTooLarge(parsed);
  const at = { file, name: clean(parsed.name, file).text };
  const dirty = new Reports();
  const rows = (large ? parsed.rows.slice(0, 50) : parsed.rows).map((row, index) =>
    row.map((value, column) =>
      plainContent(value, parsed.cells?.get(`${index},${column}`), (text) => {
        const { text: kept, findings } = clean(text, file);
        for (const { message } of findings)
          dirty.add(diagnose("text-unprintable", placeAt(at, index, column), message), "");
        return kept;
      }),
    ),
  );
  while (rows.length > 0 && rows.at(-1)?.every((content) => content === undefined)) rows.pop();
  const merges = (parsed.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  return {
    ...at,
    hidden: parsed.hidden === true || parsed.veryHidden === true,
    ...(large && { large }),
    rows,
    cleaned: dirty.all(),
    merges: indexMerges(merges, rows.length),
    hiddenRows: new Set([...(parsed.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row)),
    hiddenColumns: new Set([...(parsed.columns ?? []).entries()].filter(([, { hidden }]) => hidden).map(([at]) => at)),
  };
}
