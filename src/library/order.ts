import type { Fragment } from "../model/kind.js";
import type { Occasion } from "./fits.js";
import { isOwnWord } from "./themes.js";
import { freshness, justHeard, type PaperUses, useText } from "./used.js";

/** What decides among fragments that fit, beyond their names. */
export interface Preference {
  uses: PaperUses;
  occasion: Pick<Occasion, "themes">;
  /** 短 中 长, where the brief asks for one. */
  length?: string;
  /** Data paths that call for the passage: what needs them tells them. */
  about?: readonly string[];
  /** Data paths that another part of the paper is there to tell: told here, they would be told twice. */
  elsewhere?: readonly string[];
}

/** One step of the order. */
interface Criterion {
  /** The higher goes first. */
  score(fragment: Fragment, preference: Preference): number;
  /** Why the winner goes before the rest, where this step decides. */
  won(fragment: Fragment, preference: Preference): string;
  /** Why another goes behind it. */
  lost(fragment: Fragment, preference: Preference): string;
}

const lengths = ["短", "中", "长"];

/**
 * What fits best goes first: filled with this meeting's facts, then written for its theme, this kind, its occasion, its level. Only what
 * has just been heard makes room for what fits less well; among equals the freshest is taken. Nothing stands twice in a paper while there
 * is another.
 */
const criteria: readonly Criterion[] = [
  {
    score: (fragment, { uses }) => (uses.useOf(fragment)?.where === "本篇" ? 0 : 1),
    won: () => "合用的都用过，只有它这一篇里还没有用",
    lost: (fragment, { uses }) => useText(uses.useOf(fragment)),
  },
  {
    score: (fragment, { about = [], elsewhere = [] }) =>
      needsAny(fragment, about) ? 1 : needsAny(fragment, elsewhere) ? -1 : 0,
    won: (fragment, { about = [] }) =>
      needsAny(fragment, about) ? `要讲的就是 ${about.join("、")}` : "别的部分要讲的事实，这里不重复",
    lost: (fragment, { elsewhere = [] }) =>
      needsAny(fragment, elsewhere) ? "讲的是别的部分要讲的事实" : "没有讲到该讲的事实",
  },
  particular(
    ({ 需要 }) => 需要,
    (words) => `用得上这次会的数据（${words}）`,
    "没有用到这次会的数据",
  ),
  {
    score: (fragment, { uses }) => (justHeard(uses.useOf(fragment)) ? 0 : 1),
    won: () => "合用的里面，这次会的别篇和上一次会没有用过它",
    lost: (fragment, { uses }) => useText(uses.useOf(fragment)),
  },
  {
    // What goes by a word of the theme itself, before what only has one in common with the name of the meeting.
    score: ({ 适用 }, { occasion: { themes } }) =>
      适用.主题.some((word) => isOwnWord(word, themes)) ? 2 : Math.min(1, 适用.主题.length),
    won: ({ 适用 }) => `专讲“${适用.主题.join("、")}”`,
    lost: () => "不是专讲这个主题的",
  },
  particular(
    ({ 适用 }) => 适用.稿种,
    (words) => `专为${words}写的`,
    "不是专为这个稿种写的",
  ),
  particular(
    ({ 适用 }) => 适用.场合,
    (words) => `专为“${words}”一类的会写的`,
    "不是专为这类会写的",
  ),
  particular(
    ({ 适用 }) => 适用.层级,
    (words) => `专为${words}一级写的`,
    "不是专为这一级写的",
  ),
  {
    score: (fragment, { uses }) => freshness(uses.useOf(fragment)),
    won: (fragment, { uses }) => {
      const use = uses.useOf(fragment);
      return use ? `一样合用的都用过，它隔得最久：${useText(use)}` : "一样合用的里面，它最近没有用过";
    },
    lost: (fragment, { uses }) => useText(uses.useOf(fragment)),
  },
  {
    score: ({ 篇幅 }, { length }) =>
      length === undefined ? 0 : -Math.abs(lengths.indexOf(篇幅) - lengths.indexOf(length)),
    won: ({ 篇幅 }, { length }) => `要的是${length}的，它是${篇幅}的`,
    lost: ({ 篇幅 }, { length }) => `是${篇幅}的，要的是${length}的`,
  },
];

/** Whether a fragment cannot do without something at or under one of the paths. */
function needsAny({ 需要: needs }: Fragment, paths: readonly string[]): boolean {
  return needs.some((need) => paths.some((path) => need === path || need.startsWith(`${path}.`)));
}

function particular(
  wordsOf: (fragment: Fragment) => string[],
  won: (words: string) => string,
  lost: string,
): Criterion {
  return {
    score: (fragment) => (wordsOf(fragment).length > 0 ? 1 : 0),
    won: (fragment) => won(wordsOf(fragment).join("、")),
    lost: () => lost,
  };
}

/** The order in which fragments that fit are taken; equals by their names. */
export function inOrder(fragments: readonly Fragment[], preference: Preference): Fragment[] {
  return [...fragments].sort((a, b) => {
    const decisive = deciding(a, b, preference);
    if (decisive) return decisive.score(b, preference) - decisive.score(a, preference);
    return a.片段 < b.片段 ? -1 : 1;
  });
}

/** The first step at which two fragments differ. */
function deciding(a: Fragment, b: Fragment, preference: Preference): Criterion | undefined {
  return criteria.find(({ score }) => score(a, preference) !== score(b, preference));
}

/** Why the first of several that fit was taken. */
export function whyWon([winner, next]: readonly Fragment[], preference: Preference): string {
  if (!winner || !next) return "合用的只有这一篇";
  const decisive = deciding(winner, next, preference);
  return decisive ? decisive.won(winner, preference) : `和“${next.片段}”一样合用，按名称排在前面`;
}

/** Why another that fits was not. */
export function whyLost(winner: Fragment, other: Fragment, preference: Preference): string {
  const decisive = deciding(winner, other, preference);
  return decisive ? decisive.lost(other, preference) : "一样合用，按名称排在后面";
}

/**
 * By how much less well one fragment fits than another: what leaves out facts counts double, what is less for the theme, and what the
 * last meetings have heard, once.
 */
export function lessFitting(
  fragment: Fragment,
  than: Fragment,
  preference: Pick<Preference, "occasion"> & { heard: boolean },
): number {
  const themed = ({ 适用 }: Fragment) => 适用.主题.some((word) => isOwnWord(word, preference.occasion.themes));
  const losesFacts = than.需要.length > 0 && fragment.需要.length === 0;
  const losesTheme = themed(than) && !themed(fragment);
  return (losesFacts ? 2 : 0) + (losesTheme ? 1 : 0) + (preference.heard ? 1 : 0);
}
