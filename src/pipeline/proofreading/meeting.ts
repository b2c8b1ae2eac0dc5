import { checkSet, rulesBy } from "../../check/index.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { settle } from "../../diagnostics/settle.js";
import type { Files } from "../../model/files.js";
import { defaultProof } from "../../model/proof.js";
import { findTarget } from "../../read/index.js";
import { atWriterOf } from "../asked-places.js";
import { diagnose } from "../diagnostics.js";
import { draftUnsettled } from "../draft-meeting.js";
import { chosenBy, chosenIn } from "./context.js";
import { proofreadPapers } from "./papers.js";

export interface MeetingOptions {
  strict: boolean;
  /** A 校对.yaml that counts instead of the group 校对. */
  config?: string | undefined;
}

/**
 * Drafts the papers of a meeting folder and proofreads those asked for, each with the meeting's facts and the other papers beside
 * it. What the data lack is an error here as it is in a build, but does not keep the rest from being checked.
 */
export async function checkMeeting(
  files: Files,
  folder: string,
  briefs: readonly string[],
  { strict, config }: MeetingOptions,
): Promise<Diagnostic[]> {
  const all = findTarget(files, folder).value?.briefs ?? briefs;
  const drafting = await draftUnsettled(files, folder, all, { draft: true, strict: false });
  const { meeting, drafts, set } = drafting;
  const chosen =
    config === undefined ? chosenBy(files, meeting?.proof ?? defaultProof, folder) : chosenIn(files, config);
  const { value: settings, findings: ofSettings } = chosen;
  const proofread = proofreadPapers(files, folder, drafting, settings);
  const ofDrafts = drafts
    .filter(({ brief }) => briefs.includes(brief.file))
    .flatMap((draft) => [...draft.findings, ...(proofread.of.get(draft) ?? []).map(({ finding }) => finding)]);
  const asked = drafts.flatMap((draft) => draft.asked ?? []);
  const ofSet = meeting && set ? checkSet(meeting.data, set, { ...rulesBy(defaultProof), ...settings }) : [];
  const found = [...drafting.findings, ...ofSet.map((finding) => atWriterOf(finding, asked)), ...ofSettings];
  return settle([...found, ...proofread.findings, ...ofDrafts], { draft: false, strict });
}

/** A meeting folder that was to be mended or commented on. */
export function notFixed(folder: string): Diagnostic {
  const message = "会议夹里的稿子是装配出来的，不在这里改，也不加批注。请改报告里指的那个文件";
  return diagnose("fix-meeting", { file: folder }, message);
}
