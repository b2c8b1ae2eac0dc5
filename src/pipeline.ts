import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "./check/index.js";
import { BriefPuller, chooseKind, chooseLayout, type Library, loadLibrary } from "./library/index.js";
import { type Copy, cleanCopy } from "./model/copy.js";
import { type Group, group, originOf } from "./model/data.js";
import { type Files, FileTrouble } from "./model/files.js";
import { type Finding, hasErrors, type Step, type Strictness, settle } from "./model/finding.js";
import type { Format } from "./model/format.js";
import type { Layout } from "./model/layout.js";
import type { Brief, Meeting } from "./model/meeting.js";
import type { Paper } from "./model/tree.js";
import { parse } from "./parse/index.js";
import { completeBrief, contextField, readMeeting, readShelf } from "./read/index.js";
import { render } from "./render/index.js";
import { writers } from "./write/index.js";

export { figuresOf, holesOf, measure } from "./check/index.js";
export type { Library } from "./library/index.js";
export { outline } from "./parse/index.js";
export { findTarget, type Target } from "./read/index.js";

/** One brief, as far as it came: `paper` and `layout` are there where its findings have no error. */
export interface Draft {
  brief: Brief;
  paper?: Paper;
  layout?: Layout;
  findings: Finding[];
}

/** A meeting, drafted. `findings` are those of the meeting and the library; each draft has its own besides. */
export interface Drafting {
  meeting?: Meeting;
  drafts: Draft[];
  findings: Finding[];
}

/** Where the package keeps its own `templates/` and `fragments/`. */
const packageRoot = path.resolve(fileURLToPath(new URL("../", import.meta.url)));

/** Where templates and fragments are looked for: the package, then the writer's own, beside her meeting folders and in the folder itself. */
export function libraryRoots(folder?: string): string[] {
  const own = folder === undefined ? [] : [path.dirname(path.resolve(folder)), path.resolve(folder)];
  return [packageRoot, ...own.filter((root) => root !== packageRoot)];
}

export function openLibrary(files: Files, folder?: string): Step<Library> {
  const { value: shelf, findings } = readShelf(files, libraryRoots(folder));
  if (!shelf) return { findings };
  const loaded = loadLibrary(shelf);
  return { ...loaded, findings: [...findings, ...loaded.findings] };
}

/** read → choose fragments → check data → render → parse and number → check text, for each brief asked for. */
export async function draftMeeting(
  files: Files,
  folder: string,
  briefs: readonly string[],
  strictness: Strictness,
): Promise<Drafting> {
  const { value: library, findings: ofLibrary } = openLibrary(files, folder);
  const meeting = await readMeeting(files, folder, briefs);
  const findings = settle([...ofLibrary, ...meeting.findings], strictness);
  if (!meeting.value || !library) return { drafts: [], findings };
  const drafts: Draft[] = [];
  for (const brief of meeting.value.briefs) drafts.push(draftPaper(library, meeting.value, brief, strictness));
  return { meeting: meeting.value, drafts, findings };
}

function draftPaper(library: Library, meeting: Meeting, brief: Brief, strictness: Strictness): Draft {
  const findings: Finding[] = [];
  const take = <T>(step: Step<T>): T | undefined => {
    findings.push(...step.findings);
    return step.value;
  };
  const { paper, layout } = steps(library, meeting, brief, strictness, take);
  const settled = settle(findings, strictness);
  return paper && layout && !hasErrors(settled)
    ? { brief, paper, layout, findings: settled }
    : { brief, findings: settled };
}

type Take = <T>(step: Step<T>) => T | undefined;

function steps(
  library: Library,
  meeting: Meeting,
  brief: Brief,
  { draft }: Strictness,
  take: Take,
): { paper?: Paper; layout?: Layout } {
  const kind = take(chooseKind(library, brief));
  const layout = kind && take(chooseLayout(library, kind));
  if (!kind || !layout) return {};
  take({ findings: completeBrief(brief, kind, meeting.data) });
  const data = contextOf(meeting, brief);
  const puller = new BriefPuller(library, brief, data);
  const field = contextField(kind, meeting.data);
  const rendered = take(
    render(kind.source, data, {
      pull: (pull) => puller.pull(pull),
      field,
      style: meeting.style,
      draft,
    }),
  );
  take({ findings: puller.leftovers() });
  const paper = rendered && take(parse(rendered, kind));
  if (!paper) return {};
  take({ findings: check(paper) });
  return { paper, layout };
}

/** What templates see: the meeting's data, and the brief's own as 稿. */
function contextOf(meeting: Meeting, brief: Brief): Group {
  return group(originOf(meeting.data), [...Object.entries(meeting.data), ["稿", brief.head]]);
}

export interface WriteOptions {
  /** The folder that gets a folder for the meeting. */
  out: string;
  formats: readonly Format[];
  /** 正式 unless given. */
  copy?: Copy;
}

/** A paper on disk. */
export interface Written {
  brief: string;
  files: string[];
  findings: Finding[];
}

/** Writes one drafted paper in each format, each file whole or not at all. */
export async function writePaper(
  files: Files,
  meeting: Meeting,
  draft: Draft,
  { out, formats, copy = cleanCopy }: WriteOptions,
): Promise<Written> {
  const written: Written = { brief: draft.brief.name, files: [], findings: [] };
  const { paper, layout } = draft;
  if (!paper || !layout) return written;
  for (const format of formats) {
    const file = path.join(out, fileName(meeting.name), `${fileName(draft.brief.name)}.${format}`);
    try {
      files.write(file, await writers[format](paper, layout, copy));
      written.files.push(file);
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      written.findings.push({
        rule: "file-unwritable",
        severity: "error",
        message: `写不进去：${error.reason}。原来的文件没有动`,
        file,
      });
    }
  }
  return written;
}

/** A meeting's name as a file name on Windows too. */
function fileName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").replace(/^\.+|[. ]+$/g, "_");
  return safe.slice(0, 80) || "_";
}
