import { endsSentence } from "../language/leads.js";
import { width } from "../language/width.js";
import { type DraftLine, lineText } from "../model/line.js";
import { labelAt } from "./label.js";
import { isCue, isPause } from "./shapes.js";

/** How the lines of a text are set. */
export interface Setting {
  /** Beginnings of paragraphs can be told by their indent. */
  indented: boolean;
  /** Lines were cut where they reached a size: one at least this large is full. */
  full?: LineWidth;
  /** Many lines were cut, at whatever size: hardly any of them is smaller. */
  least?: LineWidth;
}

/** A page counts in widths, a program in characters. */
interface LineWidth {
  measure: (line: DraftLine) => number;
  size: number;
}

export function reaches(line: DraftLine, cut: LineWidth | undefined, slack = 0): boolean {
  return cut !== undefined && cut.measure(line) >= cut.size - slack;
}

/** Fewer lines that end in mid-sentence than this say nothing of a width. */
const fewest = 4;
/** Headings and names are shorter than any line that was cut. */
const narrowest = 14;
/** How far a right margin runs in and out: marks that must not begin a line, half-width characters. */
const spread = 2;

/** No page and no program cuts lines later than here. */
const longest = 60;

/** Where lines were cut at a size, hardly any is larger by this much. */
const overhang = 6;

export function settingOf(lines: readonly DraftLine[]): Setting {
  const broken = brokenLines(lines);
  const found = fullSize(broken);
  const full =
    found && lines.filter((line) => reaches(line, found, -overhang)).length * 10 < lines.length ? found : undefined;
  const share = lines.filter(({ indent }) => indent >= 1).length / Math.max(1, lines.length);
  // Where every line is indented although lines are cut, it is a margin.
  const indented = share >= 0.1 && !(full !== undefined && share > 0.9);
  const setting: Setting = { indented };
  if (full) setting.full = full;
  const long = lines.filter((line) => lineLength(line) > longest).length;
  const cut = broken.length >= 2 && broken.length * 15 > lines.length && long * 5 < lines.length && mostlyInside(lines);
  if (cut)
    setting.least = { measure: lineLength, size: sizes(broken, lineLength)[Math.floor(broken.length / 20)] ?? 0 };
  return setting;
}

/** Lines without an indent mostly go on with a sentence: they are no paragraphs that have lost theirs. */
function mostlyInside(lines: readonly DraftLine[]): boolean {
  let inside = 0;
  let ended = 0;
  for (const [index, line] of lines.entries()) {
    const text = lineText(line);
    if (index === 0 || line.indent >= 1 || line.blankBefore || labelAt(text) || isCue(text) || isPause(text)) continue;
    if (endsSentence(lineText(lines[index - 1] as DraftLine))) ended += 1;
    else inside += 1;
  }
  return inside >= ended * 3;
}

/** The width of a line with what it is indented by. */
export function lineWidth(line: DraftLine): number {
  return line.indent + width(line.cutOff ?? "") + width(lineText(line));
}

function lineLength(line: DraftLine): number {
  return line.indent + (line.cutOff?.length ?? 0) + lineText(line).length;
}

/** The lines that break off in mid-sentence. */
function brokenLines(lines: readonly DraftLine[]): DraftLine[] {
  return lines.slice(0, -1).filter((line) => {
    const text = lineText(line);
    return lineWidth(line) >= narrowest && !endsSentence(text) && !labelAt(text) && !isCue(text);
  });
}

function sizes(lines: readonly DraftLine[], measure: LineWidth["measure"]): number[] {
  return lines.map(measure).sort((a, b) => a - b);
}

/** The smallest full line, where most of the broken ones are about as large. */
function fullSize(broken: readonly DraftLine[]): LineWidth | undefined {
  if (broken.length < fewest) return undefined;
  const [length, width] = [densest(sizes(broken, lineLength)), densest(sizes(broken, lineWidth))];
  const best = length.count > width.count ? length : width;
  if (best.count < broken.length * 0.7) return undefined;
  return { measure: best === length ? lineLength : lineWidth, size: best.from };
}

/** Where most of these ascending sizes lie close together. */
function densest(ascending: readonly number[]): { from: number; count: number } {
  let best = { from: 0, count: 0 };
  for (let from = 0, to = 0; from < ascending.length; from += 1) {
    const least = ascending[from] ?? 0;
    while (to < ascending.length && (ascending[to] ?? 0) <= least + spread) to += 1;
    if (to - from >= best.count) best = { from: least, count: to - from };
  }
  return best;
}
