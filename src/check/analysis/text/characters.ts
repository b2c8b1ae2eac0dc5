import type { TextRange } from "../../engine/rule.js";

const hanCharacter = /[\p{Script=Han}]/u;
const cjkMark = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—％]/;

export function isHan(character: string | undefined): boolean {
  return character !== undefined && hanCharacter.test(character);
}

/** A Han character, a full-width mark, or a sign that stands for a masked Han word. */
export function isWide(character: string | undefined): boolean {
  return (
    character !== undefined && (hanCharacter.test(character) || cjkMark.test(character) || "×*%‰℃".includes(character))
  );
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && /^[0-9０-９]$/.test(character);
}

export function isLatin(character: string | undefined): boolean {
  return character !== undefined && /^[A-Za-z]$/.test(character);
}

const foreign =
  /[a-z]{3,6}:\/\/[\w./?=&%#:;,~+-]+|www\.[\w./-]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}|[\w-]{1,64}(?:\.[\w-]{1,64}){0,5}\.(?:com|cn|net|org|gov)\b|\.(?:docx?|xlsx?|pptx?|wps|et|pdf|txt|md|jpe?g|png|zip|rar)\b/gi;

/** Web and mail addresses, file name endings: the marks in them are no punctuation. */
export function foreignSpans(text: string): TextRange[] {
  return [...text.matchAll(foreign)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** `spans` in order. */
export function isInside(spans: readonly TextRange[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}

/** The nearest character before an offset that is neither blank nor in `skipped`. */
export function characterBefore(text: string, offset: number, skipped = ""): string | undefined {
  let index = offset - 1;
  while (index >= 0 && passes(text[index], skipped)) index -= 1;
  return text[index];
}

/** The nearest character at or behind an offset that is neither blank nor in `skipped`. */
export function characterAfter(text: string, offset: number, skipped = ""): string | undefined {
  let index = offset;
  while (index < text.length && passes(text[index], skipped)) index += 1;
  return text[index];
}

function passes(character: string | undefined, skipped: string): boolean {
  return character !== undefined && (/[ \t\u3000]/.test(character) || skipped.includes(character));
}
