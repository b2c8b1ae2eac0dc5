import { numeralValue } from "./numeral-value.js";

/** A date or a part of one as a text names it; a masked part (20xx, X) is not there. */
export interface DateMention {
  start: number;
  end: number;
  text: string;
  year?: number;
  month?: number;
  day?: number;
}

const year = "((?:1[89]|20|２０)[0-9０-９]{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2})年";
const number = "([0-9０-９]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
const dated = new RegExp(`(?<![0-9０-９.．第十百])(?:${year}度?)?${number}月(?:份)?(?:${number}[日号])?|${year}`, "g");

/** The dates of a text in order: 2026年9月22日, 9月22日, 九月, 2026年; of a range such as 1—8月 its end. */
export function datesIn(words: string): DateMention[] {
  return [...words.matchAll(dated)].map((match) => {
    const [text, withMonth, month, day, alone] = match;
    const parts = { year: withMonth ?? alone, month, day };
    return { text, start: match.index, end: match.index + text.length, ...numbers(parts) };
  });
}

function numbers(parts: Record<string, string | undefined>): Pick<DateMention, "year" | "month" | "day"> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, text]) => {
      const value = text === undefined ? undefined : numeralValue(text);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
