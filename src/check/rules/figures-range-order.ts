import { type RangeEnd, rangesIn } from "../../language/ranges.js";
import { dateParts } from "../../language/unit.js";
import { foundAt } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

/** From much to little, on purpose. */
const falling = /(?:从|由|降|减|缩|压|少|比分|第|版)[^，。；]{0,10}$|[—~～:：]$/;

export const figuresRangeOrder: Rule = ofWords({
  id: "figures-range-order",
  category: "数字",
  summary: "数字范围大小倒了：20%—10%、5—3个",
  authority: "写法",
  run: (paper) => paper.blocks.flatMap(fallingRanges),
  examples: {
    good: ["增长10%—20%，3—5个项目，2021—2025年，由20%—30%降到10%—15%，从20%—10%，9000万—1.2亿元，8000—1万元，1—8月。"],
    bad: [{ text: "力争增长〔20%—10%〕，每个镇引进〔5—3个〕项目。" }],
  },
});

function fallingRanges(block: CheckedBlock): RuleMatch[] {
  return rangesIn(block.text).flatMap(({ from, joint, to }) => {
    const before = block.text.slice(Math.max(0, from.start - 14), from.start);
    if (/^[至到]$/.test(joint.text) || !isFalling(from, to) || falling.test(before)) return [];
    const suggest = to.digits + from.unit + joint.text + from.digits + to.unit;
    return [foundAt({ block, start: from.start, end: to.end }, "范围应当从小到大，请核对", { suggest })];
  });
}

function isFalling(from: RangeEnd, to: RangeEnd): boolean {
  if (to.unit === "" || (from.unit !== "" && from.unit !== to.unit)) return false;
  // Of dates another rule speaks.
  if (dateParts.has(to.unit) || to.unit.startsWith(":") || (to.unit === "年" && from.digits.length === 4)) return false;
  const [low, high] = [Number(to.digits), Number(from.digits)];
  // 8000—1万元: the first number has a unit of its own.
  const mixed = from.unit === "" && /^[万亿千百]/.test(to.unit) && high >= 10 * low;
  return high > low && !mixed;
}
