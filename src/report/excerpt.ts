import stringWidth from "string-width";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Columns of a terminal that the author's line may take. */
const widest = 76;

/** How many characters are shown before the place in a long line. */
const before = 15;

/** The author's line, or the part of it around the place, and carets under the words; Han characters are two columns wide. */
export function excerpt(line: string, { column, quote = "" }: Diagnostic, paint: (text: string) => string): string {
  if (line.trim() === "") return "";
  if (column === undefined || column > line.length + 1) return `    | ${cut(visible(line))}\n`;
  const place = column - 1;
  const start = windowStart(line, place);
  const lead = start > 0 ? "…" : "";
  const shown = cut(lead + visible(line.slice(start)));
  const indent = stringWidth(lead + visible(line.slice(start, place)));
  const words = line.startsWith(quote, place) ? stringWidth(visible(quote)) : 1;
  const carets = "^".repeat(Math.max(1, Math.min(words, stringWidth(shown) - indent)));
  return `    | ${shown}\n    | ${" ".repeat(indent)}${paint(carets)}\n`;
}

/** A tab is two columns; what would move the cursor or change colours stands as a dot. */
function visible(text: string): string {
  return text.replaceAll("\t", "  ").replace(/\p{Cc}/gu, "·");
}

/** The line from its beginning where the place is near enough to be seen, else from a little before it. */
function windowStart(line: string, place: number): number {
  if (stringWidth(visible(line.slice(0, place + 1))) <= widest) return 0;
  const start = Math.max(0, place - before);
  const halved = /[\uDC00-\uDFFF]/.test(line[start] ?? "");
  return halved ? start - 1 : start;
}

function cut(text: string): string {
  let shown = "";
  let width = 0;
  for (const character of text.slice(0, 2 * widest)) {
    width += stringWidth(character);
    if (width > widest) return `${shown}…`;
    shown += character;
  }
  return shown;
}
