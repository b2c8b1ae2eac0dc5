import type { Rule } from "../rule.js";
import { foundAt, hitsInBlock } from "../text/hits.js";
import { halfWidth } from "../text/numerals.js";
import { writtenBlocks } from "../text/prose.js";

const word = /[０-９Ａ-Ｚａ-ｚ]+(?:[．：，](?=[０-９])[０-９]+)*(?:％)?/g;

export const marksFullWidth: Rule = {
  id: "marks-full-width",
  subject: "标点",
  summary: "数字和字母用了全角",
  force: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, word)].map((hit) => {
        const fix = halfWidth(hit.match[0]);
        return foundAt(hit, `数字、字母用半角，“${hit.match[0]}”应为“${fix}”`, { suggest: fix, fix });
      }),
    ),
  examples: {
    good: ["2026年GDP增长6.5%，占比达到30％。"],
    bad: [
      {
        text: "〔２０２６〕年〔ＧＤＰ〕增长〔６．５％〕，会议〔９：３０〕开始。",
        fixed: "2026年GDP增长6.5%，会议9:30开始。",
      },
    ],
  },
};
