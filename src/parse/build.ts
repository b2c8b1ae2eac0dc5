import type { Finding, Place } from "../model/finding.js";
import type { Block, Heading, Inline, Point } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import { depthFinding, emptyHeading, lateTitle, skipFinding } from "./build-findings.js";
import { Frames } from "./frames.js";
import { containerBlock, titleBlock } from "./front.js";
import type { ContainerPiece, HeadingPiece, ListPiece, ParagraphPiece, Piece } from "./piece.js";
import { pointOf, tightItem } from "./points.js";
import { type Labelling, Schemes } from "./scheme.js";
import type { Draft, Section, Series } from "./section.js";
import { runsIn, splitLead } from "./sentence.js";

const deepest = 4;

/** Pieces → sections, blocks and series of points, still without numbers. */
export function build(pieces: readonly Piece[], labels: readonly string[]): { draft: Draft; findings: Finding[] } {
  const builder = new Builder(labels);
  builder.walk(pieces, []);
  builder.frames.end();
  return { draft: builder.draft, findings: builder.findings };
}

class Builder {
  readonly findings: Finding[] = [];
  readonly draft: Draft;
  readonly frames = new Frames();
  private readonly schemes: Schemes;
  private section: Section = { type: "section", level: 0, items: [] };
  /** The heading that takes the next paragraph as its body. */
  private open: Heading | undefined;
  /** The text a tight list runs on in. */
  private joint: Inline[] | undefined;
  /** The list before, which a list of another fragment carries on. */
  private before: { ordered: boolean; tight: boolean; series: Series; marked: boolean } | undefined;

  constructor(labels: readonly string[]) {
    this.schemes = new Schemes(labels);
    this.draft = { blocks: [], root: this.section, series: [] };
  }

  /** @param around labels of the points these pieces stand in */
  walk(pieces: readonly Piece[], around: readonly string[]): void {
    for (const piece of pieces) {
      if (piece.type === "mark") this.mark(piece.mark);
      else if (piece.type === "list") this.list(piece, around);
      else this.block(piece);
    }
  }

  private block(piece: HeadingPiece | ParagraphPiece | ContainerPiece): void {
    this.before = undefined;
    if (piece.type === "paragraph") {
      this.paragraph(piece.children, piece.place);
      return;
    }
    this.open = undefined;
    this.joint = undefined;
    if (piece.type === "container") this.push(containerBlock(piece));
    else if (piece.children.length === 0) this.findings.push(emptyHeading(piece));
    else if (piece.hashes === 1) this.title(piece);
    else this.heading(piece);
  }

  private mark(mark: Mark): void {
    if (this.before) this.before.marked = true;
    if (mark.type === "scheme") {
      this.schemes.set(mark.labels, this.section.level, this.frames.depth, mark.place);
    } else if (mark.type === "enter") {
      this.frames.enter(mark, this.section);
    } else {
      this.schemes.leave(this.frames.depth);
      this.backTo(this.frames.leave());
    }
  }

  /** After a frame the paper goes on where it was, and nothing joins the frame's last paragraph any more. */
  private backTo(section: Section | undefined): void {
    if (!section) return;
    this.section = section;
    this.open = undefined;
    this.joint = undefined;
  }

  private title(piece: HeadingPiece): void {
    if (this.section.level > 0 || this.draft.blocks.some((block) => block.type === "paragraph")) {
      this.findings.push(lateTitle(piece));
    }
    this.push(titleBlock(piece));
  }

  private heading(piece: HeadingPiece): void {
    const wanted = this.frames.base + piece.hashes - 1;
    const level = Math.min(wanted, deepest);
    if (wanted > deepest) this.findings.push(depthFinding(piece));
    while (this.section.level >= level && this.section.parent) this.section = this.section.parent;
    if (level > this.section.level + 1) this.findings.push(skipFinding(piece, this.section.level));
    this.schemes.heading(level);
    const heading: Heading = { type: "heading", level, number: "", children: piece.children, place: piece.place };
    const label = this.schemes.at(level) ?? { pattern: "" };
    this.draft.blocks.push(this.frames.stamp(heading));
    const section: Section = { type: "section", level, heading, label, parent: this.section, items: [] };
    this.section.items.push(section);
    this.section = section;
    if (runsIn(piece.children)) this.open = heading;
  }

  private paragraph(children: Inline[], place: Place): void {
    const open = this.open;
    this.open = undefined;
    this.joint = children;
    if (open) open.body = children;
    else this.push({ type: "paragraph", children, place });
  }

  private push(block: Block): void {
    this.draft.blocks.push(this.frames.stamp(block));
    this.section.items.push(block);
  }

  private list(list: ListPiece, around: readonly string[]): void {
    const level = this.section.level + around.length + 1;
    const label = this.label(list, level, around);
    const series = this.series(list, level, label);
    this.before = undefined;
    if (list.tight) this.tightList(list, series, around);
    else this.looseList(list, series, around);
    this.before = { ordered: list.ordered, tight: list.tight, series, marked: false };
  }

  private label(list: ListPiece, level: number, around: readonly string[]): Labelling {
    if (!list.ordered) return { pattern: "" };
    const taken = [...headingLabels(this.section), ...around];
    return list.tight ? this.schemes.tight(level, taken) : this.schemes.loose(level, taken);
  }

  /** A mark between two items splits a list; it is one list all the same. */
  private series(list: ListPiece, level: number, label: Labelling): Series {
    const { before } = this;
    const alike = before?.marked && before.ordered === list.ordered && before.tight === list.tight;
    if (alike && before.series.level === level && before.series.label.pattern === label.pattern) return before.series;
    const series: Series = { level, label, points: [] };
    this.draft.series.push(series);
    return series;
  }

  private tightList(list: ListPiece, series: Series, around: readonly string[]): void {
    const later: Piece[] = [];
    const nodes = this.runOn(list, series, around, later);
    if (nodes.length > 0 && this.joint) for (const node of nodes) this.joint.push(node);
    else if (nodes.length > 0) this.paragraph(nodes, list.place);
    this.walk(later, around);
  }

  /** @param later what cannot stand in a paragraph */
  private runOn(list: ListPiece, series: Series, around: readonly string[], later: Piece[]): Inline[] {
    const within = [...around, series.label.pattern];
    return list.items.flatMap((pieces, index) => {
      const item = tightItem(pieces, index === list.items.length - 1);
      for (const mark of item.marks) this.mark(mark);
      later.push(...item.others);
      const nested = item.lists.flatMap((inner) => {
        const level = series.level + 1;
        const made = this.series(inner, level, this.label({ ...inner, tight: true }, level, within));
        return this.runOn(inner, made, within, later);
      });
      return item.children.length === 0 ? nested : [...this.point(item.children, item.place, series), ...nested];
    });
  }

  private looseList(list: ListPiece, series: Series, around: readonly string[]): void {
    const within = [...around, series.label.pattern];
    this.open = undefined;
    for (const [first, ...rest] of list.items) {
      this.before = undefined;
      this.joint = undefined;
      if (first?.type === "paragraph") this.paragraph(this.point(first.children, first.place, series), first.place);
      else if (first) this.walk([first], within);
      this.walk(rest, within);
    }
    this.joint = undefined;
  }

  private point(children: readonly Inline[], place: Place, series: Series): Inline[] {
    const [lead, rest] = splitLead(children);
    const point: Point = pointOf(series.level, lead, place);
    series.points.push(point);
    return [point, ...rest];
  }
}

function headingLabels(section: Section | undefined): string[] {
  return section ? [...headingLabels(section.parent), section.label?.pattern ?? ""] : [];
}
