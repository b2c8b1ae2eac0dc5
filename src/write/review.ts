import type { Commenting, Copy } from "../model/copy.js";
import type { Layout } from "../model/layout.js";
import type { Paper } from "../model/tree.js";
import { linesOf, type PrintedLine, type PrintOptions, titleBlock } from "./lines.js";
import { type NotedRange, spotsOf } from "./notes.js";
import { readingLines } from "./reading.js";
import { plain, printed, type Run } from "./runs.js";
import type { PrintedTable } from "./tables.js";

/** A paper in one of its copies. `notes[n]` is what is said of the lines, runs and tables that have the note `n`. */
export interface PrintedCopy {
  lines: PrintedLine[];
  notes: string[][];
}

/** What of a layout decides about a copy; where no page is known, it is that of the standard. */
export type CopyLayout = Pick<Layout, "稿本" | "朗读"> & Partial<Pick<Layout, "版心">>;

export function printedCopy(paper: Paper, layout: CopyLayout, copy: Copy, options: PrintOptions = {}): PrintedCopy {
  const lines = linesOf(paper.blocks, options);
  if (copy.name === "正式") return { lines, notes: [] };
  if (copy.name === "朗读") return { lines: readingLines(lines, layout), notes: [] };
  const reviewer = new Reviewer(copy.comments);
  const reviewed = lines.map((line, at) => reviewer.line(line, lines[at + 1]));
  return { lines: withMark(reviewed, layout.稿本?.送审 ?? "（送审稿）"), notes: reviewer.notes };
}

/** The copy says what it is right under the title block. */
function withMark(lines: readonly PrintedLine[], words: string): PrintedLine[] {
  const end = lines.findIndex(({ type }) => !titleBlock.includes(type));
  const at = end < 0 ? lines.length : end;
  const runs = printed([{ type: "text", text: words }]);
  const mark: PrintedLine = { type: "copyMark", level: 0, index: 0, count: 1, blankBefore: false, runs };
  return [...lines.slice(0, at), mark, ...lines.slice(at)];
}

class Reviewer {
  readonly notes: string[][] = [];
  constructor(private readonly comments: Commenting) {}

  line(line: PrintedLine, next: PrintedLine | undefined): PrintedLine {
    if (line.table) return line.index > 0 ? line : { ...line, table: this.table(line.table) };
    const spots = spotsOf(line.runs);
    if (line.type === "annexTitle" && next?.table) {
      return { ...line, note: this.note([...tableTexts(next.table), ...spots.flatMap(({ texts }) => texts)]) };
    }
    if (spots.length === 0) return line;
    if (this.comments === "逐段") return { ...line, note: this.note(spots.flatMap(({ texts }) => texts)) };
    return { ...line, runs: this.marked(line.runs, spots) };
  }

  private table(table: PrintedTable): PrintedTable {
    return { ...table, note: this.note(tableTexts(table)) };
  }

  private marked(runs: readonly Run[], spots: readonly NotedRange[]): Run[] {
    const noted = spots.map((spot) => ({ ...spot, note: this.note(spot.texts) }));
    let at = 0;
    return runs.flatMap((run) => {
      const start = at;
      at += plain([run]).length;
      return cutAt(run, start, noted);
    });
  }

  private note(texts: readonly string[]): number {
    return this.notes.push([...new Set(texts)]) - 1;
  }
}

/** The parts of a run that a note is about, apart from those it is not. */
function cutAt(run: Run, start: number, noted: readonly (NotedRange & { note: number })[]): Run[] {
  const end = start + plain([run]).length;
  const within = noted.filter(({ from, to }) => from < end && to > start);
  if (run.type !== "text") return within[0] ? [{ ...run, note: within[0].note }] : [run];
  const edges = within.flatMap(({ from, to }) => [Math.max(from, start), Math.min(to, end)]);
  const stops = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return stops.slice(1).map((stop, index) => {
    const begin = stops[index] ?? start;
    const spot = within.find(({ from, to }) => from <= begin && to >= stop);
    return { ...run, text: run.text.slice(begin - start, stop - start), ...(spot && { note: spot.note }) };
  });
}

/** Of a table only where it is from and what is still open: its cells are many. */
function tableTexts({ where, rows }: PrintedTable): string[] {
  const origin = where === "" ? "本表：台账里没有这样的行" : `本表：取自 ${where}`;
  const open = rows.flatMap(({ cells }) => cells.flatMap((cell) => spotsOf(cell.filter(({ hole }) => hole))));
  return [origin, ...open.flatMap(({ texts }) => texts)];
}
