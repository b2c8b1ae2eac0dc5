import type { Place } from "./place.js";

/** Trusted Markdown + Handlebars: a template's body, a fragment, a composed frame, a part of a brief. */
export interface Source {
  file: string;
  text: string;
  /** The author's line for each line of `text`, counted from 1. */
  lines: number[];
  /** Set where the text was composed (a frame): its columns mean nothing to the author. */
  composed?: true;
}

/** The author's place of a position in a source; `line` counts from 1, `column` from 0 as Handlebars does. */
export function placeIn(source: Source, line: number, column: number): Place {
  const place = { file: source.file, line: source.lines[line - 1] ?? line };
  return source.composed ? place : { ...place, column: column + 1 };
}
