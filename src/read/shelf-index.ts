import { createHash } from "node:crypto";
import * as path from "node:path";
import type { Indexed, IndexPart, LibraryIndex } from "../model/document.js";
import type { Files } from "../model/files.js";
import { readBytes } from "./text.js";

/** By the name of the file: the digest of its bytes, and what they stand for. */
export type IndexEntries = Readonly<Record<string, readonly [digest: string, item: unknown]>>;

/** What the index has for the bytes of a file. An entry counts only for the very bytes it was made of, so that an edit is seen at once. */
export type IndexLookup = (name: string, bytes: Uint8Array) => Indexed | undefined;

/** @param index where there is none, or it is of another root, or cannot be read, nothing is found */
export function openIndex(files: Files, root: string, part: IndexPart, index: LibraryIndex | undefined): IndexLookup {
  const { value } = index?.root === root ? readBytes(files, indexFile(index, part), part) : {};
  if (!value) return () => undefined;
  const entries: IndexEntries = JSON.parse(new TextDecoder().decode(value));
  return (name, bytes) => {
    const [digest, item] = entries[name] ?? [];
    return digest === digestOf(bytes) ? { file: name, item } : undefined;
  };
}

export function indexFile({ folder }: LibraryIndex, part: IndexPart): string {
  return path.join(folder, `${part}.json`);
}

export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}
