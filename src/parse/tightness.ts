import type { Token } from "markdown-it";
import type { Mark } from "../model/value.js";

/** How much deeper the paper stands in fragments and parts behind a mark. */
export function depthStep({ type }: Mark): number {
  if (type === "enter" || type === "part") return 1;
  return type === "leave" || type === "partEnd" ? -1 : 0;
}

/**
 * Whether the only blank lines in a list are those around what is pulled in inside its points, and in it: such a list is meant to run on,
 * since what is pulled in has to have blank lines around it.
 * @param at the token that opens the list
 */
export function isTightButForPulls(
  tokens: readonly Token[],
  at: number,
  { lines, marks }: { lines: readonly string[]; marks: readonly Mark[] },
): boolean {
  let depth = 0;
  let pulls = false;
  let beside = true;
  for (const { line, mark } of blocksIn(tokens, at, marks)) {
    const gap = (lines[line - 1] ?? "").trim() === "";
    if (gap && depth === 0 && !mark && !beside) return false;
    pulls ||= mark?.type === "enter";
    depth += mark ? depthStep(mark) : 0;
    beside = mark !== undefined;
  }
  return pulls;
}

/** What stands right in the points of a list: its first line, and the mark it is. */
function blocksIn(
  tokens: readonly Token[],
  at: number,
  marks: readonly Mark[],
): { line: number; mark?: Mark | undefined }[] {
  const level = tokens[at]?.level ?? 0;
  const found: { line: number; mark?: Mark | undefined }[] = [];
  for (let index = at + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.level <= level) break;
    if (token.level !== level + 2 || token.nesting < 0 || !token.map) continue;
    found.push({ line: token.map[0], ...(token.type === "mark" && { mark: marks[Number(token.meta?.index)] }) });
  }
  return found;
}
