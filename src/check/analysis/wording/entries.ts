import { contextual } from "./contextual.js";
import { setPhrases } from "./set-phrases.js";
import { terms } from "./terms.js";
import { words } from "./words.js";

/** One thing that is got wrong, and when it is not. */
export interface Entry {
  wrong: string;
  right: string;
  unless?: RegExp;
  only?: RegExp;
}

/** A wrong word in a text. */
export interface Slip {
  entry: Entry;
  start: number;
}

/** How far around a word its conditions look. */
const reach = 8;

/** The entries of a list by their first two characters, longer ones first; built on first use. */
export class Lexicon {
  private index: Map<string, Entry[]> | undefined;

  constructor(private readonly entries: () => readonly Entry[]) {}

  /** All entries, for counting and testing. */
  get all(): readonly Entry[] {
    return this.entries();
  }

  /** The wrong words of a text, none inside another. */
  slipsIn(text: string): Slip[] {
    const index = this.indexed();
    const slips: Slip[] = [];
    for (let start = 0; start < text.length - 1; start += 1) {
      const candidates = index.get(text.slice(start, start + 2));
      const entry = candidates?.find((candidate) => stands(candidate, text, start));
      if (!entry) continue;
      slips.push({ entry, start });
      start += entry.wrong.length - 1;
    }
    return slips;
  }

  private indexed(): Map<string, Entry[]> {
    if (this.index) return this.index;
    this.index = new Map();
    for (const entry of [...this.entries()].sort((a, b) => b.wrong.length - a.wrong.length)) {
      const key = entry.wrong.slice(0, 2);
      this.index.set(key, [...(this.index.get(key) ?? []), entry]);
    }
    return this.index;
  }
}

function stands({ wrong, unless, only }: Entry, text: string, start: number): boolean {
  const end = start + wrong.length;
  if (!text.startsWith(wrong, start)) return false;
  if (!unless && !only) return true;
  const around = text.slice(Math.max(0, start - reach), end + reach);
  return !unless?.test(around) && (only?.test(around) ?? true);
}

/** Words and set phrases that are misspelt: every one a mistake. */
export const confusables = new Lexicon(() => [
  ...pairsIn(setPhrases),
  ...pairsIn(terms),
  ...pairsIn(words),
  ...contextual.map(([wrong, right, when]) => ({ wrong, right, ...when })),
]);

function pairsIn(table: string): Entry[] {
  return table
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong = "", right = ""] = pair.split("=");
      return { wrong, right };
    });
}
