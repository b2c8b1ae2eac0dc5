import { isLatin } from "../analysis/text/characters.js";
import { foundAt, type Hit, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { CheckedBlock, CheckedPaper, Rule } from "../engine/rule.js";

export const marksEllipsis: Rule = {
  id: "marks-ellipsis",
  category: "标点",
  summary: "省略号应为六个圆点“……”",
  authority: "国标",
  run: (paper) =>
    [...writtenBlocks(paper), ...dottedPauses(paper)].flatMap((block) =>
      [...hitsInBlock(block, /。{3,}|\.{3,}|．{3,}|·{3,}|…+/g)]
        .filter((hit) => isWrong(block, hit))
        .map((hit) => foundAt(hit, "省略号应写成“……”", { suggest: "……", fix: "……" })),
    ),
  examples: {
    good: [
      "……………………（宣读完毕）",
      "路修好了，水通了，灯亮了……群众看得见。",
      "一、基本情况……………3",
      "项目叫作Wait...Go计划，由县里牵头。",
    ],
    bad: [
      { text: "路修好了，水通了〔...〕群众看得见。", fixed: "路修好了，水通了……群众看得见。" },
      { text: "路修好了，水通了〔。。。〕群众看得见。", fixed: "路修好了，水通了……群众看得见。" },
      { text: "路修好了，水通了〔…〕群众看得见。", fixed: "路修好了，水通了……群众看得见。" },
    ],
  },
};

function isWrong({ text }: CheckedBlock, { match, start, end }: Hit): boolean {
  if (match[0] === "……" || match[0] === "…………" || (start === 0 && /^…{3,}$/.test(match[0]))) return false;
  if (isLatin(text[start - 1]) || isLatin(text[end])) return false;
  // Leaders of a table of contents.
  return !/^[….·\s]*[0-9]+$/.test(text.slice(end, end + 40));
}

/** A pause typed with other dots; how many …… there are is the author's choice. */
function dottedPauses({ blocks }: CheckedPaper): CheckedBlock[] {
  return blocks.filter(({ block, text }) => block.type === "pause" && /^[.。·．]{3,}$/.test(text));
}
