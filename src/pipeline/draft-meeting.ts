import { check, checkSet, rulesBy, type SetPaper } from "../check/index.js";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Strictness, settle, stops } from "../diagnostics/settle.js";
import {
  chooseKind,
  chooseLayout,
  chooseReadingLayout,
  type Library,
  SetUses,
  standingParts,
  structured,
} from "../library/index.js";
import { pastUses } from "../library/past-uses.js";
import { type ChoiceReport, fragmentsIn } from "../model/choice.js";
import { type Group, group, originOf, textAt } from "../model/data.js";
import type { Files } from "../model/files.js";
import type { Layout } from "../model/layout.js";
import type { Brief, Meeting } from "../model/meeting.js";
import type { SpeakingTime } from "../model/pace.js";
import type { StandingPart } from "../model/skeleton.js";
import type { Paper } from "../model/tree.js";
import type { MeetingUse } from "../model/uses.js";
import { briefFiles, completeBrief, contextField, identityOf, readMeeting } from "../read/index.js";
import type { Ingredients } from "../record/index.js";
import { measure } from "../timing/index.js";
import { holeFindings } from "../trace/index.js";
import { type AskedPlaces, askedPlaces, atWriter, atWriterOf, ownFiles } from "./asked-places.js";
import { choose, compose, type Making } from "./attempt.js";
import { fenced } from "./fence.js";
import { clashes, leftCopies } from "./file-names.js";
import { keepTime } from "./keep-time.js";
import { openLibrary } from "./library.js";
import { MeasuredPassages } from "./measured-passages.js";
import { draftingOrder, isLeaderSpeech, isScript, SpokenPoints } from "./recall.js";
import { openUses } from "./uses.js";
import { openMeetingLists } from "./words.js";

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
  /** Its parts and what stands in them, where its kind has a skeleton. */
  parts?: StandingPart[];
  /** Where the writer has asked for what the package brings along. */
  asked?: AskedPlaces;
  findings: Diagnostic[];
}

/** A meeting, drafted. `findings` are those of the meeting and the library; each draft has its own besides. */
export interface Drafting {
  meeting?: Meeting;
  drafts: Draft[];
  /** 片段使用.yaml as it was read; not where none is kept or where it cannot be read. */
  uses?: MeetingUse[];
  findings: Diagnostic[];
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
  shelf?: Step<Library>,
): Promise<Drafting> {
  const { set, ...drafting } = await draftUnsettled(files, folder, briefs, strictness, shelf);
  const settled = <T extends { findings: Diagnostic[] }>(one: T): T => ({
    ...one,
    findings: settle(one.findings, strictness),
  });
  const ofSet = drafting.meeting && set ? checkSet(drafting.meeting.data, set, rulesBy(drafting.meeting.proof)) : [];
  const asked = drafting.drafts.flatMap((draft) => draft.asked ?? []);
  const findings = [...drafting.findings, ...ofSet.map((finding) => atWriterOf(finding, asked))];
  return { ...settled({ ...drafting, findings }), drafts: drafting.drafts.map(settled) };
}

/** A meeting as it was drafted: its findings not yet settled, and its papers not yet held against one another. */
export interface UnsettledDraft extends Drafting {
  /** All papers of the meeting, where all were asked for. */
  set?: SetPaper[];
}

/** @param strictness what keeps a paper from being made */
export async function draftUnsettled(
  given: Files,
  folder: string,
  briefs: readonly string[],
  strictness: Strictness,
  shelf: Step<Library> = openLibrary(given, folder),
): Promise<UnsettledDraft> {
  const files = fenced(given, folder);
  const { value: library, findings: ofLibrary } = shelf;
  const { value: uses, findings: ofUses } = openUses(files, folder);
  const all = briefFiles(files, folder);
  const isWhole = all.every((file) => briefs.includes(file));
  const isAsked = (file: string) => briefs.includes(file) || !all.includes(file);
  const read = [...all, ...briefs.filter((file) => !all.includes(file))];
  const { value: meeting, findings: ofMeeting } = await readMeeting(files, folder, read, () =>
    openMeetingLists(files, folder),
  );
  const ofNames = [...clashes(all), ...leftCopies(all)];
  const found = [...ofLibrary, ...ofUses, ...ofNames, ...ofMeeting.filter(({ file }) => isAsked(file))];
  if (!meeting || !library) return { drafts: [], findings: found };
  const used = new SetUses(pastUses(uses ?? [], identityOf(meeting)));
  const passages = new MeasuredPassages();
  const isOwn = ownFiles(files, folder);
  const spoken = new SpokenPoints();
  const asked = new Map<Brief, Draft>();
  const kindOf = ({ kind }: Brief) => library.kinds.get(kind);
  const order = upToLast(draftingOrder(meeting.briefs, kindOf), briefs);
  const isRecalled = (brief: Brief) => isLeaderSpeech(kindOf(brief)) && order.some((one) => isScript(kindOf(one)));
  for (const brief of order) {
    const known = isScript(kindOf(brief)) ? spoken.recalledIn(meeting) : meeting;
    const drafting = { library, meeting: known, brief, used, passages, strictness, isOwn };
    const draft = isAsked(brief.file) || isRecalled(brief) ? draftPaper(drafting) : undefined;
    used.add(brief.name, fragmentsIn(draft?.choices ?? chosenFor(drafting)));
    spoken.add(brief, draft?.paper);
    if (draft && isAsked(brief.file)) asked.set(brief, draft);
  }
  const drafts = meeting.briefs.flatMap((brief) => asked.get(brief) ?? []);
  const set = isWhole ? { set: drafts.map(inSet(library)) } : {};
  return { meeting, drafts, findings: found, ...(uses && { uses }), ...set };
}

