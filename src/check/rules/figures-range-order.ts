import { foundAt, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

const unit =
  "(?:[万亿千百]{0,2}(?:元|亩|吨|人|户)|个百分点|百分点|[%％‰]|个月|个|家|户|人|名|件|项|倍|次|天|年|公里|米|岁|分钟|小时|平方米)";
const pattern = new RegExp(
  `(?<![\\d.—\\-－–~～/:：A-Za-z第])(\\d+(?:\\.\\d+)?)(${unit})?[—－–~～]{1,2}(\\d+(?:\\.\\d+)?)(${unit})`,
  "g",
);
/** From much to little, on purpose. */
const falling = /(?:从|由|降|减|缩|压|少|比分|第|版)[^，。；]{0,10}$/;

export const figuresRangeOrder: Rule = ofWords({
  id: "figures-range-order",
  category: "数字",
  summary: "数字范围大小倒了：20%—10%、5—3个",
  authority: "写法",
  run: (paper) =>
    [...hitsIn(paper, pattern)].flatMap((hit) => {
      const [text, from = "", left, to = "", right = ""] = hit.match;
      const before = hit.block.text.slice(Math.max(0, hit.start - 14), hit.start);
      // 8000—1万元: the first number has a unit of its own.
      const mixed = left === undefined && /^[万亿千百]/.test(right) && Number(from) >= 10 * Number(to);
      const years = right === "年" && (from.length === 4 || to.length === 4);
      if (
        Number(from) <= Number(to) ||
        (left !== undefined && left !== right) ||
        years ||
        mixed ||
        falling.test(before)
      )
        return [];
      const suggest = text.replace(from, "\u0000").replace(to, from).replace("\u0000", to);
      return [foundAt(hit, "范围应当从小到大，请核对", { suggest })];
    }),
  examples: {
    good: ["增长10%—20%，3—5个项目，2021—2025年，由20%—30%降到10%—15%，从20%—10%，9000万—1.2亿元，8000—1万元，1—8月。"],
    bad: [{ text: "力争增长〔20%—10%〕，每个镇引进〔5—3个〕项目。" }],
  },
});
