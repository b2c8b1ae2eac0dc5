import { quotedBlocks } from "../analysis/text/quoted-blocks.js";
import type { Rule } from "../engine/rule.js";

export const marksQuoteDirection: Rule = {
  id: "marks-quote-direction",
  category: "标点",
  summary: "引号左右用反了，或者双引号里面又套双引号",
  authority: "国标",
  run: (paper) =>
    quotedBlocks(paper).flatMap(({ block, marks }) =>
      marks
        .filter(({ written, right }) => /[“”‘’]/.test(written) && right !== undefined && right !== written)
        .map(({ at, right = "", written }) => ({
          block: block.index,
          start: at,
          end: at + 1,
          message: "‘’".includes(right)
            ? `引号里面的引号用单引号，“${written}”应为“${right}”`
            : `引号左右用反了，应为“${right}”`,
          suggest: right,
          fix: right,
        })),
    ),
  examples: {
    good: ["要做到“三个到位”，用好“学习‘强国’平台”，不说“差不多”。"],
    bad: [
      { text: "要做到〔”〕三个到位〔“〕，说到做到。", fixed: "要做到“三个到位”，说到做到。" },
      { text: "要做到“三个到位〔“〕，说到做到。", fixed: "要做到“三个到位”，说到做到。" },
      { text: "要用好“学习〔“〕强国〔”〕平台”，天天有进步。", fixed: "要用好“学习‘强国’平台”，天天有进步。" },
    ],
  },
};
