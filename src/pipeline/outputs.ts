import * as path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ChoiceReport } from "../model/choice.js";
import { type Copy, cleanCopy } from "../model/copy.js";
import { type Files, FileTrouble } from "../model/files.js";
import type { Format } from "../model/format.js";
import type { Layout } from "../model/layout.js";
import type { Brief, Meeting } from "../model/meeting.js";
import type { SpeakingTime } from "../model/pace.js";
import type { Change } from "../model/record.js";
import type { Paper } from "../model/tree.js";
import { briefFiles } from "../read/index.js";
import { basisOf, type Ingredients } from "../record/index.js";
import { writers } from "../write/index.js";
import { PaperFolder } from "./paper-folder.js";

export interface WriteOptions {
  /** The folder that gets a folder for the meeting. */
  out: string;
  formats: readonly Format[];
  /** 正式 unless given. */
  copy?: Copy;
}

/** A brief as far as it has come; what has no paper is not written. */
interface Drafted extends Partial<Ready> {
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
export interface Written extends OnDisk {
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
 * Writes the drafted papers in each format, each file whole or not at all, and only those that are not there as they should be. What each was
 * made from is recorded beside them, so that the next time it can be told why one is not what it was. A file that somebody has changed by
 * hand is not lost.
 */
export async function writePapers(
  files: Files,
  { meeting, drafts }: { meeting?: Meeting; drafts: readonly Drafted[] },
  options: WriteOptions,
): Promise<Written[]> {
  if (!meeting) return [];
  const outputs = new PaperFolder(files, path.join(options.out, fileName(meeting.name)));
  const all: Written[] = [];
  for (const { brief, choices, time, paper, layout: usual, reading, ingredients } of drafts) {
    const layout = options.copy?.name === "朗读" ? reading : usual;
    if (!paper || !layout || !ingredients) continue;
    const made = await writePaper(outputs, brief.name, { paper, ingredients: { ...ingredients, layout } }, options);
    all.push({ brief: brief.name, paper, choices, ...(time && { time }), ...made });
  }
  const there = briefFiles(files, meeting.folder).map((file) => fileName(path.basename(file, ".md")));
  all.at(-1)?.findings.push(...outputs.forgetOthers(there), ...outputs.saveRecord());
  return all;
}

async function writePaper(
  outputs: PaperFolder,
  brief: string,
  { paper, ingredients }: Pick<Ready, "paper" | "ingredients">,
  { formats, copy = cleanCopy }: WriteOptions,
): Promise<OnDisk> {
  const written: OnDisk = { files: [], written: false, changed: [], findings: [] };
  for (const format of formats) {
    const name = `${fileName(brief)}.${format}`;
    try {
      const bytes = await writers[format](paper, ingredients.layout, copy);
      const put = outputs.put(name, bytes, basisOf(ingredients, copy));
      written.files.push(outputs.pathOf(name));
      written.written ||= put.written;
      written.findings.push(...put.findings);
      // Each format has the same reasons, if it was made at the same time.
      if (written.changed.length === 0) written.changed = put.changed;
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      const message = `写不进去：${error.reason}。原来的文件没有动`;
      written.findings.push({ rule: "file-unwritable", severity: "error", message, file: outputs.pathOf(name) });
    }
  }
  return written;
}

/** A name as a file name on Windows too. */
export function fileName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").replace(/^\.+|[. ]+$/g, "_");
  return safe.slice(0, 80) || "_";
}
