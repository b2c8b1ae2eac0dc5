import { FigureFailure } from "../../figures/index.js";
import { clockText } from "../../language/clock.js";
import { Datum, type Group, isGroup, isList, type List, originOf } from "../../model/data.js";
import type { Moment } from "../../model/moment.js";
import { HelperResult, leaves } from "../made.js";
import { type ArgumentReader, type Helper, helper, moment, number } from "./helper.js";

const agenda: ArgumentReader<List> = {
  wants: "会议的议程",
  read: (argument) => (isList(argument) && argument.every(isGroup) ? argument : undefined),
};

/** So many minutes, and the data that say so. */
interface TimeSpan {
  minutes: number;
  from: readonly Datum[];
}

const perDay = 24 * 60;

/** How long the items last together; an item that does not say is a trouble, one still to be filled in leaves a blank. */
function lasting(items: List, upTo = items.length): TimeSpan | FigureFailure {
  const shown = items.slice(0, upTo) as Group[];
  const silent = shown.findIndex(({ 时长: length }) => !(length instanceof Datum));
  if (silent >= 0) return withoutLength(shown[silent] as Group, silent);
  const from = shown.flatMap((item) => leaves(item.时长));
  return { minutes: Math.round(from.reduce((sum, { text }) => sum + (Number(text) || 0), 0)), from };
}

function withoutLength(item: Group, index: number): FigureFailure {
  const { 事项: matter } = item;
  const name = matter instanceof Datum ? `“${matter.text}”` : "";
  return new FigureFailure(
    `议程第${index + 1}项${name}没有写时长，后面的钟点排不出来。请在 会议.yaml 的这一项里补上，如“时长: 10”（分钟）`,
    undefined,
    originOf(item).place,
  );
}

/** 9:20; of a day without a time of day, or past midnight, a trouble. */
function clockAfter(start: Moment, minutes: number): string | FigureFailure {
  const { hour, minute = 0 } = start;
  if (hour === undefined) return new FigureFailure("开会时间没有写钟点，排不出时间表。请写成 2026-09-22 09:00 这样");
  const at = hour * 60 + minute + minutes;
  if (at < 0 || at >= perDay) return new FigureFailure(`照时长排下来过了半夜（${minutes}分钟），请核对各项的时长`);
  return clockText(at);
}

function period(start: Moment, items: List, index: number): HelperResult | FigureFailure {
  const before = lasting(items, index);
  if (before instanceof FigureFailure) return before;
  const whole = lasting(items, index + 1);
  if (whole instanceof FigureFailure) return whole;
  const [begins, ends] = [clockAfter(start, before.minutes), clockAfter(start, whole.minutes)];
  if (begins instanceof FigureFailure) return begins;
  return ends instanceof FigureFailure ? ends : new HelperResult(`${begins}—${ends}`, whole.from);
}

/** 50分钟, 1小时, 1个半小时, 2小时10分钟. */
function spanText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}分钟`;
  if (rest === 0) return `${hours}小时`;
  return rest === 30 ? `${hours}个半小时` : `${hours}小时${rest}分钟`;
}

/** Clock times as GB/T 15835 writes them: 9:00—9:20. */
export const timetable: Record<string, Helper> = {
  有时长: helper({
    summary: "议程写没写时长：有一项写了就算；别的项漏写，排钟点时会指出来",
    example: "{{#if (有时长 议程)}}排钟点{{else}}不排{{/if}}",
    result: "排钟点",
    takes: [agenda],
    lenient: true,
    run: (items?: List) => items?.some((item) => isGroup(item) && item.时长 instanceof Datum) ?? false,
  }),
  起止: helper({
    summary: "议程的这一项几点到几点：从开会时间起，把前面各项的时长加起来。`@index` 是第几项",
    example: '{{#each (筛选 议程 "时长" "有")}}{{起止 @root.会议.时间 @root.议程 @index}}　{{事项}}{{/each}}',
    result: "9:30—9:40　项目进展情况",
    takes: [moment, agenda, number],
    run: period,
  }),
  散会: helper({
    summary: "照议程的时长排下来，几点散会",
    example: '{{散会 会议.时间 (筛选 议程 "时长" "有")}}',
    result: "9:40",
    takes: [moment, agenda],
    run: (start, items) => {
      const whole = lasting(items);
      if (whole instanceof FigureFailure) return whole;
      const ends = clockAfter(start, whole.minutes);
      return ends instanceof FigureFailure ? ends : new HelperResult(ends, whole.from);
    },
  }),
  提前: helper({
    summary: "开会前多少分钟是几点",
    example: "{{提前 会议.时间 15}}前入场",
    result: "9:15前入场",
    takes: [moment, number],
    run: (start, minutes) => clockAfter(start, -Math.round(minutes)),
  }),
  会期: helper({
    summary: "议程各项的时长加起来，往上取到整十分钟，像通知里那样说",
    example: '会期约{{会期 (筛选 议程 "时长" "有")}}',
    result: "会期约10分钟",
    takes: [agenda],
    run: (items) => {
      const whole = lasting(items);
      return whole instanceof FigureFailure
        ? whole
        : new HelperResult(spanText(Math.ceil(whole.minutes / 10) * 10), whole.from);
    },
  }),
  合计分钟: helper({
    summary: "议程各项的时长加起来",
    example: '{{合计分钟 (筛选 议程 "时长" "有")}}',
    result: "10分钟",
    takes: [agenda],
    run: (items) => {
      const whole = lasting(items);
      return whole instanceof FigureFailure ? whole : new HelperResult(`${whole.minutes}分钟`, whole.from);
    },
  }),
};
