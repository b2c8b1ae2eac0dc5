import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Block, Heading, Inline, Point, Table } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import { FragmentStack } from "./fragment-stack.js";
import { containerBlock, titleBlock } from "./front.js";
import { pointOf, tightItem } from "./points.js";
import type { RawBlock, RawContainer, RawHeading, RawList, RawParagraph } from "./raw-block.js";
import { type Labelling, Schemes } from "./scheme.js";
import type { Divided, PointSeries } from "./section.js";
import { runsIn, splitLead } from "./sentence.js";
import { depthFinding, emptyHeading, lateTitle, skipFinding } from "./structure-findings.js";
import { tableBlock } from "./tables.js";

const deepest = 4;

/** Raw blocks → blocks and series of points, and what is to number them. */
export function divide(
  rawBlocks: readonly RawBlock[],
  labels: readonly string[],
): { value: Divided; findings: Diagnostic[] } {
  const divider = new Divider(labels);
  divider.walk(rawBlocks, []);
  divider.frames.end();
  return { value: divider.divided, findings: divider.findings };
}

class Divider {
  readonly findings: Diagnostic[] = [];
  readonly divided: Divided = { blocks: [], levels: new Map(), labels: new Map(), series: [] };
  readonly frames = new FragmentStack();
  private readonly schemes: Schemes;
  /** The headings around, outermost first. */
  private headings: readonly { level: number; pattern: string }[] = [];
  /** The heading that takes the next paragraph as its body. */
  private open: Heading | undefined;
  /** The text a tight list runs on in. */
  private joint: Inline[] | undefined;
  /** The list before, which a list of another fragment carries on. */
  private before: { ordered: boolean; tight: boolean; series: PointSeries; marked: boolean } | undefined;

  constructor(labels: readonly string[]) {
    this.schemes = new Schemes(labels);
  }

  private get level(): number {
    return this.headings.at(-1)?.level ?? 0;
  }

  /** @param around labels of the points these rawBlocks stand in */
  walk(rawBlocks: readonly RawBlock[], around: readonly string[]): void {
    for (const raw of rawBlocks) {
      if (raw.type === "mark") this.mark(raw.mark);
      else if (raw.type === "list") this.list(raw, around);
      else this.block(raw);
    }
  }

  private block(raw: RawHeading | RawParagraph | RawContainer): void {
    this.before = undefined;
    if (raw.type === "paragraph") {
      this.paragraph(raw.children, raw.place);
      return;
    }
    this.open = undefined;
    this.joint = undefined;
    if (raw.type === "container") this.push(containerBlock(raw));
    else if (raw.children.length === 0) this.findings.push(emptyHeading(raw));
    else if (raw.hashes === 1) this.title(raw);
    else this.heading(raw);
  }

  private mark(mark: Mark): void {
    if (this.before) this.before.marked = true;
    if (mark.type === "scheme") {
      this.schemes.set(mark.labels, this.level, this.frames.depth, mark.place);
    } else if (mark.type === "enter") {
      this.frames.enter(mark, this.level);
    } else if (mark.type === "table") {
      this.table(tableBlock(mark));
    } else {
      this.schemes.leave(this.frames.depth);
      this.backTo(this.frames.leave());
    }
  }

  /** An annex is no part of the text around it, which goes on as if it were not there. */
  private table(table: Table): void {
    if (table.annex) {
      this.divided.blocks.push(this.frames.stamp(table));
      return;
    }
    this.before = undefined;
    this.open = undefined;
    this.joint = undefined;
    this.push(table);
  }

  /** After a frame the paper goes on where it was, and nothing joins the frame's last paragraph any more. */
  private backTo(level: number | undefined): void {
    if (level === undefined) return;
    this.headings = this.headings.filter((heading) => heading.level <= level);
    this.open = undefined;
    this.joint = undefined;
  }

  private title(raw: RawHeading): void {
    if (this.level > 0 || this.divided.blocks.some((block) => block.type === "paragraph")) {
      this.findings.push(lateTitle(raw));
    }
    this.push(titleBlock(raw));
  }

  private heading(raw: RawHeading): void {
    const wanted = this.frames.base + raw.hashes - 1;
    const level = Math.min(wanted, deepest);
    if (wanted > deepest) this.findings.push(depthFinding(raw));
    this.headings = this.headings.filter((heading) => heading.level < level);
    if (level > this.level + 1) this.findings.push(skipFinding(raw, this.level));
    this.schemes.heading(level);
    const heading: Heading = { type: "heading", level, number: "", children: raw.children, place: raw.place };
    const label = this.schemes.at(level) ?? { pattern: "" };
    this.divided.blocks.push(this.frames.stamp(heading));
    this.divided.labels.set(heading, label);
    this.headings = [...this.headings, { level, pattern: label.pattern }];
    if (runsIn(raw.children)) this.open = heading;
  }

  private paragraph(children: Inline[], place: Place): void {
    const open = this.open;
    this.open = undefined;
    this.joint = children;
    if (open) open.body = children;
    else this.push({ type: "paragraph", children, place });
  }

  private push(block: Block): void {
    this.divided.blocks.push(this.frames.stamp(block));
    this.divided.levels.set(block, this.level);
  }

  private list(list: RawList, around: readonly string[]): void {
    const level = this.level + around.length + 1;
    const label = this.label(list, level, around);
    const series = this.series(list, level, label);
    this.before = undefined;
    if (list.tight) this.tightList(list, series, around);
    else this.looseList(list, series, around);
    this.before = { ordered: list.ordered, tight: list.tight, series, marked: false };
  }

  private label(list: RawList, level: number, around: readonly string[]): Labelling {
    if (!list.ordered) return { pattern: "" };
    const taken = [...this.headings.map(({ pattern }) => pattern), ...around];
    return list.tight ? this.schemes.tight(level, taken) : this.schemes.loose(level, taken);
  }

  /** A mark between two items splits a list; it is one list all the same. */
  private series(list: RawList, level: number, label: Labelling): PointSeries {
    const { before } = this;
    const alike = before?.marked && before.ordered === list.ordered && before.tight === list.tight;
    if (alike && before.series.level === level && before.series.label.pattern === label.pattern) return before.series;
    const series: PointSeries = { level, label, points: [] };
    this.divided.series.push(series);
    return series;
  }

  private tightList(list: RawList, series: PointSeries, around: readonly string[]): void {
    const later: RawBlock[] = [];
    const nodes = this.runOn(list, series, around, later);
    if (nodes.length > 0 && this.joint) for (const node of nodes) this.joint.push(node);
    else if (nodes.length > 0) this.paragraph(nodes, list.place);
    this.walk(later, around);
  }

  /** @param later what cannot stand in a paragraph */
  private runOn(list: RawList, series: PointSeries, around: readonly string[], later: RawBlock[]): Inline[] {
    const within = [...around, series.label.pattern];
    return list.items.flatMap((rawBlocks, index) => {
      const item = tightItem(rawBlocks, index === list.items.length - 1);
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

  private looseList(list: RawList, series: PointSeries, around: readonly string[]): void {
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

  private point(children: readonly Inline[], place: Place, series: PointSeries): Inline[] {
    const [lead, rest] = splitLead(children);
    const point: Point = pointOf(series.level, lead, place);
    series.points.push(point);
    return [point, ...rest];
  }
}
