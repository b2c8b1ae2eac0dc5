import type { Moment } from "../model/moment.js";

const pattern =
  /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*(?:[:：时点])\s*(\d{1,2})?分?(?:[:：]\d{2})?)?$/;

/** Reads `2026-09-22`, `2026-09-22 09:00`, `2026年9月22日 9:00`, `2026.9.22`; undefined for anything else and for days that do not exist. */
export function parseMoment(text: string): Moment | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (match[4] === undefined) return { year, month, day };
  const hour = Number(match[4]);
  const minute = Number(match[5] ?? 0);
  return hour < 24 && minute < 60 ? { year, month, day, hour, minute } : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 is Sunday. */
export function weekday({ year, month, day }: Moment): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
