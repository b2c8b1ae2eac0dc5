import { halfWidth } from "../../language/width.js";
import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

const word = /[０-９Ａ-Ｚａ-ｚ]+(?:[．：，](?=[０-９])[０-９]+)*(?:％)?|(?<=[0-9])％/g;

export const marksFullWidth: Rule = {
  id: "marks-full-width",
  category: "标点",
  summary: "数字和字母用了全角；单单“％”用全角是建议",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, word)].map((hit) => {
        const fix = halfWidth(hit.match[0]);
        const message = `数字、字母用半角，“${hit.match[0]}”应为“${fix}”`;
        // Many type it on purpose, and it looks right.
        return { ...foundAt(hit, message, { suggest: fix, fix }), ...(fix === "%" && { authority: "习惯" as const }) };
      }),
    ),
  examples: {
    good: ["2026年GDP增长6.5%，占比达到30%。"],
    bad: [
      {
        text: "占比达到30〔％〕，〔２０２６〕年〔ＧＤＰ〕增长〔６．５％〕，会议〔９：３０〕开始。",
        fixed: "占比达到30%，2026年GDP增长6.5%，会议9:30开始。",
      },
    ],
  },
};
