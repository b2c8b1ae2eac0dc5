import type { Place } from "../model/place.js";
import type { Block, Heading, Inline, Point, Section } from "../model/tree.js";
import { bodyName, headingOf, type Series, type Structure } from "./section.js";

/** Where a derived value stands. */
export interface DerivedPlace {
  section: Section;
  /** Which child of the section its block is; -1 in the heading or its body. */
  child: number;
  /** Index of its block. */
  block: number;
  /** The texts that come after it in its own block. */
  after: readonly Inline[];
  /** Level of the point it is part of; 0 = of none. */
  level: number;
  /** In the words of the heading itself, which announce its sub-headings before anything else. */
  heading?: true;
}

/** The points that follow it. */
export type Following = readonly (Heading | Point)[];

/** Which points a sentence announces. */
export class Announced {
  private readonly seriesOf: ReadonlyMap<Heading | Point, Series>;
  /** The first heading, or else the first point, of the body, and the index of its block. */
  private readonly body: { series: Series; block: number } | undefined;
  private readonly bodyStart: number;

  constructor(private readonly structure: Structure) {
    this.seriesOf = new Map(structure.series.flatMap((series) => series.members.map((one) => [one, series] as const)));
    this.bodyStart = structure.blocks.findIndex((block) => structure.parts.get(block)?.name === bodyName);
    this.body = this.firstOfBody();
  }

  /**
   * The points that run on behind it; else those that begin in the next paragraph; else the headings one level down that follow in its
   * section; else a series that begins with the next heading; else the next list there; else those of the body.
   */
  following(spot: DerivedPlace): Following {
    const first = spot.heading && this.childHeadings(spot);
    return (
      first ||
      (this.near(spot) ??
        this.childHeadings(spot) ??
        this.nextSeries(spot) ??
        this.far(spot) ??
        this.ofBody(spot) ??
        [])
    );
  }

  /** Only the list that runs on or begins at once. */
  near(spot: DerivedPlace): Following | undefined {
    const same = spot.after.find((node) => node.type === "point");
    if (same) return this.announced(same, spot);
    const next = spot.section.children[spot.child + 1];
    if (typeof next !== "number" || !this.isNear(spot, next)) return undefined;
    const [first] = textOf(this.structure.blocks[next]);
    return first?.type === "point" ? this.announced(first, spot) : undefined;
  }

  /** Where a value can be mended that counts the body, though it stands before it: at the body in the writer's own words. */
  mendingPlace(spot: DerivedPlace): Place | undefined {
    const { blocks, parts } = this.structure;
    const part = parts.get(blocks[spot.block] as Block);
    const [first] = this.bodyStart < 0 ? [] : blocks.slice(this.bodyStart);
    return part?.own || spot.block >= this.bodyStart ? undefined : first && parts.get(first)?.own;
  }

  private firstOfBody(): { series: Series; block: number } | undefined {
    const { blocks, parts } = this.structure;
    const inBody = [...blocks.entries()].filter(([, block]) => parts.get(block)?.name === bodyName);
    const [at, heading] = inBody.find(([, block]) => block.type === "heading") ?? [];
    const ofHeadings = heading?.type === "heading" ? this.seriesOf.get(heading) : undefined;
    if (ofHeadings && at !== undefined) return { series: ofHeadings, block: at };
    for (const [index, block] of inBody) {
      const point = textOf(block).find((node) => node.type === "point");
      const series = point && this.seriesOf.get(point);
      if (series) return { series, block: index };
    }
    return undefined;
  }

  /** In the same part of the kind, or in the body, or no body comes any more. */
  private isNear(spot: DerivedPlace, block: number): boolean {
    const { blocks, parts } = this.structure;
    const [here, there] = [spot.block, block].map((index) => parts.get(blocks[index] as Block));
    return here === there || there?.name === bodyName || spot.block > (this.body?.block ?? -1);
  }

  private childHeadings(spot: DerivedPlace): Following | undefined {
    const { section, child, level } = spot;
    if (level > 0) return undefined;
    const { structure, seriesOf } = this;
    const inner = section.children
      .slice(child + 1)
      .flatMap((one) =>
        typeof one === "number" || !this.isNear(spot, one.heading ?? 0) ? [] : (headingOf(structure, one) ?? []),
      );
    const [first] = inner;
    if (!first) return undefined;
    const frame = structure.frames.get(structure.blocks[spot.block] as Block);
    return inner.filter(
      (one) =>
        one.level === first.level &&
        seriesOf.get(one) === seriesOf.get(first) &&
        (frame === undefined || structure.frames.get(one) === frame),
    );
  }

  /** A series that begins anew with the next heading, though it stands beside the section or above it. */
  private nextSeries(spot: DerivedPlace): Following | undefined {
    if (spot.level > 0 || spot.section.level === 0) return undefined;
    const { blocks, parts } = this.structure;
    const [point] = textOf(blocks[spot.block + 1]);
    const list = point?.type === "point" ? this.seriesOf.get(point) : undefined;
    if (list?.label.setBy && list.members[0] === point) return list.members;
    const next = blocks.slice(spot.block + 1).find((block) => block.type === "heading");
    const series = next && this.seriesOf.get(next);
    if (!next || !series || series.members[0] !== next || next.level > spot.section.level) return undefined;
    return parts.get(next) === parts.get(blocks[spot.block] as Block) ? series.members : undefined;
  }

  private far(spot: DerivedPlace): Following | undefined {
    for (const next of spot.section.children.slice(spot.child + 1)) {
      if (typeof next !== "number" || !this.isNear(spot, next)) return undefined;
      const point = textOf(this.structure.blocks[next]).find((node) => node.type === "point");
      if (point) return this.announced(point, spot);
    }
    return undefined;
  }

  private ofBody({ block, level }: DerivedPlace): Following | undefined {
    return this.body && block < this.body.block && level === 0 ? this.body.series.members : undefined;
  }

  /** A point of the same level or above ends what a point has to announce. */
  private announced(point: Point, { level }: DerivedPlace): Following | undefined {
    return point.level <= level ? undefined : this.seriesOf.get(point)?.members;
  }
}

function textOf(block: Block | undefined): readonly Inline[] {
  return block?.type === "paragraph" ? block.children : [];
}
