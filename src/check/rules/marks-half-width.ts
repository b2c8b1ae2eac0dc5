import { fullMarks } from "../../language/marks.js";
import { bracketPairs } from "../analysis/text/brackets.js";
import {
  characterAfter,
  characterBefore,
  foreignSpans,
  isDigit,
  isInside,
  isLatin,
  isWide,
} from "../analysis/text/characters.js";
import { isMask, isWrongStop } from "../analysis/text/full-stop.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

export const marksHalfWidth: Rule = {
  id: "marks-half-width",
  category: "标点",
  summary: "汉字旁边用了半角标点",
  authority: "国标",
  run: (paper) => writtenBlocks(paper).flatMap((block) => [...marksIn(block), ...bracketsIn(block)]),
  examples: {
    good: [
      "会议定于9:30开始，完成投资12,500.50万元，增长8.5%，比例为3:1。",
      "1.加强领导，做到PM2.5持续下降。",
      "材料见方案.docx，网址http://www.example.gov.cn/a,b，引入SAP (China) Co., Ltd.项目。",
      "GDP增长6.5%，Wi-Fi、5G覆盖到村。",
    ],
    bad: [
      {
        text: "今天开会〔,〕讲三件事〔:〕抓开工〔;〕抓竣工〔;〕抓投产〔!〕",
        fixed: "今天开会，讲三件事：抓开工；抓竣工；抓投产！",
      },
      {
        text: "财政收入增长8.5%〔,〕税收增长9%〔;〕进度超过6.6%〔.〕",
        fixed: "财政收入增长8.5%，税收增长9%；进度超过6.6%。",
      },
      {
        text: "各镇〔(〕街道〔)〕要抓紧，国内生产总值〔(〕GDP〔)〕要达标。",
        fixed: "各镇（街道）要抓紧，国内生产总值（GDP）要达标。",
      },
      { text: "〔(〕一）加强领导。\n\n（二〔)〕加强督查。", fixed: "（一）加强领导。\n\n（二）加强督查。" },
      { text: "抓开工〔.〕抓竣工〔.〕到年底见分晓〔?〕", fixed: "抓开工。抓竣工。到年底见分晓？" },
      { text: '打好"百日会战"〔,〕县委、县政府说到做到。' },
      { text: "X月X日〔,〕X书记到**镇〔,〕现场办公。", fixed: "X月X日，X书记到**镇，现场办公。" },
    ],
  },
};

function marksIn(block: CheckedBlock): RuleMatch[] {
  const { text } = block;
  const spans = foreignSpans(text);
  return [...text.matchAll(/[,.;:!?]/g)].flatMap((match) => {
    const at = match.index;
    const mark = match[0];
    if (isInside(spans, at) || isRun(text, at) || !isOutOfPlace(text, at)) return [];
    return [found(block, at, isBetweenDigits(text, at) ? undefined : fullMarks[mark])];
  });
}

function found(block: CheckedBlock, at: number, fix: string | undefined): RuleMatch {
  const mark = block.text[at] ?? "";
  const message = `半角的“${mark}”应改为全角的“${fullMarks[mark]}”`;
  const base = { block: block.index, start: at, end: at + 1, message, suggest: fullMarks[mark] ?? "" };
  return fix === undefined ? base : { ...base, fix };
}

/** `...` and `??` are something else, lost or meant: other rules look at them. */
function isRun(text: string, at: number): boolean {
  const mark = text[at];
  return (mark === "." || mark === "?") && (text[at - 1] === mark || text[at + 1] === mark);
}

function isOutOfPlace(text: string, at: number): boolean {
  const before = characterBefore(text, at, "\"')]");
  const after = characterAfter(text, at + 1, "\"'([");
  if (text[at] === ".") return isWrongStop(text, at, before, after);
  if (isDigit(before) && isDigit(after)) return text[at] === "," && !isThousands(text, at);
  if (isWide(before) || isWide(after) || isMask(text, at)) return true;
  return after === undefined && !isLatin(before);
}

function isBetweenDigits(text: string, at: number): boolean {
  return isDigit(text[at - 1]) && isDigit(text[at + 1]);
}

function isThousands(text: string, at: number): boolean {
  return /[0-9]{1,3}$/.test(text.slice(Math.max(0, at - 3), at)) && /^,[0-9]{3}(?![0-9])/.test(text.slice(at, at + 5));
}

function bracketsIn(block: CheckedBlock): RuleMatch[] {
  const { text } = block;
  const spans = foreignSpans(text);
  const wrong = new Set<number>();
  for (const { open, close } of bracketPairs(text, "(（", ")）")) {
    const full = charAt(text, open, 0) === "（" || charAt(text, close, 0) === "）";
    const chinese = open !== undefined && close !== undefined && hasChinese(text, open, close);
    const beside = isWide(charAt(text, open, -1)) || isWide(charAt(text, close, 1));
    if (full || chinese || beside) for (const at of [open, close]) if (at !== undefined) wrong.add(at);
  }
  return [...wrong]
    .filter((at) => fullMarks[text[at] ?? ""] !== undefined && !isInside(spans, at))
    .sort((one, other) => one - other)
    .map((at) => found(block, at, fullMarks[text[at] ?? ""]));
}

/** Looks at the beginning of what is in brackets only; a bracket may be open for pages. */
function hasChinese(text: string, open: number, close: number): boolean {
  return /[\p{Script=Han}，。、；：“”《》]/u.test(text.slice(open + 1, Math.min(close, open + 200)));
}

function charAt(text: string, at: number | undefined, step: number): string | undefined {
  return at === undefined ? undefined : text[at + step];
}
