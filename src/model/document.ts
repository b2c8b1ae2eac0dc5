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

/** All library files, later roots (the writer's own) after the package's. */
export interface Shelf {
  templates: Document[];
  fragments: Document[];
  frames: Document[];
  layouts: Document[];
  /** Usual sets of papers for a sort of meeting. */
  sets: Document[];
}

export type ShelfPart = keyof Shelf;
