import type { Place } from "./place.js";
import type { Source } from "./source.js";

/** What a template asks for: `{{> (片段 "结尾号召")}}`, `{{> (框架 "…")}}`, or a part with a default, `{{#> 正文}}…{{/正文}}`. */
export interface Pull {
  type: "片段" | "框架" | "部分";
  name: string;
  place: Place;
  /** False in a branch that is not printed: what is pulled in there is not used. */
  live: boolean;
  /** Nothing stands there where all fragments that would fit need data that are not there. */
  optional?: true;
  /** Data paths that call for it, and those that another part is there to tell. */
  about?: readonly string[];
  elsewhere?: readonly string[];
  /** The part in whose default it stands, by its place. */
  inside?: Place;
}

/** A template or passage by itself: how long its own words take, and what it pulls in where it is printed, in this order. */
export interface Piece {
  /** Seconds, without what it pulls in and what stands in its parts by default. */
  seconds: number;
  /** With the seconds that the words in the default of a part take. */
  pulls: readonly (Pull & { seconds: number })[];
}

/** What stands there. `relative`: its headings count from the heading it is pulled under. */
export interface Passage {
  role: string;
  name: string;
  source: Source;
  relative: boolean;
  /** The writer's own words. */
  own?: true;
  /** What is added behind it. */
  followedBy?: readonly Passage[];
}
