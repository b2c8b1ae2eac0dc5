import { compileWords, type WordScanners } from "../check/index.js";
import type { Step } from "../diagnostics/diagnostic.js";
import { loadWordLists } from "../library/index.js";
import type { LibraryFile } from "../model/document.js";
import type { Files } from "../model/files.js";
import { type FormLists, formKinds, type MeetingLists, meetingKinds, proofKinds } from "../model/word-lists.js";
import { readWordLists } from "../read/index.js";
import { libraryRoots, packageIndex, packageRoot } from "./roots.js";

/** Word lists that have been read, by the folder they are looked for in, so that many drafts need not read them again. */
export type WordShelf = Map<string, Required<Step<LibraryFile[]>>>;

/** The words that rules look for: of the first root, with those of the others on top. Read only to proofread. */
export function openWords(
  files: Files,
  roots: readonly string[],
  shelf: WordShelf = new Map(),
): Required<Step<WordScanners>> {
  const read = roots.map((root) => {
    // Of an own file all is read, so that a slip in the name of a kind is told.
    const lists =
      shelf.get(root) ?? readWordLists(files, root, root === packageRoot ? proofKinds : undefined, packageIndex);
    shelf.set(root, lists);
    return lists;
  });
  const lists = loadWordLists(read.flatMap(({ value }) => value));
  return { value: compileWords(lists.value), findings: [...read.flatMap((one) => one.findings), ...lists.findings] };
}

/** What empty ledgers are made of. */
export function openFormLists(files: Files, folder?: string): Required<Step<FormLists>> {
  const read = libraryRoots(folder).map((root) => readWordLists(files, root, formKinds, packageIndex));
  const lists = loadWordLists(read.flatMap(({ value }) => value));
  return { value: lists.value, findings: [...read.flatMap((one) => one.findings), ...lists.findings] };
}

/** What the agenda and ledgers of a meeting are read with. Read only where there is one. */
export function openMeetingLists(files: Files, folder: string): Required<Step<MeetingLists>> {
  const read = libraryRoots(folder).map((root) => readWordLists(files, root, meetingKinds, packageIndex));
  const lists = loadWordLists(read.flatMap(({ value }) => value));
  return { value: lists.value, findings: [...read.flatMap((one) => one.findings), ...lists.findings] };
}
