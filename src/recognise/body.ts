import { type Label, runsOn } from "../language/labels.js";
import { endsSentence, leadEnd } from "../language/leads.js";
import { type DraftLine, lineText, type PlacedText, placeOf, slice } from "../model/line.js";
import type { Block, Heading, Inline, Point } from "../model/tree.js";
import { behindGaps } from "./gaps.js";
import { labelAt } from "./label.js";
import { isBareHeading, leadsOf } from "./leads.js";
import { type Nested, nest } from "./nesting.js";
import { emphasised, inlines } from "./parts.js";
import { type PointSpan, pointsIn } from "./points.js";
import { isCue, isPause } from "./shapes.js";

/** Headings, paragraphs with their points, pauses and cues; levels are set. */
export function readBody(lines: readonly DraftLine[]): Block[] {
  const reader = new BodyReader(lines);
  const blocks = lines.flatMap((line, index) => [...(line.tables ?? []), reader.block(line, index)]);
  reader.setLevels();
  return blocks;
}

/** How a line is to be read. */
type LineReading = "pause" | "cue" | "heading" | "bare" | "paragraph";

class BodyReader {
  private readonly nested: { one: Nested; target: Heading | Point }[] = [];
  private readonly readings: LineReading[];
  /** Length of the lead sentence without a number, by line. */
  private readonly leads: number[];
  private readonly opened: boolean[];

  constructor(private readonly lines: readonly DraftLine[]) {
    const texts = lines.map(lineText);
    this.readings = lines.map((line, index) => readingOf(line, texts[index] ?? "", lines[index + 1]));
    this.leads = this.leadLengths(texts);
    this.opened = openedLists(texts);
  }

  block(line: DraftLine, index: number): Block {
    const place = placeOf(line);
    switch (this.readings[index]) {
      case "pause":
        return { type: "pause", lines: [inlines(line.pieces)], place };
      case "cue":
        return { type: "cue", lines: [inlines(line.pieces)], place };
      case "heading":
      case "bare":
        return this.heading(line, index);
      default:
        return { type: "paragraph", children: this.words(line.pieces, index, true), place };
    }
  }

  setLevels(): void {
    nest(this.nested.map(({ one }) => one));
    for (const { one, target } of this.nested) target.level = one.level;
  }

  private heading(line: DraftLine, index: number): Heading {
    const text = lineText(line);
    const label = labelAt(text);
    const number = label?.text ?? "";
    const end = headingEnd(text, number.length, line.hints.bold);
    const place = placeOf(line);
    const children = inlines(slice(line.pieces, number.length, end));
    const heading: Heading = { type: "heading", level: 1, number, children, place };
    // Numerals tell more of the level than a style does, which is often picked by its looks.
    this.add(label?.style ?? "标题", label, false, index, heading, label ? undefined : line.hints.level);
    if (end < text.length) heading.body = this.words(slice(line.pieces, end), index, false);
    return heading;
  }

  private words(pieces: readonly PlacedText[], index: number, starts: boolean): Inline[] {
    const text = lineText({ pieces: [...pieces] });
    const lead = starts ? (this.leads[index] ?? 0) : 0;
    const first: PointSpan | undefined =
      lead > 0
        ? { label: { style: "首先，", text: "", extra: "", ordinal: 0 }, start: 0, lead: 0, end: lead }
        : undefined;
    const spans = pointsIn(text, starts && (this.opened[index] ?? false)).filter(({ start }) => start >= lead);
    const nodes: Inline[] = [];
    let from = 0;
    for (const span of first ? [first, ...spans] : spans) {
      nodes.push(...emphasised(slice(pieces, from, span.start)), this.point(pieces, span, index, span === first));
      from = span.end;
    }
    return [...nodes, ...emphasised(slice(pieces, from))];
  }

  private point(pieces: readonly PlacedText[], span: PointSpan, index: number, bare: boolean): Point {
    const children = emphasised(slice(pieces, span.lead, span.end));
    const [at] = slice(pieces, span.start, span.end);
    const place = at?.place ?? { file: "" };
    const point: Point = { type: "point", level: 1, number: span.label.text, children, place };
    this.add(bare ? "首句" : span.label.style, bare ? undefined : span.label, true, index, point);
    return point;
  }

