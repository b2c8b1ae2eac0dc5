import type { Paper } from "../model/tree.js";
import { type Line, type LineType, linesOf } from "./lines.js";
import { plain } from "./runs.js";
import { signatureStart } from "./signature.js";

/** A reading copy for any program: the words of the paper, a paragraph a line, blanks and indents as on the page. */
export function writeText(paper: Paper): string {
  const lines = linesOf(paper.blocks);
  return lines.map((line, at) => `${line.blankBefore ? "\n" : ""}${indent(lines, at)}${plain(line.runs)}\n`).join("");
}

const flushLeft: readonly LineType[] = ["title", "subtitle", "byline", "salutation"];
/** The page holds 28 characters a line (GB/T 9704-2012, 5.2.3); the signature stands where it does there. */
const capacity = 28;

function indent(lines: readonly Line[], at: number): string {
  const line = lines[at];
  if (line === undefined || flushLeft.includes(line.type)) return "";
  return "　".repeat(indentWidth(lines, at, line));
}

function indentWidth(lines: readonly Line[], at: number, { type, index }: Line): number {
  if (type === "signature") return Math.round(signatureStart(lines, at, capacity));
  return type === "annex" && index > 0 ? 5 : 2;
}
