import { type Copy, cleanCopy } from "../model/copy.js";
import type { Paper } from "../model/tree.js";
import { withEndnotes } from "./endnotes.js";
import type { LineType, PrintedLine } from "./lines.js";
import { type CopyLayout, printedCopy } from "./review.js";
import type { Run } from "./runs.js";
import type { PrintedTable } from "./tables.js";

/** A Markdown copy: the words as printed, numerals and all, and nothing of the template language. */
export function writeMarkdown(paper: Paper, layout: CopyLayout = {}, copy: Copy = cleanCopy): string {
  const blocks = byBlock(withEndnotes(printedCopy(paper, layout, copy))).map(markdown);
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Lines that belong together; a table is apart from the number and the title above it. */
function byBlock(lines: readonly PrintedLine[]): PrintedLine[][] {
  const made: PrintedLine[][] = [];
  for (const line of lines) {
    const last = made.at(-1);
    if (line.index > 0 && last?.[0]?.type === line.type) last.push(line);
    else made.push([line]);
  }
  return made;
}

/** What a block begins with, and how its lines go on: a heading cannot have a second line. */
const marks: Readonly<Record<LineType, { prefix: string; lineEnd: string }>> = {
  title: { prefix: "# ", lineEnd: " " },
  subtitle: { prefix: "# ", lineEnd: " " },
  heading: { prefix: "#", lineEnd: " " },
  cue: { prefix: "> ", lineEnd: "\\\n> " },
  byline: { prefix: "", lineEnd: "\\\n" },
  copyMark: { prefix: "", lineEnd: " " },
  salutation: { prefix: "", lineEnd: "\\\n" },
  paragraph: { prefix: "", lineEnd: "\\\n" },
  signature: { prefix: "", lineEnd: "\\\n" },
  annex: { prefix: "", lineEnd: "\\\n" },
  annexNumber: { prefix: "", lineEnd: " " },
  annexTitle: { prefix: "# ", lineEnd: " " },
  table: { prefix: "", lineEnd: " " },
};

function markdown(lines: readonly PrintedLine[]): string {
  const [first] = lines;
  if (first === undefined) return "";
  if (first.table) return pipeTable(first.table);
  const { prefix, lineEnd } = marks[first.type];
  const text = lines
    .flatMap(({ runs }) => rows(runs).map(row))
    .filter((words) => words.trim() !== "")
    .join(lineEnd);
  const level = first.type === "heading" ? `${"#".repeat(first.level)} ` : "";
  return text === "" ? "" : prefix + level + text;
}

const rules = { left: ":---", center: ":---:", right: "---:" };

function pipeTable({ aligns, rows: [head, ...body] }: PrintedTable): string {
  const line = (cells: readonly string[]) => `| ${aligns.map((_, index) => cells[index] ?? "").join(" | ")} |`;
  const words = (cells: readonly Run[][] = []) => cells.map((cell) => rows(cell).map(row).join(" "));
  return [
    line(words(head?.cells)),
    line(aligns.map((align) => rules[align])),
    ...body.map(({ cells }) => line(words(cells))),
  ].join("\n");
}

function rows(runs: readonly Run[]): Run[][] {
  const made: Run[][] = [[]];
  for (const run of runs) {
    if (run.type === "break") made.push([]);
    else made.at(-1)?.push(run);
  }
  return made;
}

/** White space at the ends of a line means something to Markdown (code, hard breaks) and nothing to a reader. */
function row(runs: readonly Run[]): string {
  const stretches = joined(runs);
  const text = stretches.map(({ bold, text }, index) => (bold ? strong(text, index === 0) : escaped(text))).join("");
  return lineStart(text.replace(/^[ \t]+|[ \t]+$/g, ""));
}

interface InlineSpan {
  bold: boolean;
  text: string;
}

/** Headings that run in and lead sentences are bold like 重点: the copy has no faces. */
function joined(runs: readonly Run[]): InlineSpan[] {
  const made: InlineSpan[] = [];
  for (const run of runs) {
    const text = run.type === "text" ? run.text : "\t";
    const bold = run.strong === true || run.face !== undefined;
    const last = made.at(-1);
    if (last !== undefined && last.bold === bold) last.text += text;
    else made.push({ bold, text });
  }
  return made;
}

const boldOpening = /^(\s*)(.*?)([\s\p{P}\p{S}]*)$/su;
const boldWithin = /^([\s\p{P}\p{S}]*)(.*?)([\s\p{P}\p{S}]*)$/su;

/**
 * CommonMark takes `**` beside a mark for bold only at a line end or before a space, of which Chinese has none:
 * so the marks at the ends stay outside, but for those that begin the line.
 */
function strong(text: string, opens: boolean): string {
  const [, before = "", inner = "", after = ""] = (opens ? boldOpening : boldWithin).exec(text) ?? [];
  return inner === "" ? escaped(text) : `${escaped(before)}**${escaped(inner)}**${escaped(after)}`;
}

/** What Markdown, GitHub's too, would take for markup anywhere in a line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#{}]/g, "\\$&").replace(/&(?=#?\w+;)/g, "\\&");
}

/** What it would take for a list, a rule, a heading's underline or a container at the beginning of one. */
function lineStart(text: string): string {
  return text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^:::/, "\\:::");
}
