import { width } from "../language/width.js";
import type { DraftLine, Lines } from "../model/line.js";
import type { Table } from "../model/tree.js";
import { PipeTable } from "./pipe-table.js";

/** The lines of a plain text; blank lines only leave a mark on the next one. */
export function linesOfText(text: string, file: string): Lines {
  const lines: DraftLine[] = [];
  const table = new PipeTable();
  let tables: Table[] = [];
  let blankBefore = false;
  const endTable = () => {
    const made = table.end();
    if (made) tables.push(made);
  };
  for (const [index, raw] of text.split("\n").entries()) {
    if (table.take(raw, { file, line: index + 1 })) continue;
    endTable();
    const words = raw.trim();
    if (words === "") {
      blankBefore = true;
      continue;
    }
    const before = raw.length - raw.trimStart().length;
    const place = { file, line: index + 1, column: before + 1 };
    const indent = width(raw.slice(0, before).replaceAll("\t", "　　"));
    lines.push({
      pieces: [{ text: words, place }],
      blankBefore,
      indent,
      hints: {},
      ...(tables.length > 0 ? { tables } : {}),
    });
    blankBefore = false;
    tables = [];
  }
  endTable();
  return { lines, tables };
}
