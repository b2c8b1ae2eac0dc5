import { daysBetween } from "../../language/calendar.js";
import { numeralValue, wholeNumber } from "../../language/numeral-value.js";
import { before, foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { dateOf, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

const left = new RegExp(
  `(?:今年|全年|年底|年末|年终|年内|元旦)(?:结束)?[^，。；\\d]{0,6}?(?:只剩|还剩|仅剩|剩下|剩余|还有|只有)(?:下|余)?的?(不到|不足|最后)?(${wholeNumber})个(多)?月`,
  "g",
);

const daysLeft = new RegExp(
  `(?:距离?|离)(?:今年|20\\d\\d年|年底|年末|全年|元旦)[^，。；\\d]{0,4}，?(?:只剩|还剩|仅剩|剩下|还有|只有)下?(?:最后|不到|不足)?(${wholeNumber})多?天`,
  "g",
);

export const timeRemaining: Rule = ofWords({
  id: "time-remaining",
  category: "时间",
  summary: "“今年只剩N个月”“离年底还有N天”和开会的日子对不上",
  authority: "写法",
  run: (paper) => {
    const date = dateOf(paper);
    return [
      ...[...hitsIn(paper, left)].flatMap((hit) => wrong(hit, spokenMonth(hit) ?? date)),
      ...[...hitsIn(paper, daysLeft)].flatMap((hit) => wrongDays(hit, date)),
    ];
  },
  examples: {
    good: [
      "（2026年9月5日）\n\n同志们：\n\n金秋9月，今年只剩下不到4个月，时间很紧。",
      "（2026年9月22日）\n\n同志们：\n\n距年底还有3个多月，距离年底只有三个月时间，离年底还有100天。",
    ],
    bad: [
      { text: "（2026年10月21日）\n\n同志们：\n\n今天〔离年底只剩最后三十天〕，时间很紧。" },
      { text: "时值金秋9月，〔今年只剩下不到2个月〕。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n〔今年只剩下不到2个月〕，时间很紧。" },
    ],
  },
});

/** 金秋9月，今年只剩…: the month said right before. */
function spokenMonth(hit: Hit): Pick<PaperDate, "month" | "day"> | undefined {
  const [, month, day] = /(?<![—－-])(\d{1,2})月(?:(\d{1,2})日)?[^。；]{0,12}$/.exec(before(hit)) ?? [];
  return month === undefined ? undefined : { month: Number(month), ...(day !== undefined && { day: Number(day) }) };
}

function wrong(hit: Hit, date: Pick<PaperDate, "month" | "day"> | undefined): RuleMatch[] {
  if (date?.month === undefined) return [];
  const { month, day = 15 } = date;
  const [, below, count = "", more] = hit.match;
  const said = numeralValue(count);
  const remaining = 12 - month + 1 - day / 31;
  if (said === undefined || fits(remaining, said, below === "不到" || below === "不足", more !== undefined)) return [];
  return [foundAt(hit, `从${month}月到年底还有约${Math.round(remaining * 10) / 10}个月，请核对`)];
}

/** A month of grace either way: whole months are counted as it suits. */
function fits(remaining: number, said: number, below: boolean, more: boolean): boolean {
  if (below) return remaining < said + 0.2 && remaining > said - 1.6;
  if (more) return remaining > said - 0.3 && remaining < said + 1.3;
  return Math.abs(remaining - said) < 1.3;
}

/** Rounded as it suits: a tenth and a few days either way. */
function wrongDays(hit: Hit, date: PaperDate | undefined): RuleMatch[] {
  const said = numeralValue(hit.match[1] ?? "");
  if (date?.month === undefined || date.day === undefined || said === undefined) return [];
  const { year, month, day } = date;
  const right = daysBetween({ year, month, day }, { year, month: 12, day: 31 });
  if (Math.abs(right - said) <= right / 10 + 7) return [];
  return [foundAt(hit, `从${month}月${day}日到年底还有${right}天，请核对`)];
}
