import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { checkSet, type SetPaper } from "./check/index.js";
import { chooseKind, chooseLayout, chooseReadingLayout, type Library, loadLibrary, SetUses } from "./library/index.js";
import { type ChoiceReport, fragmentsIn } from "./model/choice.js";
import { type Group, group, originOf } from "./model/data.js";
import type { ShelfPart } from "./model/document.js";
import { type Files, FileTrouble } from "./model/files.js";
import { type Finding, hasErrors, type Step, type Strictness, settle } from "./model/finding.js";
import type { Layout } from "./model/layout.js";
import type { Brief, Meeting } from "./model/meeting.js";
import type { SpeakingTime } from "./model/pace.js";
import type { Paper } from "./model/tree.js";
import { type MeetingUse, ownUse, pastUses, withUse } from "./model/uses.js";
import { keepTime, makePaper } from "./pipeline/attempt.js";
import {
  briefFiles,
  completeBrief,
  contextField,
  identityOf,
  readMeeting,
  readShelf,
  readUses,
  usesFile,
  usesText,
} from "./read/index.js";
import type { Ingredients } from "./record/index.js";

export { figuresOf, holesOf, measure } from "./check/index.js";
export { type Library, searchFragments } from "./library/index.js";
export { outline } from "./parse/index.js";
export { briefFile, layDown, setFiles } from "./pipeline/new-meeting.js";
export { type WriteOptions, type Written, writePapers } from "./pipeline/outputs.js";
export { findTarget, levelOf, type Target } from "./read/index.js";

/** One brief, as far as it came: `paper` and `layout` are there where its findings have no error. */
export interface Draft {
  brief: Brief;
  paper?: Paper;
  layout?: Layout;
  /** The layout of its reading copy. */
  reading?: Layout;
  /** How fast it is read out, and how long it may take. */
  time?: SpeakingTime;
  /** What it was made from. */
  ingredients?: Ingredients;
  /** What it pulls in, and why, in the order of the text. */
  choices: ChoiceReport[];
  findings: Finding[];
}

/** A meeting, drafted. `findings` are those of the meeting and the library; each draft has its own besides. */
export interface Drafting {
  meeting?: Meeting;
  drafts: Draft[];
  /** 片段使用.yaml as it was read; not where none is kept or where it cannot be read. */
  uses?: MeetingUse[];
  findings: Finding[];
}

/** Where the package keeps its own `templates/` and `fragments/`. */
const packageRoot = path.resolve(fileURLToPath(new URL("../", import.meta.url)));

/** Where templates and fragments are looked for: the package, then the writer's own, beside her meeting folders and in the folder itself. */
export function libraryRoots(folder?: string): string[] {
  const own = folder === undefined ? [] : [path.dirname(path.resolve(folder)), path.resolve(folder)];
  return [packageRoot, ...own.filter((root) => root !== packageRoot)];
}

/** @param parts what of it is wanted, all unless given */
export function openLibrary(files: Files, folder?: string, parts?: readonly ShelfPart[]): Step<Library> {
  const { value: shelf, findings } = readShelf(files, libraryRoots(folder), parts);
  if (!shelf) return { findings };
  const loaded = loadLibrary(shelf);
  return { ...loaded, findings: [...findings, ...loaded.findings] };
}

/**
 * read → choose fragments → check data → render → parse and number → check text, for each brief asked for.
 * @param shelf the library, where one is open that serves many meetings
 */
export async function draftMeeting(
  files: Files,
  folder: string,
  briefs: readonly string[],
  strictness: Strictness,
  shelf: Step<Library> = openLibrary(files, folder),
): Promise<Drafting> {
  const { value: library, findings: ofLibrary } = shelf;
  const { value: uses, findings: ofUses } = openUses(files, folder);
  const set = setUpTo(briefs, briefFiles(files, folder));
  const isWhole = briefFiles(files, folder).every((file) => briefs.includes(file));
  const isAsked = (file: string) => briefs.includes(file) || !set.includes(file);
  const { value: meeting, findings: ofMeeting } = await readMeeting(files, folder, set);
  const found = [...ofLibrary, ...ofUses, ...ofMeeting.filter(({ file }) => isAsked(file))];
  const findings = settle(found, strictness);
  if (!meeting || !library) return { drafts: [], findings };
  const used = new SetUses(pastUses(uses ?? [], identityOf(meeting)));
  const drafts: Draft[] = meeting.briefs.map((brief) => {
    const draft = draftPaper({ library, meeting, brief, used, strictness });
    used.add(brief.name, fragmentsIn(draft.choices));
    return draft;
  });
  const asked = drafts.filter(({ brief }) => isAsked(brief.file));
  const ofSet = isWhole ? checkSet(meeting.data, asked.map(inSet(library))) : [];
  return { meeting, drafts: asked, findings: settle([...found, ...ofSet], strictness), ...(uses && { uses }) };
}

