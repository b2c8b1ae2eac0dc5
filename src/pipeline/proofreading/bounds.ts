import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { paperFrom } from "../../model/sections.js";
import type { Block, Paper } from "../../model/tree.js";
import { diagnose } from "../diagnostics.js";

/** Some rules compare each heading with others: what is longer than any paper, some hundred pages, is not looked at any more. */
const most = 20_000;

/** The part of a paper that is proofread, what is behind it, and a finding where something is. */
export function withinBounds(paper: Paper, file: string): { part: Paper; rest: Block[]; findings: Diagnostic[] } {
  const { blocks } = paper;
  if (blocks.length <= most) return { part: paper, rest: [], findings: [] };
  const message = `有 ${blocks.length} 段，太长了，只校对前 ${most} 段，后面的没有看。请分成几份再校`;
  const finding: Diagnostic = diagnose("draft-too-long", { file }, message);
  return { part: paperFrom(blocks.slice(0, most)), rest: blocks.slice(most), findings: [finding] };
}