  private add(
    style: Nested["style"],
    label: Label | undefined,
    point: boolean,
    paragraph: number,
    target: Heading | Point,
    given?: number,
  ): void {
    const one: Nested = { style, ordinal: label?.ordinal ?? 0, point, paragraph, level: 1 };
    if (given !== undefined) one.given = given;
    this.nested.push({ one, target });
  }

  /** Leads are sought among paragraphs that stand together; one in bold is a lead by itself. */
  private leadLengths(texts: readonly string[]): number[] {
    const candidates = texts.map((text, index) => (this.readings[index] === "paragraph" && !labelAt(text) ? text : ""));
    return leadsOf(candidates).map(
      (length, index) => boldLead(this.lines[index] as DraftLine, texts[index] ?? "") || length,
    );
  }
}

function readingOf(line: DraftLine, text: string, next: DraftLine | undefined): LineReading {
  if (line.hints.level !== undefined && line.hints.level > 0) return "heading";
  if (isPause(text)) return "pause";
  if (line.hints.role === "cue" || isCue(text)) return "cue";
  const label = labelAt(text);
  if (label) return runsOn(label.style) ? "paragraph" : "heading";
  const allBold = line.hints.bold !== undefined && line.hints.bold >= text.length && !endsSentence(text);
  const isApart = line.indent < 1 && next !== undefined && next.indent >= 1.5;
  return (allBold && text.length <= 40) || isBareHeading(text, next && lineText(next), isApart) ? "bare" : "paragraph";
}

/** Where the words of a heading end: at its line's end, or with its first sentence where it runs in. */
function headingEnd(text: string, from: number, bold = 0): number {
  if (!endsSentence(text)) return unfinishedEnd(text, from) ?? particularsEnd(text, from) ?? text.length;
  const end = leadEnd(text, from) ?? text.length;
  return bold > end && bold < text.length && endsSentence(text.slice(0, bold)) ? bold : end;
}

/** Its text runs in, and only lacks the last end mark. */
function unfinishedEnd(text: string, from: number): number | undefined {
  const end = leadEnd(text, from);
  return end !== undefined && /[。！]/.test(text[end - 1] ?? "") && text.length - end >= 15 ? end : undefined;
}

/** 一、会议时间：2026年… in one line, without an end mark: what stands before the colon is the heading. */
function particularsEnd(text: string, from: number): number | undefined {
  const words =
    /^(?:会议|活动)?(?:名称|时间|地点|主题)(?=[\dxX×*])/.exec(text.slice(from, from + 40))?.[0] ??
    /^[^，。；：:]{2,10}[：:](?=\D.{5}|\d{2}[\dxX×*]{2}年)/.exec(text.slice(from, from + 40))?.[0];
  return words === undefined ? undefined : from + words.length;
}

/** Length of a first sentence that is set in bold. */
function boldLead({ hints: { bold } }: DraftLine, text: string): number {
  if (bold === undefined || bold >= text.length || bold > 60 || labelAt(text)) return 0;
  return /[。！？；：，:;!?]$/.test(text.slice(0, bold).trimEnd()) ? bold : 0;
}

/** How many paragraphs on the next point of a list may stand. */
const reach = 8;

/** Of paragraphs that begin with 首先 or 第一， and the like: whether their list goes on in other paragraphs. */
function openedLists(texts: readonly string[]): boolean[] {
  // 首先，进行第一项议程 hands over to a speaker and is no point.
  const labels = texts.map((text) =>
    /^(?:首先|其次|再次|最后)[，,]?(?:进行|请|由)/.test(text) ? undefined : labelAt(text),
  );
  const gaps = behindGaps(labels);
  return labels.map((label, index) => {
    if (!label || gaps.has(index)) return label !== undefined;
    const near = labels.slice(Math.max(0, index - reach), index + reach + 1);
    return near.some((other) => other && other.style === label.style && follows(label, other));
  });
}

/** 最后 follows a second or third point. */
function follows(label: Label, other: Label): boolean {
  if (label.ordinal === 0) return other.ordinal > 1;
  return other.ordinal > 0 && Math.abs(other.ordinal - label.ordinal) === 1;
}
