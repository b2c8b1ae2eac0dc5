import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

export const marksEllipsisEtc: Rule = {
  id: "marks-ellipsis-etc",
  category: "标点",
  summary: "省略号和“等”连用",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, /等等?(?:…+|\.{3,})|(?<![…. ])(?:…+|\.{3,})等等?(?![待候级于])/g)].map((hit) =>
        foundAt(hit, "“……”和“等”意思一样，留一个", { suggest: "等" }),
      ),
    ),
  examples: {
    good: ["水、电、路、气等都要通。水通了，路通了……都要记上。", "路修好了……等待大家的是新任务。"],
    bad: [{ text: "水、电、路、气〔等……〕都要通。" }, { text: "水、电、路、气〔……等〕都要通。" }],
  },
};
