import type { Group } from "./data.js";
import type { Source } from "./source.js";

/** A file of the library as `read` gives it: its keys, checked against the schema, and its body. */
export interface Document {
  file: string;
  /** File name without ending. */
  name: string;
  head: Group;
  body: Source;
}

/** A file of the package's library that the build has read: what `library` makes of its document, found without fault. */
export interface Indexed {
  file: string;
  item: unknown;
}

export type LibraryFile = Document | Indexed;

/** All library files, later roots (the writer's own) after the package's. */
export interface LibraryFiles {
  templates: LibraryFile[];
  fragments: LibraryFile[];
  frames: LibraryFile[];
  layouts: LibraryFile[];
  /** Of the kinds that have no body. */
  skeletons: LibraryFile[];
  /** Usual sets of papers for a sort of meeting. */
  sets: LibraryFile[];
  themes: LibraryFile[];
}

export type ShelfPart = keyof LibraryFiles;

/** The built index of a library: `<part>.json` in a folder, for the files below a root. */
export interface LibraryIndex {
  root: string;
  folder: string;
}

/** Word lists are indexed as well. */
export type IndexPart = ShelfPart | "words";
