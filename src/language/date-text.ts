import type { Moment } from "../model/moment.js";
import { lastDay } from "./calendar.js";
import { arabic, parseMoment } from "./moment.js";
import { monthsOfPart } from "./period.js";

/** A day that is meant; `vague` where only a month, a quarter or the like is said, and the last day of it is meant. */
export interface DateSaid {
  moment: Moment;
  vague?: true;
}

/** Forms without a year need one; `needs-year` where none is known. */
export type DateReading = DateSaid | "needs-year" | undefined;

const tail = /(?:以?前|之前|左右|前后|完成|开工|竣工|建成|投产)$/;
const month = /^(?:(\d{4})(?:年|[-./]))?(\d{1,2})月?(?:份)?(上旬|中旬|下旬|初|中|底|末)?$/;
const monthDay = /^(\d{1,2})月(\d{1,2})[日号]?$/;
const part = /^(?:(\d{4})年)?(?:(第?[一二三四1-4]季度|前[两三]季度|[上下]半年)[末底]?|(年?[底末内]|全年))?$/;
const parts: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 初: 5, 中: 15 };

/**
 * Reads a cell or a text that is one date: “2026.9.30”, “2026年9月”, “9月底”, “9月30日”, “三季度”, “年底”; what is vague means its last day.
 * @param year that of 9月底
 */
export function parseDate(typed: string, year: number | undefined): DateReading {
  if (typed.length > 40) return undefined;
  const text = arabic(
    typed
      .normalize("NFKC")
      .replace(/\s+(?=\D|$)/g, "")
      .trim(),
  );
  const short = text.replace(tail, "");
  const exact = parseMoment(short) ?? compact(text);
  if (exact) return { moment: exact };
  const day = monthDay.exec(short);
  if (day) return year === undefined ? "needs-year" : dated(`${year}-${day[1]}-${day[2]}`);
  return wholeMonth(short, year) ?? partOfYear(short, year);
}

function compact(text: string): Moment | undefined {
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return parseMoment(`${year}-${month}-${day}`);
}

function dated(text: string): DateSaid | undefined {
  const moment = parseMoment(text);
  return moment && { moment };
}

function wholeMonth(text: string, known: number | undefined): DateReading {
  const [all, typedYear, typedMonth, when] = month.exec(text) ?? [];
  if (!all || (typedYear === undefined && !all.includes("月"))) return undefined;
  const year = typedYear === undefined ? known : Number(typedYear);
  return lastOf(Number(typedMonth), year, parts[when ?? ""]);
}

function partOfYear(text: string, known: number | undefined): DateReading {
  const [all, typedYear, name, end] = part.exec(text) ?? [];
  if (!all || (typedYear === undefined && !(name || end?.includes("年")))) return undefined;
  return lastOf(monthsOfPart(name ?? "全年")?.[1] ?? 12, typedYear === undefined ? known : Number(typedYear));
}

/** The last day of a month, or another that is meant by a part of it. */
function lastOf(month: number, year: number | undefined, day?: number): DateReading {
  if (month < 1 || month > 12) return undefined;
  return year === undefined ? "needs-year" : { moment: { year, month, day: day ?? lastDay(month, year) }, vague: true };
}
