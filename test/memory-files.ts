import * as path from "node:path";
import { diskFiles } from "../src/files.js";
import type { Files } from "../src/model/files.js";

/** A meeting folder in memory, with the disk behind it for the package's own library. Written files are kept in `written`. */
export function memoryFiles(
  folder: string,
  contents: Record<string, string | Uint8Array>,
): Files & { written: Map<string, Uint8Array> } {
  const home = path.resolve(folder);
  const entries = new Map(
    Object.entries(contents).map(([name, text]) => [
      path.join(home, name),
      typeof text === "string" ? new TextEncoder().encode(text) : text,
    ]),
  );
  const written = new Map<string, Uint8Array>();
  const isOurs = (file: string) => path.resolve(file) === home || path.resolve(file).startsWith(home + path.sep);
  const namesIn = (file: string) =>
    [...entries.keys()]
      .filter((name) => name.startsWith(path.resolve(file) + path.sep))
      .map((name) => path.relative(file, name).split(path.sep)[0] ?? "");
  return {
    written,
    read: (file) => (isOurs(file) ? entries.get(path.resolve(file)) : diskFiles.read(file)),
    list: (file) => (isOurs(file) ? [...new Set(namesIn(path.resolve(file)))].sort() : diskFiles.list(file)),
    isFolder: (file) => (isOurs(file) ? namesIn(path.resolve(file)).length > 0 : diskFiles.isFolder(file)),
    real: (file) =>
      isOurs(file)
        ? entries.has(path.resolve(file)) || namesIn(path.resolve(file)).length > 0
          ? path.resolve(file)
          : undefined
        : diskFiles.real(file),
    write: (file, bytes) => void written.set(file, bytes),
    remove: (file) => void written.delete(file),
    exclusively: async (_, action) => action(),
  };
}
