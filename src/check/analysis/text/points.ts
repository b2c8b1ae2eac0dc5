import type { Border } from "../../../language/label-styles.js";
import { patternOf } from "../../../language/label-text.js";
import { type Label, labelAt, standsAlone } from "../../../language/labels.js";
import type { CheckedBlock, CheckedPaper, TextRange } from "../../engine/rule.js";
import { longQuotations } from "./long-quotations.js";
import { bodyBlocks } from "./prose.js";
import { wide } from "./wide.js";

/** A numeral with the place where its point begins. */
export interface NumberedPoint extends Label, TextRange {
  block: CheckedBlock;
  /** It begins the block; otherwise it stands inside a paragraph. */
  atStart: boolean;
}

const boundary = /[。！？；：，、,;:!?\n—…](?:[”’）)"']*)[ \u3000]*|[\p{Script=Han}%]\.[ \u3000]*/gu;
const known = new WeakMap<CheckedPaper, NumberedPoint[]>();

/** Every numeral of the paper that begins a heading, a paragraph or a clause, in order. */
export function pointsOf(paper: CheckedPaper): readonly NumberedPoint[] {
  const text = wide(paper);
  const points = known.get(text) ?? inLists(ownBlocks(text).flatMap(pointsIn));
  known.set(text, points);
  return points;
}

/** What another paper says has numbers of its own. */
function ownBlocks(paper: CheckedPaper): CheckedBlock[] {
  const quoted = longQuotations(paper);
  return bodyBlocks(paper).filter(({ index }) => !quoted.has(index));
}

function pointsIn(block: CheckedBlock): NumberedPoint[] {
  const first = pointAt(block, lineStart(block.text), "line");
  const points: NumberedPoint[] = first ? [first] : [];
  for (const match of block.text.matchAll(boundary)) {
    const start = match.index + match[0].length;
    if (start <= (points.at(-1)?.start ?? 0)) continue;
    const point = pointAt(block, start, /^[，,、]/.test(match[0]) ? "clause" : "sentence");
    if (point && fits(point, match[0])) points.push(point);
  }
  return points;
}

/** 一抓 and 一看 are words as well, unless 二抓 and 二看 follow. */
function inLists(points: readonly NumberedPoint[]): NumberedPoint[] {
  const lists = new Set<string>();
  const last = new Map<string, number>();
  for (const { style, text, ordinal } of points) {
    if (style !== "一抓") continue;
    const pattern = patternOf(text);
    if (ordinal === 2 && last.get(pattern) === 1) lists.add(pattern);
    last.set(pattern, ordinal);
  }
  return points.filter(({ style, text }) => style !== "一抓" || lists.has(patternOf(text)));
}

function pointAt(block: CheckedBlock, start: number, border: Border): NumberedPoint | undefined {
  const label = labelAt(block.text, start, border);
  return label && { ...label, start, end: start + label.text.length, block, atStart: border === "line" };
}

/** Whether a line begins with a numeral, in a quotation or not. */
export function isLabelled(text: string): boolean {
  return labelAt(text, lineStart(text)) !== undefined;
}

function lineStart(text: string): number {
  return /^[\s“]*/.exec(text)?.[0].length ?? 0;
}

/** 、 may stand between points, but not before the first one. */
function fits({ style, ordinal }: Label, mark: string): boolean {
  return !mark.startsWith("、") || (ordinal > 1 && standsAlone(style));
}

/** A lead numeral that follows its noun without a mark: 主要原因一是…，二是…. Undefined where there is none between the offsets. */
export function unmarkedFirst(
  block: CheckedBlock,
  from: number,
  to: number,
  style: "一是" | "一要",
): NumberedPoint | undefined {
  const start = block.text.lastIndexOf(style, to - 1);
  if (start < from || start < 0 || /[统唯单同专万第]/.test(block.text[start - 1] ?? "")) return undefined;
  return { style, ordinal: 1, text: style, extra: "", start, end: start + 2, block, atStart: start === 0 };
}
