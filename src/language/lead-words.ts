/**
 * Series that are told by words and not by numbers. They are written where they are asked for; in other people's papers such words lead
 * all kinds of sentences, so none of them is read as a label but 首先.
 */
const series: readonly (readonly string[])[] = [
  ["一个是", "再一个是", "还有一个是"],
  ["首先", "其次", "再次"],
  ["一方面", "另一方面"],
];

/** The last of three or more, where no other word is left for it. */
const closing: Readonly<Record<string, string>> = { 首先: "最后", 一个是: "最后一个是" };

/** The words of the series that a label belongs to, and which of them it is: 0 for the closing one. */
export interface LeadWord {
  text: string;
  ordinal: number;
  /** The word at a place of the series; undefined where it has none. */
  at(ordinal: number, total?: number): string | undefined;
}

export function leadWordIn(label: string): LeadWord | undefined {
  for (const words of series) {
    const [first = ""] = words;
    const last = closing[first];
    const text = [...words, ...(last ? [last] : [])].find((word) => label.startsWith(word));
    if (text === undefined) continue;
    return { text, ordinal: words.indexOf(text) + 1, at: (ordinal, total = 0) => wordAt(words, last, ordinal, total) };
  }
  return undefined;
}

/** 首先、其次、再次、最后: more points than words cannot be told apart. */
function wordAt(
  words: readonly string[],
  last: string | undefined,
  ordinal: number,
  total: number,
): string | undefined {
  const most = words.length + (last ? 1 : 0);
  if (total > most) return undefined;
  // 再一个是 and 还有一个是 end a series well enough.
  const closes = last !== undefined && ordinal === total && total > (words[0] === "首先" ? 2 : words.length);
  return closes ? last : words[ordinal - 1];
}

export function isLeadWord(pattern: string): boolean {
  return leadWordIn(pattern)?.ordinal === 1;
}

/** Of a pattern that numbers each point with its own first word, “字”，: what stands behind the word. */
export function keyTail(pattern: string): string | undefined {
  return /^“字”(.*)$/.exec(pattern)?.[1];
}

/** The word a text begins with, in quotation marks or before a comma, and how long it is with its marks: 定，… “快”，… */
export function keyAt(text: string): { key: string; length: number } | undefined {
  const [words, quoted, bare] =
    /^(?:“([^”]{1,8})”|([^，。；：、“”\s]{1,4}(?=[，：、,:\s])))[，：、,:\s]?/.exec(text) ?? [];
  const key = quoted ?? bare;
  return words === undefined || key === undefined ? undefined : { key, length: words.length };
}
