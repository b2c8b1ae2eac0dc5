import { surnames } from "../../language/titles.js";
import { foundAt, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

/** 张某某 is meant to be nobody in particular. */
const someone = new RegExp(
  `(?<![${surnames}])某某+(?:[县市区镇乡村局])?|某年某月(?:某日)?|某月某日|(?<!\\p{Script=Han})某[年月日](?![^。，]{0,2}的)|某(?=[0-9]|亿元|万元|%)`,
  "gu",
);

export const holesSomeone: Rule = {
  id: "holes-someone",
  category: "缺项",
  summary: "“某某”“某月某日”还没有换成真的内容",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, someone)].map((hit) => foundAt(hit, `“${hit.match[0]}”还没有填，请换成真的内容`)),
    ),
  examples: {
    good: ["某些单位作风不实，某个项目半年没有动静，某镇的一名干部受到处理，张某某被立案。"],
    bad: [{ text: "请〔某某〕同志讲话，〔某年某月某日〕前完成。" }],
  },
};
