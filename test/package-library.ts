import * as path from "node:path";
import type { Step } from "../src/diagnostics/diagnostic.js";
import { diskFiles } from "../src/files.js";
import { type Library, loadLibrary } from "../src/library/index.js";
import type { Files } from "../src/model/files.js";
import { openLibrary } from "../src/pipeline/index.js";
import { readShelf } from "../src/read/index.js";

let ofPackage: Step<Library> | undefined;

/** The package's library, read once for all tests of a file, with what a meeting folder has, in it or beside it, on top. */
export function libraryFor(files: Files, folder: string): Step<Library> {
  ofPackage ??= openLibrary(diskFiles);
  const { value: shelf, findings } = readShelf(files, [path.dirname(folder), folder]);
  const own = shelf && loadLibrary(shelf);
  const base = ofPackage.value;
  if (!base || !own?.value) return { findings: [...ofPackage.findings, ...findings] };
  const { kinds, skeletons, fragments, frames, layouts, sets, themes } = own.value;
  const value: Library = {
    kinds: new Map([...base.kinds, ...kinds]),
    skeletons: new Map([...base.skeletons, ...skeletons]),
    fragments: new Map([...base.fragments, ...fragments]),
    frames: new Map([...base.frames, ...frames]),
    layouts: new Map([...base.layouts, ...layouts]),
    sets: new Map([...base.sets, ...sets]),
    themes: new Map([...base.themes, ...themes]),
  };
  return { value, findings: [...ofPackage.findings, ...findings, ...own.findings] };
}
