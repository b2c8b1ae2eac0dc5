import type { LabelStyle } from "../language/label-styles.js";
import { rankOf, stylesLike } from "../language/labels.js";

/** A heading or point whose level is sought. */
export interface Nested {
  style: LabelStyle | "标题" | "首句";
  /** 0 where it has none. */
  ordinal: number;
  /** It runs on in a paragraph, or begins one, and is no heading. */
  point: boolean;
  /** Which paragraph it stands in. */
  paragraph: number;
  /** What the file itself says its level is. */
  given?: number;
  /** From 1; set by `nest`. */
  level: number;
}

const deepest = 4;
/** How far ahead a list is looked for to go on. */
const sight = 200;

/** Sets the level of each: how deep it stands in what is open around it, not which numerals it uses. */
export function nest(all: readonly Nested[]): void {
  const open: Nested[] = [];
  for (const [index, one] of all.entries()) {
    const { given } = one;
    const depth =
      given === undefined
        ? depthOf(one, open, all.slice(index + 1, index + sight))
        : open.filter(({ level, point }) => !point && level < given).length;
    open.splice(depth);
    const level = given ?? (open.at(-1)?.level ?? 0) + 1;
    one.level = one.point ? level : Math.min(deepest, level);
    open.push(one);
  }
}

/** How many of the open ones stay open around it. */
function depthOf(one: Nested, open: readonly Nested[], later: readonly Nested[]): number {
  // 四、 …（一）…（四） 五、: what is next in its own list is not mistyped.
  const goesOn = open.some(({ style, ordinal }) => style === one.style && ordinal + 1 === one.ordinal);
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const other = open[index] as Nested;
    if (isOneSeries(other, one) || (!goesOn && isMistyped(other, one, later))) return index;
  }
  let depth = open.length;
  while (depth > 0 && isOver(open[depth - 1] as Nested, one, later)) depth -= 1;
  return depth;
}

function isOneSeries(other: Nested, one: Nested): boolean {
  const goesOn = one.ordinal === other.ordinal + 1;
  if (other.style === one.style) return other.point === one.point || goesOn;
  const alike: readonly Nested["style"][] = one.style === "标题" || one.style === "首句" ? [] : stylesLike(one.style);
  return goesOn && alike.includes(other.style);
}

/** 一、 二、 （三） 四、: the other brackets by mistake, where no list of their own begins or goes on. */
function isMistyped(other: Nested, one: Nested, later: readonly Nested[]): boolean {
  const either: readonly Nested["style"][] = ["一、", "（一）"];
  const differ = other.style !== one.style && either.includes(other.style) && either.includes(one.style);
  if (!differ || one.ordinal !== other.ordinal + 1 || one.ordinal < 3) return false;
  const next = later.find(({ style, point }) => !point && either.includes(style));
  return next === undefined || next.ordinal === 1 || (next.style === other.style && next.ordinal === one.ordinal + 1);
}

/** Where `one` begins, `last` has ended: nothing but points stands in a point, and a list that does not go on is over. */
function isOver(last: Nested, one: Nested, later: readonly Nested[]): boolean {
  if (!one.point) return last.point || isBelow(last, one);
  if (!last.point) return false;
  if (one.style === "首句") return true;
  if (last.paragraph === one.paragraph) return false;
  const next = later.find((other) => !other.point || isOneSeries(last, other));
  return !next?.point || next.ordinal !== last.ordinal + 1;
}

/** By their numerals; headings without a rank go below what they stand in. */
function isBelow(last: Nested, one: Nested): boolean {
  const [a, b] = [last, one].map(({ style }) => (style === "标题" || style === "首句" ? undefined : rankOf(style)));
  return a !== undefined && b !== undefined && a > b;
}
