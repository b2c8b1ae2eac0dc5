import { sectionsIn } from "../../model/sections.js";
import type { Section } from "../../model/tree.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

export const holesSection: Rule = {
  id: "holes-section",
  category: "缺项",
  summary: "小标题下面什么也没有写",
  authority: "写法",
  run: ({ paper, blocks }) => {
    const leaves = leavesOf(paper.root).flatMap(({ heading = -1, children }) => {
      const block = blocks[heading];
      return block && isHeading(block) ? [{ block, isEmpty: children.length === 0 }] : [];
    });
    const empty = leaves.filter(({ isEmpty }) => isEmpty);
    // An outline has nothing but headings.
    if (leaves.length > 2 && empty.length * 2 > leaves.length) return [];
    return empty.map(({ block }) => told(block));
  },
  examples: {
    good: [
      "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。",
      "一、加强领导\n\n（一）压实责任\n\n要一级抓一级。\n\n（二）强化督查\n\n要动真碰硬。",
      "一、加强领导\n\n二、强化督查\n\n三、严格奖惩\n\n四、搞好服务",
    ],
    bad: [
      { text: "〔一、加强领导〕\n\n二、强化督查\n\n要动真碰硬。\n\n三、严格奖惩\n\n要说到做到。" },
      {
        text: "一、加强领导\n\n（一）压实责任\n\n要一级抓一级。\n\n〔（二）强化督查〕\n\n二、搞好服务\n\n要主动上门。\n\n三、严格奖惩\n\n要说到做到。",
      },
    ],
  },
};

/** The innermost sections. */
function leavesOf(section: Section): Section[] {
  const inner = sectionsIn(section);
  return inner.length === 0 ? [section] : inner.flatMap(leavesOf);
}

/** With text in its own line, or a mark at its end, it is a point that says what it has to say. */
function isHeading({ block, text }: CheckedBlock): boolean {
  return block.type === "heading" && !block.body && !/[。；：！？，;:!?,]\s*$/.test(text);
}

function told({ index, text }: CheckedBlock): RuleMatch {
  const message = `“${text.trim()}”下面什么也没有写，请补上内容，或者去掉这个小标题`;
  return { block: index, start: 0, end: text.length, message };
}
