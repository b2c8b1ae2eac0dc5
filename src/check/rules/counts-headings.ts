import { ordinalIn } from "../../language/label-text.js";
import { declaredAs, quoted } from "../analysis/text/count-words.js";
import { type Declared, declaredIn } from "../analysis/text/declared.js";
import { repeatedIn } from "../analysis/text/repeated.js";
import { type Sibling, type Siblings, siblingsOf } from "../analysis/text/siblings.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

/** Nouns that stand for the points under the heading, whatever these say. */
const plain = /^(?:方面|环节|问题|关系|重点|关口|字|账|事|话|工作|任务|改革|要求|措施|原则|意见|底线|目标|转变|突破|)$/;

export const countsHeadings: Rule = {
  id: "counts-headings",
  category: "数目",
  summary: "小标题里说几个，下面的小标题却不是几个",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return siblingsOf(paper).flatMap((siblings, _, all) => miscounted(paper, siblings, all));
  },
  examples: {
    good: [
      "一、算清三笔账\n\n（一）算进度账\n\n（二）算差距账\n\n（三）算时间账\n\n二、加强领导\n\n要一级抓一级。",
      "一、打好三大攻坚战\n\n（一）防风险\n\n（二）治污染\n\n二、加强领导\n\n要一级抓一级。",
      "一、抓好五个项目\n\n（一）加快进度\n\n（二）保证质量\n\n二、加强领导\n\n要一级抓一级。",
    ],
    bad: [
      {
        text: "一、算清〔四笔账〕\n\n（一）算进度账\n\n（二）算差距账\n\n（三）算时间账\n\n二、加强领导\n\n要一级抓一级。",
      },
      { text: "一、做到〔“三个到位”〕\n\n（一）责任到位\n\n（二）措施到位\n\n二、加强领导\n\n要一级抓一级。" },
    ],
  },
};

/** Of a heading on a line of its own, and the one list right below it. Where there are several, none of them is meant. */
function miscounted({ blocks }: CheckedPaper, { parent, items }: Siblings, all: readonly Siblings[]): RuleMatch[] {
  const first = items[0]?.block.index ?? 0;
  if (!parent || parent.block.text.length > 50 || all.some((other) => other.parent === parent && other.items !== items))
    return [];
  const declared = declaredIn(parent.block, parent.end).at(-1);
  const announced = blocks.slice(parent.block.index + 1, first).some((block) => declaredIn(block).length > 0);
  const last = ordinalIn(items.at(-1)?.number ?? "");
  if (!declared || announced || items.length < 2 || [items.length, last].includes(declared.count)) return [];
  if (!isMeant(declared, items)) return [];
  const message = `小标题说${quoted(declared.text)}，下面编了号的是${items.length}条，请核对`;
  const { start, end, block } = declared;
  return [{ block: block.index, start, end, message, suggest: declaredAs(declared, items.length) }];
}

function isMeant(declared: Declared, items: readonly Sibling[]): boolean {
  const { noun, loose, text } = declared;
  if (!loose && !/大/.test(text) && plain.test(noun)) return true;
  return repeatedIn(declared, items) * 2 > items.length;
}
