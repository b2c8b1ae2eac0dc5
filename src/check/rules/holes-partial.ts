import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { missingKind } from "../analysis/text/missing-kind.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

const partial =
  /(?<![0-9A-Za-z.×*])(?:(?!20[0-9]?[Xx×*]+年)[0-9]+(?:\.[0-9]*)?[XxＸ×*]+(?:\.[0-9XxＸ×*]+)?|[XxＸ×*]+\.[0-9XxＸ×*]+)(?=\s*(?:[%％‰]|多?[万亿]|[\p{Script=Han}]))/gu;

export const holesPartial: Rule = {
  id: "holes-partial",
  category: "缺项",
  summary: "数字只填了一半：3X%、X.5亿元",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, partial)]
        .filter(({ match, end }) => isHalf(match[0], block.text.slice(end, end + 6)))
        .map((hit) => {
          const kind = missingKind(block.text.slice(hit.end, hit.end + 6)) ?? "数字";
          return foundAt(hit, `“${hit.match[0]}”只填了一半，请把${kind}写全`);
        }),
    ),
  examples: {
    good: ["版面22×28毫米，每组3×4人，型号3X以下不在此列，执行5G标准。", "完成投资X亿元，20xx年开工。"],
    bad: [{ text: "增长〔3X〕%，完成投资〔X.5〕亿元，开工〔1X〕个，占〔8X.X〕%。" }],
  },
};

/** Before a unit; 3X型 is a name. Years have a rule of their own. */
function isHalf(text: string, after: string): boolean {
  if (/^(?:20[0-9]?|19)[XxＸ×*]+$/.test(text) && /^年/.test(after)) return false;
  return missingKind(after) !== undefined && !/^(?:村|级|型|档)/.test(after);
}
