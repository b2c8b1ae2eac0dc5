import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";
import { clauseLabel, type Label, lineLabel } from "./labels.js";
import { bodyBlocks } from "./prose.js";
import { wide } from "./wide.js";

/** A numeral with the place where its point begins. */
export interface Point extends Label {
  block: CheckedBlock;
  /** It begins the block; otherwise it stands inside a paragraph. */
  atStart: boolean;
}

const boundary = /[。！？；：，、,;:!?\n—…](?:[”’）)"']*)[ \u3000]*|[\p{Script=Han}%]\.[ \u3000]*/gu;
const known = new WeakMap<CheckedPaper, Point[]>();

/** Every numeral of the paper that begins a heading, a paragraph or a clause, in order. */
export function pointsOf(paper: CheckedPaper): readonly Point[] {
  const text = wide(paper);
  const points = known.get(text) ?? bodyBlocks(text).flatMap(pointsIn);
  known.set(text, points);
  return points;
}

function pointsIn(block: CheckedBlock): Point[] {
  const first = lineLabel(block.text);
  const points: Point[] = first ? [{ ...first, block, atStart: true }] : [];
  for (const match of block.text.matchAll(boundary)) {
    const start = match.index + match[0].length;
    if (start <= (points.at(-1)?.start ?? 0)) continue;
    const label = clauseLabel(block.text, start);
    if (label && fits(label, match[0])) points.push({ ...label, block, atStart: false });
  }
  return points;
}

/** 、 may stand between points, but not before the first one. */
function fits({ style, ordinal }: Label, mark: string): boolean {
  return !mark.startsWith("、") || (ordinal > 1 && (style === "is" || style === "want"));
}

/** A lead numeral that follows its noun without a mark: 主要原因一是…，二是…. Undefined where there is none between the offsets. */
export function unmarkedFirst(block: CheckedBlock, from: number, to: number, style: "is" | "want"): Point | undefined {
  const text = style === "is" ? "一是" : "一要";
  const start = block.text.lastIndexOf(text, to - 1);
  if (start < from || start < 0 || /[统唯单同专万第]/.test(block.text[start - 1] ?? "")) return undefined;
  return { style, ordinal: 1, text, start, end: start + 2, block, atStart: start === 0 };
}
