import { daysBetween, monthsBetween } from "../language/calendar.js";
import { dateText } from "../language/moment.js";
import type { Datum } from "../model/data.js";
import { Figure } from "../model/figure.js";
import type { Moment } from "../model/moment.js";
import { FigureFailure } from "./failure.js";

/** A day, and where the author wrote it, unless it stands in the template itself. */
export interface FigureDay {
  moment: Moment;
  datum?: Datum;
}

/** Days gone by from one day to a later one: 9月22日 to 9月25日 are 3天. */
export function days(from: FigureDay, to: FigureDay): Figure | FigureFailure {
  return between(from, to, "天", "相隔天数", (a, b) => daysBetween(a, b));
}

/** Days with both ends counted: 9月22日 to 9月25日 are 4天. */
export function daysInclusive(from: FigureDay, to: FigureDay): Figure | FigureFailure {
  return between(from, to, "天", "首尾都算的天数", (a, b) => daysBetween(a, b) + 1);
}

/** Whole months gone by; days over are dropped. */
export function months(from: FigureDay, to: FigureDay): Figure | FigureFailure {
  return between(from, to, "个月", "整月数", (a, b) => monthsBetween(a, b).months);
}

/** A stretch of time as it is said: 12天, 近3个月, 3个月, 3个多月, 不足4个月. */
export function roughly(from: FigureDay, to: FigureDay): { text: string; figure: Figure } | FigureFailure {
  const exact = days(from, to);
  if (exact instanceof FigureFailure) return exact;
  const { months, rest, of } = monthsBetween(from.moment, to.moment);
  const text = spoken(months, rest / of);
  return { text: text ?? `${rest}天`, figure: exact };
}

/** From five sixths of a month on it is nearly one more, from a half on less than one more; undefined where days say it better. */
function spoken(months: number, part: number): string | undefined {
  if (part >= 5 / 6) return `近${months + 1}个月`;
  if (months === 0) return undefined;
  if (part >= 1 / 2) return `不足${months + 1}个月`;
  return part > 0 ? `${months}个多月` : `${months}个月`;
}

function between(
  from: FigureDay,
  to: FigureDay,
  unit: string,
  what: string,
  measure: (from: Moment, to: Moment) => number,
): Figure | FigureFailure {
  if (daysBetween(from.moment, to.moment) < 0)
    return new FigureFailure(`${dateText(from.moment)}比${dateText(to.moment)}晚。早的日期写在前面，晚的写在后面`);
  const read = [from, to].flatMap(({ datum }) => (datum ? [datum] : []));
  const of = `${dateText(from.moment)}至${dateText(to.moment)}的${what}`;
  return new Figure({ value: String(measure(from.moment, to.moment)), unit }, { type: "time", of, from: read });
}
