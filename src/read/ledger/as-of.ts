import { lastDay } from "../../language/calendar.js";
import { parseDate } from "../../language/date-text.js";
import { dateText } from "../../language/moment.js";
import { monthUpTo } from "../../language/period.js";
import type { Datum } from "../../model/data.js";
import type { Ledger } from "../../model/ledger.js";
import type { Moment } from "../../model/moment.js";
import type { Place } from "../../model/place.js";
import { placeAt, type Sheet, textAt } from "./sheet.js";
import { type DefaultUnits, defaultUnits } from "./table.js";

/** What the rows above a table's header say about it. */
export interface Above {
  title?: string;
  /** A year that is named there: of “9月底” below. */
  year?: number;
  asOf?: { moment: Moment; text: string; place: Place };
  units: DefaultUnits;
}

export function readAbove(sheet: Sheet, top: number): Above {
  const above: Above = { units: {} };
  for (let row = 0; row < top; row += 1) {
    for (const column of (sheet.rows[row] ?? []).keys()) {
      const text = textAt(sheet, row, column);
      if (text !== "" && text.length <= 300) readLine(above, text, () => placeAt(sheet, row, column));
    }
  }
  return above;
}

function readLine(above: Above, text: string, place: () => Place): void {
  const unit = /(?:计量)?单位\s*[:：]\s*([^\s，,。；;）)]+)/.exec(text)?.[1];
  const units = unit === undefined ? {} : defaultUnits(unit);
  Object.assign(above.units, units);
  const year = /(20\d\d)\s*年/.exec(text)?.[1];
  if (year !== undefined) above.year ??= Number(year);
  const title = text.replace(/[（(]?\s*(?:计量)?单位\s*[:：].*$/, "").trim();
  if (title !== "" && !/^(?:填报|填表|制表|报送|编制|日期|时间)/.test(text)) above.title ??= title;
  const asOf = dayIn(text, above.year);
  if (asOf) above.asOf ??= { ...asOf, place: place() };
}

/** 截至2026年8月31日, 截至8月底, 2026年1—8月. */
function dayIn(text: string, year: number | undefined): { moment: Moment; text: string } | undefined {
  const plain = text.normalize("NFKC");
  const said =
    /截[至止]\s*(?:到|至)?\s*[:：]?\s*((?:20\d\d\s*[年.\-/]\s*)?\d{1,2}\s*[月.\-/]?\s*(?:\d{1,2}\s*日?|底|末)?)/.exec(
      plain,
    )?.[1];
  const date = said === undefined ? undefined : parseDate(said.replace(/\s/g, ""), year);
  if (date && date !== "needs-year") return { moment: date.moment, text: dateText(date.moment) };
  const month = monthUpTo(plain);
  if (year === undefined || month === undefined) return undefined;
  const moment = { year, month, day: lastDay(month, year) };
  return { moment, text: dateText(moment) };
}

/** 截至 of 会议.yaml, as a day; `year` is that of the meeting, for 8月底. */
export function asOfDay(
  said: Datum,
  year: number | undefined,
): { moment: Moment; asOf: NonNullable<Ledger["asOf"]> } | undefined {
  const date = parseDate(said.text, year);
  if (!date || date === "needs-year") return undefined;
  return { moment: date.moment, asOf: { text: dateText(date.moment), place: said.place } };
}
