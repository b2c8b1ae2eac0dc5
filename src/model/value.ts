import type { Datum, Hole } from "./data.js";
import type { PrintedFigure } from "./figure.js";
import type { Place } from "./place.js";

/**
 * What is only known once the text stands:
 * 要点数 how many points follow, 要点字 their keys joined by 、, 议程数 how many agenda items, 议程序号 which of them this is.
 */
export type Derivation = "要点数" | "要点字" | "议程数" | "议程序号";

/** One `{{mustache}}` of a template, rendered: what the paper says there, and where it comes from. */
export interface Value {
  /** Empty until `parse` has filled it, where `derive` is set. */
  text: string;
  /** The mustache in the template, fragment, frame or brief. */
  place: Place;
  /** Data paths it was made from, e.g. `会议.地点`. */
  paths: string[];
  /** Where these stand in the author's files. */
  sources: Place[];
  /** The data whose texts stand in it as they were typed, in their order. */
  typed?: readonly Datum[];
  hole?: Hole;
  derive?: Derivation;
  /** The figures it prints, in order. */
  figures?: readonly PrintedFigure[];
  /** What should be looked at although it could be printed. */
  remarks?: readonly Remark[];
  /** Set on the key of a frame point (定, 快 …), which 要点字 collects. */
  key?: true;
}

/** What the making of a value leaves to be looked at: blank cells in a sum, parts that do not make up the whole, or only do unrounded. */
export interface Remark {
  about: "blank" | "parts" | "rounding";
  /** Chinese: what is wrong and what to do. */
  message: string;
  /** Where to mend it; where it is not said, at the value. */
  place?: Place;
}

/** A table to print: each cell a value of its own, so that it can be traced like any other. */
export interface TableData {
  /** Of an annex; a table in the text has none. */
  title?: Value;
  /** The cells it prints, for people: 台账.xlsx 项目!A5:H36. */
  where: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly Value[])[];
  /** The 合计 row, where one was asked for. */
  total?: readonly Value[];
}

export interface TableColumn {
  /** With its unit: 总投资（亿元）. */
  header: string;
  align: "left" | "center" | "right";
}

/**
 * A marker line between blocks: the borders of a fragment, a change of numbering for the section it stands in
 * (`labels[0]` is for the level right below the current heading), or a table.
 */
export type Mark =
  /**
   * `relative`: headings inside count from the heading it is pulled under. `own`: the writer's own words, at the first line of them.
   * `place`: where it is pulled in.
   */
  | { type: "enter"; role: string; name: string; file: string; relative: boolean; own?: Place; place: Place }
  | { type: "leave" }
  /** A part of the kind begins, whatever stands there: a scope of its own, with its own numbering. */
  | { type: "part"; name: string; own?: Place }
  | { type: "partEnd" }
  /** `level`: the paper goes back to that level, which `labels[0]` is for. */
  | { type: "scheme"; level?: number; labels: string[]; place: Place }
  /** Where it stands in the text; one with a title is an annex, on pages of its own after the end. */
  | { type: "table"; table: TableData; place: Place };

/** What `render` hands to `parse`: Markdown in which values, marks and line ends stand as opaque tokens. */
export interface Rendered {
  markdown: string;
  values: Value[];
  marks: Mark[];
  places: Place[];
}

/**
 * Tokens look like `{` + opening character + index + closing character. The `{` is there because markdown-it's
 * text rule stops at it; the private-use characters are removed from every file on reading, so no author can type one.
 */
export const tokens = {
  /** A value, inside a line. */
  value: ["\uF8F0", "\uF8F1"],
  /** A mark, alone on its line. */
  mark: ["\uF8F2", "\uF8F3"],
  /** The place of a source line, at its end. */
  place: ["\uF8F4", "\uF8F5"],
} as const;

export function token(kind: keyof typeof tokens, index: number): string {
  return `{${tokens[kind][0]}${index}${tokens[kind][1]}`;
}
