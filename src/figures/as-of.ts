import { daysBetween, lastDay } from "../language/calendar.js";
import { Exact } from "../language/decimal.js";
import { dateText, parseMoment } from "../language/moment.js";
import { Datum, type List, originOf } from "../model/data.js";
import { Figure } from "../model/figure.js";
import type { Moment } from "../model/moment.js";
import { FigureFailure } from "./failure.js";

/** 截至: the day a ledger's figures stand at, as it is printed. */
export function asOf(rows: List): Datum | FigureFailure {
  const day = standing(rows);
  return day instanceof FigureFailure ? day : day.datum;
}

/** 时间进度: months gone by out of twelve at the end of a month, days out of the year within one. In %. */
export function timeProgress(rows: List): Figure | FigureFailure {
  const day = standing(rows);
  if (day instanceof FigureFailure) return day;
  const { gone, all, unit } = pastOfYear(day.moment);
  const value = new Exact(gone).times(100).div(all).toString();
  const of = `截至${day.datum.text}的时间进度（${gone}÷${all}${unit}）`;
  return new Figure({ value, unit: "%" }, { type: "time", of, from: [day.datum] });
}

function standing(rows: List): { moment: Moment; datum: Datum } | FigureFailure {
  const { ledger, path } = originOf(rows);
  const name = ledger?.name ?? path;
  const moment = ledger?.asOf && parseMoment(ledger.asOf.text);
  if (ledger?.asOf && moment)
    return { moment, datum: new Datum(dateText(moment), `${name}.截至`, ledger.asOf.place, undefined, { moment }) };
  return new FigureFailure(
    `“${name}”没有写数字截至哪一天。请在 会议.yaml 的“数据”里写成“${name}: { 文件: …, 截至: 2026-08-31 }”，或在台账标题行里写“截至2026年8月31日”`,
    undefined,
    originOf(rows).place,
  );
}

function pastOfYear(moment: Moment): { gone: number; all: number; unit: string } {
  const { year, month, day } = moment;
  if (day === lastDay(month, year)) return { gone: month, all: 12, unit: "个月" };
  const newYear = { year, month: 1, day: 1 };
  return {
    gone: daysBetween(newYear, moment) + 1,
    all: daysBetween(newYear, { ...newYear, year: year + 1 }),
    unit: "天",
  };
}
