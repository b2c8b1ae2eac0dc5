import { width } from "../language/width.js";
import { type DraftLine, type Hints, type Lines, type PlacedText, textOf, trimmed } from "../model/line.js";
import type { Place } from "../model/place.js";
import type { Table } from "../model/tree.js";
import { PipeTable } from "./pipe-table.js";

const cueContainers = /^(?:提示|停顿)$/;

/** The lines of a Markdown file, without its marks; what they say of headings and bold words becomes hints. */
export function linesOfMarkdown(text: string, file: string): Lines {
  const reader = new MarkdownReader(file);
  for (const [index, raw] of withoutFrontMatter(text).entries()) reader.take(raw, index + 1);
  reader.endTable();
  return { lines: reader.lines, tables: reader.tables };
}

/** Front matter belongs to a program; its lines stay, empty, so that those below keep their numbers. */
function withoutFrontMatter(text: string): string[] {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---") return lines;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  return end < 0 ? lines : lines.map((line, index) => (index <= end ? "" : line));
}

class MarkdownReader {
  readonly lines: DraftLine[] = [];
  /** Tables behind the last line so far. */
  tables: Table[] = [];
  private blank = false;
  private container: string | undefined;
  private readonly table = new PipeTable();

  constructor(private readonly file: string) {}

  take(raw: string, number: number): void {
    const words = raw.trim();
    if (this.table.take(raw, { file: this.file, line: number })) return;
    this.endTable();
    if (words === "" || /^[-*_]{3,}$/.test(words)) this.blank = true;
    else if (/^[:：]{3,}/.test(words)) this.container = words.replace(/^[:：]+\s*/, "") || undefined;
    else this.line(raw, number);
  }

  private line(raw: string, number: number): void {
    const mark = /^\s*(?:(#{1,6})\s+|>\s?|[-*+]\s+(?=\S))?/.exec(raw);
    const from = mark?.[0].length ?? 0;
    const rest = withoutBreak(raw.slice(from));
    const { pieces, bold } = plainPieces(rest, { file: this.file, line: number, column: from + 1 });
    const whole = trimmed(pieces);
    if (whole.length === 0) return;
    const hints = this.hints(mark?.[1], /^\s*>/.test(raw), bold);
    const indent = width(/^[\s　]*/.exec(raw)?.[0].replaceAll("\t", "　　") ?? "");
    const tables = this.tables.length > 0 ? { tables: this.tables } : {};
    this.lines.push({ pieces: whole, blankBefore: this.blank, indent, hints, ...tables });
    this.tables = [];
    this.blank = false;
  }

  private hints(hashes: string | undefined, quoted: boolean, bold: number): Hints {
    if (hashes !== undefined) return { level: Math.min(hashes.length - 1, 4) };
    const cue = quoted || (this.container !== undefined && cueContainers.test(this.container));
    return { ...(cue ? { role: "cue" as const } : {}), ...(bold > 0 ? { bold } : {}) };
  }

  endTable(): void {
    const table = this.table.end();
    if (table) this.tables.push(table);
  }
}

/** Without the backslash of a hard line break. */
function withoutBreak(line: string): string {
  return line.endsWith("\\") ? line.slice(0, -1).trimEnd() : line;
}

/** The words without `**` and backslashes, and how many of them from the beginning were bold. */
function plainPieces(text: string, place: Place): { pieces: PlacedText[]; bold: number } {
  const pieces: PlacedText[] = [];
  let from = 0;
  let bold = 0;
  let inside = false;
  const take = (to: number, next: number): void => {
    const at = { ...place, column: (place.column ?? 1) + from };
    if (to > from) pieces.push({ text: text.slice(from, to), place: at, ...(inside ? { bold: true } : {}) });
    from = next;
  };
  const marks = strongMarks(text);
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "\\" && /[!-/:-@[-`{-~]/.test(text[index + 1] ?? "")) {
      take(index, index + 1);
      index += 1;
    } else if (marks.has(index)) {
      take(index, index + 2);
      inside = !inside;
      if (marks.get(index) === 1) bold = textOf(pieces).trimStart().length;
      index += 1;
    }
  }
  take(text.length, text.length);
  return { pieces, bold: text.trimStart().startsWith("**") ? bold : 0 };
}

/** Where `**` stand in pairs, each with its number. An odd one is a mask, and all of them are where they are many. */
function strongMarks(text: string): Map<number, number> {
  const found = [...text.matchAll(/(?<!\\)\*\*/g)].map(({ index }) => index);
  return new Map(found.length % 2 === 0 ? found.map((index, number) => [index, number]) : []);
}
