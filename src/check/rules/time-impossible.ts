import { lastDay } from "../../language/calendar.js";
import { numeralValue } from "../../language/numeral-value.js";
import { datesIn, type PlacedDate } from "../analysis/text/dates.js";
import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const clock = /(上午|早上|下午|晚上|晚)?([0-9]{1,2})(?:[:：]([0-9]{2})(?![0-9])|[时点](?:([0-9]{1,2})分)?)/g;
const quarter = /第[五六七八九]季度|(?<![一二三四]|连续|近|过去|前|后)[五六七八九]季度/g;
/** 工期18月 says how long; 13月份 and 13月底 name a month. */
const namesMonth = /^(?:份|底|初|末|中旬|上旬|下旬|前|以前|起)/;

export const timeImpossible: Rule = ofWords({
  id: "time-impossible",
  category: "时间",
  summary: "没有的日子、月份、钟点：2月30日、6月31日、13月份、上午15时",
  authority: "写法",
  run: (paper) => [
    ...paper.blocks.flatMap(impossibleDates),
    ...[...hitsIn(paper, clock)].flatMap(impossibleClock),
    ...[...hitsIn(paper, quarter)].map((hit) => foundAt(hit, "一年只有四个季度，请核对")),
  ],
  examples: {
    good: [
      "9月30日前报送，2024年2月29日前完成，12月31日收官。",
      "工期18个月，合同期36月，10月份开工，上午9时30分、下午2:30开会，24时截止。",
      "按1—8月份数据看，二〇二四年二月二十九日以后有回升，比分3:75不算钟点，一季度、第四季度都要抓。",
    ],
    bad: [
      { text: "各单位要在〔6月31日〕前完成整改。" },
      { text: "攻坚从2月10日开始，到〔2月30日〕结束。" },
      { text: "请于〔2025年2月29日〕前报送，〔13月份〕总结，〔9月0日〕碰头。" },
      { text: "〔九月三十一日〕以前全部动工。" },
      { text: "会议定于〔上午15时〕召开，〔25时30分〕结束。" },
      { text: "〔第五季度〕再抓一把。" },
    ],
  },
});

function impossibleDates(block: CheckedBlock): RuleMatch[] {
  return datesIn(block).flatMap((date) => {
    const problem = problemOf(date);
    if (!problem) return [];
    return [{ block: block.index, start: date.start, end: date.end, message: `${problem}，请核对` }];
  });
}

function problemOf({ block, end, year, month, day }: PlacedDate): string | undefined {
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) {
    const named = day !== undefined || year !== undefined || block.text.slice(end - 2, end) === "月份";
    return named || namesMonth.test(block.text.slice(end)) ? `没有${month}月` : undefined;
  }
  if (day === undefined) return undefined;
  const days = lastDay(month, year);
  if (day >= 1 && day <= days) return undefined;
  return month === 2 && day === 29 ? `${year}年不是闰年，2月没有29日` : `${month}月没有${day}日`;
}

function impossibleClock(hit: Hit): RuleMatch[] {
  const [text, half, hours = "", minutes, spoken] = hit.match;
  if (/[0-9.:：点时]/.test(hit.block.text[hit.start - 1] ?? "")) return [];
  const hour = Number(hours);
  const minute = numeralValue(minutes ?? spoken ?? "0") ?? 0;
  // 3:75 may be a score or a ratio, 30点 a list of points; only what is surely a time of day counts.
  if (half === undefined && (spoken === undefined || !text.includes("时"))) return [];
  if (hour > 24 || minute > 59) return [foundAt(hit, "没有这个钟点，请核对")];
  const wrong =
    half !== undefined && ((/上午|早上/.test(half) && hour > 12) || (/晚/.test(half) && hour > 12 && hour < 18));
  return wrong ? [foundAt(hit, `“${half}”和“${hour}”对不上，请核对`)] : [];
}
