import { Exact } from "../../language/decimal.js";
import { type QuantityMention, quantitiesIn } from "../../language/quantity-mentions.js";
import { ofWords } from "../analysis/text/plain.js";
import { sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

/** 完成58.6亿元，占年度计划82.3亿元的71.2%: between part and whole, and behind the whole. */
const ofWhole = /^[^。；]{0,6}?[，、]?(?:占|是|为|相当于|达到)[^，。；\d]{0,14}$/;
const share = /^的(?:\d+(?:\.\d+)?)[%％]$/;
/** 开工27个，开工率84.4%: the verb again, as a rate. */
const rate = /^[^，。；\d]{0,4}[，、]\s*([\u4e00-\u9fff]{2,8}?率)(?:为|达到?|是|只有|仅)?$/;
/** How far back a whole may stand, and among how many numbers. */
const reach = 600;
const most = 20;
const grown = /^(?:增加|增长|提高|上升|扩大|提升)(?:到|至)$/;
const fallen = /^(?:下降|减少|降低|降|压减|压缩|减|缩减)(?:到|至)$/;
const change =
  /^[^，。；\d]{0,4}，?(?:同比|较上年|比上年)?(?:净)?(增长|增加|增幅为?|提高|上升|下降|减少|降低|降幅为?)了?$/;

export const figuresPercent: Rule = ofWords({
  id: "figures-percent",
  category: "数字",
  summary: "百分数和同一句里的部分、整体算不到一起",
  authority: "写法",
  run: ({ blocks }) => blocks.flatMap((block) => [...shares(block), ...rates(block), ...changes(block)]),
  examples: {
    good: [
      "累计完成投资58.6亿元，占年度计划82.3亿元的71.2%；共32个项目，开工27个，开工率84.4%。",
      "专项债券到位5.2亿元，支出3.6亿元，支出率69.2%，收入由10亿元增长到12亿元，增长20%。",
      "完成约58亿元，占年度计划82.3亿元的七成；X亿元，占X亿元的71.2%；开工27个，合格率100%。收入完成11.9亿元，占年初预算的67.6%。",
    ],
    bad: [
      { text: "累计完成投资58.6亿元，占年度计划82.3亿元的〔75.2%〕。" },
      { text: "全县共32个项目，已经开工27个，开工率〔94.4%〕。" },
      { text: "收入由10.0亿元增长到12.0亿元，增长〔25%〕；事故由20起减少到15起，下降〔30%〕。" },
    ],
  },
});

function shares(block: CheckedBlock): RuleMatch[] {
  const all = quantitiesIn(block.text);
  return all.flatMap((percent, index) => {
    const [part, whole] = [all[index - 2], all[index - 1]];
    if (percent.base !== "%" || !part || !whole || part.base !== whole.base || part.base === "%") return [];
    const between = block.text.slice(part.end, whole.start);
    if (!ofWhole.test(between) || !share.test(block.text.slice(whole.end, percent.end))) return [];
    return wrong(block, percent, part, whole);
  });
}

/** The whole is any larger amount said before; wrong only where none of them fits and one is in the sentence. */
function rates(block: CheckedBlock): RuleMatch[] {
  return sentencesOf(block).flatMap((sentence) => {
    const all = quantitiesIn(sentence.text);
    return all.flatMap((percent, index) => {
      const part = all[index - 1];
      if (percent.base !== "%" || !part || part.base === "%" || part.vague) return [];
      const named = rate.exec(sentence.text.slice(part.end, percent.start))?.[1];
      const verb = named?.slice(0, -1) ?? "";
      if (!named || !sentence.text.slice(Math.max(0, part.start - 8), part.start).includes(verb)) return [];
      const isWhole = ({ base, value }: QuantityMention) => base === part.base && value.gte(part.value);
      const larger = all.slice(Math.max(0, index - most), index - 1).filter(isWhole);
      const before = quantitiesIn(block.text.slice(Math.max(0, sentence.start - reach), sentence.start));
      const candidates = [...before.filter(isWhole), ...larger];
      if (larger.length !== 1 || candidates.some((whole) => fits(percent, part, whole))) return [];
      const shifted = { ...percent, start: percent.start + sentence.start, end: percent.end + sentence.start };
      return larger.flatMap((whole) => wrong(block, shifted, part, whole));
    });
  });
}

/** 由10亿元增长到12亿元，增长20%. */
function changes(block: CheckedBlock): RuleMatch[] {
  const all = quantitiesIn(block.text);
  return all.flatMap((percent, index) => {
    const [from, to] = [all[index - 2], all[index - 1]];
    if (percent.base !== "%" || !from || !to || from.base !== to.base || from.base === "%") return [];
    const { text } = block;
    const way = text.slice(from.end, to.start);
    const told = change.exec(text.slice(to.end, percent.start));
    if (!told || !"从由".includes(text[from.start - 1] ?? "，") || !(grown.test(way) || fallen.test(way))) return [];
    const difference = {
      ...from,
      value: to.value.minus(from.value).abs(),
      step: from.step.plus(to.step),
      vague: from.vague || to.vague,
    };
    return wrong(block, percent, difference, from);
  });
}

function wrong(
  block: CheckedBlock,
  percent: QuantityMention,
  part: QuantityMention,
  whole: QuantityMention,
): RuleMatch[] {
  if (percent.vague || part.vague || whole.vague || whole.value.isZero() || fits(percent, part, whole)) return [];
  const decimals = percent.digits.split(".")[1]?.length ?? 0;
  const right = part.value.div(whole.value).times(100).toFixed(decimals);
  const { start, end } = percent;
  return [{ block: block.index, start, end, message: `按前面的数算应是${right}%，请核对`, suggest: `${right}%` }];
}

/** Within what rounding of all three can hide. */
function fits(percent: QuantityMention, part: QuantityMention, whole: QuantityMention): boolean {
  const [half, halfOfWhole, slack] = [part.step.div(2), whole.step.div(2), percent.step.times(0.51)];
  const least = part.value.minus(half).times(100).div(whole.value.plus(halfOfWhole));
  const smallest = Exact.max(whole.value.minus(halfOfWhole), whole.value.div(2));
  const most = part.value.plus(half).times(100).div(smallest);
  return percent.value.gte(least.minus(slack)) && percent.value.lte(most.plus(slack));
}
