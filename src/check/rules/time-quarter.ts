import { monthsOfPart, partOfYear, through } from "../../language/period.js";
import { type Months, monthsOf } from "../analysis/calendar/months.js";
import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

const withMonths = new RegExp(`${partOfYear}[（(]?(?:即|也就是)?(\\d{1,2})${through}+(\\d{1,2})月份?[）)]?`, "g");
const withEnd = new RegExp(`${partOfYear}(?:末|结束)[（(，]?(?:即|也就是)?(\\d{1,2})月(?:底|末|30日|31日)`, "g");

const name = "第?([一二三四]季度|[上下]半年)";
/** Wrong in any month: 全国第四季度增速比四季度高, 去年一季度增长3.6%，一季度增长6.3%, 二季度是全年的收官. */
const absurd: readonly (readonly [pattern: RegExp, what: string])[] = [
  [new RegExp(`(?<![\\d去上前]年)${name}[^，。；去上前\\d]{0,8}比(?:第?\\1)(?!末)`, "g"), "自己和自己比"],
  [
    new RegExp(`${name}[^，。；\\d]{0,8}(?:增长|下降)[\\d.]+%，(?:第?\\1)(?=(?:增长|下降)\\d)`, "g"),
    "同一个时段说了两次",
  ],
  [/[一二三]季度就?是[^，。；]{0,12}收官/g, "四季度才收官"],
  [/下半年(?:圆满)?(?:实现|完成)?[“"]?双过半/g, "“双过半”说的是上半年"],
];

/** What is said of a part of the year, and the months it can be said in. */
const sayings: readonly (readonly [pattern: RegExp, from: number, to: number])[] = [
  [/(?:现在|目前|当前|眼下|已经|已|刚刚?|今年)(?:进入|迈入|步入)了?四季度/g, 9, 12],
  [/(?:现在|目前|当前|眼下|已经|已|刚刚?|今年)(?:进入|迈入|步入)了?一季度/g, 1, 3],
  [/(?:冲刺|决战|大干|鏖战|奋战)(?:第)?一季度/g, 1, 4],
  [/(?:现在|目前|当前|眼下|已经|已|刚刚?)(?:进入|迈入|步入)了?三季度/g, 6, 9],
  [/(?:现在|目前|当前|眼下|已经|已|刚刚?)(?:进入|迈入|步入)了?二季度/g, 3, 6],
  [/(?:现在|目前|当前|眼下|已经|已|刚刚?)(?:进入|迈入|步入)了?下半年/g, 6, 12],
  [/(?:冲刺|决战|大干|鏖战|奋战)(?:第)?四季度/g, 8, 12],
  [/(?:冲刺|决战|大干|鏖战|奋战)(?:第)?三季度/g, 5, 9],
  [/(?:冲刺|决战|大干|鏖战|奋战)(?:第)?二季度/g, 3, 6],
  [/四季度就?是[^，。；]{0,12}(?:收官|最后|冲刺)/g, 8, 12],
  [/(?:上半年(?:已经|已|刚刚)(?:过去|结束)|刚刚过去的上半年)/g, 6, 10],
  [/(?:一季度(?:已经|已|刚刚)(?:过去|结束)|刚刚过去的一季度)/g, 3, 6],
  [/(?:前三季度(?:已经|已|刚刚)(?:过去|结束)|三季度(?:已经|已|刚刚)(?:过去|结束))/g, 9, 12],
  [/(?:确保|实现|夺取|力争)一季度[^，。；]{0,6}开门红/g, 1, 3],
  [/(?:确保|冲刺|力争)[“"]?双过半/g, 3, 7],
];

/** Words that put it into another year, or into what is told. */
const elsewhen = /去年|明年|来年|上年|次年|[\dxX×*]年[^。]{0,8}$/;

export const timeQuarter: Rule = ofWords({
  id: "time-quarter",
  category: "时间",
  summary: "上半年、季度和月份对不上：四季度是10—12月，4月的稿子不说“冲刺四季度”",
  authority: "写法",
  run: (paper) => [
    ...[...hitsIn(paper, withMonths)].flatMap((hit) => wrongSpan(hit)),
    ...[...hitsIn(paper, withEnd)].flatMap((hit) => wrongEnd(hit)),
    ...untimely(paper),
    ...absurd.flatMap(([pattern, what]) => [...hitsIn(paper, pattern)].map((hit) => foundAt(hit, `${what}，请核对`))),
  ],
  examples: {
    good: [
      "上半年（1—6月），全县开工27个；四季度（10—12月）要冲刺；一季度末（3月底）开门红。",
      "今年一季度比去年一季度快，四季度比三季度快，去年一季度增长3.6%，二季度增长6.3%，2025年上半年比2024年上半年好。",
      "（2026年9月22日）\n\n同志们：\n\n要大干一百天、冲刺四季度，上半年已经过去，明年要确保一季度开门红。",
    ],
    bad: [
      { text: "〔上半年（1—9月）〕，全县开工27个；〔三季度（6—9月）〕再开工5个。" },
      { text: "〔四季度末（9月底〕）要全部完成。" },
      { text: "全省〔第四季度增速比四季度〕高13.3个百分点。去年〔一季度增长3.6%，一季度〕增长6.3%。" },
      { text: "今天〔今年进入一季度〕，要大干一百天、决战四季度。四季度是收官阶段，冲刺四季度，人人有责。" },
      { text: "〔一季度是定全年、保全局的收官〕阶段。" },
      { text: "1—3月，全县固定资产投资同比增长5%。要大干一百天、〔冲刺四季度〕。" },
      { text: "（2026年10月8日）\n\n同志们：\n\n今天是〔今年进入一季度〕的第一个工作日，要〔决战一季度〕。" },
      { text: "现在已经到了3月份，要大干一百天、〔冲刺四季度〕。" },
      { text: "（2026年4月22日）\n\n同志们：\n\n要大干一百天、〔冲刺四季度〕。" },
      { text: "（2026年9月2日）\n\n同志们：\n\n要抓紧抓实，〔确保一季度开门红〕。" },
    ],
  },
});

function wrongSpan(hit: Hit): RuleMatch[] {
  const [, part = "", from, to] = hit.match;
  const months = monthsOfPart(part);
  if (!months || (Number(from) === months[0] && Number(to) === months[1])) return [];
  return [foundAt(hit, `${part}是${months[0]}—${months[1]}月，请核对`)];
}

function wrongEnd(hit: Hit): RuleMatch[] {
  const [, part = "", month] = hit.match;
  const months = monthsOfPart(part);
  if (!months || Number(month) === months[1]) return [];
  return [foundAt(hit, `${part}到${months[1]}月底结束，请核对`)];
}

/** What twice as many of the sayings agree on: 决战四季度, 冲刺四季度, and one 进入一季度. */
function monthsSaid(paper: CheckedPaper): Months | undefined {
  const said = sayings.map(([pattern, from, to]) => {
    const hits = [...hitsIn(paper, pattern)].filter(isOfThisYear);
    return { from, to, count: hits.length, because: `文中别处说的是“${hits[0]?.match[0]}”` };
  });
  const total = said.reduce((sum, { count }) => sum + count, 0);
  const agreeing = (one: Months) =>
    said.reduce((sum, { from, to, count }) => (from <= one.to && one.from <= to ? sum + count : sum), 0);
  return said.find((one) => one.count > 0 && total > 2 && agreeing(one) * 3 >= total * 2);
}

function isOfThisYear({ block, start }: Hit): boolean {
  return !elsewhen.test(block.text.slice(Math.max(0, start - 30), start));
}

/** Only where no month the paper may be of allows it. */
function untimely(paper: CheckedPaper): RuleMatch[] {
  const months = monthsOf(paper) ?? monthsSaid(paper);
  if (!months) return [];
  return sayings
    .filter(([, from, to]) => months.to < from || months.from > to)
    .flatMap(([pattern]) =>
      [...hitsIn(paper, pattern)]
        .filter(isOfThisYear)
        .map((hit) => foundAt(hit, `${months.because}，这句话对不上，请核对`)),
    );
}
