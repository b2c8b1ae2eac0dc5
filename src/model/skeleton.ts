import type { Place } from "./place.js";
import type { Source } from "./source.js";

/** 部分: one part of a paper, and what has to be the case for the library to fill it. What the writer says herself stands in any case. */
export interface Part {
  部分: string;
  /** What stands there: a role, or `作用/片段`; not said where it is the role of the part's own name. */
  用?: string;
  /** Data paths or situations of which one has to be there; none, no condition. */
  有: string[];
  /** One that must not be there. */
  没有?: string;
  /** Empty unless it is written or pinned, or added to keep the time. */
  空?: true;
  place: Place;
}

/** 骨架: the parts of a family of kinds in their order, `templates/骨架/<名称>.yaml`. */
export interface Skeleton extends PartRules {
  骨架: string;
  部分: Part[];
  /** For the record of what a paper was made from. */
  source: Source;
}

/** What may be done with parts to keep the time. */
export interface PartRules {
  /** Those that may be left out, those that go first in front. */
  可省: string[];
  /** Those that may be filled where they stand empty, those that go first in front. */
  可加: string[];
  /** Behind which roles such a part goes, the first that stands; the others are filled where they stand. */
  接在: Record<string, string[]>;
}

/** A skeleton that a kind names, and when it is that one. */
export interface SkeletonUse {
  骨架: string;
  /** A data path or situation; undefined for the one that is taken where no other is. */
  有?: string;
  place: Place;
}

/** 改: how a kind differs from its skeleton. */
export interface SkeletonChanges {
  删: { 部分: string; place: Place }[];
  换: { 部分: string; place: Place; by: Part }[];
  加: { 接在: string; part: Part }[];
}

/** The parts of one paper in their order, all changes made. */
export interface Structure {
  /** Of the skeleton. */
  name: string;
  parts: readonly Part[];
  sources: readonly Source[];
}

/** Where a part begins. It and what stands in it by itself are two places, or a plan for one would be one for the other. */
export function entryOf({ file, line, column = 1 }: Place): Place {
  return { file, ...(line !== undefined && { line }), column: Math.max(0, column - 2) };
}

/** A part of a paper and what has come to stand there: a fragment by its name, 自拟, 不用; undefined where nothing does. */
export interface StandingPart {
  部分: string;
  chosen?: string;
}
