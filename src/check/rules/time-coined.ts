import { dayNumber } from "../../language/calendar.js";
import { eraOf } from "../analysis/calendar/era.js";
import { foundAt, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

export const timeCoined: Rule = ofWords({
  id: "time-coined",
  category: "时间",
  summary: "稿子的日期比文中的提法还早：2014年的稿子，讲了“新质生产力”",
  authority: "写法",
  run: (paper) => {
    const era = eraOf(paper);
    const { to } = era ?? {};
    if (!era || to === undefined) return [];
    return [...wordsIn(paper, paper.words.提法)]
      .filter(({ entry: { 起: since } }) => to < dayNumber(since))
      .map((hit) => {
        const { name, 起: since } = hit.entry;
        const when = `${since.year}年${since.month}月以后才有`;
        return foundAt(hit, `${era.because}，那时还没有“${name}”这个提法（${when}），请核对日期`);
      });
  },
  examples: {
    good: [
      "（2026年6月18日）\n\n同志们：\n\n要发展新质生产力，深化“放管服”改革，落实乡村振兴战略。",
      "同志们：\n\n要发展新质生产力。",
    ],
    bad: [
      { text: "（2014年8月18日）\n\n同志们：\n\n要因地制宜发展〔新质生产力〕，深化“〔放管服〕”改革。" },
      { text: "（2006年8月18日）\n\n同志们：\n\n要全面落实〔乡村振兴战略〕，一个村一个村地抓。" },
    ],
  },
});
