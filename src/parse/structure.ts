import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Block, Heading, Inline, Table } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import { FragmentStack } from "./fragment-stack.js";
import { containerBlock, titleBlock } from "./front.js";
import { Levels } from "./levels.js";
import { type ListBefore, Lists, type ListText } from "./lists.js";
import type { RawBlock, RawContainer, RawHeading, RawParagraph } from "./raw-block.js";
import { partLabels } from "./scheme.js";
import { bodyName, type Divided } from "./section.js";
import { runsIn } from "./sentence.js";
import {
  beforeBodyFinding,
  depthFinding,
  emptyHeading,
  frameDepthFinding,
  lateTitle,
  skipFinding,
} from "./structure-findings.js";
import { tableBlock } from "./tables.js";

const deepest = 4;

/** Raw blocks → blocks and series of points, and what is to number them. */
export function divide(
  rawBlocks: readonly RawBlock[],
  labels: readonly string[],
): { value: Divided; findings: Diagnostic[] } {
  const divider = new Divider(labels, bodyOf(rawBlocks));
  divider.walk(rawBlocks);
  divider.end();
  return { value: divider.divided, findings: divider.findings };
}

/** The body of the paper, where its kind has one and something stands there. */
function bodyOf(rawBlocks: readonly RawBlock[]): PartMark | undefined {
  const begin = rawBlocks.findIndex(
    (raw) => raw.type === "mark" && raw.mark.type === "part" && raw.mark.name === bodyName,
  );
  const [opened, ...rest] = rawBlocks.slice(Math.max(begin, 0));
  const end = rest.findIndex((raw) => raw.type === "mark" && raw.mark.type === "partEnd");
  if (opened?.type !== "mark" || opened.mark.type !== "part") return undefined;
  return rest.slice(0, end).some(({ type }) => type !== "mark") ? opened.mark : undefined;
}

type PartMark = Extract<Mark, { type: "part" }>;

class Divider implements ListText {
  readonly findings: Diagnostic[] = [];
  readonly divided: Divided;
  readonly open = new FragmentStack();
  readonly levels: Levels;
  private readonly lists = new Lists(this);
  private readonly partEnds: (() => void)[] = [];
  private bodyBegun = false;
  /** The heading that takes the next paragraph as its body. */
  bodiless: Heading | undefined;
  /** The text a tight list runs on in. */
  joint: Inline[] | undefined;
  /** What was before the fragments that are open. */
  private readonly befores: (ListBefore | undefined)[] = [];
  /** Frames that have been told to stand too deep. */
  private readonly deepFrames = new Set<object>();

  constructor(
    private readonly labels: readonly string[],
    private readonly body: PartMark | undefined,
  ) {
    this.levels = new Levels(labels);
    const { series } = this.levels;
    this.divided = { blocks: [], levels: new Map(), series, parts: new Map(), frames: new Map() };
  }

  end(): void {
    this.open.end();
    this.levels.schemes.end();
    this.findings.push(...this.levels.schemes.findings);
  }

  walk(rawBlocks: readonly RawBlock[]): void {
    for (const [index, raw] of rawBlocks.entries()) {
      if (raw.type === "mark") this.mark(raw.mark);
      else if (raw.type === "list")
        this.lists.list(this.lists.isCalled(raw, rawBlocks[index + 1]) ? { ...raw, tight: false } : raw);
      else this.block(raw);
    }
  }

  private block(raw: RawHeading | RawParagraph | RawContainer): void {
    this.lists.interrupted(raw);
    if (raw.type === "paragraph") {
      this.paragraph(raw.children, raw.place);
      return;
    }
    this.standAlone();
    if (raw.type === "container") this.push(containerBlock(raw));
    else if (raw.children.length === 0) this.findings.push(emptyHeading(raw));
    else if (raw.hashes === 1) this.title(raw);
    else this.heading(raw);
  }

  mark(mark: Mark): void {
    if (this.lists.before) this.lists.before.marked = true;
    switch (mark.type) {
      case "scheme":
        this.scheme(mark);
        break;
      case "enter":
        this.befores.push(this.lists.before);
        this.open.enter(mark, this.levels.level, { blocks: this.divided.blocks.length, joint: this.joint });
        break;
      case "leave":
        this.leave();
        break;
      case "part":
        this.beginPart(mark);
        break;
      case "partEnd":
        this.endPart();
        break;
      case "table":
        this.table(tableBlock(mark));
    }
  }

