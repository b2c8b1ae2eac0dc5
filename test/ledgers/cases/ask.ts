import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { writeText } from "../../../src/write/text.js";
import { brief, type Table, workbook } from "../../read/ledger/tables.js";
import { draftSmall } from "../../small-meeting.js";

/** A ledger as an office keeps it, a sentence that asks for its figures, and what is printed. */
export interface Case {
  /** The name under 数据; 项目 unless said. */
  name?: string;
  /** Behind it, beside 文件 and 截至. */
  options?: string;
  ledger: Table | readonly Table[] | Uint8Array | string;
  asks: string;
  /** The sentence as printed; undefined where there is to be no paper. */
  says?: string | undefined;
  /** All findings at or above a warning, as `brief` tells them. */
  findings?: readonly string[];
}

export interface Answer {
  says: string | undefined;
  findings: string[];
  all: Diagnostic[];
}

/** Drafts a paper of one sentence from a ledger of one workbook (or the text of a .csv). */
export async function ask({ name = "项目", options = "", ledger, asks }: Case): Promise<Answer> {
  const file = typeof ledger === "string" ? "台账.csv" : "台账.xlsx";
  const bytes =
    typeof ledger === "string" || ledger instanceof Uint8Array
      ? ledger
      : await workbook(...(Array.isArray(ledger) ? (ledger as readonly Table[]) : [ledger as Table]));
  const { paper, all } = await draftSmall({
    body: `${asks}\n`,
    more: `数据:\n  ${name}: { 文件: ${file}, 截至: 2026-08-31${options && `, ${options}`} }\n`,
    files: { [file]: bytes },
  });
  const heavy = all.filter(({ severity, rule }) => severity !== "advice" && rule !== "placeholder");
  const stopped = all.some(({ severity }) => severity === "error");
  return { says: paper && !stopped ? writeText(paper).trim() : undefined, findings: brief(heavy), all };
}
