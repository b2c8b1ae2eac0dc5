import type { CheckedPaper } from "../rule.js";
import { type Hit, hitsIn } from "../text/hits.js";
import { dateLine, headBlocks, tailBlocks } from "../text/paper-date.js";
import { plans } from "./plans.js";

/** A mention of a year that tells in which years its paper can have been written. */
export interface YearClue {
  hit: Hit;
  years: readonly number[];
}

/** What is told of a year, and how far the paper's own year may be from it. */
const tellings: readonly (readonly [pattern: RegExp, offsets: readonly number[]])[] = [
  [/(?:今天|今年)(?:是|[（(])(20\d\d)年/g, [0]],
  [/会议时间：(20\d\d)年/g, [0]],
  [/(?:刚刚|刚)过去的(20\d\d)年|去年[（(](20\d\d)年/g, [1]],
  [/距离?(20\d\d)年(?:结束|年底)/g, [0]],
  [/(20\d\d)年工作(?:回顾|总结)|回顾(20\d\d)年(?=[，。；]|$)/g, [0, 1]],
  [/(20\d\d)年[^，。；\d]{2,20}执行情况/g, [0, 1]],
  [/(20\d\d)年[^，。；\d]{2,20}草案/g, [-1, 0]],
  [workOf("(?:总结|回顾)(?:了|好)?"), [0, 1]],
  [workOf("(?:部署|安排|谋划)(?:了|好)?"), [-1, 0]],
  [workOf("对"), [-1, 0, 1]],
  [/(20\d\d)年的?各项(?:经济|工作)?(?:指标|任务|目标)[^，。；]{0,6}完成/g, [0, 1]],
  [/(20\d\d)年(?:全[省市区县镇乡]|我[省市区县镇乡])[^，。；]{0,4}(?:计划|谋划|安排|确定)/g, [-1, 0, 1]],
  [/预计(?:到|于)?(20\d\d)年[^，。；]{0,4}(?:完工|建成|投产|竣工|通车)/g, [-5, -4, -3, -2, -1, 0]],
  // Figures are told of the last years, not of long ago.
  [/(?<=^|[。；！？])(20\d\d)年，?[^。；比较自从由]{0,60}?(?:同比|比上年)(?:增长|下降|上升)/g, [0, 1, 2, 3, 4, 5]],
  [/^(20\d\d)年，[^，。；]{0,12}(?:深入|认真|紧紧围绕|坚持|全面贯彻|领导下|指导下)/g, [0, 1, 2, 3, 4, 5]],
  [/(20\d\d)年[，，]?[^，。；]{0,10}(?:极不平凡|很不平凡|不平凡|极不寻常)/g, [0, 1]],
  [/(20\d\d)年，?[^，。；]{0,4}是[^，。；]{0,24}(?:关键|开局|起步|攻坚|决胜|冲刺)[^，。；]{0,4}年/g, [-1, 0, 1]],
];

/** 2025年全县经济工作; 2008年…工作经验 is of long ago. */
function workOf(verb: string): RegExp {
  const whose = "(?:全[省市区县镇乡]|我[省市区县镇乡]|的|各项|经济|重点|政府|农村|安全生产|项目建设|招商引资){0,4}";
  return new RegExp(`${verb}(?:全[省市区县镇乡]|我[省市区县镇乡])?(20\\d\\d)年度?${whose}工作(?!经验|队|组|会)`, "g");
}

const planned = /(十[一二三四五六]五)[”"]?(?:规划)?的?(首日|首年|第一天|开局之年|收官之年)/g;
const titled = /(?<![—\-－–~～至到])(20\d\d)年(?!至|到|以来|[—\-－–~～])/g;

/** The clues of a paper, in no order. */
export function yearClues(paper: CheckedPaper): YearClue[] {
  return [...datedClues(paper), ...titleClues(paper), ...toldClues(paper), ...plannedClues(paper)];
}

function datedClues(paper: CheckedPaper): YearClue[] {
  return [...new Set([...headBlocks(paper), ...tailBlocks(paper)])].flatMap(dateLine).map((line) => {
    const { block, start, end, year = 0 } = line;
    return { hit: { block, start, end, match: [line.text] }, years: [year] };
  });
}

/** A paper of 2026 may be about the year before or after. */
function titleClues(paper: CheckedPaper): YearClue[] {
  const blocks = headBlocks(paper).filter(({ block }) => block.type === "title" || block.type === "subtitle");
  return [...hitsIn({ blocks }, titled)].map((hit) => clue(hit, Number(hit.match[1]), [-1, 0, 1]));
}

function toldClues(paper: CheckedPaper): YearClue[] {
  return tellings.flatMap(([pattern, offsets]) =>
    [...hitsIn(paper, pattern)].map((hit) => clue(hit, Number(hit.match[1] ?? hit.match[2]), offsets)),
  );
}

function plannedClues(paper: CheckedPaper): YearClue[] {
  return [...hitsIn(paper, planned)].flatMap((hit) => {
    const [, name = "", role = ""] = hit.match;
    const years = plans[name];
    return years ? [clue(hit, role === "收官之年" ? years[1] : years[0], [-1, 0, 1])] : [];
  });
}

function clue(hit: Hit, year: number, offsets: readonly number[]): YearClue {
  return { hit, years: offsets.map((offset) => year + offset) };
}
