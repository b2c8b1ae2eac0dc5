import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import type { Files } from "../../model/files.js";
import type { Place } from "../../model/place.js";
import type { Paper } from "../../model/tree.js";
import { type DraftLines, linesOfText, readDraft } from "../../read/index.js";
import { recognise } from "../../recognise/index.js";
import { diagnose, type PipelineRule } from "../diagnostics.js";

/** A draft from elsewhere as a paper, and what had to be undone for it. */
export interface Foreign extends Omit<DraftLines, "lines"> {
  paper: Paper;
  /** Where the second part of a broken line began. */
  joined: Place[];
  /** Where a paragraph had run into the one before. */
  split: Place[];
  /** The lines that were left out. */
  noise: Diagnostic[];
}

/** Reads a draft from elsewhere: .docx, .txt (UTF-8, UTF-16, GB18030) or .md, by what it really is. */
export function readForeign(files: Files, given: string, name = given): Step<Foreign> {
  const { value, findings } = readDraft(files, given, name);
  if (!value) return { findings };
  const { lines, ...source } = value;
  const { paper, joined, split, findings: noise } = recognise(lines);
  return { value: { paper, joined, split, noise, ...source }, findings };
}

/** A plain text as a paper. */
export function readForeignText(text: string, file: string): Step<Paper> {
  const { paper: value, findings } = recognise(linesOfText(text, file));
  return { value, findings };
}

/** What was undone in its lines, as advice: the writer sees it again in the tidied draft. */
export function mendingFindings({ joined, split }: Foreign, file: string): Diagnostic[] {
  return [
    ...mended(joined, file, "draft-broken-line", "处在句子中间断了行，当作一段读了。用 gaojiang tidy 可以接好"),
    ...mended(split, file, "draft-run-together", "处小标题和上一段粘在一起，分开读了。用 gaojiang tidy 可以分好"),
  ];
}

function mended(places: readonly Place[], file: string, rule: PipelineRule, message: string): Diagnostic[] {
  const [first] = places;
  return first ? [diagnose(rule, { ...first, file }, `有 ${places.length} ${message}`)] : [];
}
