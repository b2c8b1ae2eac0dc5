import { dayNumber } from "../../language/calendar.js";
import type { FiveYearPlan } from "../../model/word-lists.js";
import { type Era, eraOf } from "../analysis/calendar/era.js";
import { yearSpokenOf } from "../analysis/calendar/subject.js";
import { after, type BlockRange, before, foundAt, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

const planName = /(?<![一二三四五六七八九])十[一二三四五六七八九]五(?!年|岁|天|个|家|项|条|分|人)/g;
const yearsAfter = /^[”"]?(?:时期|期间|规划|计划|纲要)*[（(]?[，,]?(20\d\d)年?[—\-－–~～至到]+(20\d\d)年/;
const future =
  /^[”"]?(?:末|时期末|期末|期间|时期)[，,]?(?:我[们县市区镇]|全[县市区镇]|必须|一定|仍|还)*(?:要|将|力争|确保|争取|计划)/;

export const timePlan: Rule = ofWords({
  id: "time-plan",
  category: "时间",
  summary: "五年规划和年份对不上：“十四五”是2021—2025年，开局、收官各有其年，过去的规划不再说“要”",
  authority: "写法",
  run: (paper) => {
    const era = eraOf(paper);
    return [...hitsIn(paper, planName)].flatMap((hit) => {
      const plan = paper.words.规划.get(hit.match[0]);
      return plan ? wrongIn({ ...hit, name: hit.match[0], plan }, paper, era).slice(0, 1) : [];
    });
  },
  examples: {
    good: [
      "“十四五”时期（2021—2025年）是关键五年，2025年是“十四五”规划的收官之年。",
      "2026年是“十五五”开局之年，2025年既是“十四五”收官之年，也是“十五五”谋划之年。",
      "“十三五”期间，全县建成项目32个；到“十三五”末，贫困村全部出列。全区有十四五家企业。",
      "（2026年3月2日）\n\n同志们：\n\n2024年是“十四五”的攻坚之年，去年“十四五”圆满收官。",
      "县长王振\n\n（2026年3月2日）\n\n同志们：\n\n今年是“十五五”规划开局之年，“十五五”期间，全县要再造一个新城。",
    ],
    bad: [
      { text: "站在“〔十三五〕”与“十五五”的历史交汇点上，要看得远一些。" },
      { text: "2024年是新中国成立75周年，是实施“〔十三五〕”规划的关键一年。" },
      { text: "“〔十四五〕”时期（2020—2024年），全县要抓好三件事。" },
      { text: "2024年是“〔十四五〕”规划的收官之年，任务十分繁重。" },
      { text: "县长王振\n\n（2026年3月2日）\n\n同志们：\n\n今年是“〔十四五〕”开局之年，开局关系全局。" },
      { text: "（2026年3月2日）\n\n同志们：\n\n当前正处于“〔十四五〕”发展的重要时期，任务很重。" },
      {
        text: "（2026年9月22日）\n\n同志们：\n\n“〔十四五〕”是全县发展的关键时期，要按照“〔十四五〕”规划的要求抓好落实。",
      },
      { text: "今天是2021年第一个工作日，站在“〔十三五〕”新征程的起点上，全县要抓紧。" },
      { text: "党的二十大以来，全县变化很大。“〔十三五〕”期间，我们要建成10个园区。" },
    ],
  },
});

/** Where a plan is named, and its years. */
interface PlanHit extends BlockRange {
  name: string;
  plan: FiveYearPlan;
}

function wrongIn(hit: PlanHit, paper: CheckedPaper, era: Era | undefined): RuleMatch[] {
  return [
    ...wrongMeeting(hit, paper),
    ...wrongYears(hit),
    ...wrongRole(hit, paper),
    ...(era && era.from > dayNumber({ year: hit.plan.止, month: 12, day: 31 })
      ? [...overdue(hit, era), ...notCurrent(hit, era)]
      : []),
  ];
}

function spanOf({ 起: first, 止: last }: FiveYearPlan): string {
  return `${first}—${last}年`;
}

function wrongYears(hit: PlanHit): RuleMatch[] {
  const { name, plan } = hit;
  const [, first, last] = yearsAfter.exec(after(hit)) ?? [];
  if (first === undefined || (Number(first) === plan.起 && Number(last) === plan.止)) return [];
  return [foundAt(hit, `“${name}”是${spanOf(plan)}，请核对年份`)];
}

/** “十四五”与“十五五”的历史交汇点: of two plans that follow each other. */
function wrongMeeting(hit: PlanHit, { words }: CheckedPaper): RuleMatch[] {
  const [, name = ""] = /^[”"]?[与和][“"]?(十[一二三四五六七八九]五)[”"]?的?(?:历史)?交汇/.exec(after(hit)) ?? [];
  const other = words.规划.get(name);
  if (!other || hit.plan.止 + 1 === other.起) return [];
  return [foundAt(hit, `“${hit.name}”和“${name}”不是前后相接的两个规划，请核对`)];
}

const keyYear = /^[”"]?规划?的?(?:关键|重要|攻坚|深入实施)(?:一|之)年/;
const roleWords = /^[”"]?(?:规划|时期|计划)?(?:目标|任务|实施)?的?(?:[^，。；、和“"]{0,4})/;

/** Which year of its plan a year is said to be. */
const roles: readonly (readonly [pattern: RegExp, year: (plan: FiveYearPlan) => number])[] = [
  [/开局|起步|第一年|首年/, ({ 起: first }) => first],
  [/收官|最后一年|收尾/, ({ 止: last }) => last],
  [/第二年/, ({ 起: first }) => first + 1],
  [/第三年|承上启下|中期/, ({ 起: first }) => first + 2],
  [/第四年/, ({ 起: first }) => first + 3],
];

function wrongRole(hit: PlanHit, paper: CheckedPaper): RuleMatch[] {
  const { name, plan } = hit;
  const year = yearSpokenOf(paper, before(hit));
  if (year === undefined) return [];
  const said = roleWords.exec(after(hit))?.[0] ?? "";
  const [, yearOf] = roles.find(([pattern]) => pattern.test(said) && /^[^，。；、和“"]*年/.test(after(hit))) ?? [];
  if (yearOf && year !== yearOf(plan)) {
    const right = `“${name}”是${spanOf(plan)}，这里说的应是${yearOf(plan)}年`;
    return [foundAt(hit, `${right}，和${year}年对不上，请核对`)];
  }
  if (yearOf || !keyYear.test(after(hit)) || (year >= plan.起 && year <= plan.止)) return [];
  return [foundAt(hit, `“${name}”是${spanOf(plan)}，和${year}年对不上，请核对`)];
}

/** “十三五”期间要… in a paper written after it ended. */
function overdue(hit: PlanHit, era: Era): RuleMatch[] {
  if (!future.test(after(hit)) || /当时|原来|曾经?|提出|要求|确定/.test(before(hit).slice(-20))) return [];
  return [foundAt(hit, `“${hit.name}”到${hit.plan.止}年已经结束，${era.because}，不能再当作今后的事来说，请核对`)];
}

const nowBefore = /(?:当前|目前|今年是?|正处于|正值|身处|迈进|开启了?)[^，。；“”]{0,6}[“"]?$/;
const nowAfter =
  /^[”"]?(?:规划|时期)?的?(?:新征程|首日|稳健起步|开好局|起好步|关键(?:期|时期|之年|一年|阶段)|攻坚(?:期|之年|阶段)|决胜(?:期|之年)|深入实施|是[^，。；]{0,16}(?:关键|重要|攻坚)(?:时期|期|阶段))/;
const ruled = /(?:按照|对照|围绕|落实|实施)[“"]?$/;
const rules = /^[”"]?规划的?(?:目标|要求|部署|任务|确定)/;

const retold = /当时|那时|回顾|曾|去年|\d年[^，。；]{0,4}$/;

/** 今年是“十四五”规划的攻坚之年, said after it ended. */
function notCurrent(hit: PlanHit, era: Era): RuleMatch[] {
  const left = before(hit);
  const now = nowBefore.test(left) || nowAfter.test(after(hit)) || (ruled.test(left) && rules.test(after(hit)));
  if (!now || retold.test(left.slice(-16))) return [];
  return [foundAt(hit, `“${hit.name}”到${hit.plan.止}年已经结束，${era.because}，不能再说成眼下的规划，请核对`)];
}
