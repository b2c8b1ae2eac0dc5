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
const pattern = new RegExp(
  `^[，,]?(?:${weekday})?[ \\t　T]*(上午|早上|凌晨|中午|下午|晚上?)?\\s*${number}\\s*(?:[:：]\\s*(\\d{1,2})(?:[:：]\\d{2})?|[时点](?:(半)|\\s*${number}分?)?)`,
);
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

/** 9:05, from minutes since midnight, as GB/T 15835 writes it. */
export function clockText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 上午9时, 下午2时30分: as a notice says it. */
export function spokenClock({ hour, minute }: { hour: number; minute: number }): string {
  const part = hour < 12 ? "上午" : hour < 18 ? "下午" : "晚上";
  return `${part}${hour > 12 ? hour - 12 : hour}时${minute > 0 ? `${minute}分` : ""}`;
}
