import { type Months, monthsOf } from "../analysis/calendar/months.js";
import { foundAt, hitsIn, saidBefore } from "../analysis/text/hits.js";
import { isReadOut } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

interface Saying {
  words: RegExp;
  /** The months in which it can be said; the last before the first where a new year lies between. */
  from: number;
  to: number;
  /** It is of the paper's own time whatever stands beside it. */
  always?: true;
}

/** What is said of the time of the year. */
const sayings: readonly Saying[] = [
  { words: /隆冬|寒冬|严冬|数九寒天|寒风凛冽|天寒地冻|冰天雪地|岁末寒冬/g, from: 11, to: 2 },
  { words: /春暖花开|万物复苏|阳春三月|春意盎然|草长莺飞|春光明媚|春回大地|早春时节/g, from: 2, to: 5 },
  { words: /盛夏|酷暑|炎炎夏日|骄阳似火|烈日炎炎|三伏/g, from: 6, to: 8 },
  { words: /金秋|秋高气爽|丹桂飘香|硕果累累的季节|秋收时节/g, from: 8, to: 11 },
  { words: /岁末年初|年末岁首|岁尾年初|辞旧迎新|岁序更替/g, from: 12, to: 2 },
  { words: /新年伊始|新春伊始|岁首年初|年初岁首/g, from: 1, to: 3 },
  // The year of work: told of 全年, 今年 only, as a plan or a project has its own beginning and end.
  {
    words: /(?<=(?:全年|今年|年度)(?:工作|目标任务|任务)?的?)(?:开局|起步)(?=的|之|阶段|时期|关键|，|。)/g,
    from: 1,
    to: 4,
  },
  {
    words: /(?<=(?:全年|今年|年度)(?:工作|目标任务|任务)?的?)(?:收官|决战决胜|最后冲刺)(?=的|之|阶段|时期|关键|，|。)/g,
    from: 8,
    to: 12,
  },
  { words: /(?:确保|力争|冲刺|抢抓|决战)(?:今年)?上半年(?!.{0,8}(?:已|了))/g, from: 1, to: 6, always: true },
  { words: /四季度(?:已经?|即将)?过半/g, from: 11, to: 12, always: true },
  { words: /(?:全年|今年|一年)(?:时间|已经)?过半/g, from: 6, to: 8, always: true },
];

/** It is told of the paper's own time. */
const now = /(?:时值|正值|值此|适逢|正是|又是|在这|当前|目前|现在|如今|眼下|已经?|到了|进入|处在|处于|时节|季节)/;
const elsewhen = /去年|明年|来年|上年|次年|当年|那年|每年|每到|不论|无论|还是|曾|当时|以来|[\dxX×*]年[^。]{0,8}$/;

export const timeSeason: Rule = ofWords({
  id: "time-season",
  category: "时间",
  summary: "季节、开局、收官和开会的月份对不上：9月的稿子说“时值隆冬”",
  authority: "写法",
  run: (paper) => {
    const months = isReadOut(paper) ? monthsOf(paper) : undefined;
    return months
      ? sayings.filter((saying) => !fits(saying, months)).flatMap((saying) => unseasonable(paper, saying, months))
      : [];
  },
  examples: {
    good: [
      "（2026年9月22日）\n\n同志们：\n\n在这金秋时节，我们召开会议。去年隆冬，大家顶风冒雪抢工期。当前已到全年收官的关键阶段。",
      "（2026年1月8日）\n\n同志们：\n\n时值隆冬，岁末年初，当前正是全年工作开局的关键时期，要确保上半年实现“双过半”。",
      "（2026年9月22日）\n\n同志们：\n\n无论寒冬酷暑，他们都在一线；项目开局良好，确保上半年的欠账补上了。",
    ],
    bad: [
      { text: "（2026年9月22日）\n\n同志们：\n\n时值〔隆冬〕，大家放弃休息参加会议。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n当前正处在全年工作〔开局〕的关键时期，〔确保上半年〕再开工10个项目。" },
      { text: "（2026年3月22日）\n\n同志们：\n\n当前已经到了全年〔收官〕的关键阶段。" },
    ],
  },
});

function fits({ from, to }: Saying, months: Months): boolean {
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  const said = all.filter((month) => (from <= to ? month >= from && month <= to : month >= from || month <= to));
  return said.some((month) => month >= months.from && month <= months.to);
}

function unseasonable(paper: CheckedPaper, { words, always }: Saying, { because }: Months): RuleMatch[] {
  return [...hitsIn(paper, words)].flatMap((hit) => {
    const said = saidBefore(hit);
    const around = said + hit.block.text.slice(hit.start, hit.end + 8);
    if (elsewhen.test(said) || !(always || now.test(around))) return [];
    return [foundAt(hit, `${because}，“${hit.match[0]}”对不上，请核对`)];
  });
}
