import type { Neighbours } from "../model/word-lists.js";

/** A word in a text. `start` counts, `end` does not; UTF-16 units. */
export interface WordMatch<Entry> {
  word: string;
  entry: Entry;
  start: number;
  end: number;
}

interface TrieNode<Entry> {
  next: Map<string, TrieNode<Entry>>;
  /** The word that ends here. */
  word?: string;
  entry?: Entry;
}

/** How far 旁边有 and 旁边没有 look. */
const reach = 8;

/** Finds literal words in a text: a trie, tried at each character, so that the time is that of the text, however many words there are. */
export class Scanner<Entry extends Partial<Neighbours>> {
  private readonly root: TrieNode<Entry> = { next: new Map() };

  /** Of a word given twice the later entry counts. */
  constructor(words: Iterable<readonly [word: string, entry: Entry]>) {
    for (const [word, entry] of words) if (word !== "") Object.assign(this.nodeOf(word), { word, entry });
  }

  /** The words of a text whose neighbours are as they should be: from the left, the longest first, none inside another. */
  matchesIn(text: string): WordMatch<Entry>[] {
    const matches: WordMatch<Entry>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const match = this.longestAt(text, start);
      if (!match) continue;
      matches.push(match);
      start = match.end - 1;
    }
    return matches;
  }

  private nodeOf(word: string): TrieNode<Entry> {
    let node = this.root;
    for (let at = 0; at < word.length; at += 1) {
      const next = node.next.get(word.charAt(at)) ?? { next: new Map() };
      node.next.set(word.charAt(at), next);
      node = next;
    }
    return node;
  }

  private longestAt(text: string, start: number): WordMatch<Entry> | undefined {
    let longest: WordMatch<Entry> | undefined;
    let node = this.root.next.get(text.charAt(start));
    for (let end = start + 1; node; end += 1) {
      const { word, entry } = node;
      if (word !== undefined && entry && isInPlace(entry, text, start, end)) longest = { word, entry, start, end };
      node = end < text.length ? node.next.get(text.charAt(end)) : undefined;
    }
    return longest;
  }
}

/** Whether the neighbours of a stretch of a text are as asked; where the text begins and ends, a full stop is taken to stand. */
function isInPlace(asked: Partial<Neighbours>, text: string, start: number, end: number): boolean {
  const { 前接 = [], 前不接 = [], 后接 = [], 后不接 = [], 旁边有 = [], 旁边没有 = [] } = asked;
  const isBefore = (word: string) => (start === 0 ? word === "。" : text.endsWith(word, start));
  const isBehind = (word: string) => (end === text.length ? word === "。" : text.startsWith(word, end));
  const around = 旁边有.length + 旁边没有.length === 0 ? "" : text.slice(Math.max(0, start - reach), end + reach);
  const isAround = (word: string) => around.includes(word);
  return (
    (前接.length === 0 || 前接.some(isBefore)) &&
    !前不接.some(isBefore) &&
    (后接.length === 0 || 后接.some(isBehind)) &&
    !后不接.some(isBehind) &&
    (旁边有.length === 0 || 旁边有.some(isAround)) &&
    !旁边没有.some(isAround)
  );
}
