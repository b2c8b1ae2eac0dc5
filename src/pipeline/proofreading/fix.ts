import { edited, editsOf, fixRounds } from "../../check/index.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Files } from "../../model/files.js";
import { decode } from "../../read/index.js";
import { diagnose } from "../diagnostics.js";
import type { ProofContext } from "./context.js";
import { checkDraft, type DraftCheck } from "./draft.js";
import { write } from "./write.js";

/** What `--fix` has done to a file. */
export interface Fixed {
  check: DraftCheck;
  /** How many places were changed. */
  changed: number;
}

/** Applies the safe fixes to a text file itself; what is reported is what is left. A Word file is left as it is. */
export function fixDraft(files: Files, file: string, context: ProofContext): Fixed {
  let check = checkDraft(files, file, context);
  if (check.foreign?.text === undefined || check.foreign.oldWord)
    return { check: { ...check, findings: [...check.findings, ...unfixed(check)] }, changed: 0 };
  let { text } = check.foreign;
  let changed = 0;
  const original = files.read(file) ?? new Uint8Array();
  const recoded = decode(original, file).findings.map(nowUnicode);
  for (let round = 0; round < fixRounds && check.proof; round += 1) {
    const { edits, applied } = editsOf(check.proof);
    if (edits.length === 0) break;
    changed += applied.length;
    text = edited(text, edits);
    check = checkDraft(holding(files, file, text), file, context);
  }
  if (changed === 0) return { check, changed };
  const failed = write(files, file, inEncodingOf(original, text));
  return {
    check: { ...check, findings: [...recoded, ...check.findings, ...failed] },
    changed: failed.length > 0 ? 0 : changed,
  };
}

function nowUnicode(finding: Diagnostic): Diagnostic {
  return { ...finding, message: "原来是 GB18030 编码，改后存成了 UTF-8" };
}

function unfixed({ file, foreign }: DraftCheck): Diagnostic[] {
  if (!foreign) return [];
  const message = "Word 文稿不在原文件上改。请用 gaojiang tidy 整理出一份新的";
  return [diagnose("fix-docx", { file }, message)];
}

/** The files with this text in the place of one of them. */
function holding(files: Files, file: string, text: string): Files {
  const bytes = new TextEncoder().encode(text);
  return { ...files, read: (given) => (given === file ? bytes : files.read(given)) };
}

/** Line ends and byte-order mark as they were; always UTF-8, which is the only encoding that can be written. */
function inEncodingOf(original: Uint8Array, text: string): Uint8Array {
  const windows = original.includes(0x0d);
  const marked = original[0] === 0xef && original[1] === 0xbb;
  return new TextEncoder().encode((marked ? "\uFEFF" : "") + (windows ? text.replaceAll("\n", "\r\n") : text));
}
