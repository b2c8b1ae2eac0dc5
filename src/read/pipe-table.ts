import type { Place } from "../model/place.js";
import type { Inline, Table } from "../model/tree.js";

interface PipeRow {
  cells: { text: string; column: number }[];
  place: Place;
}

/** Rows of `| … | … |` that follow one another, as people draw tables in plain text. */
export class PipeTable {
  private rows: PipeRow[] = [];

  /** Takes a line if it is a row. */
  take(raw: string, place: Place): boolean {
    if (!/^\s*\|.*\|\s*$/.test(raw)) return false;
    const cells = cellsOf(raw);
    if (!cells.every(({ text }) => /^:?-+:?$/.test(text))) this.rows.push({ cells, place });
    return true;
  }

  /** The table of the rows so far, if there were any. */
  end(): Table | undefined {
    const [head, ...body] = this.rows;
    this.rows = [];
    if (!head) return undefined;
    const columns = head.cells.map(({ text }) => ({ header: text, align: "left" as const }));
    const rows = body.map(({ cells, place }) => columns.map((_, at) => cellOf(cells[at], place)));
    return { type: "table", where: "", columns, rows, place: head.place };
  }
}

function cellOf(cell: PipeRow["cells"][0] | undefined, place: Place): Inline[] {
  return cell === undefined || cell.text === ""
    ? []
    : [{ type: "text", text: cell.text, place: { ...place, column: cell.column } }];
}

function cellsOf(raw: string): PipeRow["cells"] {
  const cells: PipeRow["cells"] = [];
  let from = raw.indexOf("|") + 1;
  for (const { index } of raw.matchAll(/(?<!\\)\|/g)) {
    if (index < from) continue;
    const text = raw.slice(from, index);
    cells.push({ text: text.trim(), column: from + text.length - text.trimStart().length + 1 });
    from = index + 1;
  }
  return cells;
}
