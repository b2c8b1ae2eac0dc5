import * as path from "node:path";
import { fileURLToPath } from "node:url";
import type { LibraryIndex } from "../model/document.js";

/** Where the package keeps its own `templates/` and `fragments/`. */
export const packageRoot = path.resolve(fileURLToPath(new URL("../../", import.meta.url)));

/** What the build has read of it. The sources by themselves have none. */
export const packageIndex: LibraryIndex = {
  root: packageRoot,
  folder: fileURLToPath(new URL("../library-index", import.meta.url)),
};

/** Where templates and fragments are looked for: the package, then the writer's own, beside her meeting folders and in the folder itself. */
export function libraryRoots(folder?: string): string[] {
  const own = folder === undefined ? [] : [path.dirname(path.resolve(folder)), path.resolve(folder)];
  return [packageRoot, ...own.filter((root) => root !== packageRoot)];
}
