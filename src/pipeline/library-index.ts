import * as path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Step } from "../diagnostics/diagnostic.js";
import { entriesOf, itemOf } from "../library/index.js";
import type { IndexPart, LibraryFile, LibraryIndex } from "../model/document.js";
import type { Files } from "../model/files.js";
import { digestOf, type IndexEntries, indexFile, readShelf, readWordLists } from "../read/index.js";

const parts: readonly IndexPart[] = [
  "templates",
  "skeletons",
  "fragments",
  "frames",
  "layouts",
  "sets",
  "themes",
  "words",
];

/** Writes the index of a library, a part at a time. Same files, same bytes. */
export function writeLibraryIndex(files: Files, index: LibraryIndex): void {
  for (const part of parts) {
    const text = JSON.stringify(entriesIn(files, index.root, part));
    files.write(indexFile(index, part), new TextEncoder().encode(text));
  }
}

/** What is not without fault is left out, so that each run finds the fault; and so is what JSON cannot hold as it is. */
function entriesIn(files: Files, root: string, part: IndexPart): IndexEntries {
  const bytes = new Map<string, Uint8Array>();
  const read = (file: string) => {
    const content = files.read(file);
    if (content) bytes.set(file, content);
    return content;
  };
  const shelf = readAll({ ...files, read }, root, part);
  const faulty = new Set(shelf.findings.map(({ file }) => file));
  const entries = shelf.value.flatMap((document) => {
    const content = bytes.get(path.join(root, document.file));
    if (!content || "item" in document || faulty.has(document.file)) return [];
    const { value, findings } = part === "words" ? entriesOf(document) : itemOf(part, document);
    const isWhole =
      findings.length === 0 && value !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
    return isWhole ? [[document.file, [digestOf(content), value]] as const] : [];
  });
  return Object.fromEntries(entries);
}

function readAll(files: Files, root: string, part: IndexPart): Required<Step<LibraryFile[]>> {
  if (part === "words") return readWordLists(files, root);
  const { value, findings } = readShelf(files, [root], [part]);
  return { value: value[part], findings };
}
