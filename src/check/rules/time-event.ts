import { dayNumber } from "../../language/calendar.js";
import type { Event } from "../../model/word-lists.js";
import { type Era, eraOf } from "../analysis/calendar/era.js";
import { after, before, foundAt, sentenceAround, type WordHit, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";
import type { NamedEntry } from "../engine/words.js";

const comingBefore =
  /(?:迎接|喜迎|献礼|即将(?:胜利)?(?:召开|开幕|举行|举办|到来)的?|将要召开的?|筹备|备战)[^，。；]{0,4}$/;
const giftBefore = /(?:向|为|给)[^，。；]{0,2}$/;
const giftAfter = /^[^，。；]{0,6}(?:献礼|献上)/;
const comingAfter = /^[”"]?(?:胜利)?(?:即将|将于|将在|就要|马上|召开在即|开幕在即)/;
const justNow = /(?:刚刚|不久前|前不久|日前)(?:胜利)?(?:召开|闭幕|结束|落幕|举行)的?[^，。；]{0,3}$/;
const retold = /去年|前年|过去|回顾|当年|那年|曾|以来，|迎来了|一年来|时隔/;
const pastAfter = /^[”"]?(?:胜利)?(?:召开|闭幕)?(?:以来|以后|之后|闭幕后|召开后|精神|报告(?:指出|提出|强调))/;

export const timeEvent: Rule = ofWords({
  id: "time-event",
  category: "时间",
  summary: "大会大事的时间说反了：开过的会还在“迎接”，没开的会已经“贯彻”，几年前的会还是“刚刚”",
  authority: "写法",
  run: (paper) => {
    const era = eraOf(paper);
    return era ? [...wordsIn(paper, paper.words.大事)].flatMap((hit) => problems(hit, era)) : [];
  },
  examples: {
    good: [
      "全面贯彻党的二十大精神，以优异成绩迎接党的二十一大胜利召开。",
      "党的二十大以来，全县变化很大。回顾2022年，我们喜迎党的二十大胜利召开。",
      "县长王振\n\n（2022年6月2日）\n\n同志们：\n\n要以优异成绩迎接党的二十大胜利召开。",
      "要实施二十大工程，县委十九届二中全会刚刚闭幕，要向北京冬奥会冠军学习。",
    ],
    bad: [
      { text: "县长王振\n\n（2024年6月2日）\n\n同志们：\n\n要以优异成绩迎接〔党的二十大〕胜利召开。" },
      { text: "深入学习党的二十届三中全会精神，向〔党的二十大〕献礼，喜迎〔党的二十大〕。" },
      { text: "（2025年3月1日）\n\n同志们：\n\n刚刚闭幕的〔党的二十大〕，描绘了宏伟蓝图。" },
      { text: "（2021年3月1日）\n\n同志们：\n\n要把〔党的二十大〕精神落到实处。" },
    ],
  },
});

type EventHit = WordHit<NamedEntry<Event>>;

function problems(hit: EventHit, era: Era): RuleMatch[] {
  const { name, 起: begin, 止: end } = hit.entry;
  const ended = dayNumber(end);
  if (era.from > ended && isComing(hit) && !isRetold(hit)) {
    return [foundAt(hit, `${name}${end.year}年已经开过，${era.because}，不能再说成将要到来，请核对`)];
  }
  if (era.from > ended + 365 && justNow.test(before(hit))) {
    return [foundAt(hit, `${name}是${end.year}年的事，${era.because}，不能再说“刚刚”，请核对`)];
  }
  if (era.to !== undefined && era.to < dayNumber(begin) && pastAfter.test(after(hit))) {
    return [foundAt(hit, `${era.because}，那时${name}还没有召开，请核对`)];
  }
  return [];
}

function isComing(hit: EventHit): boolean {
  const [left, right] = [before(hit), after(hit)];
  return comingBefore.test(left) || comingAfter.test(right) || (giftBefore.test(left) && giftAfter.test(right));
}

/** Told as what happened then. */
function isRetold(hit: EventHit): boolean {
  return retold.test(sentenceAround(hit)) || before(hit).includes(`${hit.entry.止.year}年`);
}
