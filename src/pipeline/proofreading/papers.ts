import { type CheckedBlock, checkedBlocks, findingsOf, proofread } from "../../check/index.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Strictness, settle } from "../../diagnostics/settle.js";
import type { Files } from "../../model/files.js";
import { defaultProof } from "../../model/proof.js";
import { atWriter } from "../asked-places.js";
import { diagnose } from "../diagnostics.js";
import type { Draft, Drafting } from "../draft-meeting.js";
import { fenced } from "../fence.js";
import { libraryRoots } from "../roots.js";
import { openWords } from "../words.js";
import { type ChosenSettings, chosenBy } from "./context.js";

interface ProofreadPapers {
  /** What the rules say of each paper; `own` where it is about words the writer has typed, in a brief, in a library of hers or in her data. */
  of: ReadonlyMap<Draft, { finding: Diagnostic; own: boolean }[]>;
  /** Of the word lists. */
  findings: Diagnostic[];
}

/** The papers of a meeting, each proofread with the meeting's facts and with the others beside it. */
export function proofreadPapers(
  files: Files,
  folder: string,
  { meeting, drafts }: Pick<Drafting, "meeting" | "drafts">,
  { others = [], rules, ...settings }: ChosenSettings = {},
): ProofreadPapers {
  const words = openWords(fenced(files, folder), libraryRoots(folder));
  const blocksOf = new Map(drafts.map((draft) => [draft, draft.paper ? checkedBlocks(draft.paper) : []] as const));
  const proofs = drafts.map((draft) => {
    const beside = [...blocksOf]
      .filter(([other]) => other !== draft)
      .map(([{ brief }, blocks]): { name: string; blocks: readonly CheckedBlock[] } => ({ name: brief.name, blocks }));
    const facts = meeting ? { meeting: meeting.data } : {};
    const context = { ...settings, ...facts, words: words.value, others: [...beside, ...others] };
    const found = draft.paper ? findingsOf(proofread(draft.paper, context, rules)) : [];
    return [draft, found.map((finding) => placed(finding, draft))] as const;
  });
  return { of: new Map(proofs), findings: words.findings };
}

function placed(finding: Diagnostic, { asked }: Draft): { finding: Diagnostic; own: boolean } {
  const isHers = (file: string) => !asked || asked.of(file) === undefined;
  // Where words of hers and of the library make a sentence, she can do something about what is wrong, not about taste.
  const touches = finding.severity !== "advice" && (finding.related ?? []).some(({ file }) => isHers(file));
  return { finding: asked ? atWriter(finding, asked) : finding, own: isHers(finding.file) || touches };
}

/**
 * What `check` says of the words that the writer has typed herself, for a build: it does not keep a paper from being written. Of a paper that
 * has not been made it says that it has not looked.
 */
export function proofreadOwnWords(
  files: Files,
  folder: string,
  drafting: Pick<Drafting, "meeting" | "drafts">,
  strictness: Strictness,
): Diagnostic[] {
  const { meeting, drafts } = drafting;
  const chosen = chosenBy(files, meeting?.proof ?? defaultProof, folder);
  const { of, findings } = proofreadPapers(files, folder, drafting, chosen.value);
  const own = drafts.flatMap((draft) => (of.get(draft) ?? []).filter((one) => one.own).map(({ finding }) => finding));
  const unread = drafts.filter(({ paper }) => !paper).map(({ brief }) => notProofread(brief.file));
  return settle([...chosen.findings, ...findings, ...own, ...unread], strictness);
}

function notProofread(file: string): Diagnostic {
  const message = "这篇有错误，没有出成，里面自己写的话也就还没有校对。改好以后再出，会一起校";
  return diagnose("proof-not-run", { file }, message);
}
