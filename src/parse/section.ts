import type { Block, Heading, Point, Section } from "../model/tree.js";
import type { Labelling } from "./scheme.js";

/** Points that are counted together. */
export interface PointSeries {
  level: number;
  label: Labelling;
  points: Point[];
}

/** The paper as it has been divided, still without its annexes. */
export interface Divided {
  blocks: Block[];
  /** Of the section each block stands in: those of a frame end with it, so what follows belongs to the heading around it. */
  levels: Map<Block, number>;
  /** What each heading is numbered with. */
  labels: Map<Heading, Labelling>;
  series: PointSeries[];
}

/** The tree with what numbering and counting need beside it. */
export interface Structure extends Pick<Divided, "labels" | "series"> {
  blocks: readonly Block[];
  root: Section;
}

export function headingOf({ blocks }: Pick<Structure, "blocks">, { heading }: Section): Heading | undefined {
  const block = heading === undefined ? undefined : blocks[heading];
  return block?.type === "heading" ? block : undefined;
}
