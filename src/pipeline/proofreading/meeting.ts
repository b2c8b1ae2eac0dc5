import { checkedBlocks, checkSet, findingsOf, proofread, rulesBy } from "../../check/index.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { settle } from "../../diagnostics/settle.js";
import type { Files } from "../../model/files.js";
import { defaultProof } from "../../model/proof.js";
import { findTarget } from "../../read/index.js";
import { diagnose } from "../diagnostics.js";
import { type Draft, draftUnsettled } from "../draft-meeting.js";
import { libraryRoots } from "../library.js";
import { openWords } from "../words.js";
import { chosenBy, chosenIn, type ProofContext } from "./context.js";

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
  const words = openWords(files, libraryRoots(folder));
  const papers = drafts.map((draft) => ({ draft, blocks: draft.paper ? checkedBlocks(draft.paper) : [] }));
  const findings = papers.flatMap(({ draft }) => {
    if (!briefs.includes(draft.brief.file)) return [];
    const ofMeeting = papers
      .filter((other) => other.draft !== draft)
      .map(({ draft: { brief }, blocks }) => ({ name: brief.name, blocks }));
    const { others = [], ...settings } = chosen.value ?? {};
    const context = { ...settings, words: words.value, others: [...ofMeeting, ...others] };
    return [...draft.findings, ...proofOf(draft, { ...context, ...(meeting ? { meeting: meeting.data } : {}) })];
  });
  const ofSet = meeting && set ? checkSet(meeting.data, set, { ...rulesBy(defaultProof), ...chosen.value }) : [];
  const found = [...drafting.findings, ...ofSet, ...chosen.findings, ...words.findings, ...findings];
  return settle(found, { draft: false, strict });
}

function proofOf({ paper }: Draft, { rules, ...context }: ProofContext): Diagnostic[] {
  return paper ? findingsOf(proofread(paper, context, rules)) : [];
}

/** A meeting folder that was to be mended or commented on. */
export function notFixed(folder: string): Diagnostic {
  const message = "会议夹里的稿子是装配出来的，不在这里改，也不加批注。请改报告里指的那个文件";
  return diagnose("fix-meeting", { file: folder }, message);
}
