import { labelAt } from "../../../language/labels.js";
import { hanIn } from "../../../language/sentences.js";

/** A list in a sentence; more than one count where the last 和 may join two items or stand inside one. */
export interface Enumeration {
  counts: number[];
}

/** Signs that the list is open, or that it gives figures rather than names. */
const open =
  /(?<![平同高中上优均相])等(?![靠待级次候于政上])|其中|包括|如[^下]|以上|分别|[0-9]+(?:\.[0-9]+)?(?:个|家|项|亿|万|%|名|户)|…/;
const longestItem = 80;

/** The items behind a ：, up to the full stop: parted by ；, else by 、. Undefined where it is not clearly a list, or not a whole one. */
export function enumerationAfter(text: string, colon: number): Enumeration | undefined {
  const words = /^：([^。！？\n：]*)(?:[。！？\n]|$)/.exec(text.slice(colon, colon + 600))?.[1];
  if (words === undefined || open.test(words) || isNumbered(words)) return undefined;
  if (words.includes("；")) return listOf(words.replace(/；$/, "").split("；"));
  if (words.includes("，")) return words.includes("、") ? undefined : alike(words.split("，"));
  return listOf(words.split("、"));
}

/** The numerals of its items say how many they are. */
function isNumbered(words: string): boolean {
  return [...words.matchAll(/^|[；，、]/g)].some(({ index, 0: mark }) =>
    labelAt(words, index + mark.length, "sentence"),
  );
}

function listOf(items: readonly string[]): Enumeration | undefined {
  if (items.length < 2 || items.some((item) => item === "" || item.length > longestItem)) return undefined;
  const joined = /.(?:和|及|与|以及|、)./.test(items.at(-1) ?? "") && !items.some((item) => item.includes("，"));
  return { counts: joined ? [items.length + 1, items.length] : [items.length] };
}

/** Clauses are members of a list where all are of one length, or begin alike: 站位高，分析透，措施实; 还差多少，还缺几道. */
function alike(clauses: readonly string[]): Enumeration | undefined {
  const [first = "", ...others] = clauses;
  const even = first.length <= 8 && others.every(({ length }) => length === first.length);
  const same = first.length <= 10 && others.every((clause) => clause[0] === first[0] && clause.length <= 10);
  return even || same ? { counts: [clauses.length] } : undefined;
}

/** Clauses that each name the thing: 甲专班由张三牵头，乙专班由李四牵头; 投资10亿元，增长8%；收入3亿元，增长5%. */
export function clausesNaming(text: string, colon: number, noun: string): Enumeration | undefined {
  const words = /^：([^。！？\n：]*)(?:[。！？\n]|$)/.exec(text.slice(colon, colon + 600))?.[1] ?? "";
  const clauses = words.includes("；") ? words.replace(/；$/, "").split("；") : words.split("，");
  return clauses.length > 1 && clauses.every((clause) => clause.includes(noun))
    ? { counts: [clauses.length] }
    : undefined;
}

/** The names before an offset, joined by 、 or 和, that all end in `noun`. */
export function enumerationBefore(text: string, end: number, noun: string): Enumeration | undefined {
  const items = namesBefore(text, end, 120);
  if (items.length < 2 || items.some((item) => !item.endsWith(noun) || hanIn(item) > 12)) return undefined;
  return { counts: [items.length] };
}

/** Short names before an offset, three and more, all of one length but for the verb before the first: 下设项目、指标、要素、督导四个专班. */
export function shortNamesBefore(text: string, end: number): Enumeration | undefined {
  const [first = "", ...others] = namesBefore(text, end, 60);
  const length = others[0]?.length ?? 0;
  const even = others.length > 1 && length > 0 && length <= 4 && others.every((other) => other.length === length);
  return even && first.length >= length && first.length <= length + 6 ? { counts: [others.length + 1] } : undefined;
}

function namesBefore(text: string, end: number, reach: number): string[] {
  const words = /[^，。；：！？\n“”（）]*$/.exec(text.slice(Math.max(0, end - reach), end))?.[0] ?? "";
  return words.split(/、|和|与|及/);
}
