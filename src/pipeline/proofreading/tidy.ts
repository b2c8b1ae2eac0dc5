import * as path from "node:path";
import { corrected, findingsOf, summaries } from "../../check/index.js";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.js";
import { layoutNamed } from "../../library/index.js";
import type { Files } from "../../model/files.js";
import type { Format } from "../../model/format.js";
import { paperFrom } from "../../model/sections.js";
import type { Block, Paper } from "../../model/tree.js";
import { writeDialect, writers } from "../../write/index.js";
import { diagnose } from "../diagnostics.js";
import { openLibrary } from "../library.js";
import { withinBounds } from "./bounds.js";
import type { ProofContext } from "./context.js";
import { sourceLinesOf } from "./draft.js";
import { type Foreign, readForeign } from "./foreign.js";
import { write } from "./write.js";

/** What `tidy` has made of a draft. */
export interface Tidied {
  file: string;
  /** The new file, where it could be written. */
  out?: string;
  joined: number;
  split: number;
  /** The lines that were left out. */
  removed: Diagnostic[];
  /** How many places were mended, by what was mended. */
  fixes: { rule: string; what: string; count: number }[];
  findings: Diagnostic[];
  /** What the rules have found and leave to the writer. */
  left: Diagnostic[];
  /** The lines it was read from, for reports. */
  lines: string[];
}

/** read → undo damage → apply every fix → our page. */
export async function tidyDraft(
  files: Files,
  file: string,
  out: string,
  { rules, ...context }: ProofContext,
): Promise<Tidied> {
  const { value: foreign, findings: read } = readForeign(files, file);
  if (!foreign) return { file, joined: 0, split: 0, removed: [], fixes: [], findings: read, left: [], lines: [] };
  const bounds = withinBounds(foreign.paper, file);
  const { paper, fixes, left } = corrected(bounds.part, context, rules);
  const written = await writeTidied(files, withPauses([...paper.blocks, ...bounds.rest]), out);
  return {
    file,
    ...(hasErrors(written) ? {} : { out }),
    joined: foreign.joined.length,
    split: foreign.split.length,
    removed: foreign.noise,
    fixes: [...fixes].map(([rule, count]) => ({ rule, what: summaries.get(rule) ?? rule, count })),
    findings: [...read, ...leftBehind(foreign, file), ...bounds.findings, ...written],
    left: findingsOf(left),
    lines: sourceLinesOf(foreign),
  };
}

/** Dots, however they were typed, are printed as a pause. */
function withPauses(given: readonly Block[]): Paper {
  return paperFrom(given.map((block) => (block.type === "pause" ? { ...block, lines: [] } : block)));
}

async function writeTidied(files: Files, paper: Paper, out: string): Promise<Diagnostic[]> {
  const format = path.extname(out).slice(1).toLowerCase() as Format;
  if (format === "md") return write(files, out, new TextEncoder().encode(writeDialect(paper)));
  const { value: library, findings } = openLibrary(files, undefined, ["layouts"]);
  const name = paper.blocks.some(({ type }) => type === "salutation") ? "讲话稿" : "公文";
  const layout = library && layoutNamed(library, name, out);
  if (!layout?.value) return [...findings, ...(layout?.findings ?? [])];
  return write(files, out, await writers[format](paper, layout.value));
}

/** What a Word file has beside its words and a tidied paper has not: each note with what it says, so that nothing is lost unseen. */
function leftBehind({ asides = [], lost = new Set() }: Foreign, file: string): Diagnostic[] {
  const told = asides.map(({ kind, text, place }): Diagnostic => {
    const where = kind === "页眉" || kind === "页脚" ? `原稿的${kind}` : `这一段的${kind}`;
    const message = `${where}没有排进新稿，要用请写进正文：“${text}”`;
    return diagnose("tidy-aside", place, message, { severity: kind === "批注" ? "advice" : "warning" });
  });
  if (lost.size === 0) return told;
  const message = `原稿里有${[...lost].join("、")}，新稿里没有，要用请自己补上`;
  return [...told, diagnose("tidy-lost", { file }, message)];
}
