import { daysBetween } from "../../language/calendar.js";
import { dateText } from "../../language/moment.js";
import { monthsOfPart } from "../../language/period.js";
import { datesIn, type PlacedDate } from "../analysis/text/dates.js";
import { foundAt, hitsIn } from "../analysis/text/hits.js";
import { dateLine, dateOf, headBlocks, isReadOut, type PaperDate, tailBlocks } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const timeDateLine: Rule = ofWords({
  id: "time-date-line",
  category: "时间",
  summary: "题下、落款的日期和会议时间对不上，标题里的年份和日期对不上",
  authority: "写法",
  run: (paper) => {
    const date = dateOf(paper);
    if (!date) return [];
    return [
      ...wrongLines(paper, date),
      ...wrongTitles(paper, date),
      ...wrongPeriods(paper, date),
      ...wrongToday(paper, date),
    ];
  },
  examples: {
    good: [
      "在2025年四季度全县经济运行分析会上的讲话\n\n（2026年1月18日）\n\n同志们：\n\n今天开会。",
      "全县下半年经济工作调度会主持词\n\n（2026年7月18日）\n\n同志们：\n\n今天开会。",
      "在全县2026年经济工作会议上的讲话\n\n（2025年12月28日）\n\n同志们：\n\n今天开会。",
      "在全县2025年度总结会议上的讲话\n\n（2026年1月20日）\n\n同志们：\n\n今天开会。",
      "在“十四五”规划座谈会上的讲话\n\n（2026年1月20日）\n\n同志们：\n\n今天开会。",
    ],
    bad: [
      { text: "〔全市四季度〕经济运行分析调度会议讲话\n\n（2026年4月18日）\n\n同志们：\n\n今天开会。" },
      { text: "在〔2025年一季度〕全市经济形势分析会上的讲话\n\n（2026年4月18日）\n\n同志们：\n\n今天开会。" },
      { text: "在全县〔2024年〕重点工作推进会上的讲话\n\n（2026年6月20日）\n\n同志们：\n\n今天开会。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n今天是〔9月23日〕，离年底只有三个多月。" },
      { text: "调查报告\n\n（2026年6月20日）\n\n我们到六个镇看了。\n\n县发改局\n\n〔2025年6月25日〕" },
    ],
  },
});

/** Date lines under the title and at the end; of what is read out at a known meeting, the day itself, else the year. */
function wrongLines(paper: CheckedPaper, date: PaperDate): RuleMatch[] {
  const head = headBlocks(paper);
  const sameDay = date.from === "会议.yaml" && isReadOut(paper);
  const lines = [...new Set([...head, ...tailBlocks(paper)])].flatMap(dateLine);
  return lines.flatMap((line) => {
    if (sameDay && head.includes(line.block) ? isSameDay(line, date) : isNear(line, date)) return [];
    return [found(line, `和${date.from}的日期对不上（${dateText(date)}），请核对`)];
  });
}

/** 今天是9月23日, on the 22nd. */
function wrongToday(paper: CheckedPaper, date: PaperDate): RuleMatch[] {
  if (date.day === undefined) return [];
  return paper.blocks
    .flatMap(datesIn)
    .filter(({ block, start }) => /今天(?:是|，)?$/.test(block.text.slice(Math.max(0, start - 4), start)))
    .filter((today) => today.day !== undefined && !isSameDay(today, date))
    .map((today) => found(today, `和${date.from}的日期对不上（${dateText(date)}），请核对`));
}

/** A part that one of the two leaves open is no contradiction. */
function isSameDay(line: PlacedDate, { year, month, day }: PaperDate): boolean {
  const same = (a: number | undefined, b: number | undefined) => a === undefined || b === undefined || a === b;
  return same(line.year, year) && same(line.month, month) && same(line.day, day);
}

function isNear(line: PlacedDate, { year, month, day }: PaperDate): boolean {
  if (line.year === year) return true;
  if (line.month === undefined || month === undefined) return Math.abs((line.year ?? year) - year) < 1;
  const there = { year: line.year ?? year, month: line.month, day: line.day ?? 15 };
  return Math.abs(daysBetween({ year, month, day: day ?? 15 }, there)) < 62;
}

/** A year in the title: this one; the next from October on, the last one until April. */
function wrongTitles(paper: CheckedPaper, { from, year, month }: PaperDate): RuleMatch[] {
  if (from === "标题") return [];
  return headBlocks(paper)
    .filter(isTitleLike)
    .flatMap((block) => datesIn(block).filter((date) => date.year !== undefined && !isSpan(date)))
    .filter((date) => {
      const ahead = (date.year ?? year) - year;
      const allowed = ahead === 0 || (ahead === 1 && (month ?? 12) >= 10) || (ahead === -1 && (month ?? 1) <= 4);
      return !allowed;
    })
    .map((date) => found(date, `标题里是${date.year}年，${from}的日期是${year}年，请核对`));
}

const analysed =
  /(?<![\d年])(?:(20\d\d)年)?(?:全[省市区县镇乡])?第?(前三季度|(?<!前)[一二三四]季度|[上下]半年)(?=[^，。；]{0,8}(?:经济运行|经济形势|经济工作)?(?:分析|调度|点评|讲评))/g;

const isAbout = (months: number) => months >= -5 && months <= 4;

/** 四季度经济运行分析会 in April: a part of the year is spoken of when it is near its end, or within the four months after. */
function wrongPeriods(paper: CheckedPaper, { from, year, month }: PaperDate): RuleMatch[] {
  if (from === "标题" || month === undefined) return [];
  const titles = headBlocks(paper).filter(({ block }) => block.type === "title" || block.type === "subtitle");
  return [...hitsIn({ blocks: titles }, analysed)]
    .filter(({ match: [, named, name = ""] }) => {
      const gap = (of: number) => (year - of) * 12 + month - (monthsOfPart(name)?.[1] ?? 12);
      if (named === undefined) return !isAbout(gap(year)) && gap(year - 1) > 3;
      return !isAbout(gap(Number(named)));
    })
    .map((hit) => foundAt(hit, `${from}的日期是${year}年${month}月，标题里却是${hit.match[0]}，请核对`));
}

function isTitleLike(block: CheckedBlock): boolean {
  const titled = block.block.type === "title" || block.block.type === "subtitle";
  return (
    titled ||
    (dateLine(block).length === 0 && /(?:会议?|大会|讲话|主持词|发言|报告|汇报|方案|总结|工作)/.test(block.text))
  );
}

function isSpan({ block, start, end }: PlacedDate): boolean {
  return /[—\-－~～至到以]|^来/.test(`${block.text[start - 1] ?? ""}${block.text[end] ?? ""}`);
}

function found({ block, start, end }: PlacedDate, message: string): RuleMatch {
  return { block: block.index, start, end, message };
}