  private scheme({ level: wanted, labels, place }: Extract<Mark, { type: "scheme" }>): void {
    this.lists.before = undefined;
    const { base, depth, isOwn, inFrame } = this.open;
    if (wanted !== undefined) {
      this.standAlone();
      this.levels.backTo(Math.max(wanted - 1, base));
    }
    const { schemes, level } = this.levels;
    if (inFrame) schemes.frame(labels, level, depth);
    else schemes.set(labels, level, depth, place, isOwn);
  }

  /** After a frame the paper goes on where it was, and nothing joins the last paragraph of a fragment any more. */
  private leave(): void {
    this.levels.schemes.leave(this.open.depth);
    const { relative, base, blocks, joint } = this.open.leave();
    if (relative) this.levels.backTo(base);
    const said = this.divided.blocks.length > blocks;
    if (said) this.bodiless = undefined;
    this.joint = said ? undefined : joint;
    const before = this.befores.pop();
    this.lists.before ??= before && { ...before, marked: true };
  }

  private beginPart(mark: PartMark): void {
    const isBody = mark === this.body;
    if (isBody) this.bodyBegun = true;
    this.standAlone();
    this.lists.before = undefined;
    this.open.enterPart({ name: mark.name, ...(mark.own && { own: mark.own }) });
    this.partEnds.push(this.levels.scope());
    const { level, schemes } = this.levels;
    if (this.body && !isBody) schemes.part(partLabels(this.labels), level, this.open.depth);
  }

  private endPart(): void {
    this.levels.schemes.leave(this.open.depth);
    this.open.leave();
    this.partEnds.pop()?.();
    this.standAlone();
    this.lists.before = undefined;
  }

  /** An annex is no part of the text around it, which goes on as if it were not there. */
  private table(table: Table): void {
    if (table.annex) {
      this.divided.blocks.push(this.open.stamp(table));
      return;
    }
    this.lists.before = undefined;
    this.standAlone();
    this.push(table);
  }

  /** Nothing joins what stands here. */
  private standAlone(): void {
    this.bodiless = undefined;
    this.joint = undefined;
  }

  private title(raw: RawHeading): void {
    if (this.levels.level > 0 || this.divided.blocks.some((block) => block.type === "paragraph")) {
      this.findings.push(lateTitle(raw));
    }
    this.push(titleBlock(raw));
  }

  private heading(raw: RawHeading): void {
    this.tellBeforeBody(raw);
    const level = this.levelOf(raw);
    this.levels.backTo(level - 1);
    if (level > this.levels.level + 1) this.findings.push(skipFinding(raw, this.levels.level));
    const heading: Heading = { type: "heading", level, number: "", children: raw.children, place: raw.place };
    this.levels.heading(heading, this.open.current);
    this.place(heading);
    if (runsIn(raw.children)) this.bodiless = heading;
  }

  private levelOf(raw: RawHeading): number {
    const wanted = this.open.base + raw.hashes - 1;
    const { frame } = this.open;
    if (wanted <= deepest) return wanted;
    if (!frame?.frame) this.findings.push(depthFinding(raw));
    else if (!this.deepFrames.has(frame)) this.findings.push(frameDepthFinding(frame.frame));
    if (frame) this.deepFrames.add(frame);
    return deepest;
  }

  /** Headings above a body that the library gives are most likely the body: a line 【正文】 has been forgotten. */
  private tellBeforeBody(raw: RawHeading): void {
    const { part } = this.open;
    if (!part?.own || !this.body || this.bodyBegun || this.body.own) return;
    this.findings.push(beforeBodyFinding(raw, part.name));
  }

  paragraph(children: Inline[], place: Place): void {
    const heading = this.bodiless;
    this.bodiless = undefined;
    this.joint = children;
    this.levels.schemes.printed();
    if (heading) heading.body = children;
    else this.push({ type: "paragraph", children, place });
  }

  private push(block: Block): void {
    this.place(block);
    this.divided.levels.set(block, this.levels.level);
  }

  private place(block: Block): void {
    this.levels.schemes.printed();
    this.divided.blocks.push(this.open.stamp(block));
    const { part, frame } = this.open;
    if (part) this.divided.parts.set(block, part);
    if (frame) this.divided.frames.set(block, frame);
  }
}
