import { Exact } from "../../language/decimal.js";
import { lastPeriod } from "../../language/period.js";
import { quantitiesIn } from "../../language/quantity-mentions.js";
import { grouped } from "../analysis/text/grouped.js";
import { ofWords } from "../analysis/text/plain.js";
import { type Sentence, sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

interface FigureStatement {
  key: string;
  value: Exact;
  step: Exact;
  text: string;
  found: Omit<RuleMatch, "message">;
}

const indicators =
  "(一般公共预算收入|税收收入|固定资产投资|规模以上工业增加值|规上工业增加值|社会消费品零售总额|地区生产总值|生产总值|GDP|进出口总额|居民人均可支配收入|森林覆盖率|城镇化率|开工率|投资完成率|年度计划投资|累计完成投资|总投资)";
/** How far before a figure its label, its time and its place are looked for. */
const reach = 80;
/** Those of one project or a part of them as well; only 全县… says whose they are. */
const ofProjects = /^(?:开工率|投资完成率|年度计划投资|累计完成投资|总投资)$/;
const verbs = "(?:完成|达到?|实现|为|是|增长|下降|增速为?|增速达到?|同比增长|同比下降)*(?:了|至)?";
const labelled = new RegExp(`${indicators}(${verbs})$`);
/** 全县32个重点项目. */
const counted = /(?:全[县区市镇乡]|年初确定了?|今年确定了?)(?:共有|共计|共|的)?$/;
const thing = /^(重点项目|规上企业|规模以上工业企业|行政村|贫困村)(?=[，。；、中都]|全部|总投资|逐|要)/;
/** Another year, another time, a wish, a part: another figure. */
const other =
  /去年|上年|前年|同期|明年|目标|力争|确保|计划(?!投资)|预期|要(?!求|素|点)|必须|底线|任务|预计|将|比|比重|占|其中|从|由/;

export const figuresTwice: Rule = ofWords({
  id: "figures-twice",
  category: "数字",
  summary: "同一个数前后说得不一样：前面32个重点项目，后面31个",
  authority: "写法",
  run: (paper) => grouped(saidIn(paper), ({ key }) => key).flatMap(contradictions),
  examples: {
    good: [
      "全县32个重点项目开工27个。去年全县20个重点项目，全县32个重点项目都要核定，全县3个重点项目未开工，全市固定资产投资增长6%，全县固定资产投资增长8%。",
      "1—8月，一般公共预算收入完成11.9亿元。1—9月，一般公共预算收入完成13.2亿元。全年，一般公共预算收入完成目标17.6亿元。",
      "截至8月底，总投资58.6亿元，甲项目总投资3亿元，乙项目总投资5亿元。",
      "没有开工的项目5个，年度计划投资9.4亿元。\n\n1.装备产业园二期。年度计划投资2.6亿元，原定4月20日开工。\n\n2.冷链物流中心。年度计划投资1.3亿元，原定5月10日开工。",
    ],
    bad: [
      { text: "全县32个重点项目，开工27个。\n\n这说明，全县〔31个〕重点项目都有人管。" },
      {
        text: "1—8月，一般公共预算收入完成11.9亿元，增速第3位。\n\n1—8月，一般公共预算收入完成〔12.9亿元〕，还要加力。",
      },
    ],
  },
});

function saidIn({ blocks }: CheckedPaper): FigureStatement[] {
  return blocks.flatMap((block) => sentencesOf(block).flatMap(saidOf));
}

function saidOf(sentence: Sentence): FigureStatement[] {
  return quantitiesIn(sentence.text).flatMap((one) => {
    const left = sentence.text.slice(Math.max(0, one.start - reach), one.start);
    const clause = left.split(/[，；：、]/).at(-1) ?? "";
    const key = keyOf(clause, left, sentence.text.slice(one.end), one.base);
    if (key === undefined || one.vague || other.test(clause) || other.test(left.slice(-16))) return [];
    const { start, end } = one;
    return [
      {
        key: `${key} ${lastPeriod(left)} ${scopeOf(left)}`,
        value: one.value,
        step: one.step,
        text: sentence.text.slice(start, end),
        found: { block: sentence.block.index, start: sentence.start + start, end: sentence.start + end },
      },
    ];
  });
}

function keyOf(clause: string, left: string, rest: string, base: string): string | undefined {
  const named = labelled.exec(clause);
  // 总投资 and the like belong to whatever project is named before them.
  if (named && (clause === named[0] || /^全[县区市镇乡]/.test(clause))) {
    const [, name = "", verb = ""] = named;
    if (ofProjects.test(name) && !/全[县区市镇乡]/.test(left)) return undefined;
    return `${name} ${base === "%" ? verb.replace(/同比|为|是|了|达到?|至/g, "") : ""} ${base}`;
  }
  const things = counted.test(clause) ? thing.exec(rest)?.[1] : undefined;
  return things === undefined ? undefined : `${things} ${base}`;
}

/** Whose figure it is: 全市, 全县; the unit itself where nothing is said. */
function scopeOf(left: string): string {
  const scope = [...left.matchAll(/全[国省市县区镇]|[\u4e00-\u9fff]{2}[县区镇]/g)].at(-1)?.[0] ?? "";
  return /^全[县区镇]$/.test(scope) ? "" : scope;
}

function contradictions(same: readonly FigureStatement[]): RuleMatch[] {
  const [first, ...later] = same;
  if (!first) return [];
  return later
    .filter(({ value, step }) => value.minus(first.value).abs().gt(Exact.max(step, first.step).times(0.51)))
    .map(({ found, text }) => ({ ...found, message: `前面说的是${first.text}，这里是${text}，请核对` }));
}
