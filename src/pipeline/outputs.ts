import * as path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ChoiceReport } from "../model/choice.js";
import { type Copy, cleanCopy } from "../model/copy.js";
import { FileFailure, type Files } from "../model/files.js";
import type { Format } from "../model/format.js";
import type { Layout } from "../model/layout.js";
import type { Brief, Meeting } from "../model/meeting.js";
import type { SpeakingTime } from "../model/pace.js";
import type { Change } from "../model/record.js";
import type { Paper } from "../model/tree.js";
import { briefFiles } from "../read/index.js";
import { basisOf, type Ingredients } from "../record/index.js";
import { writers } from "../write/index.js";
import { diagnose } from "./diagnostics.js";
import { copyName, fileName } from "./file-names.js";
import { PaperFolder } from "./paper-folder.js";

export interface WriteOptions {
  /** The folder that gets a folder for the meeting. */
  out: string;
  formats: readonly Format[];
  /** 正式 alone unless given. */
  copies?: readonly Copy[];
}

/** A brief as far as it has come; what has no paper is not written. */
interface WritableDraft extends Partial<Ready> {
  brief: Brief;
  choices: ChoiceReport[];
  time?: SpeakingTime;
}

interface Ready {
  paper: Paper;
  layout: Layout;
  reading: Layout;
  ingredients: Ingredients;
}

/** A paper on disk. */
export interface WrittenPaper extends OnDisk {
  brief: string;
  paper: Paper;
  choices: ChoiceReport[];
  time?: SpeakingTime;
}

interface OnDisk {
  /** All its files, written now or as they were. */
  files: string[];
  /** Whether any of them was written now. */
  written: boolean;
  /** What has changed since it was last written; nothing where it is as it was, or new. */
  changed: Change[];
  findings: Diagnostic[];
}

/**
 * A drafted paper as the bytes of a file, nothing written: for a program that keeps its files elsewhere. The same draft gives the same bytes.
 * @param draft one of `draftMeeting`; undefined where its findings have errors
 */
export async function paperBytes(
  draft: Pick<Partial<Ready>, "paper" | "layout" | "reading">,
  format: Format,
  copy: Copy = cleanCopy,
): Promise<Uint8Array | undefined> {
  const layout = copy.name === "朗读" ? draft.reading : draft.layout;
  return draft.paper && layout && writers[format](draft.paper, layout, copy);
}

/**
 * Writes the drafted papers in each format and as each copy, each file whole or not at all, and only those that are not there as they should
 * be. What each was made from is recorded beside them, so that the next time it can be told why one is not what it was. A file that somebody
 * has changed by hand is not lost.
 */
export async function writePapers(
  files: Files,
  { meeting, drafts }: { meeting?: Meeting; drafts: readonly WritableDraft[] },
  { out, formats, copies = [cleanCopy] }: WriteOptions,
): Promise<WrittenPaper[]> {
  if (!meeting) return [];
  const outputs = new PaperFolder(files, path.join(out, fileName(meeting.name)));
  const all: WrittenPaper[] = [];
  for (const { brief, choices, time, ...draft } of drafts) {
    const { paper } = draft;
    if (!paper) continue;
    const made: OnDisk = { files: [], written: false, changed: [], findings: [] };
    for (const copy of copies)
      for (const format of formats) await writeFile(outputs, brief.name, draft, { copy, format }, made);
    all.push({ brief: brief.name, paper, choices, ...(time && { time }), ...made });
  }
  const there = briefFiles(files, meeting.folder).map((file) => path.basename(file, ".md"));
  all.at(-1)?.findings.push(...(await outputs.finish(there)));
  return all;
}

async function writeFile(
  outputs: PaperFolder,
  brief: string,
  draft: Partial<Ready>,
  { copy, format }: { copy: Copy; format: Format },
  made: OnDisk,
): Promise<void> {
  const bytes = await paperBytes(draft, format, copy);
  const { ingredients, layout, reading } = draft;
  const printed = copy.name === "朗读" ? reading : layout;
  if (!bytes || !ingredients || !printed) return;
  const name = `${copyName(brief, copy.name)}.${format}`;
  try {
    const put = await outputs.put(name, bytes, basisOf({ ...ingredients, layout: printed }, copy));
    made.files.push(outputs.pathOf(name));
    made.written ||= put.written;
    made.findings.push(...put.findings);
    // Each format has the same reasons, if it was made at the same time.
    if (made.changed.length === 0) made.changed = put.changed;
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    const message = `写不进去：${error.reason}。原来的文件没有动`;
    made.findings.push(diagnose("file-unwritable", { file: outputs.pathOf(name) }, message));
  }
}
