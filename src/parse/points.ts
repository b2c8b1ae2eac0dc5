import type { Place } from "../model/place.js";
import type { Block, Inline, Point } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import type { RawBlock, RawContainer, RawList, RawMark } from "./raw-block.js";
import type { Series } from "./section.js";
import { withEnd } from "./sentence.js";

export function pointOf(level: number, children: Inline[], place: Place): Point {
  return { type: "point", level, number: "", children, place };
}

/** An item of a tight list, sorted: its sentence, the lists in it, and what no paragraph can hold. */
export interface TightItem {
  children: Inline[];
  place: Place;
  lists: RawList[];
  marks: Mark[];
  others: (RawContainer | RawMark)[];
}

/** Items that are bare data (an agenda, say) have no end marks: ； between them and 。 after the last, ： before a list inside. */
export function tightItem(rawBlocks: readonly RawBlock[], last: boolean): TightItem {
  const item: TightItem = { children: [], place: { file: "" }, lists: [], marks: [], others: [] };
  for (const raw of rawBlocks) sort(raw, item);
  const mark = item.lists.length > 0 ? "：" : last ? "。" : "；";
  if (item.children.length > 0) item.children = withEnd(item.children, mark);
  return item;
}

/**
 * Points that cannot run on, though no blank line of the author's parts them: a fragment of several paragraphs stands in one of them, or
 * something with headings, or with paragraphs for points; or another person speaks between them.
 */
export function standApart({ items }: RawList): boolean {
  return items.some((item) => {
    if (item.some(({ type }) => type === "container")) return true;
    const entered = item.findIndex((raw) => raw.type === "mark" && raw.mark.type === "enter");
    const pulled = entered < 0 ? [] : item.slice(entered);
    const paragraphs = pulled.filter(({ type }) => type === "paragraph").length;
    return paragraphs > 1 || pulled.some((raw) => raw.type === "heading" || (raw.type === "list" && !raw.tight));
  });
}

/** All leads of one list look alike: where one runs on behind other words, none of them stands out. */
export function evenLeads(blocks: readonly Block[], series: readonly Series[]): void {
  const leading = new Set(blocks.flatMap((block) => (block.type === "paragraph" ? leadingPoints(block.children) : [])));
  for (const { members } of series) {
    const points = members.filter((member) => member.type === "point");
    if (points.every((point) => leading.has(point)) || !points.some((point) => leading.has(point))) continue;
    for (const point of points) point.plain = true;
  }
}

/** The point that opens a paragraph, and those of its level behind it. */
function leadingPoints(children: readonly Inline[]): Point[] {
  const [first] = children;
  if (first?.type !== "point") return [];
  return children.filter((node) => node.type === "point").filter(({ level }) => level === first.level);
}

function sort(raw: RawBlock, item: TightItem): void {
  if (raw.type === "list") item.lists.push(raw);
  else if (raw.type === "mark" && raw.mark.type === "table") item.others.push(raw);
  else if (raw.type === "mark") item.marks.push(raw.mark);
  else if (raw.type === "container") item.others.push(raw);
  else {
    if (item.children.length === 0) item.place = raw.place;
    item.children.push(...raw.children);
  }
}
