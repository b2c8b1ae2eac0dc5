import type { CheckedPaper } from "../rule.js";
import { before, type Hit, hitsIn } from "../text/hits.js";

/** A part of a year, by the month it ends in. */
export const periodEnds: Readonly<Record<string, number>> = {
  一季度: 3,
  上半年: 6,
  二季度: 6,
  前三季度: 9,
  三季度: 9,
  下半年: 12,
  四季度: 12,
};

/** A part of the year that is reviewed, or for which work is arranged. */
export interface PeriodMention {
  hit: Hit;
  name: string;
  end: number;
}

const name = "([上下]半年|前三季度|(?<!前)[一二三四]季度)";
const whose = "[^，。；、：]{0,12}?";
const reviews: readonly RegExp[] = [
  new RegExp(
    `(?:总结|回顾|盘点|通报|点评)(?:了|分析|并)?${whose}${name}(?=[^，。；：]{0,14}(?:工作|情况|运行|态势|指标|成绩|进展|形势))`,
    "g",
  ),
  new RegExp(`(?:分析|汇报)(?:了|总结|研判)?${whose}${name}(?=[^，。；：]{0,14}(?:工作|情况|运行|指标|进展))`, "g"),
  new RegExp(
    `对${whose}${name}(?=[^，。；：]{0,14}(?:情况|工作)(?:进行|作|做)(?:了|出)?(?:观摩|评比|总结|回顾|点评|通报))`,
    "g",
  ),
  new RegExp(`${name}(?=[^，。；]{0,6}(?:经济运行|经济形势)分析(?!调度)|[^，。；]{0,10}点评会)`, "g"),
];
const arrangements: readonly RegExp[] = [
  new RegExp(
    `(?:部署|安排|谋划)(?:了|好|并)?${whose}${name}(?=[^，。；：]{0,10}(?:工作|任务|重点|目标|招商引资|项目))`,
    "g",
  ),
  new RegExp(`对${whose}${name}(?=[^，。；：]{0,12}(?:部署|安排))`, "g"),
  new RegExp(`(?<!对)${name}(?=[^，。；：]{0,10}工作(?:进行|作|做)(?:了|出)?(?:部署|安排))`, "g"),
];
/** Of another year. */
const elsewhen = /去年|上年|前年|明年|来年|次年|年(?:的|度)?$/;

/** What is reviewed: 总结上半年工作, 一季度经济运行分析会. */
export function reviewedIn(paper: CheckedPaper): PeriodMention[] {
  return mentionsIn(paper, reviews);
}

/** What is arranged: 部署下半年任务, 对下半年工作作了安排. */
export function arrangedIn(paper: CheckedPaper): PeriodMention[] {
  return mentionsIn(paper, arrangements);
}

/** Each place once, though two patterns may see it. */
function mentionsIn(paper: CheckedPaper, patterns: readonly RegExp[]): PeriodMention[] {
  const found = new Map<string, PeriodMention>();
  for (const hit of patterns.flatMap((pattern) => [...hitsIn(paper, pattern)])) {
    const [words, called = ""] = hit.match;
    const lead = before(hit).slice(-4) + words.slice(0, words.length - called.length);
    const place = `${hit.block.index} ${hit.end}`;
    if (!elsewhen.test(lead) && !found.has(place))
      found.set(place, { hit, name: called, end: periodEnds[called] ?? 0 });
  }
  return [...found.values()];
}
