import { type CsvError, parse } from "csv-parse/sync";
import type { Step } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../model/place.js";
import { diagnose, type ReadRule } from "../diagnostics.js";
import { clean, decode } from "../text.js";
import { maxFile } from "./container.js";
import { typedContent } from "./content.js";
import type { Content, Sheet } from "./sheet.js";
import { maxCells, maxColumns, tooLarge } from "./workbook.js";

const maxLines = 200_000;
const maxMarks = 2_000_000;

/** Reads a .csv: UTF-8 with or without BOM, else GB18030; commas, tabs or semicolons. Never throws. */
export function readCsv(bytes: Uint8Array, file: string): Step<Sheet> {
  const failed = (rule: ReadRule, message: string, place: Omit<Place, "file"> = {}): Step<Sheet> => ({
    findings: [diagnose(rule, { file, ...place }, message)],
  });
  if (bytes.length > maxFile) return failed("file-size", "文件超过 20 MB，没有读。请只留要用的行和列");
  const wrong = notText(bytes);
  if (wrong) return failed("file-type", wrong);
  const decoded = decode(bytes, file);
  const cleaned = clean(decoded.text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), file);
  if (isSwollen(cleaned.text)) return failed("file-size", tooLarge());
  const records = split(cleaned.text);
  const wide = wideCommas(cleaned.text);
  if (wide !== undefined) return failed("csv-syntax", wide, { line: 1 });
  if ("message" in records) return failed("csv-syntax", records.message, { line: records.line });
  const filled = records.rows.reduce((sum, row) => sum + row.filter((cell) => cell !== undefined).length, 0);
  const width = records.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (filled > maxCells || width > maxColumns) return failed("file-size", tooLarge());
  const none = { merges: new Map(), hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  const sheet: Sheet = { file, hidden: false, ...records, ...none };
  return { value: sheet, findings: [...decoded.findings, ...cleaned.findings] };
}

function notText(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString("hex");
  if (start.startsWith("504b0304")) return "这是 Excel 文件，只是后缀成了 .csv。请把后缀改成 .xlsx";
  if (start === "d0cf11e0a1b11ae1") return "这是老格式的 Excel 文件（.xls）。请用 Excel 打开，另存为 .xlsx";
  return /^(fffe|feff)/.test(start) ? "这个文件是 UTF-16 编码（Unicode 文本）。请另存为“CSV UTF-8”" : undefined;
}

/** A file of nothing but line ends and commas would be split into millions of cells. */
function isSwollen(text: string): boolean {
  let [lines, marks] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) lines += 1;
    else if (code === 44 || code === 9 || code === 59) marks += 1;
  }
  return lines > maxLines || marks > maxMarks;
}

interface Records {
  rows: (Content | undefined)[][];
  lines: number[];
}

function split(text: string): Records | { message: string; line: number } {
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      record_delimiter: "\n",
      skip_empty_lines: false,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows: (Content | undefined)[][] = [];
    const lines: number[] = [];
    let line = 1;
    for (const { record, info } of parsed) {
      rows.push(record.map(typedContent));
      lines.push(line);
      line = info.lines + 1;
    }
    return { rows, lines };
  } catch (error) {
    const line = Number((error as CsvError & { lines?: number }).lines ?? 1);
    return {
      line,
      message: "引号没有配对，或引号后面还有字。格子里有逗号、引号的要整个用半角引号括起来，里面的引号写两个",
    };
  }
}

/** 甲，乙，丙 typed with a Chinese keyboard: one cell a line. */
function wideCommas(text: string): string | undefined {
  const lines = text.split("\n", 20).filter((line) => line.trim() !== "");
  const divided = lines.filter((line) => /[,\t;]/.test(line)).length;
  const wide = lines.filter((line) => line.includes("，")).length;
  if (wide < 2 || divided * 2 > lines.length || wide * 2 < lines.length) return undefined;
  return "各格是用全角逗号（，）隔开的，要用半角逗号（,）。请把全角逗号都换成半角的，或用 Excel 另存为 CSV";
}

function delimiterOf(text: string): string {
  const head = text.split("\n", 20).join("\n");
  const count = (mark: string) => head.split(mark).length;
  const [comma, tab, semicolon] = [count(","), count("\t"), count(";")];
  if (tab > comma && tab >= semicolon) return "\t";
  return semicolon > comma ? ";" : ",";
}
