import { type LabelStyle, partStyles } from "../language/label-styles.js";
import { type Label, labelSigns, runsOn } from "../language/labels.js";
import { leadEnd } from "../language/leads.js";
import { hanNumeral } from "../language/numeral-value.js";
import { type DraftLine, lineText, placeOf } from "../model/line.js";
import type { Place } from "../model/place.js";
import { labelAt } from "./label.js";
import { part } from "./parts.js";
import { isAnnexNote } from "./shapes.js";

/** What headings of the highest levels begin with; a line that a cut has shortened can be judged by these alone. */
const highest: readonly LabelStyle[] = [...partStyles, "一、", "（一）"];

/**
 * Divides paragraphs that a heading has run into. `split` are the places where the new paragraphs begin.
 * @param whole the lines are whole paragraphs, none of them cut short
 */
export function splitLines(lines: readonly DraftLine[], whole: boolean): { lines: DraftLine[]; split: Place[] } {
  const labels = lines.map(labelsOf);
  const split: Place[] = [];
  const made = lines.flatMap((line, index) => {
    if (line.hints.level !== undefined || (labels[index] ?? []).every(({ at }) => at === 0)) return [line];
    const parts = cut(line, index, labels, whole);
    split.push(...parts.slice(1).map(placeOf));
    return parts;
  });
  return { lines: made, split };
}

interface LabelHit {
  label: Label;
  at: number;
}

/** Behind an end mark, perhaps with blanks between; the numeral first, as many quotes may stand in a row. */
const borders = new RegExp(`(?=[${labelSigns}])(?<=[。！？!?…；;：:][”’"）)】]*\\s*)`, "g");

/** The labels a line begins with, or that stand behind an end mark in it. */
function labelsOf(line: DraftLine): LabelHit[] {
  const text = lineText(line);
  if (isAnnexNote(text)) return [];
  const starts = [0, ...[...text.matchAll(borders)].map(({ index }) => index).filter((index) => index > 0)];
  return starts.flatMap((at) => {
    const label = labelAt(text, at);
    return label && !runsOn(label.style) ? [{ label, at }] : [];
  });
}

function cut(line: DraftLine, index: number, labels: readonly (readonly LabelHit[])[], whole: boolean): DraftLine[] {
  const text = lineText(line);
  const judged = ({ at, label }: LabelHit) =>
    whole || (highest.includes(label.style) && /[。！？]["”）]?\s*$/.test(text.slice(Math.max(0, at - 4), at)));
  const inside = (labels[index] ?? []).filter((found) => found.at > 0 && judged(found));
  // Where one of a list should begin a paragraph, so should the others in the same line.
  const expected = new Set(
    inside.filter(({ label }) => hasNeighbour(labels, index, label)).map(({ label }) => label.style),
  );
  const cuts = inside.filter(({ at, label }) => startsHeading(text, at, label, expected)).map(({ at }) => at);
  return [0, ...cuts].map((from, at) => part(line, from, cuts[at]));
}

function startsHeading(text: string, index: number, label: Label, expected: ReadonlySet<LabelStyle>): boolean {
  const before = text.slice(Math.max(0, index - 5), index).trimEnd();
  if (/[；;]$/.test(before)) return false;
  const from = index + label.text.length;
  // “…工作。（二）强化措施” and nothing behind: a heading of its own line.
  const alone = text.length - from > 1 && text.length - from <= 40 && leadEnd(text, from) === undefined;
  if (label.style === "一、") return alone || !isSeriesInLine(text, label);
  if (/[：:]$/.test(before)) return alone && label.ordinal === 1;
  return alone || label.style === "（一）" || expected.has(label.style);
}

const goesOn = new RegExp(`[；;]\\s*${hanNumeral}、`);

/** 一、…；二、…；三、… in one paragraph is a list that was written so. */
function isSeriesInLine(text: string, { ordinal }: Label): boolean {
  return ordinal > 1 && labelAt(text)?.style === "一、" && goesOn.test(text);
}

/** The label of this style in the paragraphs before or behind counts on, so this one should begin a paragraph as well. */
function hasNeighbour(labels: readonly (readonly LabelHit[])[], index: number, { style, ordinal }: Label): boolean {
  const own = labels[index]?.find(({ at, label }) => at === 0 && label.style === style)?.label;
  if (own && style !== "第一，" && style !== "第一项") return true;
  const before = nearest(labels, index - 1, -1, style);
  const after = nearest(labels, index + 1, 1, style);
  const missing = own ? ordinal - own.ordinal : 0;
  return after?.ordinal === ordinal + 1 || (before !== undefined && before.ordinal === ordinal - 1 - missing);
}

/** How many paragraphs are looked at on either side. */
const reach = 40;

/** The next label of the style that begins a paragraph, or stands alone in one. */
function nearest(
  labels: readonly (readonly LabelHit[])[],
  from: number,
  step: 1 | -1,
  style: LabelStyle,
): Label | undefined {
  for (let index = from, left = reach; left > 0 && index >= 0 && index < labels.length; index += step, left -= 1) {
    const alike = (labels[index] ?? []).filter(({ label }) => label.style === style);
    const [first] = alike;
    if (first && (first.at === 0 || alike.length === 1)) return first.label;
  }
  return undefined;
}
