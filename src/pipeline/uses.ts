import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type ChoiceReport, fragmentsIn } from "../model/choice.js";
import { type Files, FileTrouble } from "../model/files.js";
import type { Brief, Meeting } from "../model/meeting.js";
import { type MeetingUse, ownUse, withUse } from "../model/uses.js";
import { briefFiles, identityOf, readUses, usesFile, usesText } from "../read/index.js";
import { packageRoot } from "./library.js";

/** What the meetings beside this one have used. The package's own samples are nobody's meetings: of them no record is kept. */
export function openUses(files: Files, folder: string): Step<MeetingUse[]> {
  const isSample = path.dirname(path.resolve(folder)) === path.join(packageRoot, "samples");
  return isSample ? { findings: [] } : readUses(files, usesFile(folder));
}

/** What is looked at of a meeting that has been drafted. */
interface Drafted {
  meeting?: Meeting;
  drafts: readonly { brief: Brief; choices: ChoiceReport[] }[];
  uses?: MeetingUse[];
}

/**
 * Notes beside the meeting folders which fragments the papers just written stand on, so that the next meetings take others. The file is
 * only written where that is news.
 * @param papers names of the briefs
 */
export function recordUses(files: Files, { meeting, drafts, uses }: Drafted, papers: readonly string[]): Diagnostic[] {
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
