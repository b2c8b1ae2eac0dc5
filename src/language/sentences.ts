/** A stretch of a text, by the offsets of its first character and behind its last one. */
export interface Stretch {
  start: number;
  end: number;
}

const sentence = /[^。！？\n]+(?:[。！？]+[”’）》」]*)?/g;

/** The sentences of a text, each with its end mark and what closes behind that; a ； ends none. */
export function sentencesIn(text: string): Stretch[] {
  return [...text.matchAll(sentence)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

const border = /[。！？；\n]/;

/**
 * What is said around a stretch, from one 。！？； or line end to the next, that one included.
 * @param reach how far it is looked for on either side; keeps long paragraphs linear
 */
export function statementAround(text: string, { start, end }: Stretch, reach = text.length): Stretch {
  let from = start;
  while (from > Math.max(0, start - reach) && !border.test(text[from - 1] ?? "")) from -= 1;
  let to = end;
  const last = Math.min(text.length, end + reach);
  while (to < last && !border.test(text[to] ?? "")) to += 1;
  return { start: from, end: Math.min(to + 1, last) };
}

/** How many Han characters a text has. */
export function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
