import { isUnfinished, sureness } from "./openers.js";

/** How much longer than the longest of its kind a heading may be. */
export const slack = 6;
const shortest = 2;
/** A border that speaks for itself this much is one. */
const convincing = 2;

/** What no word begins with, and no paragraph. */
const inner = /[的了着过与和及或地得们等内外里中上下吗呢吧起来去者性化度率式型，,。、；：”’）)%.\s]/;

/** What goes with the words behind it. */
const adverbs = /[每各这那个第也都就还才又再不没能可会应须更最很]$/;

/** Headings every office uses; the longer one is meant where two fit. */
const usual =
  /^(?:前言|引言|导语|概述|基本情况|总体情况|主要(?:做法|成效|任务|措施|问题|工作|经验)|工作(?:开展情况|目标|措施|要求|安排|打算|思路|成效|重点|进度)|存在的?(?:主要)?(?:问题|困难|不足)(?:和(?:困难|不足|原因))?|制约因素|原因分析|对策(?:和)?建议|意见和?建议|下一步(?:工作)?(?:打算|计划|安排|思路|措施|重点)|会议(?:名称|时间|地点|内容|议程|主题|日程|材料)|时间地点|参(?:会|加)(?:人员|单位|范围)|(?:筹备|准备)(?:工作|进度|分工)|任务分工|材料清单|指导思想|总体要求|基本原则|组织领导|保障措施|实施步骤|方法步骤|有关要求|其他事项)/;

/** How long the heading is that `text`, without its number, begins with whatever its siblings look like; 0 = none. */
export function usualHeading(text: string): number {
  return usual.exec(text)?.[0].length ?? 0;
}

/**
 * Where a heading like its siblings would end in `text`, and a paragraph begin; undefined where no place is convincing.
 * @param siblings headings without their numbers
 */
export function likeliest(text: string, siblings: readonly string[]): number | undefined {
  const longest = Math.max(...siblings.map(({ length }) => length));
  let best: { at: number; score: number } | undefined;
  for (let at = shortest; at <= longest + slack && at < text.length; at += 1) {
    const score = scoreOf(text, at, siblings);
    if (score >= convincing && (!best || score > best.score)) best = { at, score };
  }
  return best?.at;
}

function scoreOf(text: string, at: number, siblings: readonly string[]): number {
  const heading = text.slice(0, at);
  const sure = sureness(text, at);
  if (isUnfinished(heading) || adverbs.test(heading) || (sure === 0 && inner.test(text[at] ?? ""))) return 0;
  return sure + Math.max(...siblings.map((sibling) => likeness(heading, sibling)));
}

/** As long, in clauses as long, and with the same end. */
function likeness(heading: string, sibling: string): number {
  const [own, other] = [clausesOf(heading), clausesOf(sibling)];
  if (own.length !== other.length) return -3;
  const apart = own.reduce((sum, length, index) => sum + Math.abs(length - (other[index] ?? 0)), 0);
  const alike = heading.at(-1) === sibling.at(-1) ? 1 : 0;
  return alike + (apart === 0 ? own.length + 0.5 : apart === 1 ? 1 : -apart / 5);
}

function clausesOf(text: string): number[] {
  return text.split(/[，,、：:\s]/).map(({ length }) => length);
}
