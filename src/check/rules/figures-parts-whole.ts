import { Exact } from "../../language/decimal.js";
import { type QuantityMention, quantitiesIn } from "../../language/quantity-mentions.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

/** 共32个，其中工业14个、农业4个: what stands between whole and first part, and between two parts. */
const opens =
  /^[^。；！？]{0,24}?[，：:（(](其中|包括|包含|分为|分别是|分别为|即|其中包括)[：:，]?[^，。；、\d]{0,12}$/;
const next = /^(?:[）)])?([、，和及])[^，。；、：\d]{1,12}$/;
const named = /(?:包括|包含|分为|分别|即|其中：)/;
/** 甲3个、乙4个，合计7个. */
const closes = /^[，；](?:合计|共计|总计|一共)(?:达|为)?$/;
/** Nobody lists more parts in one sentence. */
const most = 40;
/** Sorts that leave nothing out. */
const complete: readonly (readonly RegExp[])[] = [
  [/新建|新开工/, /续建/],
  [/省级/, /市级/, /[县区]级/],
];

export const figuresPartsWhole: Rule = ofWords({
  id: "figures-parts-whole",
  category: "数字",
  summary: "分项加起来不等于总数：共32个，其中工业15个、农业4个、基础设施8个、民生6个",
  authority: "写法",
  run: ({ blocks }) => blocks.flatMap((block) => [...wholeFirst(block), ...wholeLast(block)]),
  examples: {
    good: [
      "年初确定了32个重点项目，其中工业14个、农业4个、基础设施8个、民生6个。全县共有项目32个，其中工业14个、农业4个。",
      "32个重点项目，其中工业14个、农业4个、基础设施8个、民生6个；用专项债券的8个，占25.0%。",
      "总投资82.3亿元，其中省重点项目50.2亿元，亿元以上项目70亿元。新建12个、续建20个，合计32个。",
      "共有X个，其中工业X个、农业X个。共近40个，其中工业20个、农业25个。",
    ],
    bad: [
      { text: "年初确定了〔32个〕重点项目，其中工业15个、农业4个、基础设施8个、民生6个。" },
      { text: "龙头企业〔36家〕，其中省级4家、市级11家、县级20家。" },
      { text: "全县共有〔32个〕项目，分为工业14个、农业4个、民生6个三类；新建12个、续建19个，合计〔32个〕。" },
    ],
  },
});

function wholeFirst(block: CheckedBlock): RuleMatch[] {
  const all = quantitiesIn(block.text);
  return all.flatMap((whole, index) => {
    const first = all[index + 1];
    if (first?.base !== whole.base || !opens.test(block.text.slice(whole.end, first.start))) return [];
    const parts = partsFrom(block.text, all, index + 1);
    const end = parts.at(-1)?.end ?? first.end;
    // 石桥镇3个、清河镇5个等: not all are named.
    if (parts.length < 2 || /^等|^…/.test(block.text.slice(end, end + 1))) return [];
    return isWrong(whole, parts, block.text.slice(whole.end, end)) ? [found(block, whole, parts)] : [];
  });
}

function wholeLast(block: CheckedBlock): RuleMatch[] {
  const all = quantitiesIn(block.text);
  return all.flatMap((whole, index) => {
    const last = all[index - 1];
    if (last?.base !== whole.base || !closes.test(block.text.slice(last.end, whole.start))) return [];
    const parts = partsUpTo(block.text, all, index - 1);
    if (parts.length < 2 || [whole, ...parts].some(({ vague }) => vague) || sums(whole, parts)) return [];
    return [found(block, whole, parts)];
  });
}

/** Parts of one unit, one after another; where 、 joins them, a ， ends them. */
function partsFrom(text: string, all: readonly QuantityMention[], from: number): QuantityMention[] {
  const parts = all.slice(from, from + 1);
  let join = "";
  for (const part of all.slice(from + 1, from + most)) {
    const last = parts.at(-1);
    const joined = last && joinOf(text, last, part);
    if (!joined || (join === "、" && joined === "，")) break;
    join = joined;
    parts.push(part);
  }
  return parts;
}

function partsUpTo(text: string, all: readonly QuantityMention[], to: number): QuantityMention[] {
  const parts = all.slice(to, to + 1);
  for (const part of all.slice(Math.max(0, to - most), to).reverse()) {
    const [following] = parts;
    if (!following || !joinOf(text, part, following)) break;
    parts.unshift(part);
  }
  return parts;
}

/** 、 or ， between two parts of one unit. */
function joinOf(text: string, left: QuantityMention, right: QuantityMention): string | undefined {
  return left.base === right.base ? next.exec(text.slice(left.end, right.start))?.[1] : undefined;
}

/**
 * 其中 alone does not say that all parts are named, and parts may overlap; so only where the words say so, or the sum is just off:
 * a little too much, or a little too little with four parts or more.
 */
function isWrong(whole: QuantityMention, parts: readonly QuantityMention[], text: string): boolean {
  if ([whole, ...parts].some(({ vague }) => vague) || sums(whole, parts)) return false;
  if (named.test(text.slice(0, 30)) || complete.some((sorts) => sorts.every((sort) => sort.test(text))))
    return parts.length > 1;
  if (!/[、]/.test(text) || /以上|以下|重点/.test(text.replace(/^[^，：:]*[，：:]/, ""))) return false;
  const off = totalOf(parts).minus(whole.value).div(whole.value);
  return off.gt(0) ? off.lte(0.3) : parts.length >= 4 && off.gte(-0.08);
}

function sums(whole: QuantityMention, parts: readonly QuantityMention[]): boolean {
  const slack = parts.reduce((sum, { step }) => sum.plus(step), whole.step).div(2);
  return totalOf(parts).minus(whole.value).abs().lte(slack);
}

function totalOf(parts: readonly QuantityMention[]): Exact {
  return parts.reduce((sum, { value }) => sum.plus(value), new Exact(0));
}

function found({ index, text }: CheckedBlock, whole: QuantityMention, parts: readonly QuantityMention[]): RuleMatch {
  const each = parts.map(({ start, end }) => text.slice(start, end)).join("、");
  const { start, end } = whole;
  return { block: index, start, end, message: `分项${each}加起来和总数${text.slice(start, end)}不等，请核对` };
}
