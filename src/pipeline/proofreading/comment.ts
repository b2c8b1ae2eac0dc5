import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Files } from "../../model/files.js";
import { type Note, withComments } from "../../write/index.js";
import { diagnose } from "../diagnostics.js";
import type { DraftCheck } from "./draft.js";
import { write } from "./write.js";

/** Writes a copy of a Word file with the findings as comments; nothing is written where there are none. */
export function commentDraft(files: Files, check: DraftCheck, out: string): { file?: string; findings: Diagnostic[] } {
  const { foreign, file } = check;
  if (!foreign) return { findings: [] };
  if (!foreign.docx) {
    const message = "只有 Word 文稿能加批注。文本文件请直接看报告";
    return { findings: [diagnose("copy-text", { file }, message)] };
  }
  const { parts, paragraphs } = foreign.docx;
  const notes = notesOf(check.findings);
  if (notes.length === 0) return { findings: [] };
  const bytes = withComments(parts, paragraphs, notes);
  if (!bytes) {
    const message = "这个文件的写法特别，加不了批注。请用 Word 或 WPS 另存一份再试";
    return { findings: [diagnose("copy-prefix", { file }, message)] };
  }
  const findings = write(files, out, bytes);
  return findings.length > 0 ? { findings } : { file: out, findings };
}

function notesOf(findings: readonly Diagnostic[]): Note[] {
  return findings.flatMap(({ message, line, column, quote, suggest }) => {
    if (line === undefined) return [];
    const advice = suggest === undefined || suggest === "" ? "" : `。建议：${suggest}`;
    return [{ paragraph: line, column: column ?? 1, length: quote?.length ?? 1, text: message + advice }];
  });
}
