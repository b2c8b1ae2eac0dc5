import { lastDay } from "../../language/calendar.js";
import { dateSpansIn } from "../../language/date-spans.js";
import { monthsOfPart } from "../../language/period.js";
import type { Moment } from "../../model/moment.js";
import { type Measured, measured } from "./measured.js";

/** Both ends belong to it. */
export interface MeasuredRange {
  from: Measured;
  to: Measured;
}

const joints: ReadonlySet<string> = new Set([..."至到—–－-~～"]);

/**
 * Two days or two amounts: 2026-07-01至2026-09-30, 2026年7—9月, 2026年三季度, 5亿元至10亿元, 5—10亿元. Undefined for anything else, also for
 * months of a year that is not said.
 */
export function rangeIn(text: string): MeasuredRange | undefined {
  const words = text.trim();
  return months(words) ?? partOfYear(words) ?? joined(words);
}

function months(text: string): MeasuredRange | undefined {
  const [span] = dateSpansIn(text);
  if (span?.start !== 0 || span.end !== text.length) return undefined;
  const { from, to } = span;
  if (from.year === undefined || to.year === undefined) return undefined;
  const [first, last] = [from.month ?? 1, to.month ?? 12];
  return days(
    { year: from.year, month: first, day: from.day ?? 1 },
    { year: to.year, month: last, day: to.day ?? lastDay(last, to.year) },
  );
}

function partOfYear(text: string): MeasuredRange | undefined {
  const [, year = "", part = ""] = /^((?:19|20)\d\d)年?(\D+)$/.exec(text) ?? [];
  const found = monthsOfPart(part);
  if (!found) return undefined;
  const [first, last] = found;
  return days(
    { year: Number(year), month: first, day: 1 },
    { year: Number(year), month: last, day: lastDay(last, Number(year)) },
  );
}

function days(from: Moment, to: Moment): MeasuredRange {
  return { from: { text: "", moment: from }, to: { text: "", moment: to } };
}

function joined(text: string): MeasuredRange | undefined {
  for (const [at, sign] of [...text].entries()) {
    if (!joints.has(sign)) continue;
    const [from, to] = [measured(text.slice(0, at).trim()), measured(text.slice(at + 1).trim())];
    if (from?.moment && to?.moment) return { from, to };
    if (from?.quantity && to?.quantity && !from.moment && !to.moment) return { from: inUnitOf(from, to), to };
  }
  return undefined;
}

/** 5—10亿元 begins at 5亿元. */
function inUnitOf(from: Measured, { quantity }: Measured): Measured {
  return from.quantity?.unit === "" && quantity
    ? { ...from, quantity: { ...from.quantity, unit: quantity.unit } }
    : from;
}
