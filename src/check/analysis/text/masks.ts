import type { CheckedBlock, TextRange } from "../../engine/rule.js";
import { foreignSpans, isInside } from "./characters.js";
import { hitsInBlock } from "./hits.js";

/** A run of signs that stands for words or digits not yet known: X, XX, ××, **. */
export interface Masked extends TextRange {
  block: CheckedBlock;
  text: string;
}

const sign = /[XxＸｘ]+|[×]+|[*＊]+|[○●□△]{2,}/g;
/** X光, XX染色体: here X is a letter; 1+X, X+1 are names too. */
const letter = /^(?:光|射线|轴|染色体|型|线机|机安检|档)/;
/** 3×4, 22×28: a sign of multiplication. */
const factor = /[0-9.A-Za-z米元人）)]\s*$/;

/** The masks of a block, apart from those in years (20xx) and in numbers (3X%). */
export function masksIn(block: CheckedBlock): Masked[] {
  const spans = foreignSpans(block.text);
  return [...hitsInBlock(block, sign)]
    .filter(({ start, end }) => !isInside(spans, start) && !isYear(block.text, start, end))
    .filter(({ start, end }) => isMask(block.text, start, end))
    .map(({ start, end, match }) => ({ block, start, end, text: match[0] }));
}

/** 20**年 is looked at as a year. */
function isYear(text: string, start: number, end: number): boolean {
  return text[end] === "年" && /(?:19|20)[0-9]?$/.test(text.slice(Math.max(0, start - 3), start));
}

function isMask(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  const signs = text.slice(start, end);
  if (signs === "×")
    return !/^\s{0,3}[0-9]/.test(text.slice(end, end + 4)) && !factor.test(text.slice(Math.max(0, start - 4), start));
  if (/[○●□△]/.test(signs)) return !/[一二三四五六七八九零〇]/.test(before + after);
  if (!/^[XxＸｘ]/.test(signs))
    return signs !== "*" || (before !== "" && after !== "" && !/^[0-9]{2}$/.test(before + after));
  if (/[A-Za-z0-9+_#&/-]/.test(before) || /[A-Za-z0-9+_#&-]/.test(after)) return false;
  if (/[0-9Xx]\.$/.test(text.slice(Math.max(0, start - 2), start)) && !/^\s*[0-9]{1,2}\.$/.test(text.slice(0, start)))
    return false;
  if (/^\.[0-9Xx]/.test(text.slice(end, end + 2)) || letter.test(text.slice(end, end + 3))) return false;
  return signs.length > 1 || isAlone(text.slice(Math.max(0, start - 2), start), after);
}

/** A single x among Latin words or in a formula is a letter. */
function isAlone(before: string, after: string): boolean {
  return !/[=(]$|[A-Za-z]\s$/.test(before) && !/[=)]/.test(after);
}
