import type { Block, Inline, Point, Section } from "../model/tree.js";
import { headingOf, type PointSeries, type Structure } from "./section.js";

/** Where a derived value stands. */
export interface DerivedPlace {
  section: Section;
  /** Which child of the section its block is; -1 in the heading or its body. */
  child: number;
  /** The texts that come after it in its own block. */
  after: readonly Inline[];
  /** Level of the point it is part of; 0 = of none. */
  level: number;
  /** In the words of the heading itself, which announce its sub-headings before anything else. */
  heading?: true;
}

/** What follows it: each entry is the text of one point. */
export type Following = Inline[][];

/** The tree, and the series by the points in them. */
export interface NumberedItem {
  structure: Structure;
  seriesOf: ReadonlyMap<Point, PointSeries>;
}

/**
 * The points a sentence announces: those that run on behind it; else those that begin in the next paragraph; else the headings
 * one level down that follow in its section; else the next list there.
 */
export function following(spot: DerivedPlace, text: NumberedItem): Following {
  const children = spot.heading && childHeadings(spot, text);
  return children ?? nearPoints(spot, text) ?? childHeadings(spot, text) ?? farPoints(spot, text) ?? [];
}

/** Only the list that runs on or begins at once. */
export function nearPoints(spot: DerivedPlace, text: NumberedItem): Following | undefined {
  const same = spot.after.find((node) => node.type === "point");
  if (same) return announced(same, spot, text);
  const next = spot.section.children[spot.child + 1];
  const [first] = typeof next === "number" ? textOf(text.structure.blocks[next]) : [];
  return first?.type === "point" ? announced(first, spot, text) : undefined;
}

function childHeadings({ section, child, level }: DerivedPlace, { structure }: NumberedItem): Following | undefined {
  if (level > 0) return undefined;
  const inner = section.children.slice(child + 1).filter((one) => typeof one !== "number");
  const found = inner.filter((one) => one.level === inner[0]?.level);
  return found.length === 0 ? undefined : found.map((one) => headingOf(structure, one)?.children ?? []);
}

function farPoints(spot: DerivedPlace, text: NumberedItem): Following | undefined {
  for (const next of spot.section.children.slice(spot.child + 1)) {
    if (typeof next !== "number") return undefined;
    const point = textOf(text.structure.blocks[next]).find((node) => node.type === "point");
    if (point) return announced(point, spot, text);
  }
  return undefined;
}

/** A point of the same level or above ends what a point has to announce. */
function announced(point: Point, { level }: DerivedPlace, { seriesOf }: NumberedItem): Following | undefined {
  if (point.level <= level) return undefined;
  return seriesOf.get(point)?.points.map((member) => member.children);
}

function textOf(block: Block | undefined): readonly Inline[] {
  return block?.type === "paragraph" ? block.children : [];
}
