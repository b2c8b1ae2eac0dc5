import type { MarkdownIt, StateInline } from "markdown-it";
import { tokens } from "../model/value.js";

const [valueOpen, valueClose] = tokens.value;
const [placeOpen, placeClose] = tokens.place;
const [markOpen] = tokens.mark;
const shape = new RegExp(`\\{(?:${valueOpen}(\\d+)${valueClose}|${placeOpen}(\\d+)${placeClose})`, "y");

/** Inline rule: a value or place token becomes a node; a backslash before one is a backslash. */
export function tokenRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] === "\\" && isOpening(state.src, state.pos + 1)) {
    if (!silent) state.pending += "\\";
    state.pos += 1;
    return true;
  }
  if (!isOpening(state.src, state.pos)) return false;
  shape.lastIndex = state.pos;
  const found = shape.exec(state.src);
  if (!found) throw new Error(`a mark or a broken token inside a line: ${JSON.stringify(state.src)}`);
  if (!silent) {
    const made = state.push(found[1] === undefined ? "place" : "value", "", 0);
    made.meta = { index: Number(found[1] ?? found[2]) };
  }
  state.pos = shape.lastIndex;
  return true;
}

function isOpening(text: string, at: number): boolean {
  const next = text[at + 1];
  return text[at] === "{" && (next === valueOpen || next === placeOpen || next === markOpen);
}

/** Inline rule: every line end is soft. Two blanks at its end, which nobody sees, are no line break here. */
export function softBreakRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "\n") return false;
  if (!silent) state.push("softbreak", "br", 0);
  state.pos += 1;
  return true;
}

/**
 * Makes `**` next to a value bold as it would be next to a Han character: by its own characters a token looks like
 * punctuation, which CommonMark's flanking rule turns away.
 */
export function tokenAware(markdown: MarkdownIt): void {
  const Base = markdown.inline.State;
  markdown.inline.State = class extends Base {
    override scanDelims(start: number, canSplitWord: boolean) {
      const { src, posMax } = this;
      let end = start;
      while (end < posMax && src[end] === src[start]) end += 1;
      const before = standIn(src[start - 1], valueClose, placeClose) ?? src.slice(Math.max(0, start - 4), start);
      const after =
        (src[end] === "{" ? standIn(src[end + 1], valueOpen, placeOpen) : undefined) ?? src.slice(end, end + 2);
      this.src = before + src.slice(start, end) + after;
      this.posMax = this.src.length;
      const scanned = super.scanDelims(before.length, canSplitWord);
      this.src = src;
      this.posMax = posMax;
      return scanned;
    }
  };
}

function standIn(char: string | undefined, value: string, place: string): string | undefined {
  if (char === value) return "字";
  return char === place ? " " : undefined;
}
