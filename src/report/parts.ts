import type { StandingPart } from "../model/skeleton.js";

/** For people: the parts of a paper in their order with what stands in them, and those that stand empty. */
export function reportParts(parts: readonly StandingPart[] | undefined): string {
  if (!parts) return "";
  const filled = parts.filter(({ chosen }) => chosen !== undefined && chosen !== "不用");
  const empty = parts.filter((part) => !filled.includes(part));
  const left = empty.length === 0 ? "" : `　空着的：${empty.map((part) => part.部分).join("、")}`;
  return `结构：${filled.map((part) => part.部分).join("、")}。${left}\n`;
}
