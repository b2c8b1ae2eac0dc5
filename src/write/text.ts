import { type Copy, cleanCopy } from "../model/copy.js";
import type { Paper } from "../model/tree.js";
import { withEndnotes } from "./endnotes.js";
import type { LineType, PrintedLine } from "./lines.js";
import { type CopyLayout, printedCopy } from "./review.js";
import { plain } from "./runs.js";
import { signatureStart } from "./signature.js";
import { textTable } from "./text-table.js";

/** A reading copy for any program: the words of the paper, a paragraph a line, blanks and indents as on the page. */
export function writeText(paper: Paper, layout: CopyLayout = {}, copy: Copy = cleanCopy): string {
  const lines = withEndnotes(printedCopy(paper, layout, copy));
  return lines.map((line, at) => `${line.blankBefore ? "\n" : ""}${words(lines, at, line)}\n`).join("");
}

function words(lines: readonly PrintedLine[], at: number, { table, runs }: PrintedLine): string {
  return table ? textTable(table).join("\n") : indent(lines, at) + plain(runs);
}

const flushLeft: readonly LineType[] = [
  "title",
  "subtitle",
  "byline",
  "copyMark",
  "salutation",
  "annexNumber",
  "annexTitle",
];
/** The page holds 28 characters a line (GB/T 9704-2012, 5.2.3); the signature stands where it does there. */
const capacity = 28;

function indent(lines: readonly PrintedLine[], at: number): string {
  const line = lines[at];
  if (line === undefined || flushLeft.includes(line.type)) return "";
  return "　".repeat(indentWidth(lines, at, line));
}

function indentWidth(lines: readonly PrintedLine[], at: number, { type, index }: PrintedLine): number {
  if (type === "signature") return Math.round(signatureStart(lines, at, capacity));
  return type === "annex" && index > 0 ? 5 : 2;
}
