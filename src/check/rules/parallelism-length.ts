import { hanIn } from "../../language/sentences.js";
import { siblingHeadings } from "../analysis/text/sibling-headings.js";
import type { Rule } from "../engine/rule.js";

export const parallelismLength: Rule = {
  id: "parallelism-length",
  category: "排比",
  summary: "同级小标题里，有一个比别的长出许多或者短得多",
  authority: "习惯",
  run: (paper) =>
    siblingHeadings(paper).flatMap((headings) => {
      const lengths = headings.map(({ words }) => hanIn(words));
      return headings.flatMap(({ block, end, words }, index) => {
        const others = lengths.filter((_, at) => at !== index);
        const own = lengths[index] ?? 0;
        if (!isApart(own, others)) return [];
        const message = `这个小标题${own}个字，同级的都在${Math.min(...others)}到${Math.max(...others)}个字，可以调得整齐些`;
        return [{ block: block.index, start: end, end: end + words.length, message }];
      });
    }),
  examples: {
    good: [
      "一、统一思想，提高认识\n\n要看清形势。\n\n二、突出重点，狠抓落实\n\n要抓住要害。\n\n三、加强领导，严格考核\n\n要动真碰硬。",
    ],
    bad: [
      {
        text: "一、统一思想\n\n要看清形势。\n\n二、突出重点\n\n要抓住要害。\n\n三、〔切实加强组织领导，确保各项目标任务不折不扣完成〕\n\n要动真碰硬。",
      },
    ],
  },
};

/** The others are alike, and it is far from all of them. */
function isApart(own: number, others: readonly number[]): boolean {
  const least = Math.min(...others);
  const most = Math.max(...others);
  if (most - least > Math.max(3, least * 0.4)) return false;
  return own > most * 1.8 + 4 || own * 2 + 2 < least;
}
