import type { Institution } from "../../model/word-lists.js";
import { before, foundAt, saidBefore, type WordHit, wordsIn } from "../analysis/text/hits.js";
import { dateOf, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

/** Named as what it once was. */
const former = /(?:原|前|时任|当时的?|过去的?|老|昔日的?)[^，。；、]{0,6}$/;

export const wordingRenamed: Rule = ofWords({
  id: "wording-renamed",
  category: "用词",
  summary: "机构改革后不再用的单位名称：国土局、环保局、扶贫办（知道稿子日期时才查）",
  authority: "习惯",
  run: (paper) => {
    const date = dateOf(paper);
    return date ? [...wordsIn(paper, paper.words.机构)].flatMap((hit) => renamed(hit, date)) : [];
  },
  examples: {
    good: [
      "县国土局、县环保局要配合。这里没有日期，不知道写在什么时候。",
      "（2017年9月22日）\n\n同志们：\n\n县国土局、县工商局要配合。",
      "（2026年9月22日）\n\n同志们：\n\n原县国土局办理的手续继续有效，县文化和旅游局、环保部门、农业部分要配合。",
    ],
    bad: [{ text: "（2026年9月22日）\n\n同志们：\n\n县〔国土局〕、县〔扶贫办〕要配合。" }],
  },
});

function renamed(hit: WordHit<Institution>, { year, month = 12 }: PaperDate): RuleMatch[] {
  const { 今名: now, 起: since } = hit.entry;
  if (year * 12 + month < since.year * 12 + since.month || isFormer(hit)) return [];
  const message = `“${hit.word}”${since.year}年起已改为“${now}”；各地叫法有不同，请核对`;
  return [foundAt(hit, message, { suggest: now })];
}

function isFormer(hit: WordHit<Institution>): boolean {
  return former.test(before(hit)) || /^\d{4}年/.test(saidBefore(hit));
}
