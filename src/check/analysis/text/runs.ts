import { labelAt } from "../../../language/labels.js";
import { hanIn } from "../../../language/sentences.js";
import type { CheckedBlock, TextRange } from "../../engine/rule.js";
import { isBody } from "./prose.js";
import { sentencesOf } from "./sentences.js";

/** A sentence as it is compared: without numerals in front, marks and blanks. */
export interface Spoken extends TextRange {
  block: CheckedBlock;
  /** Han characters, digits and Latin only. */
  words: string;
}

/** Sentences of so many Han characters at the least; headings on a line of their own, titles and salutations are said again on purpose. */
export function spokenIn(blocks: readonly CheckedBlock[], least: number): Spoken[] {
  return blocks.filter(isSpoken).flatMap((block) =>
    sentencesOf(block).flatMap(({ start, end, text }) => {
      const label = wordsFrom(text);
      const words = text.slice(label).replace(/[^\p{Script=Han}\p{Nd}a-zA-Z]/gu, "");
      return hanIn(words) < least || formulas.test(text.slice(label)) || text.endsWith("：")
        ? []
        : [{ block, start: start + label, end, words }];
    }),
  );
}

const opener = /\s+|同志们[，：]|因此，|总之，/y;

/** Behind the numerals and the small words a sentence begins with. */
function wordsFrom(text: string): number {
  let at = 0;
  for (let last = -1; at > last; ) {
    last = at;
    const label = labelAt(text, at);
    opener.lastIndex = at;
    at += label ? label.text.length + label.extra.length : (opener.exec(text)?.[0].length ?? 0);
  }
  return at;
}

/** 请X街道发言, 责任单位：…: said in the same words each time, as are words that lead up to a list; and what is not filled in yet. */
const formulas =
  /^(?:下面|接下来|现在|首先|最后)?[，,]?(?:有?请|进行)|责任单位|牵头单位|配合单位|责任领导|完成时限|责任人|主管单位|参加人员|联系人|[X×*]{1,}|xx/;

function isSpoken(block: CheckedBlock): boolean {
  return isBody(block) && (block.block.type !== "heading" || block.block.body !== undefined);
}

const gram = 8;
/** Every so many characters one is kept: a run shared with a kept text is met from 11 characters on. */
const stride = 4;
/** Of a run that comes again and again, so many places are kept. */
const places = 4;
/** So many of the likeliest are compared character by character. */
const judged = 3;

interface Kept<T> {
  words: string;
  where: T;
}

/** Texts seen so far, whole and by runs of eight characters. Memory grows with the text. */
export class SeenRuns<T> {
  private readonly whole = new Map<string, T>();
  private readonly runs = new Map<string, Kept<T>[]>();

  add(words: string, where: T): void {
    if (this.whole.has(words)) return;
    this.whole.set(words, where);
    const kept = { words, where };
    for (let at = 0; at + gram <= words.length; at += stride) {
      const run = words.slice(at, at + gram);
      const known = this.runs.get(run);
      if (!known) this.runs.set(run, [kept]);
      else if (known.length < places) known.push(kept);
    }
  }

  /** Where most of a sentence has been seen before, and how much of it, 0 … 1. */
  match(words: string): { where: T; share: number } | undefined {
    const same = this.whole.get(words);
    if (same !== undefined) return { where: same, share: 1 };
    let best: { where: T; share: number } | undefined;
    for (const kept of this.likeliest(words)) {
      const share = shared(words, kept.words) / words.length;
      if (!best || share > best.share) best = { where: kept.where, share };
    }
    return best;
  }

  private likeliest(words: string): Kept<T>[] {
    const met = new Map<Kept<T>, number>();
    for (const run of runsOf(words))
      for (const kept of this.runs.get(run) ?? []) met.set(kept, (met.get(kept) ?? 0) + 1);
    const ranked = [...met].sort(([, one], [, other]) => other - one);
    return ranked.slice(0, judged).map(([kept]) => kept);
  }
}

function* runsOf(words: string): Generator<string> {
  for (let at = 0; at + gram <= words.length; at += 1) yield words.slice(at, at + gram);
}

/** How many characters of a text stand in runs that are in the other one, too. */
function shared(words: string, others: string): number {
  const known = new Set(runsOf(others));
  let count = 0;
  let until = 0;
  let at = 0;
  for (const run of runsOf(words)) {
    if (known.has(run)) {
      count += at + gram - Math.max(until, at);
      until = at + gram;
    }
    at += 1;
  }
  return count;
}
