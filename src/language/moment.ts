import type { Moment } from "../model/moment.js";
import { exists } from "./calendar.js";
import { clockAt, weekdayAlone } from "./clock.js";
import { numeralValue } from "./numeral-value.js";
import { halfWidth } from "./width.js";

const day = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?/;
const possible = /^\s*(?:[\d０-９]{4}|[一二][〇○零九])/;

/**
 * Reads a text that is a day, or a day with a time of day: `2026-09-22`, `2026年9月22日（星期二）上午9时30分`, `2026.9.22 9:00`,
 * `二〇二六年九月二十二日`; undefined for anything else and for days that do not exist.
 */
export function parseMoment(text: string): Moment | undefined {
  if (!possible.test(text)) return undefined;
  const plain = arabic(halfWidth(text.trim()));
  const match = day.exec(plain);
  if (!match) return undefined;
  const [year = 0, month = 0, of = 0] = match.slice(1, 4).map(Number);
  const moment = { year, month, day: of };
  if (year < 1900 || !exists(moment)) return undefined;
  const rest = plain.slice(match[0].length);
  if (rest === "" || weekdayAlone.test(rest)) return moment;
  const clock = clockAt(rest);
  return clock?.text === rest ? { ...moment, hour: clock.hour, minute: clock.minute } : undefined;
}

/** 二〇二六年九月 → 2026年9月. */
export function arabic(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九十]+(?=[年月日号])/g, (numeral) => {
    return numeralValue(numeral)?.toString() ?? numeral;
  });
}

/** 2026年9月22日; of a day that is not known to the last, what is known: 2026年9月. */
export function dateText({ year, month, day }: { year: number; month?: number; day?: number }): string {
  return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

/** 2026-09-22. */
export function isoDate({ year, month, day }: Moment): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
