import type { FiveYearPlan } from "../../../model/word-lists.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { type Hit, hitsIn } from "../text/hits.js";
import { dateLine, headBlocks, tailBlocks } from "../text/paper-date.js";

/** A mention of a year that tells in which years its paper can have been written. */
export interface YearClue {
  hit: Hit;
  years: readonly number[];
}

/** Told as done: of any year but one to come. */
const sinceLong = Array.from({ length: 100 }, (_, ago) => ago);

/** What is told of a year, and how far the paper's own year may be from it. */
const tellings: readonly (readonly [pattern: RegExp, offsets: readonly number[]])[] = [
  [/(?:今天|今年)(?:是|[（(])((?:19|20)\d\d)年/g, [0]],
  [/会议时间：((?:19|20)\d\d)年/g, [0]],
  [/(?:刚刚|刚)过去的((?:19|20)\d\d)年|去年[（(]((?:19|20)\d\d)年/g, [1]],
  [/距离?((?:19|20)\d\d)年(?:结束|年底)/g, [0]],
  [/((?:19|20)\d\d)年工作(?:回顾|总结)|回顾((?:19|20)\d\d)年(?=[，。；]|$)/g, [0, 1]],
  [/((?:19|20)\d\d)年[^，。；\d]{2,20}执行情况/g, [0, 1]],
  [/((?:19|20)\d\d)年[^，。；\d]{2,20}草案/g, [-1, 0]],
  [workOf("(?:总结|回顾)(?:了|好)?"), [0, 1]],
  [workOf("(?:部署|安排|谋划)(?:了|好)?"), [-1, 0]],
  [workOf("对"), [-1, 0, 1]],
  [/((?:19|20)\d\d)年的?各项(?:经济|工作)?(?:指标|任务|目标)[^，。；]{0,6}完成/g, [0, 1]],
  [/((?:19|20)\d\d)年(?:全[省市区县镇乡]|我[省市区县镇乡])[^，。；]{0,4}(?:计划|谋划|安排|确定)/g, [-1, 0, 1]],
  [/预计(?:到|于)?((?:19|20)\d\d)年[^，。；]{0,4}(?:完工|建成|投产|竣工|通车)/g, [-5, -4, -3, -2, -1, 0]],
  // Figures are told of the last years, not of long ago.
  [
    /(?<=^|[。；！？])((?:19|20)\d\d)年，?[^。；比较自从由]{0,60}?(?:同比|比上年)(?:增长|下降|上升)/g,
    [0, 1, 2, 3, 4, 5],
  ],
  [
    /^((?:19|20)\d\d)年，[^，。；]{0,24}(?:深入|认真|紧紧围绕|坚持|全面贯彻|领导下|指导下|帮助下|努力下|努力之下)/g,
    [0, 1, 2, 3, 4, 5],
  ],
  [
    /(?<=^|[。；！？])((?:19|20)\d\d)年，(?:全[省市区县镇乡]|我[省市区县镇乡])[^，。；]{0,6}发生[^，。；]{0,12}\d起/g,
    sinceLong,
  ],
  [/现将[^，。；]{0,16}?((?:19|20)\d\d)年[^，。；]{0,10}情况[^。；]{0,12}如下/g, [0, 1]],
  [
    /(?:宣读|传达|通报|印发|下发|解读)了?《[^》\d]{0,12}((?:19|20)\d\d)年[^》]{2,24}(?:方案|意见|通知|办法)》/g,
    [-1, 0, 1],
  ],
  [/对((?:19|20)\d\d)年[^，。；]{0,24}工作(?:提出|作出|明确)了?/g, [-1, 0, 1]],
  [/于((?:19|20)\d\d)年[\d*xX]{0,2}月?份?[^，。；\d]{0,4}(?:开始建设|开工建设|破土动工)(?=[，。；])/g, sinceLong],
  [/(?<=^|[。；])((?:19|20)\d\d)年，[^，。；]{0,16}(?:被评为|荣获|被授予|增幅都?在)/g, sinceLong],
  [/解读了((?:19|20)\d\d)年[^，。；]{2,20}政策/g, [-1, 0, 1]],
  [/于((?:19|20)\d\d)年[\d*xX]{1,2}月[^，。；]{0,24}进行了/g, [0, 1]],
  [/收官((?:19|20)\d\d)年/g, [0, 1]],
  [/开局((?:19|20)\d\d)年|为((?:19|20)\d\d)年[^，。；\d]{0,16}开好局/g, [-1, 0]],
  [/(?:目前|已经)谋划的((?:19|20)\d\d)年项目/g, [-1, 0, 1]],
  [/(?:各部门|各单位|各相关部门)((?:19|20)\d\d)年目标任务完成情况/g, [0, 1]],
  [/((?:19|20)\d\d)年工作(?:展望|打算)/g, [-1, 0]],
  [/(?:确保|力争)((?:19|20)\d\d)年[^，。；\d]{0,4}收官/g, [0, 1]],
  [/决战决胜((?:19|20)\d\d)年/g, [-1, 0]],
  [/展望((?:19|20)\d\d)年|对((?:19|20)\d\d)年的?工作进行(?:了)?展望/g, [-1, 0]],
  [/汇报((?:19|20)\d\d)年的?工作(?:成果|情况|报告)/g, [0, 1]],
  [/始建于((?:19|20)\d\d)年/g, sinceLong],
  [/((?:19|20)\d\d)年[，，]?[^，。；]{0,10}(?:极不平凡|很不平凡|不平凡|极不寻常)/g, [0, 1]],
  [/((?:19|20)\d\d)年，?[^，。；]{0,4}是[^，。；]{0,24}(?:关键|开局|起步|攻坚|决胜|冲刺)[^，。；]{0,4}年/g, [-1, 0, 1]],
];

/** 2025年全县经济工作; 2008年…工作经验 is of long ago. */
function workOf(verb: string): RegExp {
  const whose = "(?:全[省市区县镇乡]|我[省市区县镇乡]|的|各项|经济|重点|政府|农村|安全生产|项目建设|招商引资){0,4}";
  return new RegExp(
    `${verb}(?:全[省市区县镇乡]|我[省市区县镇乡])?((?:19|20)\\d\\d)年度?${whose}工作(?!经验|队|组|会)`,
    "g",
  );
}

/** 听取“十五五”规划纲要（草案）的说明: on the eve of its first year. */
const drafted = /(十[一二三四五六七八九]五)[”"]?规划(?:纲要)?[（(]?草案/g;
/** 为“十五五”开好局: in its first year or on its eve. */
const opened =
  /(?:(?:为|确保|推动)[“‘"]?(?=十[一二三四五六七八九]五[”’"]?(?:规划)?(?:良好开局|开好局|起好步|开局打下))|谋划好[“‘"]?)(十[一二三四五六七八九]五)[”’"]?/g;
/** “十三五”时期，我们…建成了一大批: when it is well under way. */
const toldPlan =
  /(?<=^|[。；])[“"]?(十[一二三四五六七八九]五)[”"]?(?:时期|期间|以来)，[^。；要将]{2,40}(?:建成了|完成了|取得了|实现了)/g;
const planned = /(十[一二三四五六七八九]五)[”"]?(?:规划)?的?(首日|首年|第一天|开局之年|收官之年|收官之战)/g;
const titled = /(?<![—\-－–~～至到])((?:19|20)\d\d)年(?!至|到|以来|[—\-－–~～])/g;

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
  const tell = (pattern: RegExp, told: (hit: Hit, plan: FiveYearPlan) => YearClue) =>
    [...hitsIn(paper, pattern)].flatMap((hit) => {
      const plan = paper.words.规划.get(hit.match[1] ?? "");
      return plan ? [told(hit, plan)] : [];
    });
  return [
    ...tell(planned, (hit, { 起: first, 止: last }) =>
      clue(hit, hit.match[2]?.startsWith("收官") ? last : first, [-1, 0, 1]),
    ),
    ...tell(drafted, (hit, { 起: first }) => clue(hit, first, [-1, 0])),
    ...tell(opened, (hit, { 起: first }) => clue(hit, first, [-2, -1, 0, 1])),
    ...tell(toldPlan, (hit, { 起: first }) => clue(hit, first, sinceLong)),
  ];
}

function clue(hit: Hit, year: number, offsets: readonly number[]): YearClue {
  return { hit, years: offsets.map((offset) => year + offset) };
}
