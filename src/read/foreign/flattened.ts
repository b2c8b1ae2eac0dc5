import type { Place } from "../../model/finding.js";
import { type Line, lineText, part, placeOf } from "./line.js";

/** A line shorter than this is a paragraph. */
const shortest = 250;
const fewest = 3;
/** Behind an end mark, where a blank stands for the line end that was lost. */
const border = /(?<=[。！？!?：:][”’"）)]?)[ \u3000\t]+(?=[\u4e00-\u9fff“"（(\dxX*×])/g;
const sentence = /[。！？]/g;

/** Divides lines whose line ends have all become blanks, as some pages and messengers do. */
export function unflatten(lines: readonly Line[]): { lines: Line[]; split: Place[] } {
  const split: Place[] = [];
  const made = lines.flatMap((line) => {
    const text = lineText(line);
    const borders = text.length < shortest ? [] : [...text.matchAll(border)];
    const sentences = text.length < shortest ? 0 : (text.match(sentence)?.length ?? 0);
    // A writer who types a blank behind every sentence means nothing by it.
    if (borders.length < fewest || borders.length > sentences * 0.6) return [line];
    const cuts = borders.map(({ index, 0: blank }) => index + blank.length);
    const parts = [0, ...cuts].map((from, at) => part(line, from, cuts[at]));
    split.push(...parts.slice(1).map(placeOf));
    return parts;
  });
  return { lines: made, split };
}
