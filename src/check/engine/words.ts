import { Scanner } from "../../language/scanner.js";
import type {
  Anniversary,
  Coinage,
  Event,
  FiveYearPlan,
  Institution,
  Measure,
  Misspelling,
  Neighbours,
  ProofLists,
  Usage,
} from "../../model/word-lists.js";

/** An entry under its own name, whatever it is called in a text. */
export type NamedEntry<Entry> = Entry & { name: string };

/** The word lists as rules look words up in a text. */
export interface WordScanners {
  易错词: Scanner<Misspelling>;
  宜改词: Scanner<Usage>;
  机构: Scanner<Institution>;
  提法: Scanner<NamedEntry<Coinage>>;
  大事: Scanner<NamedEntry<Event>>;
  周年: Scanner<NamedEntry<Anniversary>>;
  规划: ReadonlyMap<string, FiveYearPlan>;
  重字: Scanner<Neighbours>;
  量词: Scanner<Measure>;
}

/** Compiles word lists; of a kind that is not given nothing is found. */
export function compileWords(lists: Partial<ProofLists>): WordScanners {
  return {
    易错词: new Scanner(lists.易错词 ?? []),
    宜改词: new Scanner(lists.宜改词 ?? []),
    机构: new Scanner(lists.机构 ?? []),
    提法: new Scanner(named(lists.提法)),
    大事: new Scanner(named(lists.大事)),
    周年: new Scanner(named(lists.周年)),
    规划: lists.规划 ?? new Map(),
    重字: new Scanner([...(lists.重字 ?? [])].map(([word, entry]) => [word + word, entry] as const)),
    量词: new Scanner(lists.量词 ?? []),
  };
}

/** Each entry under its name and under what else it is called. */
function named<Entry extends Neighbours & { 又叫: string[] }>(
  entries: ReadonlyMap<string, Entry> = new Map(),
): [string, NamedEntry<Entry>][] {
  return [...entries].flatMap(([name, entry]) =>
    [name, ...entry.又叫].map((word): [string, NamedEntry<Entry>] => [word, { ...entry, name }]),
  );
}
