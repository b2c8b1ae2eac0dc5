import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

const year =
  /(?<![0-9A-Za-z])(?:20[XxＸ×*]{1,2}|20[0-9][XxＸ×*]|19[XxＸ×*]{2}|二[〇○零][XxＸ×*]{2})(?![0-9A-Za-z亿万个家%.])/g;

export const holesYear: Rule = {
  id: "holes-year",
  category: "缺项",
  summary: "年份没有填全：20xx年、201X年",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, year)].map((hit) => foundAt(hit, `年份“${hit.match[0]}”没有填全，请写上四位数字`)),
    ),
  examples: {
    good: ["2026年完成投资20亿元，型号20XL不在此列。"],
    bad: [{ text: "〔20xx〕年完成投资10亿元，〔201X〕年开工，〔20××〕年竣工。" }],
  },
};
