import type { Place } from "../model/place.js";
import type { Block, Heading, Point, Section } from "../model/tree.js";
import type { Labelling } from "./scheme.js";

/** Headings, or points of a list, that are numbered one after the other. */
export interface Series {
  level: number;
  label: Labelling;
  members: (Heading | Point)[];
  /** It goes on with the numbers of this one. */
  follows?: Series;
}

/** A part of the kind: 正文 is its body. */
export interface PartScope {
  name: string;
  /** The first line of the writer's own words for it. */
  own?: Place;
}

export const bodyName = "正文";

/** The paper as it has been divided, still without its annexes. */
export interface Divided {
  blocks: Block[];
  /** Of the section each block stands in: those of a frame end with it, so what follows belongs to the heading around it. */
  levels: Map<Block, number>;
  series: Series[];
  /** The part of the kind a block belongs to. */
  parts: Map<Block, PartScope>;
  /** The frame a block belongs to, as an identity. */
  frames: Map<Block, object>;
}

/** The tree with what numbering and counting need beside it. */
export interface Structure extends Omit<Divided, "blocks" | "levels"> {
  blocks: readonly Block[];
  root: Section;
}

export function headingOf({ blocks }: Pick<Structure, "blocks">, { heading }: Section): Heading | undefined {
  const block = heading === undefined ? undefined : blocks[heading];
  return block?.type === "heading" ? block : undefined;
}
