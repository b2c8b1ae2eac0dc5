import type { Place } from "../model/place.js";
import type { Inline } from "../model/tree.js";
import type { Mark } from "../model/value.js";

/** The parts Markdown has no sign for, between `::: 名称` and `:::`. */
export const containers = ["称谓", "署名", "提示", "停顿", "落款", "附件"] as const;
export type ContainerName = (typeof containers)[number];

export interface RawHeading {
  type: "heading";
  /** `#` = 1. */
  hashes: number;
  children: Inline[];
  place: Place;
}
export interface RawParagraph {
  type: "paragraph";
  children: Inline[];
  place: Place;
}
export interface RawList {
  type: "list";
  ordered: boolean;
  /** No blank line between its items: it runs on inside a paragraph. */
  tight: boolean;
  items: RawBlock[][];
  place: Place;
}
export interface RawContainer {
  type: "container";
  name: ContainerName;
  lines: Inline[][];
  place: Place;
}
export interface RawMark {
  type: "mark";
  mark: Mark;
}

/** What Markdown says, before sections, numbers and run-in paragraphs are known. */
export type RawBlock = RawHeading | RawParagraph | RawList | RawContainer | RawMark;
