import type { PrintedLine } from "./lines.js";
import type { PrintedCopy } from "./review.js";
import { printed, type Run } from "./runs.js";
import type { PrintedTable } from "./tables.js";

/** For formats without comments: a number where each note belongs, and the notes after the end. */
export function withEndnotes({ lines, notes }: PrintedCopy): PrintedLine[] {
  if (notes.length === 0) return lines;
  const head = { ...plainLine(text("批注")), blankBefore: true };
  return [
    ...lines.map(numbered),
    head,
    ...notes.map((texts, note) => plainLine(text(`${markOf(note)}${texts.join("；")}`))),
  ];
}

function plainLine(runs: Run[]): PrintedLine {
  return { type: "paragraph", level: 0, index: 0, count: 1, blankBefore: false, runs };
}

function numbered(line: PrintedLine): PrintedLine {
  const runs = withNumbers(line.runs);
  return {
    ...line,
    runs: line.note === undefined ? runs : [...runs, ...text(markOf(line.note))],
    ...(line.table && { table: numberedTable(line.table) }),
  };
}

/** The number of a table stands in its first header cell. */
function numberedTable(table: PrintedTable): PrintedTable {
  const { note } = table;
  if (note === undefined) return table;
  const rows = table.rows.map((row) =>
    row.type === "head"
      ? { ...row, cells: row.cells.map((cell, at) => (at === 0 ? [...cell, ...text(markOf(note))] : cell)) }
      : row,
  );
  return { ...table, rows };
}

function withNumbers(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    const { note } = run;
    return note === undefined || runs[at + 1]?.note === note ? [run] : [run, ...text(markOf(note))];
  });
}

function markOf(note: number): string {
  return `〔${note + 1}〕`;
}

function text(words: string): Run[] {
  return printed([{ type: "text", text: words.replace(/\s*\n\s*/g, " ") }]);
}
