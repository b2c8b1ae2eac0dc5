import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { ownUse, withUse } from "../library/past-uses.js";
import { type ChoiceReport, fragmentsIn } from "../model/choice.js";
import { FileFailure, type Files } from "../model/files.js";
import type { Brief, Meeting } from "../model/meeting.js";
import type { MeetingUse } from "../model/uses.js";
import { briefFiles, identityOf, readUses, usesFile, usesText } from "../read/index.js";
import { diagnose } from "./diagnostics.js";
import { packageRoot } from "./roots.js";

/** What the meetings beside this one have used. The package's own samples are nobody's meetings: of them no record is kept. */
export function openUses(files: Files, folder: string): Step<MeetingUse[]> {
  const isSample = path.dirname(path.resolve(folder)) === path.join(packageRoot, "samples");
  return isSample ? { findings: [] } : readUses(files, usesFile(folder));
}

/** What is looked at of a meeting that has been drafted. */
interface ChosenDraft {
  meeting?: Meeting;
  drafts: readonly { brief: Brief; choices: ChoiceReport[] }[];
  uses?: MeetingUse[];
}

/**
 * Notes beside the meeting folders which fragments the papers just written stand on, so that the next meetings take others. The file is
 * only written where that is news.
 * @param papers names of the briefs
 */
export async function recordUses(files: Files, drafted: ChosenDraft, papers: readonly string[]): Promise<Diagnostic[]> {
  const { meeting, uses } = drafted;
  // A meeting without a day has no place among the others.
  if (!meeting || !uses || identityOf(meeting).日期 === "") return [];
  const own = ownPapers(files, meeting, drafted.drafts, papers);
  const file = usesFile(meeting.folder);
  if (withOwn(uses, meeting, own) === usesText(uses)) return [];
  try {
    // What other meetings have noted since it was read is kept.
    await files.exclusively(file, () => {
      const { value: now = uses } = readUses(files, file);
      files.write(file, new TextEncoder().encode(withOwn(now, meeting, own)));
    });
    return [];
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    const message = `这次用过的片段没有记下：${error.reason}。稿件已经写好，只是以后挑片段时不知道这次用过`;
    return [diagnose("uses-unwritable", { file }, message)];
  }
}

interface OwnPapers {
  there: readonly string[];
  now: ReadonlyMap<string, string[]>;
}

function ownPapers(
  files: Files,
  meeting: Meeting,
  drafts: ChosenDraft["drafts"],
  papers: readonly string[],
): OwnPapers {
  const written = drafts.filter(({ brief }) => papers.includes(brief.name));
  return {
    there: briefFiles(files, meeting.folder).map((file) => path.basename(file, ".md")),
    now: new Map(written.map(({ brief, choices }) => [brief.name, fragmentsIn(choices)])),
  };
}

/** 片段使用.yaml with what the meeting's papers stand on now; of papers that were not written this time, what they stood on. */
function withOwn(uses: MeetingUse[], meeting: Meeting, { there, now }: OwnPapers): string {
  const self = identityOf(meeting);
  const before = [...(ownUse(uses, self)?.稿件 ?? [])].filter(([paper]) => there.includes(paper));
  return usesText(withUse(uses, { ...self, 稿件: new Map([...before, ...now]) }));
}
