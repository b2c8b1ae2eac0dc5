import type { Place } from "./place.js";
import type { TableColumn, Value } from "./value.js";

/** 文稿树: the typed document that numbering, checks and every writer work on. */
export interface Paper {
  /** 稿种. */
  kind: string;
  /** Who has it drafted: 主办, or the unit of the meeting. */
  by?: string;
  blocks: Block[];
  /** The whole of it, as its headings divide it. */
  root: Section;
}

/** A heading and what stands under it; the root has none. In order it goes through the blocks one by one. */
export interface Section {
  /** 0 = the paper, else that of its heading. */
  level: number;
  /** Index of its heading. */
  heading?: number;
  /** In order: blocks by their index, and the sections in it. */
  children: (number | Section)[];
}

interface BlockBase {
  /** The author's line the block begins on: brief, template, fragment or frame. */
  place: Place;
  /** The fragment or frame it came from, `作用/片段`. */
  fragment?: string;
}

/** One line of the title; a slogan title has several. No end mark. */
export interface Title extends BlockBase {
  type: "title";
  children: Inline[];
}
/** `——在…上的讲话` under a slogan title. */
export interface Subtitle extends BlockBase {
  type: "subtitle";
  children: Inline[];
}
/** 署名: speaker and date under the title, one line each. */
export interface Byline extends BlockBase {
  type: "byline";
  lines: Inline[][];
}
/** 称谓: who is addressed, flush left, ends in ：. */
export interface Salutation extends BlockBase {
  type: "salutation";
  lines: Inline[][];
}
/** A heading of level 1–4. With a `body` it runs in: heading sentence and body are one paragraph. */
export interface Heading extends BlockBase {
  type: "heading";
  level: number;
  /** As printed: 一、 （一） 第一， …; empty where the scheme gives none. */
  number: string;
  children: Inline[];
  body?: Inline[];
}
export interface Paragraph extends BlockBase {
  type: "paragraph";
  children: Inline[];
}
/** 提示: a stage cue, printed apart and not spoken. */
export interface Cue extends BlockBase {
  type: "cue";
  lines: Inline[][];
}
/** 停顿: another person speaks here. Printed as …… unless the author says what happens. */
export interface Pause extends BlockBase {
  type: "pause";
  lines: Inline[][];
}
/** 落款: name and date at the end. */
export interface Signature extends BlockBase {
  type: "signature";
  lines: Inline[][];
}
/** 附件: the note that names the annexes, one a line. */
export interface Annex extends BlockBase {
  type: "annex";
  lines: Inline[][];
}
/** Where the words of an annex begin, on a page of its own behind the end of the paper. */
export interface AnnexPage extends BlockBase {
  type: "annexPage";
  /** As printed: 附件, 附件2. */
  number: string;
  /** Its title; may be empty. */
  children: Inline[];
}

/** A table; with `annex` it is one of the annexes, on pages of its own after the end of the paper. */
export interface Table extends BlockBase {
  type: "table";
  annex?: AnnexHead;
  /** The cells it prints, for people: 台账.xlsx 项目!A5:H36. */
  where: string;
  columns: readonly TableColumn[];
  rows: Inline[][][];
  /** The 合计 row. */
  total?: Inline[][];
}
/** 附件1 and its title; no number where it is the only one. */
export interface AnnexHead {
  number?: number;
  title: Inline[];
}

export type Block =
  | Title
  | Subtitle
  | Byline
  | Salutation
  | Heading
  | Paragraph
  | Cue
  | Pause
  | Signature
  | Annex
  | AnnexPage
  | Table;

export interface Text {
  type: "text";
  text: string;
  /** The author's line. */
  place?: Place;
}
/** A value from the data; `value.text` is what is printed. */
export interface ValueNode {
  type: "value";
  value: Value;
}
export interface Strong {
  type: "strong";
  children: Inline[];
}
/** A line break the author asked for. */
export interface Break {
  type: "break";
}
/** The number and lead of a run-in point (一是…。); what follows in the same parent up to the next point is its text. */
export interface Point {
  type: "point";
  level: number;
  /** 一是 一要 （一） …; empty for a point that leads with a bare sentence. */
  number: string;
  /** Its lead does not stand out, as that of another point of its list cannot. */
  plain?: true;
  /** The lead sentence, with its end mark. */
  children: Inline[];
  place: Place;
}
export type Inline = Text | ValueNode | Strong | Break | Point;
