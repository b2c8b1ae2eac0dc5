import { lastDay } from "../../language/calendar.js";
import { through } from "../../language/period.js";
import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

const dash = `${through}{1,2}`;
const years = new RegExp(`(?<!\\d)((?:19|20)\\d\\d)年?${dash}((?:19|20)\\d\\d)年`, "g");
const months = new RegExp(`(?<![\\d.])(?:(20\\d\\d)年)?(\\d{1,2})月?${dash}(\\d{1,2})月(?!\\d)`, "g");
const days = new RegExp(`(?<!\\d)(\\d{1,2})月(\\d{1,2})日?${dash}(?:(\\d{1,2})月)?(\\d{1,2})日`, "g");

export const timeRange: Rule = ofWords({
  id: "time-range",
  category: "时间",
  summary: "起止时间倒了：9月30日至9月1日，8—1月",
  authority: "写法",
  run: (paper) => [
    ...[...hitsIn(paper, years)].flatMap((hit) => reversed(hit, Number(hit.match[1]), Number(hit.match[2]))),
    ...[...hitsIn(paper, months)].flatMap(reversedMonths),
    ...[...hitsIn(paper, days)].flatMap(reversedDays),
  ],
  examples: {
    good: [
      "2021—2025年，1—8月，9月23日至12月31日，11月15日至3月15日供暖，11—3月是枯水期。",
      "9月28日至10月3日，12月20日—1月10日，9月1—3日。",
    ],
    bad: [
      { text: "〔2025—2021年〕规划期内，〔9月30日至9月1日〕为公示期，〔8—1月〕完成投资58亿元。" },
      { text: "攻坚时间为〔6月23日至3月31日〕，集中公示〔9月10—3日〕。" },
    ],
  },
});

/** A winter or a year's end may lie between: 11月15日至3月15日. */
function spansNewYear(from: number, to: number): boolean {
  return from >= 9 && to <= 6;
}

function reversed(hit: Hit, from: number, to: number): RuleMatch[] {
  return from > to ? [foundAt(hit, "起止时间前后倒了，请核对")] : [];
}

function reversedMonths(hit: Hit): RuleMatch[] {
  const [from, to] = [Number(hit.match[2]), Number(hit.match[3])];
  if (from > 12 || to > 12 || spansNewYear(from, to)) return [];
  return reversed(hit, from, to);
}

function reversedDays(hit: Hit): RuleMatch[] {
  const [, month = "", day, month2 = month, day2] = hit.match;
  const from = Number(month);
  const to = Number(month2);
  if (from > 12 || to > 12 || Number(day) > lastDay(from) || spansNewYear(from, to)) return [];
  return reversed(hit, from * 100 + Number(day), to * 100 + Number(day2));
}
