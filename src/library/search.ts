import type { Fragment } from "../model/kind.js";
import type { Library } from "./library.js";

/** A fragment that has all the words. */
interface FoundFragment {
  fragment: Fragment;
  /** The line of its text that has the most of them, its first line where they are only in its name. */
  line: string;
}

/**
 * The fragments in whose name, role or text all the words occur, as they are typed. Those that have them in the name come first, then in
 * the role, then those whose text has them most often; equals in the order of their keys.
 */
export function searchFragments({ fragments }: Library, words: readonly string[]): FoundFragment[] {
  const ranked = [...fragments].flatMap(([key, fragment]) => {
    const { 片段, 作用, source } = fragment;
    if (!words.every((word) => [片段, 作用, source.text].some((text) => text.includes(word)))) return [];
    const inName = words.filter((word) => 片段.includes(word)).length;
    const inRole = words.filter((word) => 作用.includes(word)).length;
    const inText = words.reduce((sum, word) => sum + source.text.split(word).length - 1, 0);
    return [{ key, fragment, ranks: [inName, inRole, inText] }];
  });
  ranked.sort((a, b) => firstDifference(b.ranks, a.ranks) || (a.key < b.key ? -1 : 1));
  return ranked.map(({ fragment }) => ({ fragment, line: tellingLine(fragment, words) }));
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((rank, index) => rank - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function tellingLine({ source }: Fragment, words: readonly string[]): string {
  const lines = source.text.split("\n").filter((line) => line.trim() !== "");
  const hits = lines.map((line) => words.filter((word) => line.includes(word)).length);
  return lines[hits.indexOf(Math.max(...hits))] ?? "";
}
