import { listed } from "../../diagnostics/unknown-name.js";
import { nearestName } from "../../language/nearest.js";
import { FigureFailure } from "../failure.js";

export type Comparison = "是" | "不是" | "≥" | ">" | "≤" | "<" | "含" | "不含" | "有" | "无" | "在";

/** The other ways to say each. */
const words: Readonly<Record<Comparison, readonly string[]>> = {
  是: ["等于", "为", "=", "＝"],
  不是: ["不等于", "不为", "≠"],
  "≥": ["不小于", "不低于", "不少于", "不早于", ">="],
  ">": ["大于", "高于", "多于", "超过", "晚于", "＞"],
  "≤": ["不大于", "不高于", "不多于", "不超过", "不晚于", "<="],
  "<": ["小于", "低于", "少于", "不足", "早于", "＜"],
  含: ["包含", "含有"],
  不含: ["不包含"],
  有: ["有值", "已填"],
  无: ["没有", "未填"],
  在: ["介于"],
};

const known = new Map(
  Object.entries(words).flatMap(([comparison, others]) =>
    [comparison, ...others].map((word) => [word, comparison as Comparison] as const),
  ),
);

export function comparisonNamed(word: string): Comparison | FigureFailure {
  const found = known.get(word.trim());
  if (found) return found;
  const nearest = nearestName(word, [...known.keys()]);
  const hint = nearest ? `是不是“${nearest}”？` : listed("能用的有", Object.keys(words));
  return new FigureFailure(`不知道“${word}”怎么比。${hint}`, nearest);
}
