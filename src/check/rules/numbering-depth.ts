import { siblingsOf } from "../analysis/text/siblings.js";
import { isSpokenPaper } from "../analysis/text/spoken-paper.js";
import { withOptions } from "../engine/options.js";

export const numberingDepth = withOptions({
  id: "numbering-depth",
  category: "序号",
  summary: "讲话稿的编号超过两层，听的人记不住",
  authority: "习惯",
  options: { 层数: { meaning: "编号最多几层", default: 2, least: 1, most: 4 } },
  run: (paper, { 层数: most }) =>
    isSpokenPaper(paper)
      ? siblingsOf(paper)
          .filter(({ items, depth }) => items.length > 1 && depth > most)
          .slice(0, 1)
          .flatMap(({ items }) => items.slice(0, 1))
          .map(({ block, number, end }) => ({
            block: block.index,
            start: 0,
            end,
            message: `这里已是第${most + 1}层编号“${number}”；讲话稿编号最多${most}层，再往下用“一是、二是”`,
          }))
      : [],
  examples: {
    good: [
      "同志们：\n\n一、加强领导\n\n（一）压实责任\n\n一是领导要带头。要一级抓一级。\n\n二是部门要主动。要往前站一步。\n\n（二）强化督查\n\n要动真碰硬。\n\n二、严格奖惩\n\n要说到做到。",
    ],
    bad: [
      {
        text: "同志们：\n\n一、加强领导\n\n（一）压实责任\n\n〔1.〕领导要带头。要一级抓一级。\n\n2.部门要主动。要往前站一步。\n\n（二）强化督查\n\n要动真碰硬。\n\n二、严格奖惩\n\n要说到做到。",
      },
    ],
  },
});
