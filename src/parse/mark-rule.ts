import type { StateBlock } from "markdown-it";
import { tokens } from "../model/value.js";

const [open, close] = tokens.mark;
const [placeOpen, placeClose] = tokens.place;
const one = new RegExp(`\\{${open}(\\d+)${close}`, "g");
const line = new RegExp(`^(?:\\s|\\{${open}\\d+${close}|\\{${placeOpen}\\d+${placeClose})+$`);

/** Block rule: a line of marks and nothing else; it ends the paragraph or list before it. */
export function markRule(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const marks = marksOf(lineAt(state, startLine));
  if (marks.length === 0) return false;
  if (silent) return true;
  for (const index of marks) {
    const made = state.push("mark", "", 0);
    made.meta = { index };
    made.map = [startLine, startLine + 1];
  }
  state.line = startLine + 1;
  return true;
}

/** Indexes of the marks of a mark line; none for any other line. */
export function marksOf(text: string): number[] {
  if (!text.startsWith("{") || !line.test(text)) return [];
  return [...text.matchAll(one)].map((found) => Number(found[1]));
}

/** Line `index` without its indentation. */
export function lineAt(state: StateBlock, index: number): string {
  const start = (state.bMarks[index] ?? 0) + (state.tShift[index] ?? 0);
  return state.src.slice(start, state.eMarks[index]);
}
