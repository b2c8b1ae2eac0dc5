import type { StateBlock } from "markdown-it";
import type { Mark } from "../model/value.js";
import { tokens } from "../model/value.js";
import { lineAt, marksOf } from "./mark-rule.js";
import { type ContainerName, containers } from "./raw-block.js";
import { depthStep } from "./tightness.js";

const placeToken = new RegExp(`\\{${tokens.place[0]}(\\d+)${tokens.place[1]}`, "g");
/** Full-width colons come easily with a Chinese keyboard and are taken as well. */
const fence = /^[:：]{3,}(.*)$/;

/** Block rule: `::: 名称` … `:::`. What is wrong with it is left in the token for the step that knows places. */
export function containerRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const name = fenceName(lineAt(state, startLine));
  if (name === undefined) return false;
  if (silent) return true;
  if (!isContainer(name)) return looseFence(state, startLine, name);
  const end = contentEnd(state, startLine + 1, endLine);
  const opened = state.push("container_open", "", 1);
  opened.info = name;
  opened.meta = { unclosed: !end.closed, place: placeOf(lineAt(state, startLine)) };
  for (let line = startLine + 1; line < end.line; line += 1) pushLine(state, line);
  state.push("container_close", "", -1);
  for (let line = startLine + 1; line < end.line; line += 1) pushTables(state, line);
  state.line = end.line + (end.closed ? 1 : 0);
  return true;
}

/** A fence that opens no known container, or closes none: its line alone is taken, what it surrounds is plain text. */
function looseFence(state: StateBlock, line: number, name: string): boolean {
  const unknown = Number(state.env.unknown);
  state.line = line + 1;
  if (name === "" && unknown > 0) {
    state.env.unknown = unknown - 1;
    return true;
  }
  const made = state.push("fence_problem", "", 0);
  made.info = name;
  made.meta = { place: placeOf(lineAt(state, line)) };
  if (name !== "") state.env.unknown = unknown + 1;
  return true;
}

/** Without its closing fence a container ends at a blank line, the next fence or the end of its fragment. */
function contentEnd(state: StateBlock, from: number, endLine: number): { line: number; closed: boolean } {
  const close = closingLine(state, from, endLine);
  if (close !== undefined) return { line: close, closed: true };
  let line = from;
  while (line < endLine && !endsUnclosed(state, line)) line += 1;
  return { line, closed: false };
}

function closingLine(state: StateBlock, from: number, endLine: number): number | undefined {
  let depth = 0;
  for (let line = from; line < endLine; line += 1) {
    const text = lineAt(state, line);
    const name = fenceName(text);
    if (name !== undefined) return name === "" && depth === 0 ? line : undefined;
    for (const index of marksOf(text)) {
      const mark = (state.env.marks as Mark[])[index];
      depth += mark ? depthStep(mark) : 0;
      if (depth < 0) return undefined;
    }
  }
  return undefined;
}

function endsUnclosed(state: StateBlock, line: number): boolean {
  const text = lineAt(state, line);
  return state.isEmpty(line) || fenceName(text) !== undefined || marksOf(text).length > 0 || text.startsWith("#");
}

/** A table cannot stand in a container, and so comes after it. */
function pushTables(state: StateBlock, line: number): void {
  for (const index of marksOf(lineAt(state, line))) {
    if ((state.env.marks as Mark[])[index]?.type === "table") state.push("mark", "", 0).meta = { index };
  }
}

function pushLine(state: StateBlock, line: number): void {
  const text = lineAt(state, line).replace(/\\\s*$/, "");
  // The borders of fragments inside are balanced and a container has one of its own, so they say nothing here.
  if (text.trim() === "" || marksOf(text).length > 0) return;
  const made = state.push("inline", "", 0);
  made.content = text;
  made.children = [];
}

function fenceName(text: string): string | undefined {
  return fence.exec(text.replace(placeToken, ""))?.[1]?.trim();
}

export function placeOf(text: string): number | undefined {
  const found = [...text.matchAll(placeToken)][0];
  return found && Number(found[1]);
}

function isContainer(name: string): name is ContainerName {
  return (containers as readonly string[]).includes(name);
}
