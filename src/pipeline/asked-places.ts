import * as path from "node:path";
import type { Diagnostic, Related } from "../diagnostics/diagnostic.js";
import type { Library } from "../library/index.js";
import type { ChoiceReport } from "../model/choice.js";
import { Datum, isGroup, isList, originOf } from "../model/data.js";
import type { Files } from "../model/files.js";
import type { Brief } from "../model/meeting.js";
import type { Place } from "../model/place.js";
import { libraryRoots } from "./roots.js";

const inLibrary = /^(?:templates|fragments)\//;

/** What of the library a paper stands on, and where the writer has asked for it: what the package brings along is not hers to mend. */
export interface AskedPlaces {
  /** Where she has asked for what a file of the package holds; undefined for a file of her own. */
  of(file: string): Place | undefined;
  /** Whether a file of the library stands in the paper. */
  has(file: string): boolean;
}

/** Whether a file of the library is the writer's own; asked of the disk once a file. */
export function ownFiles(files: Files, folder: string): (file: string) => boolean {
  const [, ...roots] = libraryRoots(folder);
  const known = new Map<string, boolean>();
  return (file) => {
    const own =
      known.get(file) ??
      (!inLibrary.test(file) || roots.some((root) => files.real(path.join(root, file)) !== undefined));
    known.set(file, own);
    return own;
  };
}

export function askedPlaces(
  brief: Brief,
  choices: readonly ChoiceReport[],
  { fragments, frames, kinds }: Library,
  isOwn: (file: string) => boolean,
): AskedPlaces {
  const calls = new Map(
    [...choices].reverse().flatMap((choice): [string, ChoiceReport][] => {
      const taken = fragments.get(`${choice.role}/${choice.chosen}`) ?? frames.get(choice.chosen);
      return taken ? [[taken.source.file, choice]] : [];
    }),
  );
  const ofKind = originOf(brief.head.稿种 ?? brief.head).place;
  const visit = (file: string, seen: readonly string[]): Place => {
    const choice = calls.get(file);
    if (!choice || seen.includes(file)) return ofKind;
    const pin = pinOf(brief, choice);
    if (pin) return pin;
    return isOwn(choice.place.file) ? choice.place : visit(choice.place.file, [...seen, file]);
  };
  return {
    of: (file) => (isOwn(file) ? undefined : visit(file, [])),
    has: (file) => calls.has(file) || kinds.get(brief.kind)?.source.file === file,
  };
}

/** 选用: the line where the fragment is named. */
function pinOf({ head: { 选用: pins } }: Brief, { role, chosen, by }: ChoiceReport): Place | undefined {
  const pinned = by === "选用" && isGroup(pins) ? pins[role] : undefined;
  const named = isList(pinned) ? pinned : [pinned];
  return named.find((one): one is Datum => one instanceof Datum && one.text === chosen)?.place;
}

/**
 * A finding in a file of the package, moved to what the writer has written: to data it has to do with, or else to where she has asked for
 * that file. What she has not written cannot be mended there, so no fix goes along.
 */
export function atWriter(finding: Diagnostic, asked: AskedPlaces): Diagnostic {
  const place = asked.of(finding.file);
  if (!place) return finding;
  const { file, line, column, endLine, endColumn, cell, fix, related = [], message, ...rest } = finding;
  const printed: Related = { file, message: "印在这里", ...(line !== undefined && { line }) };
  const own = related.find((one) => asked.of(one.file) === undefined);
  if (own) return { ...rest, message, ...placeIn(own), related: [...related.filter((one) => one !== own), printed] };
  return { ...rest, message: `${message}（${nameOf(file)}）`, ...placeIn(place), related: [...related, printed] };
}

function placeIn({ file, line, column, endLine, endColumn, cell }: Place): Place {
  return {
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
    ...(cell !== undefined && { cell }),
  };
}

/** The same of a finding over several papers: by the first in which that file stands. */
export function atWriterOf(finding: Diagnostic, papers: readonly AskedPlaces[]): Diagnostic {
  const asked = papers.find((paper) => paper.has(finding.file)) ?? papers[0];
  return asked ? atWriter(finding, asked) : finding;
}

/** fragments/结尾号召/通用.md: 自带的片段“结尾号召/通用”. */
function nameOf(file: string): string {
  const [top = "", ...below] = file.replace(/\.[^.]+$/, "").split("/");
  const name = below.join("/");
  return top === "fragments" ? `出在自带的片段“${name}”里` : `出在自带的模板“${name}”里`;
}
