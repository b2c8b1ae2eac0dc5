import { isHan, isLatin } from "../analysis/text/characters.js";
import { hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

/** Two and more of any dash sign, or a single one at the head of a subtitle. */
const dash = /[-–－─﹣]{2,}|——+|—(?=[-–－─])[-–－─—]+|^[-–－─—](?![-–－─—])/g;

export const marksDash: Rule = {
  id: "marks-dash",
  category: "标点",
  summary: "破折号应为占两格的“——”",
  authority: "国标",
  run: (paper) => writtenBlocks(paper).flatMap(dashesIn),
  examples: {
    good: ["我们的目标只有一个——把项目干成，把工期抢回来。", "命令写作gaojiang --json，不影响下面的论述。"],
    bad: [
      {
        text: "我们的目标只有一个〔--〕把项目干成，把工期抢回来。",
        fixed: "我们的目标只有一个——把项目干成，把工期抢回来。",
      },
      {
        text: "我们的目标只有一个〔－－〕把项目干成，把工期抢回来。",
        fixed: "我们的目标只有一个——把项目干成，把工期抢回来。",
      },
      {
        text: "我们的目标只有一个〔———〕把项目干成，把工期抢回来。",
        fixed: "我们的目标只有一个——把项目干成，把工期抢回来。",
      },
      {
        text: "大干一百天 决战四季度\n\n〔-〕在全县百日攻坚动员会上的讲话",
        fixed: "大干一百天 决战四季度\n\n——在全县百日攻坚动员会上的讲话",
      },
    ],
  },
};

function dashesIn(block: CheckedBlock): RuleMatch[] {
  return [...hitsInBlock(block, dash)].flatMap(({ match, start, end }) => {
    const before = block.text[start - 1];
    const after = block.text[end];
    const single = match[0].length === 1;
    const foreign = isLatin(before) || isLatin(after);
    if (match[0] === "——" || foreign || (single && !isHan(after)) || !isHan(after ?? before)) return [];
    return [{ block: block.index, start, end, message: "破折号应写成“——”", suggest: "——", fix: "——" }];
  });
}
