import { hanNumeral } from "../../../language/numeral-value.js";
import { isDigit, isHan, isLatin, isWide } from "./characters.js";

const label = new RegExp(`^[\\s\\u3000]*[（(]?${hanNumeral}[）)]?$`);

/** A stop after a numeral at the beginning of a line or clause is a label, not a full stop. */
export function isWrongStop(text: string, at: number, before: string | undefined, after: string | undefined): boolean {
  if (/[Xx×*0-9]\.[Xx×*0-9]/.test(text.slice(Math.max(0, at - 1), at + 2))) return false;
  if (isDigit(before))
    return !isDigit(after) && !isLatin(after) && isFigure(text.slice(Math.max(0, at - 12), at), after);
  if (isLatin(before))
    return isMask(text, at) || (isHan(text[at + 1]) && isWordInChinese(text.slice(Math.max(0, at - 20), at)));
  if (!isWide(before)) return false;
  return !label.test(text.slice(0, at));
}

/** 达到58.其中: digits that belong to a sentence; not 附件1. or a label, which a small number may well be. */
function isFigure(words: string, after: string | undefined): boolean {
  const [, before = "", digits = ""] = /^(.*?)([0-9]+)$/s.exec(words) ?? [];
  if (!/[\p{Script=Han}.]$/u.test(before) || /(?:[图表注例问条款项第]|附[件表录]|专栏)$/.test(before)) return false;
  return after === undefined || Number(digits) > 20 || before.endsWith(".");
}

/** 增长了GDP.其中: a word in a Chinese sentence; not the end of Co., Ltd. */
function isWordInChinese(words: string): boolean {
  return /[\p{Script=Han}，、“][A-Za-z0-9]+$/u.test(words);
}

/** A masked word: X县, 第X, but no Latin word. */
export function isMask(text: string, at: number): boolean {
  return (
    /(?:^|[^A-Za-z])[Xx]+$/.test(text.slice(Math.max(0, at - 8), at)) ||
    /^.[Xx]+(?![A-Za-z])/.test(text.slice(at, at + 8))
  );
}
