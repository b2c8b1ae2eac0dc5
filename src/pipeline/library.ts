import type { Step } from "../diagnostics/diagnostic.js";
import { type Library, loadLibrary } from "../library/index.js";
import type { ShelfPart } from "../model/document.js";
import type { Files } from "../model/files.js";
import { readShelf } from "../read/index.js";
import { fenced } from "./fence.js";
import { libraryRoots, packageIndex } from "./roots.js";

/** @param parts what of it is wanted, all unless given */
export function openLibrary(files: Files, folder?: string, parts?: readonly ShelfPart[]): Step<Library> {
  const { value: shelf, findings } = readShelf(
    folder === undefined ? files : fenced(files, folder),
    libraryRoots(folder),
    parts,
    packageIndex,
  );
  const loaded = loadLibrary(shelf);
  return { ...loaded, findings: [...findings, ...loaded.findings] };
}
