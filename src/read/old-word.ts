import * as path from "node:path";
import type { Files } from "../model/files.js";
import { FileFailure } from "../model/files.js";
import { kindOf } from "./file-kind.js";

/** A paper of this size has pictures in it, or is many papers. */
const maxOldWord = 16 * 1024 * 1024;

/** Whether a file calls itself a Word file of before 2007; what WPS calls .wps is nearly always one. */
export function isOldWord(name: string): boolean {
  return /^\.(?:doc|dot|wps|wpt)$/i.test(path.extname(name));
}

/**
 * The files with the old Word files among `given` already read: they give their words as text, a line a paragraph. The library that does it
 * works asynchronously, and is loaded only where there is such a file. What cannot be read stays as it is, and is told as such.
 */
export async function withOldWord(files: Files, given: readonly string[]): Promise<Files> {
  const texts = new Map<string, Uint8Array>();
  for (const file of given.filter(isOldWord)) {
    const text = await wordsOf(files, file);
    if (text !== undefined) texts.set(file, new TextEncoder().encode(text));
  }
  return texts.size === 0 ? files : { ...files, read: (file) => texts.get(file) ?? files.read(file) };
}

async function wordsOf(files: Files, file: string): Promise<string | undefined> {
  try {
    const bytes = files.read(file);
    if (!bytes || kindOf(bytes) !== "old-office" || bytes.length > maxOldWord) return undefined;
    const { default: WordExtractor } = await import("word-extractor");
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return document.getBody();
  } catch (error) {
    // Whatever the library stumbles over stands in the file: a password, damage, a Word older than 97.
    if (error instanceof FileFailure || error instanceof Error) return undefined;
    throw error;
  }
}
