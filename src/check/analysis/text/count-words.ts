import { chineseCount, chineseNumber } from "../../../language/numeral.js";
import type { Declared } from "./declared.js";

/** The announcement with another number: 三点意见 → 四点意见. */
export function declaredAs({ text, number }: Pick<Declared, "text" | "number">, count: number): string {
  return text.replace(number, written(number, count));
}

/** The announcement in quotation marks, whether it has its own or not. */
export function quoted(text: string): string {
  return `“${text.replace(/^[“"‘]|[”"’]$/g, "")}”`;
}

/** A count in the way another is written: Arabic, or Chinese with 两. */
function written(like: string, count: number): string {
  if (/[0-9]/.test(like)) return String(count);
  return (like === "二" ? chineseNumber(count) : chineseCount(count)) ?? String(count);
}
