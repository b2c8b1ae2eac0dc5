import { type YearClue, yearClues } from "../analysis/calendar/year-clues.js";
import { outOfPair, type YearPair, yearPairs } from "../analysis/calendar/year-pairs.js";
import { grouped } from "../analysis/text/grouped.js";
import { foundAt } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const timeYearClash: Rule = ofWords({
  id: "time-year-clash",
  category: "时间",
  summary: "前后的年份对不上：题下是2026年，正文却在“部署2016年工作”",
  authority: "写法",
  run: (paper) => {
    const clashes = clashesOf(yearClues(paper));
    const told = new Set(clashes.flatMap(({ block, start, end }) => placesIn(block, start, end)));
    const pairs = [...yearPairs(paper).map(outOfStep), ...outOfPair(paper).map(astray)];
    return [...clashes, ...pairs.filter(({ block, start }) => !told.has(`${block} ${start}`))];
  },
  examples: {
    good: [
      "在全县2026年经济工作会议上的讲话\n\n（2025年12月28日）\n\n同志们：\n\n这次会议总结2025年工作，部署2026年工作。2026年是“十五五”开局之年，也是关键之年。",
      "工作报告\n\n（2026年2月10日）\n\n各位代表：\n\n2025年工作回顾\n\n2025年是极不平凡的一年。到2030年要再造一个安澜，2012年建成的老厂要改造。",
      "2021年工作回顾\n\n刚刚过去的2021年，全县上下攻坚克难。回顾2008年以来的工作，总结2016年抗洪工作经验，我们有底气。",
    ],
    bad: [
      { text: "镇长总结了2025年全镇经济工作，安排部署了〔2025年〕全镇经济工作。" },
      { text: "2025年工作总结\n\n过去的一年，全镇上下同心。\n\n〔2025年工作打算〕\n\n要抓项目。" },
      { text: "请大家审查2025年财政预算执行情况和〔2027年〕财政预算草案。" },
      { text: "（2026年8月18日）\n\n同志们：\n\n园区〔始建于2027年〕，规模一年比一年大。" },
      { text: "今天是2011年第一个工作日，也是“〔十四五”的首日〕，全县要抓紧。" },
      {
        text: "工作报告\n\n（2021年2月27日）\n\n各位代表：\n\n〔2010年工作回顾〕\n\n2020年是极不平凡的一年，全镇上下同心。",
      },
      { text: "（2023年2月3日）\n\n各位领导：\n\n〔2013年，全镇深入〕贯彻县委部署，抓项目、促投资。" },
      { text: "关于2025年计划执行情况和〔2016年计划草案〕的报告，请大会审议。" },
      { text: "会上总结了2025年工作，〔部署2016年工作〕，提了三条要求。" },
    ],
  },
});

/** Clues that allow the same years, in the order of the text. */
interface Camp {
  years: readonly number[];
  clues: YearClue[];
}

/** Of two camps that exclude each other the one with more against it, else the one that comes in later. */
function clashesOf(clues: readonly YearClue[]): RuleMatch[] {
  const camps = campsOf(clues);
  const against = (camp: Camp) => camps.filter((other) => excludes(camp, other));
  const weight = (camp: Camp) => against(camp).reduce((sum, other) => sum + other.clues.length, 0);
  return camps.flatMap((camp, index) => {
    const other = against(camp).find((one) => {
      const [mine, theirs] = [weight(camp), weight(one)];
      return mine > theirs || (mine === theirs && index > camps.indexOf(one));
    });
    return other ? camp.clues.map((clue) => foundIn(clue, other.clues[0] ?? clue)) : [];
  });
}

function campsOf(clues: readonly YearClue[]): Camp[] {
  const inOrder = [...clues].sort((a, b) => a.hit.block.index - b.hit.block.index || a.hit.start - b.hit.start);
  return grouped(inOrder, ({ years }) => years.join()).map((all) => ({ years: all[0]?.years ?? [], clues: [...all] }));
}

function excludes(one: Camp, other: Camp): boolean {
  return !one.years.some((year) => other.years.includes(year));
}

function placesIn(block: number, start: number, end: number): string[] {
  return Array.from({ length: end - start }, (_, at) => `${block} ${start + at}`);
}

/** What is planned is not of the year after the one that was summed up. */
function outOfStep({ hit, past, next }: YearPair): RuleMatch {
  return foundAt(hit, `前面总结的是${past}年，这里却是${next}年，请核对年份`);
}

function astray({ hit, past, next }: YearPair): RuleMatch {
  return foundAt(hit, `文中总结的是${past}年，展望的是${past + 1}年，这里却是${next}年，请核对年份`);
}

function foundIn({ hit }: YearClue, { hit: other }: YearClue): RuleMatch {
  return foundAt(hit, `和“${other.match[0]}”对不上，不会是同一年的稿子，请核对年份`);
}
