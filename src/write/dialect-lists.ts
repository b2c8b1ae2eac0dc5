import { patternOf } from "../language/label-text.js";
import { mayRunOn } from "../language/labels.js";
import type { Block, Inline, Point } from "../model/tree.js";
import { textOf } from "../model/walk.js";
import { isCounted } from "./dialect-numbers.js";

/** A paragraph taken apart: the words before its first point, then each point with the words behind it. */
export interface Parted {
  before: Inline[];
  items: Item[];
}

export interface Item {
  point: Point;
  rest: Inline[];
}

export function parted(children: readonly Inline[]): Parted {
  const made: Parted = { before: [], items: [] };
  for (const node of children) {
    if (node.type === "point") made.items.push({ point: node, rest: [] });
    else (made.items.at(-1)?.rest ?? made.before).push(node);
  }
  return made;
}

/** What a list of Markdown can say: `loose` is a paragraph for each point, of which this is one; `tight` runs on in its paragraph. */
export type ListKind = "loose" | "tight" | undefined;

/** How each block begins a list, by its index; undefined for those that are none. */
export function listKinds(blocks: readonly Block[]): ListKind[] {
  const kinds: ListKind[] = blocks.map(() => undefined);
  for (let index = 0; index < blocks.length; index += 1) {
    if (kinds[index] !== undefined) continue;
    const first = openingPoint(blocks[index]);
    if (!first) kinds[index] = runsInside(blocks[index]) ? "tight" : undefined;
    else markLoose(blocks, index, first, kinds);
  }
  return kinds;
}

/** The paragraphs that follow one another with the points of one list. */
function markLoose(blocks: readonly Block[], from: number, first: Point, kinds: ListKind[]): void {
  const numbers: string[] = [];
  for (let index = from; index < blocks.length; index += 1) {
    const point = openingPoint(blocks[index]);
    if (point?.level !== first.level || !isCounted([...numbers, point.number])) break;
    numbers.push(point.number);
    kinds[index] = "loose";
  }
}

/** The point a paragraph begins with, where it is the only one of its level in it. */
function openingPoint(block: Block | undefined): Point | undefined {
  if (block?.type !== "paragraph") return undefined;
  const { before, items } = parted(block.children);
  const point = items[0]?.point;
  const alone = items.filter((item) => item.point.level === point?.level).length === 1;
  return alone && textOf(before).trim() === "" ? point : undefined;
}

function runsInside(block: Block | undefined): boolean {
  if (block?.type === "heading") return block.body !== undefined && isTight(parted(block.body).items);
  return block?.type === "paragraph" && isTight(parted(block.children).items);
}

/** Points of one level and make that run on. */
export function isTight(items: readonly Item[]): boolean {
  const [first] = items;
  if (!first || items.some(({ point }) => point.level !== first.point.level)) return false;
  return mayRunOn(patternOf(first.point.number)) && isCounted(items.map(({ point }) => point.number));
}
