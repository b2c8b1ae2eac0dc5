import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { vagueBefore, vagueBehind } from "../language/vague.js";
import type { Inline, Paper } from "../model/tree.js";
import type { Value } from "../model/value.js";
import { inlinesOf } from "../model/walk.js";
import { diagnose } from "./diagnostics.js";

/** A value with figures, and the words it stands between. */
interface FigureInText {
  value: Value;
  before: string;
  after: string;
}

/** Where the words of a template and those of a figure do not go together: 约约3亿元, 增长-2.3%. */
export function figureWords(paper: Paper): Diagnostic[] {
  return paper.blocks.flatMap(inlinesOf).flatMap(standingIn).flatMap(problems);
}

function standingIn(inlines: readonly Inline[]): FigureInText[] {
  const parts = inlines.flatMap(flat);
  const text = (part: string | Value | undefined) => (typeof part === "object" ? part.text : (part ?? ""));
  return parts.flatMap((part, index) => {
    if (typeof part === "string" || !part.figures) return [];
    return [{ value: part, before: text(parts[index - 1]), after: text(parts[index + 1]) }];
  });
}

function flat(inline: Inline): (string | Value)[] {
  if (inline.type === "value") return [inline.value];
  if (inline.type === "text") return [inline.text];
  return "children" in inline ? inline.children.flatMap(flat) : [];
}

const near = `${vagueBefore.roughly}|${vagueBefore.above}`;
const ways = "增长|提高|上升|增加|下降|降低|减少|前移|后移";
const beginsNear = new RegExp(`^(?:${near})`);
const endsNear = new RegExp(`(?:${near})$`);
const behindNear = new RegExp(`^(?:${Object.values(vagueBehind).join("|")})`);
const beginsWay = new RegExp(`^(?:${ways}|高|低|持平)`);
const endsWay = new RegExp(`(?:${ways})$`);
const endsDirection = new RegExp(`(?:${ways}|高|低)$`);

function problems({ value, before, after }: FigureInText): Diagnostic[] {
  const doubled = beginsNear.test(value.text) && (endsNear.exec(before)?.[0] ?? behindNear.exec(after)?.[0]);
  const again = beginsWay.test(value.text) && endsWay.exec(before)?.[0];
  if (doubled || again) return [doubledWord(value, doubled || again || "")];
  const way = endsDirection.exec(before)?.[0];
  return way && value.text.startsWith("-") ? [negative(value, way)] : [];
}

function doubledWord(value: Value, word: string): Diagnostic {
  const message = `“${value.text}”自己带着说法，旁边又写了“${word}”，读起来重复。请去掉旁边的“${word}”`;
  return diagnose("figure-doubled", value.place, message, { quote: value.text });
}

function negative(value: Value, way: string): Diagnostic {
  const message = `“${way}${value.text}”读不通：数是负的。请把“${way}”去掉，改用 {{升降 …}}、{{高低 …}} 或 {{增减 …}}，由数来定说法`;
  return diagnose("figure-negative", value.place, message, { quote: value.text });
}
