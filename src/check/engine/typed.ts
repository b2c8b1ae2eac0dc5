import type { Place } from "../../model/place.js";
import type { Value } from "../../model/value.js";
import type { TextRange, TypedPlace } from "./rule.js";
import type { Segment } from "./segments.js";

/** The first data that stand in a range of a block. */
export function typedIn(segments: readonly Segment[], { start, end }: TextRange): TypedPlace | undefined {
  const last = Math.max(end, start + 1);
  for (const { start: from, text, value } of segments) {
    if (!value || from >= last || start >= from + text.length) continue;
    const typed = typedInValue(value, { start: start - from, end: last - from });
    if (typed) return typed;
  }
  return undefined;
}

/** @param range in the text of the value; it may reach beyond it */
function typedInValue({ text, typed = [], sources, paths }: Value, range: TextRange): TypedPlace | undefined {
  const reach = range.start >= 0 && range.end <= text.length ? "value" : "beyond";
  let from = 0;
  for (const { text: words, path, place } of typed) {
    const at = text.indexOf(words, from);
    if (at < 0) continue;
    from = at + words.length;
    if (range.start >= from || range.end <= at) continue;
    if (range.start < at || range.end > from) return { place: lineOf(place), path, reach };
    return { place: placeIn(words, place, { start: range.start - at, end: range.end - at }), path, reach: "data" };
  }
  const [place] = sources;
  return place && reach === "value" ? { place: lineOf(place), path: paths[0] ?? "", reach } : undefined;
}

/** A stretch of a text that stands on one line, in quotation marks or without; of any other the line it begins on. */
function placeIn(text: string, place: Place, { start, end }: TextRange): Place {
  const { line, column, endLine, endColumn } = place;
  if (column === undefined || endColumn === undefined || endLine !== line) return lineOf(place);
  const quotes = endColumn - column - text.length;
  if (quotes !== 0 && quotes !== 2) return lineOf(place);
  const first = column + quotes / 2;
  return { ...place, column: first + start, endColumn: first + end };
}

function lineOf({ file, line, cell }: Place): Place {
  return { file, ...(line !== undefined && { line }), ...(cell !== undefined && { cell }) };
}
