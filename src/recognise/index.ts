import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type DraftLine, type Lines, lineText } from "../model/line.js";
import type { Place } from "../model/place.js";
import { paperFrom } from "../model/sections.js";
import type { Paper } from "../model/tree.js";
import { readBack } from "./back.js";
import { readBody } from "./body.js";
import { unflatten } from "./flattened.js";
import { readFront } from "./front.js";
import { joinLines } from "./join.js";
import { labelAt } from "./label.js";
import { withoutNoise } from "./noise.js";
import { divideOpening } from "./opening.js";
import { splitLines } from "./split.js";
import { unglue } from "./unglue.js";

/** What was made of a file's lines, and what had to be undone for it. */
export interface Recognised {
  paper: Paper;
  /** Where the second part of a broken line began. */
  joined: Place[];
  /** Where a paragraph had run into the one before. */
  split: Place[];
  /** The lines that were left out. */
  findings: Diagnostic[];
}

/** Undoes the damage done to the lines, then tells what they are. No word is changed, and none is moved. */
export function recognise({ lines, tables }: Lines): Recognised {
  const whole = unflatten(divideOpening(titled(lines)));
  const clean = withoutNoise(whole.lines);
  const front = readFront(clean.lines);
  // Before lines are joined, so that a heading at the end of one is seen for what it is; after, for what only shows then.
  const opened = splitLines(front.rest, false);
  const joined = joinLines(opened.lines);
  const split = splitLines(joined.lines, true);
  const unglued = unglue(split.lines);
  const back = readBack(unglued.lines);
  return {
    paper: paperFrom([...front.blocks, ...readBody(back.rest), ...back.blocks, ...tables]),
    joined: joined.joined,
    split: [...whole.split, ...opened.split, ...split.split, ...unglued.split],
    findings: [...clean.findings, ...front.findings],
  };
}

/** Many a title is set in the style of the highest headings: the first line is one where it alone has that level. */
function titled(lines: readonly DraftLine[]): DraftLine[] {
  const [first, ...others] = lines;
  const level = first?.hints.level;
  if (!first || level === undefined || level === 0 || labelAt(lineText(first))) return [...lines];
  const alone = others.every(({ hints }) => hints.level === undefined || hints.level > level);
  return alone ? [{ ...first, hints: { ...first.hints, level: 0 } }, ...others] : [...lines];
}
