import { monthsOfPart, partOfYear } from "../../../language/period.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { before, type Hit, hitsIn } from "../text/hits.js";

/** A part of the year that is reviewed, or for which work is arranged. */
export interface PeriodMention {
  hit: Hit;
  name: string;
  end: number;
}

const whose = "[^，。；、：]{0,12}?";
const reviews: readonly RegExp[] = [
  new RegExp(
    `(?:总结|回顾|盘点|通报|点评)(?:了|分析|并)?${whose}${partOfYear}(?=[^，。；：]{0,14}(?:工作|情况|运行|态势|指标|成绩|进展|形势))`,
    "g",
  ),
  new RegExp(
    `(?:分析|汇报|评价)(?:了|总结|研判)?${whose}${partOfYear}(?=[^，。；：]{0,14}(?:工作|情况|运行|指标|进展))`,
    "g",
  ),
  new RegExp(
    `对${whose}${partOfYear}(?=[^，。；：]{0,14}(?:情况|工作)(?:进行|作|做)(?:了|出)?(?:观摩|评比|总结|回顾|点评|通报))`,
    "g",
  ),
  new RegExp(
    `对${whose}${partOfYear}(?=[^，。；]{0,30}(?:突出|先进|优秀)的?(?:单位|个人|集体)[^，。；]{0,8}表彰)`,
    "g",
  ),
  new RegExp(`${partOfYear}(?=[^，。；]{0,6}(?:经济运行|经济形势)分析(?!调度)|[^，。；]{0,10}点评会)`, "g"),
  new RegExp(`(?:综观|纵观|评估)(?:今年)?${partOfYear}(?=[^，。；]{0,6}(?:经济|运行|形势|情况|工作))`, "g"),
  new RegExp(
    `(?:总结分析|分析总结|总结回顾)(?:了|今年)?${whose}${partOfYear}(?=[^，。；]{0,6}(?:经济|形势|运行|工作))`,
    "g",
  ),
  new RegExp(`对于?(?:今年)?${partOfYear}(?=的?经济运行情况[^。；]{0,16}(?:分析|评估|总结))`, "g"),
  new RegExp(
    `(?<=^|。)${partOfYear}(?=，(?:我|全)[省市区县镇乡][^。；要将]{0,24}(?:保持了?|实现了?|完成了?|取得|增长))`,
    "g",
  ),
  new RegExp(`自(?:今年)?${partOfYear}(?=以来，)`, "g"),
  new RegExp(`${partOfYear}(?=工作(?:的?回顾|总结(?:表彰)?(?:会|大会)))`, "g"),
];
const arrangements: readonly RegExp[] = [
  new RegExp(
    `(?:部署|安排|谋划)(?:了|好|并)?${whose}${partOfYear}(?=[^，。；：]{0,10}(?:工作|任务|重点|目标|招商引资|项目))`,
    "g",
  ),
  new RegExp(`对${whose}${partOfYear}(?=[^，。；：]{0,12}(?:部署|安排))`, "g"),
  new RegExp(
    `(?:抓好|做好|确保|力争完成)${partOfYear}(?=的?(?:[各重]项|重点)?(?:工作|任务|目标)(?!的?(?:总结|汇报|考核|通报|统计|收尾)))`,
    "g",
  ),
  new RegExp(
    `(?<=^|[，。；])${partOfYear}(?=[^，。；已]{0,10}(?<!必)(?:将要?|即将)(?:开展|召开|举行|组织|进行|启动|实施|迎来))`,
    "g",
  ),
  new RegExp(`(?<!对)${partOfYear}(?=[^，。；：]{0,10}工作(?:进行|作|做)(?:了|出)?(?:部署|安排))`, "g"),
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
      found.set(place, { hit, name: called, end: monthsOfPart(called)?.[1] ?? 0 });
  }
  return [...found.values()];
}
