import { type Data, Datum, type Group, isGroup, isList, textOf } from "../model/data.js";
import type { Direction, Fragment, Kind } from "../model/kind.js";
import type { Theme } from "../model/theme.js";
import { type MeetingThemes, themesOf } from "./themes.js";

/** The meeting and paper a passage is wanted for. */
export interface Occasion {
  kind: string;
  /** Whom it speaks to. */
  direction: Direction;
  level: string;
  /** 主题 and 名称 of the meeting, in which the words of 适用.主题 are looked for. */
  theme: string;
  /** Of those that are declared. */
  themes: MeetingThemes;
  name: string;
  form: string;
  data: Group;
}

/** What fragments are chosen by, out of the root context of a paper. */
export function occasionOf(
  { 稿种: kind, 方向: direction }: Pick<Kind, "稿种" | "方向">,
  data: Group,
  themes: readonly Theme[] = [],
): Occasion {
  const unit = isGroup(data.单位) ? data.单位 : undefined;
  const meeting = isGroup(data.会议) ? data.会议 : undefined;
  const name = textOf(meeting?.名称);
  const theme = `${textOf(meeting?.主题)} ${name}`;
  return {
    kind,
    direction,
    level: textOf(unit?.层级),
    theme,
    name,
    form: textOf(meeting?.形式),
    data,
    themes: themesOf(themes, data),
  };
}

/** Why a fragment does not fit, in words; undefined where it does. */
export function misfit({ 适用: fits, 需要: needs }: Fragment, occasion: Occasion): string | undefined {
  const { kind, direction, level, theme, themes, name, form, data } = occasion;
  if (!allows(fits.稿种, (word) => word === kind)) return `只用于${fits.稿种.join("、")}`;
  if (!speaksTo(fits, direction)) return `是${fits.方向.join("、") || "对下"}讲的话，这篇稿子是${direction}讲的`;
  if (!allows(fits.层级, (word) => word === level)) return `只用于${fits.层级.join("、")}`;
  if (!allows(fits.主题, (word) => theme.includes(word) && !themes.others.has(word)))
    return `只用于主题含“${fits.主题.join("、")}”的会议`;
  if (!allows(fits.场合, (word) => word === form || name.includes(word)))
    return `只用于名称或形式是“${fits.场合.join("、")}”的会议`;
  const missing = needs.filter((path) => !hasPath(data, path));
  return missing.length > 0 ? `缺少数据 ${missing.join("、")}` : undefined;
}

/** What says nothing of it speaks as the kinds that it names do, and to those below where it names none. */
function speaksTo({ 方向: directions, 稿种: kinds }: Fragment["适用"], direction: Direction): boolean {
  return directions.length > 0 ? directions.includes(direction) : kinds.length > 0 || direction === "对下";
}

/** No words, no limit. */
function allows(words: readonly string[], matches: (word: string) => boolean): boolean {
  return words.length === 0 || words.some(matches);
}

/** Whether something stands at a data path; of a list, in any of its rows. */
export function hasPath(root: Group, path: string): boolean {
  let data: Data | undefined = root;
  for (const key of path.split(".")) {
    // A column is there where some row has it filled: 项目.年度计划.
    const holders: readonly unknown[] = isList(data) ? data : [data];
    data = holders
      .map((holder) => (isGroup(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined))
      .find(Boolean);
  }
  return data instanceof Datum ? data.hole !== "缺" : isList(data) ? data.length > 0 : data !== undefined;
}
