import { lastDay } from "../../language/calendar.js";
import { clockText } from "../../language/clock.js";
import { dateText } from "../../language/moment.js";
import type { Moment } from "../../model/moment.js";
import { readFormat } from "./number-format.js";
import type { Content } from "./sheet.js";

/** The day a serial number of Excel stands for (1900 system, after its invented 29 February): 46295 is 2026-09-30. */
export function dayOfSerial(serial: number): Date {
  return new Date(Math.round(Date.UTC(1899, 11, 30) + serial * 86_400_000));
}

/** A date cell; only UTC fields tell the day that is seen in it. */
export function dateContent(date: Date, format: string | undefined): Content {
  // 9:30 is stored as a fraction of a day, a little less than it; 23:59:59 is still the same day.
  const at = new Date(Math.floor(Math.round(date.getTime() / 1000) / 60) * 60_000);
  if (Number.isNaN(at.getTime())) return { type: "error", code: "#VALUE!" };
  const [hour, minute] = [at.getUTCHours(), at.getUTCMinutes()];
  const clock = clockText(hour * 60 + minute);
  if (at.getUTCFullYear() <= 1900) return { type: "time", text: clock };
  const moment = dayIn(at);
  if (readFormat(format).shows === "month") {
    const { year, month } = moment;
    return {
      type: "date",
      moment: { year, month, day: lastDay(month, year) },
      text: dateText({ year, month }),
      month: true,
    };
  }
  const text = dateText(moment);
  if (hour === 0 && minute === 0) return { type: "date", moment, text };
  return { type: "date", moment: { ...moment, hour, minute }, text: `${text} ${clock}` };
}

export function dayIn(date: Date): Moment {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
