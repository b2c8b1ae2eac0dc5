import type { CheckedBlock, Range } from "../rule.js";
import { isBody } from "./prose.js";
import { hanIn, sentencesOf } from "./sentences.js";

/** A sentence as it is compared: without numerals in front, marks and blanks. */
export interface Spoken extends Range {
  block: CheckedBlock;
  /** Han characters, digits and Latin only. */
  words: string;
}

/** Sentences of so many Han characters at the least; headings on a line of their own, titles and salutations are said again on purpose. */
export function spokenIn(blocks: readonly CheckedBlock[], least: number): Spoken[] {
  return blocks.filter(isSpoken).flatMap((block) =>
    sentencesOf(block).flatMap(({ start, end, text }) => {
      const label = leading.exec(text)?.[0].length ?? 0;
      const words = text.slice(label).replace(/[^\p{Script=Han}\p{Nd}a-zA-Z]/gu, "");
      return hanIn(words) < least || formulas.test(text.slice(label))
        ? []
        : [{ block, start: start + label, end, words }];
    }),
  );
}

const leading =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、．.]\s*|第[一二三四五六七八九十]+[，、]|[一二三四五六七八九十][是要]|首先，|其次，|再次，|最后，|同志们[，：]|因此，|总之，)*/;

/** 请X街道发言, 责任单位：…: said in the same words each time, and what is not filled in yet. */
const formulas =
  /^(?:下面|接下来|现在|首先|最后)?[，,]?(?:有?请|进行)|责任单位|牵头单位|配合单位|责任领导|完成时限|责任人|主管单位|参加人员|联系人|[X×*]{1,}|xx/;

function isSpoken(block: CheckedBlock): boolean {
  return isBody(block) && (block.block.type !== "heading" || block.block.body !== undefined);
}

const gram = 8;
/** Every so many characters one is kept: a run shared with a kept text is found from 11 characters on. */
const stride = 4;

/** Texts seen so far, by runs of eight characters. Memory grows with a quarter of the text. */
export class SeenRuns<T> {
  private readonly seen = new Map<string, T>();

  add(words: string, where: T): void {
    for (let at = 0; at + gram <= words.length; at += stride) {
      const key = words.slice(at, at + gram);
      if (!this.seen.has(key)) this.seen.set(key, where);
    }
  }

  /** Where most of a sentence has been seen before, and how much of it, 0 … 1. */
  match(words: string): { where: T; share: number } | undefined {
    const covered = new Map<T, { count: number; until: number }>();
    for (let at = 0; at + gram <= words.length; at += 1) {
      const where = this.seen.get(words.slice(at, at + gram));
      if (where === undefined) continue;
      const one = covered.get(where) ?? { count: 0, until: 0 };
      one.count += at + gram - Math.max(one.until, at);
      one.until = at + gram;
      covered.set(where, one);
    }
    let best: { where: T; share: number } | undefined;
    for (const [where, { count }] of covered) {
      const share = count / words.length;
      if (!best || share > best.share) best = { where, share };
    }
    return best;
  }
}