/** A draft as the checks over the whole set see it. */
function inSet({ kinds }: Library): (draft: Draft) => SetPaper {
  return ({ brief, paper, time }) => ({
    brief,
    kind: kinds.get(brief.kind),
    ...(paper && { paper }),
    ...(time && { time }),
  });
}

/** The briefs asked for and those before them: fragments are chosen one paper after the other, so that a paper built alone is as in its set. */
function setUpTo(asked: readonly string[], all: readonly string[]): string[] {
  const last = Math.max(...asked.map((brief) => all.indexOf(brief)));
  return [...all.slice(0, last + 1), ...asked.filter((brief) => !all.includes(brief))];
}

/** What the meetings beside this one have used. The package's own samples are nobody's meetings: of them no record is kept. */
function openUses(files: Files, folder: string): Step<MeetingUse[]> {
  const isSample = path.dirname(path.resolve(folder)) === path.join(packageRoot, "samples");
  return isSample ? { findings: [] } : readUses(files, usesFile(folder));
}

interface PaperDrafting {
  library: Library;
  meeting: Meeting;
  brief: Brief;
  used: SetUses;
  strictness: Strictness;
}

function draftPaper(drafting: PaperDrafting): Draft {
  const { brief, strictness } = drafting;
  const findings: Finding[] = [];
  const take = <T>(step: Step<T>): T | undefined => {
    findings.push(...step.findings);
    return step.value;
  };
  const { paper, layout, reading, ingredients, time, choices = [] } = steps(drafting, take);
  const settled = settle(findings, strictness);
  return paper && layout && reading && ingredients && !hasErrors(settled)
    ? { brief, paper, layout, reading, ingredients, choices, findings: settled, ...(time && { time }) }
    : { brief, choices, findings: settled };
}

type Take = <T>(step: Step<T>) => T | undefined;

function steps(
  { library, meeting, brief, used, strictness: { draft } }: PaperDrafting,
  take: Take,
): Partial<Pick<Draft, "paper" | "layout" | "reading" | "ingredients" | "choices" | "time">> {
  const kind = take(chooseKind(library, brief));
  const layout = kind && take(chooseLayout(library, kind));
  const reading = layout && take(chooseReadingLayout(library, layout));
  if (!kind || !layout || !reading) return {};
  take({ findings: completeBrief(brief, kind, meeting.data) });
  const data = contextOf(meeting, brief);
  const field = contextField(kind, meeting.data);
  const making = { library, meeting, brief, kind, layout, used, data, field, draft };
  const made = keepTime(making, makePaper(making));
  take(made);
  const { paper, choices, ingredients, time } = made;
  return paper ? { paper, layout, reading, choices, ingredients, ...(time && { time }) } : { choices };
}

/** What templates see: the meeting's data, and the brief's own as 稿. */
function contextOf(meeting: Meeting, brief: Brief): Group {
  return group(originOf(meeting.data), [...Object.entries(meeting.data), ["稿", brief.head]]);
}

/**
 * Notes beside the meeting folders which fragments the papers just written stand on, so that the next meetings take others. The file is
 * only written where that is news.
 * @param papers names of the briefs
 */
export function recordUses(files: Files, { meeting, drafts, uses }: Drafting, papers: readonly string[]): Finding[] {
  if (!meeting || !uses) return [];
  const self = identityOf(meeting);
  // A meeting without a day has no place among the others.
  if (self.日期 === "") return [];
  const there = briefFiles(files, meeting.folder).map((file) => path.basename(file, ".md"));
  const before = [...(ownUse(uses, self)?.稿件 ?? [])].filter(([paper]) => there.includes(paper));
  const now = drafts
    .filter(({ brief }) => papers.includes(brief.name))
    .map(({ brief, choices }) => [brief.name, fragmentsIn(choices)] as const);
  const text = usesText(withUse(uses, { ...self, 稿件: new Map([...before, ...now]) }));
  if (text === usesText(uses)) return [];
  const file = usesFile(meeting.folder);
  try {
    files.write(file, new TextEncoder().encode(text));
    return [];
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    const message = `这次用过的片段没有记下：${error.reason}。稿件已经写好，只是以后挑片段时不知道这次用过`;
    return [{ rule: "uses-unwritable", severity: "warning", message, file }];
  }
}
