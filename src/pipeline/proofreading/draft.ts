import { findingsOf, type Proof, proofread } from "../../check/index.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Files } from "../../model/files.js";
import type { Outline } from "../../model/outline.js";
import { outline } from "../../parse/index.js";
import { diagnose } from "../diagnostics.js";
import { withinBounds } from "./bounds.js";
import type { ProofContext } from "./context.js";
import { type Foreign, mendingFindings, readForeign } from "./foreign.js";

/** One draft from elsewhere, as far as it came. */
export interface DraftCheck {
  file: string;
  foreign?: Foreign;
  proof?: Proof;
  /** Its lines (of a Word file: its paragraphs), for reports. */
  lines?: string[];
  findings: Diagnostic[];
}

/** read → undo damage → proofread. */
export function checkDraft(files: Files, file: string, { rules, ...context }: ProofContext): DraftCheck {
  const { value: foreign, findings } = readForeign(files, file);
  if (!foreign) return { file, findings };
  const bounds = withinBounds(foreign.paper, file);
  const proof = proofread(bounds.part, context, rules);
  const lines = sourceLinesOf(foreign);
  return {
    file,
    foreign,
    proof,
    lines,
    findings: inOrder([
      ...findings,
      ...foreign.noise,
      ...notesFindings(foreign, file),
      ...emptyFindings(file, proof),
      ...bounds.findings,
      ...mendingFindings(foreign, file),
      ...findingsOf(proof),
    ]),
  };
}

function emptyFindings(file: string, { checked }: Proof): Diagnostic[] {
  if (checked.blocks.some(({ text }) => /\p{Script=Han}/u.test(text))) return [];
  return [diagnose("draft-empty", { file }, "没有读到一个汉字，请看看是不是这份文件")];
}

function notesFindings({ asides = [] }: Foreign, file: string): Diagnostic[] {
  if (!asides.some(({ kind }) => kind === "脚注" || kind === "尾注")) return [];
  return [diagnose("draft-notes", { file }, "文稿里有脚注或尾注，没有校")];
}

export function sourceLinesOf({ text, docx }: Foreign): string[] {
  if (text !== undefined) return text.split("\n");
  const lines: string[] = [];
  for (const [number, { label, runs }] of docx?.paragraphs ?? []) {
    lines[number - 1] = label + runs.map((run) => run.text).join("");
  }
  return lines;
}

function inOrder(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** The outline of a draft from elsewhere. */
export function outlineDraft(files: Files, file: string): { value?: Outline; findings: Diagnostic[] } {
  const { value, findings } = readForeign(files, file);
  return value ? { value: outline(value.paper), findings: [...findings, ...value.noise] } : { findings };
}
