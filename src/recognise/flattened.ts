import type { LabelStyle } from "../language/label-styles.js";
import { leadEnd } from "../language/leads.js";
import { type DraftLine, lineText, placeOf } from "../model/line.js";
import type { Place } from "../model/place.js";
import { labelAt } from "./label.js";
import { part } from "./parts.js";

/** A line shorter than this is a paragraph. */
const shortest = 250;
const fewest = 3;
/** Behind an end mark, where a blank stands for the line end that was lost. */
const border = /(?<=[。！？!?：:…][”’"）)]?)[ \u3000\t]+(?=[\u4e00-\u9fff“"（(\dxX*×…])/g;
/** Behind any other Han: where lines of a page were cut, there is one for every line. */
const inside = /(?<=[\u4e00-\u9fff，、])[ \u3000\t]+(?=[\u4e00-\u9fff])/g;
const sentence = /[。！？!?](?=.)/g;
/** Of the sentences that have a blank behind them: a writer who types one behind each means nothing by it. */
const habit = 0.85;
/** How many characters there are to a blank inside sentences, where lines were not cut. */
const sparse = 120;

/** Divides lines whose line ends have all become blanks, as some pages and messengers do. */
export function unflatten(lines: readonly DraftLine[]): { lines: DraftLine[]; split: Place[] } {
  const split: Place[] = [];
  const made = lines.flatMap((line) => {
    const text = lineText(line);
    const cuts = cutsIn(text, line.cutOff !== undefined);
    if (cuts.length === 0) return [line];
    const whole = [0, ...cuts].map((from, at) => part(line, from, cuts[at]));
    const wrapped = (text.match(inside)?.length ?? 0) * sparse > text.length;
    const parts = wrapped ? whole : whole.flatMap(withoutText);
    split.push(...parts.slice(1).map(placeOf));
    return parts;
  });
  return { lines: made, split };
}

/** @param opened something else has been found in the same line of the file, a title or a salutation */
function cutsIn(text: string, opened: boolean): number[] {
  if (text.length < shortest) return [];
  const all = [...text.matchAll(border)];
  // What is left of an indent is wider than a blank between sentences.
  const indents = all.filter(({ 0: blank }) => /\s{2}|\u3000/.test(blank));
  const borders = indents.length >= fewest ? indents : all;
  const certain = borders.filter(({ index, 0: blank }) => labelAt(text.slice(index + blank.length)));
  if (borders.length + certain.length < fewest) return [];
  const behindSentences = all.filter(({ index }) => !/[：:…]/.test(text[index - 1] ?? "")).length;
  if (borders === all && !opened && behindSentences > (text.match(sentence)?.length ?? 0) * habit) return [];
  return borders.map(({ index, 0: blank }) => index + blank.length);
}

const headings: readonly LabelStyle[] = ["第一部分", "一、", "（一）", "第一，"];
const longestHeading = 60;

/** A heading that ends with a blank, and the text behind it. */
function withoutText(line: DraftLine): DraftLine[] {
  const text = lineText(line);
  const label = labelAt(text);
  if (!label || !headings.includes(label.style)) return [line];
  const from = label.text.length + 3;
  const at = /[\u4e00-\u9fff”）)][ \u3000\t]+(?=[\u4e00-\u9fff“（(\dxX*×])/.exec(text.slice(from, longestHeading));
  if (!at || (leadEnd(text, label.text.length) ?? text.length) <= from + at.index) return [line];
  const border = from + at.index + 1;
  return [part(line, 0, border), ...withoutText(part(line, border))];
}
