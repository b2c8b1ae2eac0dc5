import { leadEnd } from "../language/leads.js";
import type { Inline, Text } from "../model/tree.js";
import { textOf } from "../model/walk.js";

/** The text that the words begin with, bold or not; a value is no text. */
export function firstText([first]: readonly Inline[]): Text | undefined {
  if (first?.type === "strong") return firstText(first.children);
  return first?.type === "text" ? first : undefined;
}

/**
 * Divides after the first end mark that is in no quotation marks or brackets; values are never cut.
 * @param from where the lead begins: what is before it ends nothing
 */
export function splitLead(nodes: readonly Inline[], from = 0): [lead: Inline[], rest: Inline[]] {
  const end = leadEnd(nodes.map(masked).join(""), from);
  return end === undefined ? [[...nodes], []] : cutAt(nodes, end);
}

/** As long as it is in print, without the marks a value may have: digits stay, as 9:30 ends nothing. */
function masked(node: Inline): string {
  if (node.type === "text") return node.text;
  return node.type === "strong" ? node.children.map(masked).join("") : textOf([node]).replace(/\D/g, "\ufffc");
}

function cutAt(nodes: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const [head, rest]: [Inline[], Inline[]] = [[], []];
  let left = offset;
  for (const node of nodes) {
    const { length } = masked(node);
    if (left > 0 && left >= length) head.push(node);
    else if (left <= 0) rest.push(node);
    else {
      const [before, behind] = cutNode(node, left);
      head.push(...before);
      rest.push(...behind);
    }
    left -= length;
  }
  return [head, rest];
}

/** Inside a text, in bold type or not. */
function cutNode(node: Inline, offset: number): [Inline[], Inline[]] {
  if (node.type === "text")
    return [[{ ...node, text: node.text.slice(0, offset) }], [{ ...node, text: node.text.slice(offset) }]];
  if (node.type !== "strong") return [[node], []];
  const [head, rest] = cutAt(node.children, offset);
  return [[{ ...node, children: head }], [{ ...node, children: rest }]];
}

/** Ends in an own end mark; a value at the end never makes a heading run in, whatever it says. */
export function runsIn(heading: readonly Inline[]): boolean {
  const last = heading.at(-1);
  if (last?.type === "strong") return runsIn(last.children);
  return last?.type === "text" && /[。！？；：!?;:]$/.test(last.text);
}

/** Adds the mark where the text has no punctuation at its end. */
export function withEnd(nodes: readonly Inline[], mark: string): Inline[] {
  const text = textOf(nodes.slice(-3));
  if (/[。！？；：，、…—,.;:!?][”’）》」』)]*$/.test(text.slice(-8))) return [...nodes];
  const last = nodes.at(-1);
  if (last?.type === "text") return [...nodes.slice(0, -1), { ...last, text: last.text + mark }];
  return [...nodes, { type: "text", text: mark }];
}
