import { type Months, monthsOf } from "../analysis/calendar/months.js";
import { arrangedIn, type PeriodMention, reviewedIn } from "../analysis/calendar/periods.js";
import { grouped } from "../analysis/text/grouped.js";
import { foundAt, type Hit } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const timeReviewPlan: Rule = ofWords({
  id: "time-review-plan",
  category: "时间",
  summary: "总结的时段还没有过完，部署的时段已经过去：总结下半年，部署上半年",
  authority: "写法",
  run: (paper) => {
    const told = reviewedIn(paper);
    const plans = arrangedIn(paper);
    const months = monthsOf(paper);
    const near = nearBy(told);
    return [
      ...plans.flatMap((plan) => overPlan(plan, near(plan.hit) ?? earliest(told), months)),
      ...(months ? told.flatMap((one) => untimely(one, months)) : []),
      ...(months ? [] : aheadIn(told, plans).map(ahead)),
      ...wrongTitle(told),
    ];
  },
  examples: {
    good: [
      "会议总结上半年工作，安排部署下半年重点任务。刚才通报了一季度经济运行情况，要安排好二季度工作。",
      "会议总结四季度工作，部署明年一季度工作，分析四季度形势，部署四季度冲刺。",
      "（2026年4月18日）\n\n同志们：\n\n今天分析一季度经济运行情况，部署二季度工作，去年四季度的情况已经通报。",
      "（2026年1月18日）\n\n同志们：\n\n今天总结四季度工作情况，部署一季度工作。",
      "（2026年7月18日）\n\n同志们：\n\n要做好上半年工作总结，上半年必将开展的督查已经收尾。",
    ],
    bad: [
      { text: "会议总结下半年工作，〔安排部署下半年〕重点任务。" },
      { text: "刚才，县长分析总结了上半年工作进展情况，并〔对上半年〕工作作了安排部署。" },
      {
        text: "在全县一季度经济运行分析会上的讲话\n\n同志们：\n\n今天开会，主要是〔总结分析四季度〕经济运行情况。刚才，县发改局通报了一季度运行情况。",
      },
      {
        text: "在全区〔一季度〕项目建设观摩点评会上的讲话\n\n同志们：\n\n这次会议对三季度项目建设情况进行观摩评比。刚才，区长总结了三季度工作。",
      },
      {
        text: "开会的目的，就是〔总结回顾下半年〕的工作。刚才，县长总结了上半年经济工作，对下半年的工作进行了安排部署。",
      },
      { text: "（2026年7月18日）\n\n同志们：\n\n这次会议，主要是〔安排部署上半年〕工作。" },
      { text: "（2026年7月18日）\n\n同志们：\n\n开短会，是要留足时间给大家，〔抓好上半年〕的工作。" },
      { text: "（2026年8月18日）\n\n同志们：\n\n时间更紧的是，〔上半年〕全县将开展一次普查。" },
      { text: "（2026年10月18日）\n\n同志们：\n\n查找不足，客观〔评价一季度〕经济运行情况。" },
    ],
  },
});

/** How far from each other a review and a plan of one sentence stand. */
const reach = 100;

/** What is reviewed in the sentence of a plan. */
function nearBy(told: readonly PeriodMention[]): (plan: Hit) => PeriodMention | undefined {
  const slotOf = ({ block, start }: Hit, step = 0) => `${block.index} ${Math.floor(start / reach) + step}`;
  const slots = new Map(
    grouped(told, ({ hit }) => slotOf(hit)).map((all) => [slotOf((all[0] as PeriodMention).hit), all]),
  );
  return (plan) => {
    const around = [-1, 0, 1].flatMap((step) => (slots.get(slotOf(plan, step)) ?? []).slice(-9));
    return earliest(around.filter(({ hit }) => !between(hit, plan).includes("。")));
  };
}

function between(one: Hit, other: Hit): string {
  return one.block.text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
}

/** The review that leaves most of the year to plan for. */
function earliest(told: readonly PeriodMention[]): PeriodMention | undefined {
  return told.reduce<PeriodMention | undefined>(
    (first, one) => (first && first.end <= one.end ? first : one),
    undefined,
  );
}

function overPlan({ hit, name, end }: PeriodMention, told?: PeriodMention, months?: Months): RuleMatch[] {
  if (told && told.end >= end && told.end - end < 9)
    return [foundAt(hit, `总结的是${told.name}，这里部署的是${name}，请核对`)];
  return months && end < months.from ? [foundAt(hit, `${months.because}，${name}已经过去，请核对`)] : [];
}

/** In January 四季度 is last year's; in October nobody sums up 一季度 any more. */
function untimely({ hit, name, end }: PeriodMention, months: Months): RuleMatch[] {
  if (end === 12 && months.to < 4) return [];
  if (months.from - end > 5 && !isTitle({ hit })) return [foundAt(hit, `${months.because}，${name}早已过去，请核对`)];
  return end > months.to ? [foundAt(hit, `${months.because}，${name}还没有过完，请核对`)] : [];
}

/** 总结下半年, where the rest of the paper sums up 上半年 and plans 下半年. */
function aheadIn(told: readonly PeriodMention[], plans: readonly PeriodMention[]): PeriodMention[] {
  const planned = new Set(plans.map(({ name }) => name));
  const kinds = grouped(told, ({ name }) => name);
  return kinds.flatMap((all) => {
    const [{ name, end } = { name: "", end: 0 }] = all;
    const before = kinds.filter(([one]) => one && one.end < end && one.name.endsWith(name.slice(-2)));
    const earlier = before.reduce((sum, { length }) => sum + length, 0);
    return (planned.has(name) && earlier > 0) || earlier > all.length + 1 ? all : [];
  });
}

function ahead({ hit, name }: PeriodMention): RuleMatch {
  return foundAt(hit, `别处总结的是更早的时段，这里总结${name}，请核对`);
}

/** A meeting on 一季度 by its title, where all that is reviewed is of another part of the year. */
function wrongTitle(told: readonly PeriodMention[]): RuleMatch[] {
  const title = told.find(isTitle);
  const [first, ...others] = told.filter((one) => !isTitle(one));
  if (!title || !first || others.length === 0 || title.name === first.name) return [];
  if (others.some(({ name }) => name !== first.name)) return [];
  return [foundAt(title.hit, `标题里是${title.name}，正文总结的都是${first.name}，请核对`)];
}

function isTitle({ hit: { block } }: Pick<PeriodMention, "hit">): boolean {
  return block.block.type === "title" || block.block.type === "subtitle";
}
