import { numeralValue } from "./numeral-value.js";

/** A time of day as it stands in a text. */
export interface ClockMention {
  hour: number;
  minute: number;
  /** The words that say so, those between it and the date included. */
  text: string;
}

const number = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
const weekday = "[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?";
const partOfDay = "(上午|早上|凌晨|中午|下午|晚上?)";
const written = `${partOfDay}?\\s*${number}\\s*(?:[:：]\\s*(\\d{1,2})(?:[:：]\\d{2})?|[时点](?:(半)|\\s*${number}分?)?)`;
const pattern = new RegExp(`^[，,]?(?:${weekday})?[ \\t　T]*${written}`);
const anywhere = new RegExp(`(?<![\\d.:：点时])${written}(?![:：]?\\d)`, "g");
/** A weekday alone says no time of day. */
export const weekdayAlone = new RegExp(`^\\s*${weekday}$`);

/** The time of day that a text begins with, as behind a date: ` 09:00`, `（星期二）上午9时30分`, `下午三点半`. */
export function clockAt(text: string): ClockMention | undefined {
  const [all, half = "", hours = "", colon, halfPast, minutes] = pattern.exec(text) ?? [];
  if (all === undefined) return undefined;
  const said = numeralValue(hours) ?? 24;
  const late = (/下午|晚/.test(half) && said < 12) || (half === "中午" && said < 11);
  const hour = said + (late ? 12 : 0);
  const minute = halfPast ? 30 : (numeralValue(colon ?? minutes ?? "0") ?? 60);
  return hour < 24 && minute < 60 ? { hour, minute, text: all } : undefined;
}

/** What is written like a time of day, whether there is such a one or not: 上午15时, 25时30分, 3:75. */
export interface WrittenClock {
  start: number;
  end: number;
  /** 上午, 下午 …; empty where it is not said. */
  part: string;
  /** As written: 3 of 下午3时. */
  hour: number;
  minute: number;
  /** It says 时 and minutes, or the part of the day: 3:75 may be a score, 30点 a list of points. */
  sure: boolean;
}

/** Whatever is written like a time of day in a text, in order. */
export function clocksIn(text: string): WrittenClock[] {
  return [...text.matchAll(anywhere)].map((match) => {
    const [all, part = "", hours = "", colon, halfPast, minutes] = match;
    const minute = halfPast ? 30 : (numeralValue(colon ?? minutes ?? "0") ?? 0);
    const sure = part !== "" || (minutes !== undefined && all.includes("时"));
    return { start: match.index, end: match.index + all.length, part, hour: numeralValue(hours) ?? 0, minute, sure };
  });
}

/** Whether there is no such time: 25时30分, 上午15时, 晚上15时. */
export function isNoTime({ part, hour, minute }: Pick<WrittenClock, "part" | "hour" | "minute">): boolean {
  if (hour > 24 || minute > 59) return true;
  if (/上午|早上|凌晨/.test(part)) return hour > 12;
  return part.startsWith("晚") && hour > 12 && hour < 18;
}

/** 9:05, from minutes since midnight, as GB/T 15835 writes it. */
export function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 上午9时, 下午2时30分: as a notice says it. */
export function spokenClock({ hour, minute }: { hour: number; minute: number }): string {
  const part = hour < 12 ? "上午" : hour < 18 ? "下午" : "晚上";
  return `${part}${hour > 12 ? hour - 12 : hour}时${minute > 0 ? `${minute}分` : ""}`;
}
