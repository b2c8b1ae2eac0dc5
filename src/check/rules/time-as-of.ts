import { daysBetween, lastDay } from "../../language/calendar.js";
import { monthsOfPart, partOfYear, through } from "../../language/period.js";
import { after, foundAt, type Hit, hitsIn, saidBefore } from "../analysis/text/hits.js";
import { dateOf, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

const asOf = /(?:截至|截止到?|截止于)(?:(20\d\d)年|今年|目前，?)?(\d{1,2})月(?:(\d{1,2})日|底|末)/g;
const period = new RegExp(`(?:(20\\d\\d)年|今年)?1${through}+(\\d{1,2})月份?`, "g");
const part = new RegExp(partOfYear, "g");
const done = /^[^。；]{0,30}?(?:已|累计|同比|增长|下降)/;
const told = new RegExp(
  `^，?(?:主要|[^。；要将]){0,30}?(?:同比|增长|下降|累计|延续了|实现了|呈现|保持了|成效|成果|全部|取得了|新签约|占年度计划)` +
    `|^，面对[^，。；]{2,24}，(?:大家|全[省市区县镇乡]|各级|我们)`,
);
const ahead = /^[^。；]{0,20}?(?:(?<!主)要|必须|务必|力争|确保|预计|计划|将|能够|可以)/;

/** Figures of a month are known a few days before it ends, not weeks. */
const slack = 4;

export const timeAsOf: Rule = ofWords({
  id: "time-as-of",
  category: "时间",
  summary: "数字“截至”的日子在开会之后，还没有到",
  authority: "写法",
  run: (paper) => {
    const date = dateOf(paper);
    if (date?.month === undefined) return [];
    return [
      ...[...hitsIn(paper, asOf), ...hitsIn(paper, period)].flatMap((hit) => early(hit, date)),
      ...[...hitsIn(paper, part)].flatMap((hit) => earlyPart(hit, date, monthsOfPart(hit.match[0])?.[1] ?? 12)),
    ];
  },
  examples: {
    good: [
      "（2026年9月22日）\n\n同志们：\n\n截至8月底，已经开工27个。1—8月，收入完成11.9亿元，同比增长5.6%。",
      "（2026年1月12日）\n\n同志们：\n\n截至12月底，完成投资58.6亿元。1—12月，收入增长5.6%。",
      "（2026年5月22日）\n\n同志们：\n\n去年一季度增长3.6%，四季度增长6.3%，也是前低后高。",
      "（2026年9月22日）\n\n同志们：\n\n截至12月底，必须完成投资80亿元；1—10月计划完成70亿元。",
    ],
    bad: [
      { text: "（2026年9月12日）\n\n同志们：\n\n〔截至9月底〕，已经开工27个，开工率84.4%。" },
      { text: "（2026年7月22日）\n\n同志们：\n\n〔前三季度〕，固定资产投资同比增长5.6%。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n〔1—10月份〕，一般公共预算收入完成11.9亿元，同比增长5.6%。" },
      { text: "（2026年4月18日）\n\n同志们：\n\n〔四季度〕，面对复杂多变的形势，全县上下稳住了阵脚。" },
      { text: "（2026年7月18日）\n\n同志们：\n\n一、〔下半年〕主要招商成果\n\n全镇新签约项目6个。" },
    ],
  },
});

/** The few words before, in the same sentence. */
function lead(hit: Hit): string {
  return saidBefore(hit).slice(-10);
}

/** 前三季度，…同比增长5%, said in July; said in spring, it is last year's. */
function earlyPart(hit: Hit, { year, month = 1, day }: PaperDate, last: number): RuleMatch[] {
  const reported = told.test(after(hit)) && !ahead.test(after(hit));
  const gap = daysBetween({ year, month, day: day ?? lastDay(month) }, { year, month: last, day: lastDay(last) });
  if (!reported || gap <= slack || month < 4 || /同期|比|\d年$|实现|确保|力争/.test(lead(hit))) return [];
  if (/(?:去年|上年|前年|明年|20\d\d年)(?!.*今年)/.test(saidBefore(hit))) return [];
  return [foundAt(hit, `这篇稿子是${year}年${month}月的，${hit.match[0]}还没有过完，请核对`)];
}

function early(hit: Hit, { year, month = 1, day }: PaperDate): RuleMatch[] {
  const [named, months, days] = [hit.match[1], Number(hit.match[2]), Number(hit.match[3])];
  if (
    months < 1 ||
    months > 12 ||
    !done.test(after(hit)) ||
    ahead.test(after(hit)) ||
    /去年|上年|同期|比/.test(lead(hit))
  )
    return [];
  const until = { year: Number(named ?? year), month: months, day: days || lastDay(months) };
  const gap = daysBetween({ year, month, day: day ?? lastDay(month) }, until);
  // Said in January, 截至12月底 is last year's.
  if (gap <= slack || (named === undefined && gap > 185)) return [];
  return [
    foundAt(hit, `这篇稿子是${year}年${month}月${day === undefined ? "" : `${day}日`}的，数字不会统计到那以后，请核对`),
  ];
}
