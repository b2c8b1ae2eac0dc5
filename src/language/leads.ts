const openers = "“‘（《〈【〔「『(";
const closers = "”’）》〉】〕」』)";
const marks = "。！？；：!?;";

/** Ends like a sentence, or like something that is meant to be followed by a list. */
export function endsSentence(text: string): boolean {
  const words = /[）)]$/.test(text) ? text.slice(-30).replace(asideAtEnd, "") : text;
  return /(?:[。！？；：!?;:…]|[.．](?<=[^\d\s.．][.．]))[”’"'）)】》」]*$/.test(words.slice(-8));
}

/** 请为基石培土。（鸣炮） */
const asideAtEnd = /(?<=[。！？!?…][”’"']?)[（(][^（()）]{1,20}[)）]$/;

/**
 * Index behind the first end mark that stands in no quotation marks or brackets (or the first one at all, where they never
 * close); undefined where there is none. A half-width `:` in 9:30 is none.
 */
export function leadEnd(text: string, from = 0): number | undefined {
  return firstEnd(text, from, true) ?? firstEnd(text, from, false);
}

function firstEnd(text: string, from: number, strict: boolean): number | undefined {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    const character = text[index] as string;
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 || !strict) && isEnd(text, index, character)) return index + 1;
  }
  return undefined;
}

function isEnd(text: string, index: number, character: string): boolean {
  if (marks.includes(character)) return true;
  const before = text[index - 1] ?? "";
  const after = text[index + 1] ?? "";
  if (character === ":") return !(/\d/.test(before) && /\d/.test(after)) && !(after === "/");
  return (
    character === "." && /[\u4e00-\u9fff”"）)]/.test(before) && (after === "" || /[\u4e00-\u9fff“"\s]/.test(after))
  );
}

/** A lead or heading as an outline shows it. */
export function withoutEnd(text: string): string {
  return text.replace(/[。！？；：，、,;:!?]$/, "");
}
