import type { Inline } from "../model/tree.js";
import { textOf } from "../model/walk.js";

const ends = "。！？；：";
const openers = "“‘（《〈【〔「『(";
const closers = "”’）》〉】〕」』)";

/** Divides after the first end mark that is in no quotation marks or brackets; values are never cut. */
export function splitLead(nodes: readonly Inline[]): [lead: Inline[], rest: Inline[]] {
  return splitBy(nodes, new EndFinder(true)) ?? splitBy(nodes, new EndFinder(false)) ?? [[...nodes], []];
}

/** Remembers open brackets from one text to the next; `strict` = an end mark inside them does not count. */
class EndFinder {
  private depth = 0;
  constructor(private readonly strict: boolean) {}

  /** Index after the end mark, or undefined. */
  find(text: string): number | undefined {
    for (let index = 0; index < text.length; index += 1) {
      const char = text[index] as string;
      if (openers.includes(char)) this.depth += 1;
      else if (closers.includes(char)) this.depth = Math.max(0, this.depth - 1);
      else if (ends.includes(char) && (this.depth === 0 || !this.strict)) return index + 1;
    }
    return undefined;
  }
}

function splitBy(nodes: readonly Inline[], finder: EndFinder): [Inline[], Inline[]] | undefined {
  for (const [index, node] of nodes.entries()) {
    const cut = splitNode(node, finder);
    if (cut)
      return [
        [...nodes.slice(0, index), ...cut[0]],
        [...cut[1], ...nodes.slice(index + 1)],
      ];
  }
  return undefined;
}

function splitNode(node: Inline, finder: EndFinder): [Inline[], Inline[]] | undefined {
  if (node.type === "text") {
    const end = finder.find(node.text);
    if (end === undefined) return undefined;
    const rest = node.text.slice(end);
    return [[{ ...node, text: node.text.slice(0, end) }], rest === "" ? [] : [{ ...node, text: rest }]];
  }
  if (node.type !== "strong") return undefined;
  const cut = splitBy(node.children, finder);
  return cut && [strong(cut[0]), strong(cut[1])];
}

function strong(children: Inline[]): Inline[] {
  return children.length === 0 ? [] : [{ type: "strong", children }];
}

/** Ends in an own end mark; a value at the end never makes a heading run in, whatever it says. */
export function runsIn(heading: readonly Inline[]): boolean {
  const last = heading.at(-1);
  if (last?.type === "strong") return runsIn(last.children);
  return last?.type === "text" && ends.includes(last.text.slice(-1));
}

/** Adds the mark where the text has no punctuation at its end. */
export function withEnd(nodes: readonly Inline[], mark: string): Inline[] {
  const text = textOf(nodes.slice(-3));
  if (/[。！？；：，、…—,.;:!?][”’）》」』)]*$/.test(text.slice(-8))) return [...nodes];
  const last = nodes.at(-1);
  if (last?.type === "text") return [...nodes.slice(0, -1), { ...last, text: last.text + mark }];
  return [...nodes, { type: "text", text: mark }];
}

/** A lead or heading as an outline shows it. */
export function withoutEnd(text: string): string {
  return text.replace(/[。！？；：，、,;:!?]$/, "");
}
