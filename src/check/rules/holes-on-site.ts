import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

export const holesOnSite: Rule = {
  id: "holes-on-site",
  category: "缺项",
  summary: "留给现场填写的空白，会前请再看一眼",
  authority: "习惯",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, /＿{2,}/g)].map((hit) => foundAt(hit, "这里留了空白待填，会前请再看一眼")),
    ),
  examples: {
    good: ["下一次会议定在10月底，请等通知。"],
    bad: [{ text: "下一次会议定在〔＿＿＿＿〕，请等通知。" }],
  },
};
