import { type SiblingHeading, siblingHeadings } from "../analysis/text/sibling-headings.js";
import type { Rule } from "../engine/rule.js";

export const parallelismShape: Rule = {
  id: "parallelism-shape",
  category: "排比",
  summary: "同级小标题句式一致，只有一个不一样",
  authority: "习惯",
  run: (paper) => siblingHeadings(paper).flatMap((headings) => oddOf(headings)),
  examples: {
    good: [
      "一、在开工上求突破\n\n要快。\n\n二、在竣工上求突破\n\n要实。\n\n三、在投产上求突破\n\n要好。\n\n四、在管理上求突破\n\n要细。",
      "一、认清形势\n\n要快。\n\n二、突出重点\n\n要实。\n\n三、加强领导\n\n要好。\n\n四、严格考核\n\n要细。",
    ],
    bad: [
      {
        text: "一、在开工上求突破\n\n要快。\n\n二、在竣工上求突破\n\n要实。\n\n三、〔加强投产服务〕\n\n要好。\n\n四、在管理上求突破\n\n要细。",
      },
      {
        text: "一、统一思想，提高认识\n\n要快。\n\n二、突出重点，狠抓落实\n\n要实。\n\n三、〔切实抓好组织领导〕\n\n要好。\n\n四、严格考核，兑现奖惩\n\n要细。",
      },
    ],
  },
};

/** What shapes a heading: its first word, its last word, how many clauses it has. */
const shapes: readonly [(words: string) => string, (shape: string) => string][] = [
  [(words) => words.slice(0, 1), (shape) => `都以“${shape}”开头`],
  [(words) => words.slice(-2), (shape) => `都以“${shape}”结尾`],
  [(words) => String(words.split("，").length), (shape) => `都是${shape}个分句`],
];

function oddOf(headings: readonly SiblingHeading[]): ReturnType<Rule["run"]> {
  if (headings.length < 4) return [];
  for (const [shapeOf, saying] of shapes) {
    const all = headings.map(({ words }) => shapeOf(words));
    const odd = all.findIndex((shape) => all.filter((other) => other === shape).length === 1);
    const usual = all.find((_, index) => index !== odd) ?? "";
    const { block, end = 0, words } = headings[odd] ?? {};
    if (!block || !words || all.filter((shape) => shape === usual).length !== all.length - 1) continue;
    const message = `同级的小标题${saying(usual)}，这一个不一样，可以调成一致`;
    return [{ block: block.index, start: end, end: end + words.length, message }];
  }
  return [];
}
