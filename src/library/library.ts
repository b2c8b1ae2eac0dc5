import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import type { Document, LibraryFile, LibraryFiles, ShelfPart } from "../model/document.js";
import type { Fragment, Frame, Kind } from "../model/kind.js";
import type { Layout } from "../model/layout.js";
import { fragmentField } from "../model/library-schema.js";
import type { MeetingSet } from "../model/set.js";
import type { Skeleton } from "../model/skeleton.js";
import type { Theme } from "../model/theme.js";
import { toFrame } from "./frames.js";
import { toKind } from "./kinds.js";
import { toLayout } from "./layouts.js";
import { plain } from "./plain.js";
import { toSet } from "./sets.js";
import { toSkeleton } from "./skeletons.js";
import { toTheme } from "./themes.js";

/** Everything a paper can be made of, by name; the writer's own file replaces the package's of the same name. */
export interface Library {
  kinds: Map<string, Kind>;
  skeletons: Map<string, Skeleton>;
  /** Key `作用/片段`. */
  fragments: Map<string, Fragment>;
  frames: Map<string, Frame>;
  layouts: Map<string, Layout>;
  /** 成套: read only where they are asked for, since no paper is made of them. */
  sets: Map<string, MeetingSet>;
  themes: Map<string, Theme>;
}

/** How a document of each part becomes what it stands for. */
const readers = {
  templates: toKind,
  skeletons: toSkeleton,
  fragments: toFragment,
  frames: toFrame,
  layouts: toLayout,
  sets: toSet,
  themes: toTheme,
} satisfies Record<ShelfPart, (document: Document) => Step<unknown>>;

/** What a document stands for, as an index keeps it. */
export function itemOf(part: ShelfPart, document: Document): Step<unknown> {
  return readers[part](document);
}

export function loadLibrary(shelf: LibraryFiles): Step<Library> {
  const findings: Diagnostic[] = [];
  /** A later file of a name replaces the earlier one. */
  const byName = <T>(
    files: LibraryFile[],
    read: (document: Document) => Step<T>,
    nameOf: (item: T) => string,
  ): Map<string, T> => {
    const steps = files.map((file) => ("item" in file ? { value: file.item as T, findings: [] } : read(file)));
    findings.push(...steps.flatMap((step) => step.findings));
    return new Map(steps.flatMap(({ value }) => (value ? [[nameOf(value), value] as const] : [])));
  };
  const library = {
    kinds: byName(shelf.templates, readers.templates, ({ 稿种 }) => 稿种),
    skeletons: byName(shelf.skeletons, readers.skeletons, ({ 骨架 }) => 骨架),
    fragments: byName(shelf.fragments, readers.fragments, ({ 作用, 片段 }) => `${作用}/${片段}`),
    frames: byName(shelf.frames, readers.frames, ({ 框架 }) => 框架),
    layouts: byName(shelf.layouts, readers.layouts, ({ 名称 }) => 名称),
    sets: byName(shelf.sets, readers.sets, ({ 成套 }) => 成套),
    themes: byName(shelf.themes, readers.themes, ({ 主题 }) => 主题),
  };
  return { value: library, findings };
}

function toFragment({ head, name, body }: Document): Step<Fragment> {
  const front = plain(head, fragmentField) as Omit<Fragment, "片段" | "source">;
  // Ends in a newline, as every partial must, or what follows would join its last line.
  const source = { ...body, text: `${body.text.trim() === "" ? "" : body.text.trimEnd()}\n` };
  return { value: { ...front, 片段: name, source }, findings: [] };
}
