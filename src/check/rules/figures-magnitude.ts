import { type QuantityMention, quantitiesIn } from "../../language/quantity-mentions.js";
import { grouped } from "../analysis/text/grouped.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

interface QuantityInText extends QuantityMention {
  block: number;
  text: string;
  /** The four characters before: 债券到位. */
  label: string;
}

export const figuresMagnitude: Rule = ofWords({
  id: "figures-magnitude",
  category: "数字",
  summary: "同一个数一处是亿元、一处是万元，差一万倍",
  authority: "写法",
  run: (paper) => grouped(placed(paper), ({ digits, base }) => `${digits} ${base}`).flatMap(slips),
  examples: {
    good: ["总投资82.3亿元，其中税收82.6万元。总投资5亿元，每亩投资5万元。完成5.2亿元，其中5.2亿元已经支出。"],
    bad: [
      { text: "年度计划投资82.3亿元，累计完成58.6亿元。占计划投资〔82.3万元〕的71.2%。" },
      { text: "专项债券到位5亿元。债券到位〔5万元〕以后，各镇要抓紧支付。" },
    ],
  },
});

function placed({ blocks }: CheckedPaper): QuantityInText[] {
  return blocks.flatMap(({ index, text }) =>
    quantitiesIn(text)
      .filter(({ base, multiple }) => /元|亩|平方米/.test(base) && (multiple === "亿" || multiple === "万"))
      .map((one) => ({
        ...one,
        block: index,
        text: text.slice(one.start, one.end),
        label: /[\u4e00-\u9fff]{4}$/.exec(text.slice(Math.max(0, one.start - 4), one.start))?.[0] ?? "",
      })),
  );
}

/** Three digits agree by chance only rarely; fewer, where the words before agree too. The later one is in question. */
function slips(same: readonly QuantityInText[]): RuleMatch[] {
  const first = new Map<string, QuantityInText>();
  return same.flatMap((one) => {
    const { block, start, end, multiple, text } = one;
    const key = isLong(one) ? "" : one.label;
    const other = first.get(`${key} ${multiple === "万" ? "亿" : "万"}`);
    if (!first.has(`${key} ${multiple}`)) first.set(`${key} ${multiple}`, one);
    if (!other || (key === "" && !isLong(one))) return [];
    return [{ block, start, end, message: `前面有“${other.text}”，这里是“${text}”，差一万倍，请核对单位` }];
  });
}

function isLong({ digits }: QuantityInText): boolean {
  return digits.replace(".", "").replace(/^0+|0+$/g, "").length >= 3;
}
