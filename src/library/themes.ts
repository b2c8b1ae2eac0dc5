import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, type Group, isGroup, isList, originOf, textOf } from "../model/data.js";
import type { Document } from "../model/document.js";
import { mostTerms, type Theme, themeField } from "../model/theme.js";
import { diagnose } from "./diagnostics.js";
import { plain } from "./plain.js";

/** A file of templates/主题 as a theme. */
export function toTheme({ head }: Document): Step<Theme> {
  const findings = [...shortWords(head.词), ...tooManyTerms(head.词条)];
  return findings.length > 0 ? { findings } : { value: plain(head, themeField) as Theme, findings };
}

/** One character stands in the name of every other meeting. */
function shortWords(words: Data | undefined): Diagnostic[] {
  const short = isList(words) ? words.filter((word) => textOf(word).length < 2) : [];
  return short.map((word) => {
    const message = `“${textOf(word)}”只有一个字，别的会也会碰上。请写两个字以上`;
    return diagnose("theme-value", originOf(word).place, message, { quote: textOf(word) });
  });
}

function tooManyTerms(terms: Data | undefined): Diagnostic[] {
  const names = isGroup(terms) ? Object.keys(terms) : [];
  const first = names[mostTerms];
  if (!isGroup(terms) || first === undefined) return [];
  const place = originOf(terms).keys?.get(first) ?? originOf(terms).place;
  const message = `一个主题最多 ${mostTerms} 个词条，这里有 ${names.length} 个。请留下最要紧的`;
  return [diagnose("theme-value", place, message, { quote: first })];
}

/** The declared themes, as a meeting sees them. */
export interface MeetingThemes {
  /** Those it is of. */
  names: readonly string[];
  /** What its 主题 says. */
  about: string;
  /** The words they go by. */
  own: ReadonlySet<string>;
  /** The words by which the others go, wherever they occur. */
  others: ReadonlySet<string>;
}

export const noThemes: MeetingThemes = { names: [], about: "", own: new Set(), others: new Set() };

/** A meeting is of the themes that its 主题 speaks of, or its name where that speaks of none. @param data the root context of a paper */
export function themesOf(themes: readonly Theme[], data: Group): MeetingThemes {
  const meeting = isGroup(data.会议) ? data.会议 : undefined;
  const spoken = (text: string) => themes.filter((theme) => speaksOf(theme, text));
  const about = textOf(meeting?.主题);
  const byTheme = spoken(about);
  const its = byTheme.length > 0 ? byTheme : spoken(textOf(meeting?.名称));
  const own = new Set(its.flatMap(wordsOf));
  const others = themes.flatMap(wordsOf).filter((word) => !own.has(word));
  return { names: its.map(({ 主题 }) => 主题), about, own, others: new Set(others) };
}

/** Whether a word is of the theme itself, or of what the 主题 of the meeting says beyond it (百日攻坚); not only part of its name. */
export function isOwnWord(word: string, { own, about, names }: MeetingThemes): boolean {
  return own.has(word) || (about.includes(word) && !names.some((name) => name.includes(word)));
}

/** Whether one of the words of a theme stands in a text. */
export function speaksOf(theme: Theme, text: string): boolean {
  return wordsOf(theme).some((word) => text.includes(word));
}

function wordsOf({ 主题, 词 }: Theme): string[] {
  return [主题, ...词];
}