/** A draft as the checks over the whole set see it. */
function inSet({ kinds }: Library): (draft: Draft) => SetPaper {
  return ({ brief, paper, time }) => ({
    brief,
    kind: kinds.get(brief.kind),
    ...(paper && { paper }),
    ...(time && { time }),
    ...(paper && { minutes: measure(paper, time?.pace).minutes }),
  });
}

/** The briefs up to the last one asked for: fragments are chosen one paper after the other, so that a paper built alone is as in its set. */
function upToLast(order: readonly Brief[], asked: readonly string[]): Brief[] {
  const last = Math.max(...order.map(({ file }, index) => (asked.includes(file) ? index : -1)));
  return order.slice(0, last + 1);
}

interface PaperDrafting {
  library: Library;
  meeting: Meeting;
  brief: Brief;
  used: SetUses;
  passages: MeasuredPassages;
  strictness: Strictness;
  /** Whether a file of the library is the writer's. */
  isOwn: (file: string) => boolean;
}

function draftPaper(drafting: PaperDrafting): Draft {
  const { brief, strictness, library, isOwn } = drafting;
  const found: Diagnostic[] = [];
  const take = <T>(step: Step<T>): T | undefined => {
    found.push(...step.findings);
    return step.value;
  };
  const { paper, layout, reading, ingredients, time, parts, choices = [] } = steps(drafting, take);
  const asked = askedPlaces(brief, choices, library, isOwn);
  const findings = found.map((finding) => atWriter(finding, asked));
  const told = { brief, choices, asked, findings, ...(parts && { parts }) };
  return paper && layout && reading && ingredients && !stops(findings, strictness)
    ? { ...told, paper, layout, reading, ingredients, ...(time && { time }) }
    : told;
}

type TakeStep = <T>(step: Step<T>) => T | undefined;

function steps(
  drafting: PaperDrafting,
  take: TakeStep,
): Partial<Pick<Draft, "paper" | "layout" | "reading" | "ingredients" | "choices" | "parts" | "time">> {
  const making = makingOf(drafting, take);
  if (!making) return {};
  const { kind, layout, reading } = making;
  const made = keepTime(making, compose(choose(making), kind));
  take(made);
  const { paper, choices, ingredients, time } = made;
  const told = { choices, ...(kind.structure && { parts: standingParts(kind.structure, choices) }) };
  if (!paper) return told;
  take({ findings: [...check(paper), ...holeFindings(paper)] });
  const by = textAt(making.data, "会议", "主办") ?? textAt(making.data, "单位", "名称");
  const signed = { ...paper, ...(by !== undefined && { by }) };
  return { ...told, paper: signed, layout, reading, ingredients, ...(time && { time }) };
}

/** What a paper that is not asked for takes from the library: chosen as when it is drafted, and gone no further than that needs. */
function chosenFor(drafting: PaperDrafting): readonly ChoiceReport[] {
  const making = makingOf(drafting, ({ value }) => value);
  if (!making) return [];
  const chosen = choose(making);
  // What is to keep a time is chosen by how long the paper takes.
  return chosen.time?.budget ? keepTime(making, compose(chosen, making.kind)).choices : chosen.choices;
}

/** All that a paper is made of; undefined where its kind or a layout of it is not known. */
function makingOf(
  { library, meeting, brief, used, passages, strictness: { draft } }: PaperDrafting,
  take: TakeStep,
): (Making & { reading: Layout }) | undefined {
  const chosen = take(chooseKind(library, brief));
  const layout = chosen && take(chooseLayout(library, chosen));
  const reading = layout && take(chooseReadingLayout(library, layout));
  if (!chosen || !layout || !reading) return undefined;
  take({ findings: completeBrief(brief, chosen, meeting.data) });
  const data = contextOf(meeting, brief);
  const kind = take(structured(library, chosen, brief, data));
  if (!kind) return undefined;
  const field = contextField(kind, meeting.data);
  return { library, meeting, brief, kind, layout, reading, used, passages, data, field, draft };
}

/** What templates see: the meeting's data, and the brief's own as 稿. */
function contextOf(meeting: Meeting, brief: Brief): Group {
  return group(originOf(meeting.data), [...Object.entries(meeting.data), ["稿", brief.head]]);
}
