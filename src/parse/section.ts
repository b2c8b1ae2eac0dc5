import type { Block, Heading, Point } from "../model/tree.js";
import type { Labelling } from "./scheme.js";

/** The paper as headings divide it. A frame's sections end with the frame, so what follows it belongs to the heading around it. */
export interface Section {
  type: "section";
  /** 0 = the paper. */
  level: number;
  heading?: Heading;
  label?: Labelling;
  parent?: Section;
  /** In order; without the heading itself. */
  items: (Block | Section)[];
}

/** Points that are counted together. */
export interface Series {
  level: number;
  label: Labelling;
  points: Point[];
}

/** The tree with what numbering and counting need beside it. */
export interface Structure {
  blocks: Block[];
  root: Section;
  series: Series[];
}
