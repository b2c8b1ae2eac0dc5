import { hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

export const marksAdjacent: Rule = {
  id: "marks-adjacent",
  category: "标点",
  summary: "并列的引号之间、书名号之间用了顿号",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, /(?<=”)[、､](?=“)|(?<=》)[、､](?=《)/g)]
        .filter(({ start }) => !isMixed(block.text, start))
        .map(({ start, end }) => ({
          block: block.index,
          start,
          end,
          message: "并列的引号、书名号之间通常不用顿号，请删去",
          fix: "",
        })),
    ),
  examples: {
    good: [
      "要做到“责任到位”“措施到位”“督查到位”，印发《方案》《办法》和《通知》。",
      "“快”、稳、“实”都要讲，《方案》（试行）、《办法》都要学。",
      "征地、“三通一平”、“放管服”、招商都要抓。",
    ],
    bad: [
      { text: "要做到“责任到位”〔、〕“措施到位”〔、〕“督查到位”。", fixed: "要做到“责任到位”“措施到位”“督查到位”。" },
      { text: "请大家学好《方案》〔、〕《办法》，抓好落实。", fixed: "请大家学好《方案》《办法》，抓好落实。" },
    ],
  },
};

/** Other members of the series stand without quotation marks: then all of them need 、. */
function isMixed(text: string, at: number): boolean {
  const left = /([^“”《》、]?)(?:(?:“[^“”]*”|《[^《》]*》)、?)+$/.exec(text.slice(Math.max(0, at - 400), at));
  const series = left?.[0] ?? "";
  const before = text[at - series.length + (left?.[1]?.length ?? 0) - 1];
  const right = /^、?(?:(?:“[^“”]*”|《[^《》]*》)、?)+/.exec(text.slice(at, at + 400))?.[0] ?? "";
  return before === "、" || right.endsWith("、");
}
