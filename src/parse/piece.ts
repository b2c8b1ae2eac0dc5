import type { Place } from "../model/finding.js";
import type { Inline } from "../model/tree.js";
import type { Mark } from "../model/value.js";

/** The parts Markdown has no sign for, between `::: 名称` and `:::`. */
export const containers = ["称谓", "署名", "提示", "停顿", "落款", "附件"] as const;
export type ContainerName = (typeof containers)[number];

export interface HeadingPiece {
  type: "heading";
  /** `#` = 1. */
  hashes: number;
  children: Inline[];
  place: Place;
}
export interface ParagraphPiece {
  type: "paragraph";
  children: Inline[];
  place: Place;
}
export interface ListPiece {
  type: "list";
  ordered: boolean;
  /** No blank line between its items: it runs on inside a paragraph. */
  tight: boolean;
  items: Piece[][];
  place: Place;
}
export interface ContainerPiece {
  type: "container";
  name: ContainerName;
  lines: Inline[][];
  place: Place;
}
interface MarkPiece {
  type: "mark";
  mark: Mark;
}

/** What Markdown says, before sections, numbers and run-in paragraphs are known. */
export type Piece = HeadingPiece | ParagraphPiece | ListPiece | ContainerPiece | MarkPiece;
