import { foundAt, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

const pattern =
  /最[^，。；、最]{1,14}(?:的)?(?:一个|唯一|第一)[^，。；、]{0,6}之一|唯一[^，。；、]{0,10}之一|最[^，。；、最]{1,10}之一/g;

export const wordingMost: Rule = ofWords({
  id: "wording-most",
  category: "用词",
  summary: "“最……之一”“唯一……之一”自相矛盾，能不用就不用",
  authority: "习惯",
  run: (paper) =>
    [...hitsIn(paper, pattern)].map((hit) =>
      foundAt(hit, "“最”“唯一”只有一个，后面再说“之一”就矛盾了；留一头，或者说“很……”“……之一”"),
    ),
  examples: {
    good: ["最重要的一条是落实，这是重点项目之一，最大的项目已经开工，另一个是民生项目之一。"],
    bad: [{ text: "这是全县〔最重要的项目之一〕，也是〔唯一的试点之一〕。" }],
  },
});
