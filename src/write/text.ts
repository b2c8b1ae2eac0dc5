import type { Paper } from "../model/tree.js";
import { type Line, linesOf, type Role } from "./lines.js";
import { plain } from "./pieces.js";
import { signatureStart } from "./signature.js";

/** A reading copy for any program: the words of the paper, a paragraph a line, blanks and indents as on the page. */
export function writeText(paper: Paper): string {
  const lines = linesOf(paper.blocks);
  return lines.map((line, at) => `${line.blankBefore ? "\n" : ""}${indent(lines, at)}${plain(line.pieces)}\n`).join("");
}

const flushLeft: readonly Role[] = ["title", "subtitle", "byline", "salutation"];
/** The page holds 28 characters a line (GB/T 9704-2012, 5.2.3); the signature stands where it does there. */
const capacity = 28;

function indent(lines: readonly Line[], at: number): string {
  const line = lines[at];
  if (line === undefined || flushLeft.includes(line.role)) return "";
  return "　".repeat(indentWidth(lines, at, line));
}

function indentWidth(lines: readonly Line[], at: number, { role, index }: Line): number {
  if (role === "signature") return Math.round(signatureStart(lines, at, capacity));
  return role === "annex" && index > 0 ? 5 : 2;
}
