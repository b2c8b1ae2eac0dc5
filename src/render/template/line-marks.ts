import type { Place } from "../../model/place.js";
import { placeIn, type Source } from "../../model/source.js";
import { tokens } from "../../model/value.js";

/**
 * A piece of template text with the place of each of its lines at the line's end, so that every text of the tree knows the author's line.
 * At the end, because a token before `##` or `1.` would break the block.
 * @param afterValue a value stands right before it, so its first line has text even where this piece of it has none
 */
export function linePieces(content: hbs.AST.ContentStatement, source: Source, afterValue: boolean): (string | Place)[] {
  const first = firstLine(content);
  const lines = content.value.split("\n");
  return lines.flatMap((line, index) => {
    if (index === lines.length - 1) return [line];
    if (!wantsMark(line, index === 0 && afterValue)) return [`${line}\n`];
    const [before, after] = aroundMark(line);
    return [before, placeIn(source, first + index, 0), `${after}\n`];
  });
}

/** White-space control may have taken the line end this piece began with. */
function firstLine({ original, value, loc }: hbs.AST.ContentStatement): number {
  const cut = (original as unknown as string).indexOf(value);
  return loc.start.line + (original as unknown as string).slice(0, Math.max(cut, 0)).split("\n").length - 1;
}

function wantsMark(line: string, continued: boolean): boolean {
  return continued || line.trim() !== "";
}

function aroundMark(line: string): [string, string] {
  // `##` alone is an empty heading; glued to a token it would be text.
  if (/^\s*(#{1,6}|\d+[.)]|[-*+])$/.test(line)) return [`${line} `, ""];
  // A backslash at the end is a line break, and two spaces too: they stay at the end.
  const end = /(\\| {2,})$/.exec(line)?.index ?? line.length;
  return [line.slice(0, end), line.slice(end)];
}

const pattern = (kind: "mark" | "place") => `\\{${tokens[kind][0]}\\d+${tokens[kind][1]}`;
const alone = new RegExp(`^(?:\\s|${pattern("mark")}|${pattern("place")})*$`);
const marks = new RegExp(`((?:${pattern("mark")})+)`);

/** Blanks that are none to Markdown: the full-width ones every Chinese paragraph begins with, U+00A0, U+2028. */
const foreignBlanks = /[^\S \t]+/g;

/**
 * Each mark on a line of its own, also where a `~` in the template has taken away the line ends around it. A line of nothing but blanks
 * is blank, and blanks beside a mark are none.
 */
export function marksAlone(markdown: string): string {
  return markdown
    .split("\n")
    .flatMap((line) =>
      alone.test(line) ? [line.replace(foreignBlanks, "")] : line.split(marks).filter((part) => part.trim() !== ""),
    )
    .join("\n");
}
