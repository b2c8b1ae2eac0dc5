import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { missingKind } from "../analysis/text/missing-kind.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

export const holesBlank: Rule = {
  id: "holes-blank",
  category: "缺项",
  summary: "横线空格还没有填：____",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, /(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])/g)].map((hit) => {
        const kind = missingKind(block.text.slice(hit.end, hit.end + 6));
        return foundAt(hit, kind ? `横线上还没有填，这里缺${kind}` : "横线上还没有填，请补上");
      }),
    ),
  examples: {
    good: ["文件名为app__main的程序已经上线，运行平稳。", "下一次会议定在＿＿＿＿，请等通知。"],
    bad: [{ text: "全年完成投资〔____〕亿元，由〔___〕同志牵头。" }],
  },
};
