import { width } from "../language/width.js";
import { plain } from "./runs.js";
import type { PrintedRow, PrintedTable } from "./tables.js";

/** A table in characters, its columns in line: a Chinese character is as wide as two Latin ones. */
export function textTable({ aligns, rows }: PrintedTable): string[] {
  const lines = rows.map((row) => row.cells.map((cell) => oneLine(plain(cell))));
  const widths = aligns.map((_, index) =>
    Math.max(...lines.map((cells, at) => (rows[at]?.type === "none" ? 0 : width(cells[index] ?? "")))),
  );
  return lines.map((cells, at) =>
    cells
      .map((cell, index) => padded(cell, widths[index] ?? 0, alignOf(rows[at], aligns[index])))
      .join("  ")
      .trimEnd(),
  );
}

/** What a cell says, on one line. */
function oneLine(text: string): string {
  return text.replace(/[\n\t]/g, " ");
}

function alignOf(row: PrintedRow | undefined, align: PrintedTable["aligns"][number] = "left") {
  return row?.type === "head" && align !== "right" ? "center" : align;
}

function padded(text: string, wide: number, align: PrintedTable["aligns"][number]): string {
  const missing = Math.max(0, Math.round(2 * (wide - width(text))));
  const before = align === "right" ? missing : align === "center" ? Math.floor(missing / 2) : 0;
  return " ".repeat(before) + text + " ".repeat(missing - before);
}
