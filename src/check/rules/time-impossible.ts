import { lastDay } from "../../language/calendar.js";
import { clocksIn, isNoTime } from "../../language/clock.js";
import { datesIn, type PlacedDate } from "../analysis/text/dates.js";
import { foundAt, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const quarter = /第[五六七八九]季度|(?<![一二三四]|连续|近|过去|前|后)[五六七八九]季度/g;
/** 工期18月 says how long; 13月份 and 13月底 name a month. */
const namesMonth = /^(?:份|底|初|末|中旬|上旬|下旬|前|以前|起)/;

export const timeImpossible: Rule = ofWords({
  id: "time-impossible",
  category: "时间",
  summary: "没有的日子、月份、钟点：2月30日、6月31日、13月份、上午15时",
  authority: "写法",
  run: (paper) => [
    ...paper.blocks.flatMap((block) => [...impossibleDates(block), ...impossibleClocks(block)]),
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

function impossibleClocks(block: CheckedBlock): RuleMatch[] {
  return clocksIn(block.text).flatMap((clock) => {
    if (!clock.sure || !isNoTime(clock)) return [];
    const { part, hour, minute } = clock;
    const fits = !isNoTime({ part: "", hour, minute });
    return [foundAt({ block, ...clock }, fits ? `“${part}”和“${hour}”对不上，请核对` : "没有这个钟点，请核对")];
  });
}
