import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ChoiceReport } from "../model/choice.js";
import { isGroup, originOf } from "../model/data.js";
import type { Fragment } from "../model/kind.js";
import { diagnose } from "./diagnostics.js";
import { misfit, type Occasion } from "./fits.js";
import type { Library } from "./library.js";

/**
 * The roles of which the meeting's theme has fragments, and a plain one stands all the same, since its own have just been heard.
 */
export function shortOfTheme(
  fragments: Library["fragments"],
  choices: readonly ChoiceReport[],
  occasion: Occasion,
): string[] {
  const isPlain = ({ 适用, 需要 }: Fragment) => 适用.主题.length === 0 && 需要.length === 0;
  const plain = choices.filter(({ role, chosen, by }) => {
    const fragment = fragments.get(`${role}/${chosen}`);
    return by === "挑选" && fragment !== undefined && isPlain(fragment);
  });
  const themed = new Set(
    [...fragments.values()]
      .filter((fragment) => isOfTheme(fragment, occasion) && misfit(fragment, occasion) === undefined)
      .map(({ 作用 }) => 作用),
  );
  return [...new Set(plain.map(({ role }) => role))].filter((role) => themed.has(role));
}

function isOfTheme({ 适用 }: Fragment, { themes }: Occasion): boolean {
  return themes.names.length > 0 ? 适用.主题.some((word) => themes.own.has(word)) : 适用.主题.length > 0;
}

export function themeFindings(roles: readonly string[], { themes, data }: Occasion): Diagnostic[] {
  if (roles.length === 0) return [];
  const about = themes.names.length > 0 ? `讲“${themes.names.join("”“")}”` : "讲这个主题";
  const meeting = isGroup(data.会议) ? data.会议 : undefined;
  const { place } = originOf(meeting?.主题 ?? meeting?.名称 ?? data);
  const message = `${about}的片段不够：${roles.join("、")}，合用的上次会或者这次会的别篇刚用过，用了通用的。想讲得更贴主题，请自己写这几部分，或者在会议夹旁边的 fragments 里加几篇`;
  return [diagnose("theme-spent", place, message)];
}
