import { lastDay } from "../../language/calendar.js";
import { type DateSpan, dateSpansIn } from "../../language/date-spans.js";
import { foundAt } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

export const timeRange: Rule = ofWords({
  id: "time-range",
  category: "时间",
  summary: "起止时间倒了：9月30日至9月1日，8—1月",
  authority: "写法",
  run: (paper) =>
    paper.blocks.flatMap((block) =>
      dateSpansIn(block.text)
        .filter(isReversed)
        .map((span) => foundAt({ block, ...span }, "起止时间前后倒了，请核对")),
    ),
  examples: {
    good: [
      "2021—2025年，1—8月，9月23日至12月31日，11月15日至3月15日供暖，11—3月是枯水期。",
      "9月28日至10月3日，12月20日—1月10日，9月1—3日，2026年3月1日至2027年2月1日。",
    ],
    bad: [
      { text: "〔2025—2021年〕规划期内，〔9月30日至9月1日〕为公示期，〔8—1月〕完成投资58亿元。" },
      { text: "攻坚时间为〔6月23日至3月31日〕，集中公示〔9月10—3日〕。" },
      { text: "攻坚行动从〔9月23日开始，到9月10日〕结束。" },
    ],
  },
});

function isReversed({ from, to }: DateSpan): boolean {
  const { month = 0, day = 0 } = from;
  const { month: lastMonth = 0, day: lastOne = 0 } = to;
  if (from.year !== to.year || month === 0) return (from.year ?? 0) > (to.year ?? 0);
  if (month > 12 || lastMonth > 12 || spansNewYear(month, lastMonth)) return false;
  if (day > lastDay(month)) return false;
  return month * 100 + day > lastMonth * 100 + lastOne;
}

/** A winter or a year's end may lie between: 11月15日至3月15日. */
function spansNewYear(from: number, to: number): boolean {
  return from >= 9 && to <= 6;
}
