import type { Block, Inline, Point } from "../model/tree.js";
import type { Section, Series } from "./section.js";

/** Where a derived value stands. */
export interface Spot {
  section: Section;
  /** Index of its block in the section; -1 in the heading or its body. */
  item: number;
  /** The texts that come after it in its own block. */
  after: readonly Inline[];
  /** Level of the point it is part of; 0 = of none. */
  level: number;
  /** In the words of the heading itself, which announce its sub-headings before anything else. */
  heading?: true;
}

/** What follows it: each entry is the text of one point. */
export type Following = Inline[][];

/** Series by the points in them. */
export type SeriesOf = ReadonlyMap<Point, Series>;

/**
 * The points a sentence announces: those that run on behind it; else those that begin in the next paragraph; else the headings
 * one level down that follow in its section; else the next list there.
 */
export function following(spot: Spot, seriesOf: SeriesOf): Following {
  const children = spot.heading && childHeadings(spot);
  return children ?? nearPoints(spot, seriesOf) ?? childHeadings(spot) ?? farPoints(spot, seriesOf) ?? [];
}

/** Only the list that runs on or begins at once. */
export function nearPoints(spot: Spot, seriesOf: SeriesOf): Following | undefined {
  const same = spot.after.find((node) => node.type === "point");
  if (same) return announced(same, spot, seriesOf);
  const next = spot.section.items[spot.item + 1];
  const [first] = next && next.type !== "section" ? textsOf(next) : [];
  return first?.type === "point" ? announced(first, spot, seriesOf) : undefined;
}

function childHeadings({ section, item, level }: Spot): Following | undefined {
  if (level > 0) return undefined;
  const children = section.items.slice(item + 1).filter((child) => child.type === "section");
  const found = children.filter((child) => child.level === children[0]?.level);
  return found.length === 0 ? undefined : found.map((child) => child.heading?.children ?? []);
}

function farPoints(spot: Spot, seriesOf: SeriesOf): Following | undefined {
  for (const next of spot.section.items.slice(spot.item + 1)) {
    if (next.type === "section") return undefined;
    const point = textsOf(next).find((node) => node.type === "point");
    if (point) return announced(point, spot, seriesOf);
  }
  return undefined;
}

/** A point of the same level or above ends what a point has to announce. */
function announced(point: Point, { level }: Spot, seriesOf: SeriesOf): Following | undefined {
  if (point.level <= level) return undefined;
  return seriesOf.get(point)?.points.map((member) => member.children);
}

function textsOf(block: Block): readonly Inline[] {
  return block.type === "paragraph" ? block.children : [];
}
