import { parseMoment } from "../../language/moment.js";
import type { Moment } from "../../model/moment.js";
import { lastDay } from "./serial.js";

/** A day as typed in a cell; `vague` where only a month, a quarter or the like is said, and the last day of it is meant. */
export interface TypedDate {
  moment: Moment;
  vague?: true;
}

/** Month-and-day forms without a year need one; `needs-year` where none is known. */
export type DateReading = TypedDate | "needs-year" | undefined;

const tail = /(?:以?前|之前|左右|前后|完成|开工|竣工|建成|投产)$/;
const month = /^(?:(\d{4})(?:年|[-./]))?(\d{1,2})月?(?:份)?(上旬|中旬|下旬|初|中|底|末)?$/;
const monthDay = /^(\d{1,2})月(\d{1,2})日?$/;
const part = /^(?:(\d{4})年)?(?:第?([一二三四1-4])季度[末底]?|(上|下)半年[末底]?|(年?[底末内]|全年))?$/;
const parts: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 初: 5, 中: 15 };
const quarters = "一二三四";

/** Reads “2026.9.30”, “2026年9月”, “9月底”, “9月30日”, “三季度”, “年底”; what is vague means its last day. */
export function parseDate(typed: string, year: number | undefined): DateReading {
  if (typed.length > 40) return undefined;
  const text = typed
    .normalize("NFKC")
    .replace(/\s+(?=\D|$)/g, "")
    .trim();
  const exact = parseMoment(text.replace(tail, "")) ?? compact(text);
  if (exact) return { moment: exact };
  const short = text.replace(tail, "");
  const day = monthDay.exec(short);
  if (day) return year === undefined ? "needs-year" : dated(`${year}-${day[1]}-${day[2]}`);
  return wholeMonth(short, year) ?? partOfYear(short, year);
}

function compact(text: string): Moment | undefined {
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return parseMoment(`${year}-${month}-${day}`);
}

function dated(text: string): TypedDate | undefined {
  const moment = parseMoment(text);
  return moment && { moment };
}

function wholeMonth(text: string, known: number | undefined): DateReading {
  const [all, typedYear, typedMonth, when] = month.exec(text) ?? [];
  if (!all || (typedYear === undefined && !all.includes("月"))) return undefined;
  const number = Number(typedMonth);
  if (number < 1 || number > 12) return undefined;
  const year = typedYear === undefined ? known : Number(typedYear);
  if (year === undefined) return "needs-year";
  const day = parts[when ?? ""] ?? lastDay(year, number);
  return { moment: { year, month: number, day }, vague: true };
}

function partOfYear(text: string, known: number | undefined): DateReading {
  const [all, typedYear, quarter, half, end] = part.exec(text) ?? [];
  if (!all || (typedYear === undefined && !(quarter || half || end?.includes("年")))) return undefined;
  const year = typedYear === undefined ? known : Number(typedYear);
  if (year === undefined) return "needs-year";
  const index = quarter && (quarters.indexOf(quarter) >= 0 ? quarters.indexOf(quarter) + 1 : Number(quarter));
  const number = index ? index * 3 : half === "上" ? 6 : 12;
  return { moment: { year, month: number, day: lastDay(year, number) }, vague: true };
}
