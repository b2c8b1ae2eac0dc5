import type { Moment } from "../model/moment.js";
import { lastDay } from "./calendar.js";

/** Parts of a year as they are called, with their first and last month. */
const parts: Readonly<Record<string, readonly [from: number, to: number]>> = {
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  前两季度: [1, 6],
  前三季度: [1, 9],
  上半年: [1, 6],
  下半年: [7, 12],
  全年: [1, 12],
};

/** For patterns: a part of a year, as one group. */
export const partOfYear = "(前[三两]季度|[上下]半年|(?<!前)第?[一二三四]季度)";

/** For patterns: what stands between the ends of a range: 1—8月, 1至8月. */
export const through = "[—\\-－–―−~～至到]";

/** The first and the last month of a part of a year: 三季度, 第3季度, 前三季度, 上半年. */
export function monthsOfPart(name: string): readonly [from: number, to: number] | undefined {
  const plain = name.replace(/^第/, "").replace(/^[1-4](?=季度)/, (digit) => "一二三四"[Number(digit) - 1] ?? digit);
  return Object.hasOwn(parts, plain) ? parts[plain] : undefined;
}

const upTo = new RegExp(`(?:(?<!\\d)[1１一]\\s*${through}+\\s*|截[至止]到?(?:20\\d\\d年)?)(\\d{1,2})\\s*月`);

/** The last month of what figures cover: 1—8月增速, 截至8月底 → 8; undefined where no period from January on is named. */
export function monthUpTo(text: string): number | undefined {
  const month = Number(upTo.exec(text)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? month : undefined;
}

/** What the figures of a year up to a day cover, as it is said: 1—8月, 上半年, 前三季度, 全年; within a month 截至8月20日. */
export function periodTo({ year, month, day }: Moment): string {
  if (day < lastDay(month, year)) return `截至${month}月${day}日`;
  const called: Readonly<Record<number, string>> = { 1: "1月", 3: "一季度", 6: "上半年", 9: "前三季度", 12: "全年" };
  return called[month] ?? `1—${month}月`;
}

const said = new RegExp(`前\\d+个月|(?:\\d+${through}+)?\\d+月份?(?:[底末]|\\d+日)?|全年|${partOfYear}|\\d{4}年`, "g");
const throughs = new RegExp(`${through}+`);

/** What a figure covers by the words before it, written in one way: 1-8月, 8月底, 上半年; empty where nothing is said. */
export function lastPeriod(words: string): string {
  const last = [...words.matchAll(said)].at(-1)?.[0] ?? "";
  return last
    .replace(/^前(\d+)个月$/, "1-$1月")
    .replace(/^第|份/g, "")
    .replace(throughs, "-")
    .replace(/^(\d+)月(?:末|(\d+)日)$/, (day, month: string, of = "31") =>
      Number(of) >= lastDay(Number(month)) ? `${month}月底` : day,
    );
}
