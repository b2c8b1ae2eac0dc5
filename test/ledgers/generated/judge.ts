import * as spreadsheets from "@e965/xlsx";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { Exact } from "../../../src/language/decimal.js";
import { inUnit } from "../../../src/language/quantity.js";
import { Datum, isGroup, type List } from "../../../src/model/data.js";
import { read, workbook } from "../../read/ledger/tables.js";
import type { Generated, Project } from "./layout.js";

/** `right`: all figures, and nothing said against them; `alarmed`: right, with a warning; `told`: not right, and it is said; `silent`: wrong. */
export type Verdict = "right" | "alarmed" | "told" | "silent";

export interface Judgement {
  verdict: Verdict;
  /** What differs, and what was said. */
  wrong: string[];
  said: string[];
}

export type Format = "xlsx" | "xls" | "ods";

/** Reads a generated workbook and holds every figure against the truth. */
export async function judge(made: Generated, format: Format): Promise<Judgement> {
  const xlsx = await workbook(...made.tables);
  const bytes = format === "xlsx" ? xlsx : converted(xlsx, format);
  const { value, findings } = await read(bytes, `{ 文件: 台账.${format}${made.options}, 截至: 2026-08-31 }`, 2026);
  const heavy = findings.filter(({ severity }) => severity !== "advice");
  const wrong = value ? differences(value, made.projects) : ["没有读成"];
  const said = heavy.map(({ rule, cell, message }: Diagnostic) => `${rule} ${cell ?? ""} ${message}`);
  if (wrong.length === 0) return { verdict: heavy.length > 0 ? "alarmed" : "right", wrong, said };
  // A column that is not there is said to whoever asks for it.
  const only = wrong.every((one) => one.endsWith("没有这一列"));
  return { verdict: heavy.length > 0 || only ? "told" : "silent", wrong, said };
}

function converted(xlsx: Uint8Array, format: "xls" | "ods"): Uint8Array {
  const { error } = console;
  // It complains of every date.
  console.error = () => undefined;
  const book = spreadsheets.read(xlsx, { cellNF: true, cellStyles: true });
  const bytes = spreadsheets.write(book, { bookType: format === "xls" ? "biff8" : "ods", type: "buffer" }) as Buffer;
  console.error = error;
  return bytes;
}

function differences(rows: List, projects: readonly Project[]): string[] {
  const wrong: string[] = [];
  if (rows.length !== projects.length) wrong.push(`${rows.length}行，应当${projects.length}行`);
  for (const name of ["总投资", "年度计划", "累计完成"] as const) {
    const sum = sumOf(rows, name);
    const truth = projects.reduce((total, one) => total + one[name], 0);
    if (sum === undefined) wrong.push(`${name}没有这一列`);
    else if (!sum.eq(truth)) wrong.push(`${name}${sum.toFixed()}，应当${truth}`);
  }
  const days = rows.map((row) => {
    const cell = isGroup(row) ? row.计划竣工 : undefined;
    const moment = cell instanceof Datum ? cell.reading.moment : undefined;
    return moment ? `${moment.year}-${moment.month}-${moment.day}` : "";
  });
  const truth = projects.map(({ 计划竣工 }) => 计划竣工.join("-"));
  if (days.every((day) => day === "")) wrong.push("计划竣工没有这一列");
  else if (days.length === truth.length && days.join() !== truth.join()) wrong.push(`计划竣工${days.join()}`);
  return wrong;
}

/** In 万元; undefined where no row has it. */
function sumOf(rows: List, name: string): Exact | undefined {
  const cells = rows.flatMap((row) => (isGroup(row) && row[name] instanceof Datum ? [row[name] as Datum] : []));
  if (cells.length === 0) return undefined;
  return cells.reduce((sum, { reading: { quantity } }) => {
    const amount = quantity && inUnit(quantity, "万元");
    return sum.plus(amount ? amount.value : 0);
  }, new Exact(0));
}
