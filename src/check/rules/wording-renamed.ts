import { before, foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { dateOf, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import { type Institution, institutions } from "../analysis/wording/institutions.js";
import type { Found, Rule } from "../engine/rule.js";

/** Named as what it once was. */
const former = /(?:原|前|时任|当时的?|过去的?|老|昔日的?)[^，。；、]{0,6}$/;
const byName = new Map(institutions.map((one) => [one.old, one]));
const pattern = new RegExp([...byName.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

export const wordingRenamed: Rule = ofWords({
  id: "wording-renamed",
  subject: "用词",
  summary: "机构改革后不再用的单位名称：国土局、环保局、扶贫办（知道稿子日期时才查）",
  force: "习惯",
  run: (paper) => {
    const date = dateOf(paper);
    return date ? [...hitsIn(paper, pattern)].flatMap((hit) => renamed(hit, date)) : [];
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

function renamed(hit: Hit, { year, month = 12 }: PaperDate): Found[] {
  const one = byName.get(hit.match[0]);
  if (!one || year * 12 + month < one.since[0] * 12 + one.since[1] || isOther(hit, one)) return [];
  const message = `“${one.old}”${one.since[0]}年起已改为“${one.now}”；各地叫法有不同，请核对`;
  return [foundAt(hit, message, { suggest: one.now })];
}

function isOther(hit: Hit, { unless }: Institution): boolean {
  const { block, start, end } = hit;
  if (
    former.test(before(hit)) ||
    /^\d{4}年/.test(
      before(hit)
        .split(/[。！？；]/)
        .at(-1) ?? "",
    )
  )
    return true;
  return unless?.test(block.text.slice(Math.max(0, start - 4), end + 3)) ?? false;
}
