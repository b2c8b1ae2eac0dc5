import type { LabelStyle } from "../../../language/label-styles.js";
import { ordinalIn } from "../../../language/label-text.js";
import { labelAt, rankOf } from "../../../language/labels.js";
import { sectionsIn } from "../../../model/sections.js";
import type { Heading, Point, Section } from "../../../model/tree.js";
import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";
import { wide } from "./wide.js";

/** A heading, or a paragraph that begins with a point. */
export interface Sibling {
  block: CheckedBlock;
  level: number;
  /** 一、 （一） 1. 一是 … */
  number: string;
  style: LabelStyle | undefined;
  /** Where its number ends in the text of the block. */
  end: number;
}

/** What is numbered one after the other at one level right under one heading. */
export interface Siblings {
  items: Sibling[];
  /** The heading around them; none around the highest. */
  parent?: Sibling;
  /** How many of the numerals around them, and theirs, are of levels: 一、 （一） 1. but not 一是. */
  depth: number;
}

const known = new WeakMap<CheckedPaper, readonly Siblings[]>();

/** All siblings of a paper, in the order they begin. */
export function siblingsOf(paper: CheckedPaper): readonly Siblings[] {
  const text = wide(paper);
  const found = known.get(text) ?? siblingsIn(text, text.paper.root, 0).sort((a, b) => firstOf(a) - firstOf(b));
  known.set(text, found);
  return found;
}

function firstOf({ items }: Siblings): number {
  return items[0]?.block.index ?? 0;
}

function siblingsIn(paper: CheckedPaper, section: Section, depth: number): Siblings[] {
  const parent = siblingAt(paper, section.heading);
  const inner = depth + ranks(parent);
  const last = new Map<number, Siblings>();
  const all: Siblings[] = [];
  for (const child of section.children) {
    const item = siblingAt(paper, typeof child === "number" ? child : child.heading);
    if (!item) continue;
    const before = ordinalIn(item.number) === 1 ? undefined : last.get(item.level);
    if (before) before.items.push(item);
    else {
      const begun = { items: [item], depth: inner + ranks(item), ...(parent && { parent }) };
      last.set(item.level, begun);
      all.push(begun);
    }
  }
  return [...all, ...sectionsIn(section).flatMap((one) => siblingsIn(paper, one, inner))];
}

function siblingAt({ blocks }: CheckedPaper, index: number | undefined): Sibling | undefined {
  const block = index === undefined ? undefined : blocks[index];
  const labelled = block && headOf(block);
  if (!labelled || labelled.number === "") return undefined;
  const { level, number } = labelled;
  return { block, level, number, style: labelAt(number)?.style, end: number.length };
}

function headOf({ block }: CheckedBlock): Heading | Point | undefined {
  if (block.type === "heading") return block;
  const [first] = block.type === "paragraph" ? block.children : [];
  return first?.type === "point" ? first : undefined;
}

/** One, where its numeral is of a level. */
function ranks(sibling: Sibling | undefined): 0 | 1 {
  return sibling?.style !== undefined && rankOf(sibling.style) !== undefined ? 1 : 0;
}
