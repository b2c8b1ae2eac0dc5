import { compileWords, type Words } from "../check/index.js";
import type { Step } from "../diagnostics/diagnostic.js";
import { loadWordLists } from "../library/index.js";
import type { Document } from "../model/document.js";
import type { Files } from "../model/files.js";
import { readShelf } from "../read/index.js";

/** Word lists that have been read, by the folder they are looked for in, so that many drafts need not read them again. */
export type WordShelf = Map<string, Step<Document[]>>;

/** The words that rules look for: of the first root, with those of the others on top. Read only to proofread. */
export function openWords(files: Files, roots: readonly string[], shelf: WordShelf = new Map()): Required<Step<Words>> {
  const read = roots.map((root) => {
    const known = shelf.get(root);
    if (known) return known;
    const { value, findings } = readShelf(files, [root], ["words"]);
    const documents = { value: value?.words ?? [], findings };
    shelf.set(root, documents);
    return documents;
  });
  const lists = loadWordLists(read.flatMap(({ value = [] }) => value));
  return {
    value: compileWords(lists.value ?? {}),
    findings: [...read.flatMap(({ findings }) => findings), ...lists.findings],
  };
}
