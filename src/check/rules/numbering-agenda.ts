import { type Handover, handoversOf, overIn } from "../analysis/text/handovers.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const numberingAgenda: Rule = {
  id: "numbering-agenda",
  category: "序号",
  summary: "主持词里“进行第几项”跳号或者重复",
  authority: "写法",
  run: (paper) => {
    const dealtWith = overIn(paper);
    let last = 0;
    let unnumbered = 0;
    return handoversOf(paper).flatMap((handover) => {
      const { ordinal, block } = handover;
      if (ordinal === undefined) unnumbered += 1;
      if (ordinal === undefined) return [];
      const isNext = ordinal > last && ordinal <= last + 1 + unnumbered;
      const found =
        isNext || (dealtWith.get(ordinal - 1) ?? block.index) < block.index ? [] : [outOfStep(last, handover)];
      [last, unnumbered] = [ordinal, 0];
      return found;
    });
  },
  examples: {
    good: [
      "首先，进行第一项议程，请李明同志通报情况。\n\n下面，进行第二项议程，请王振同志讲话。",
      "第一项议程，观摩项目建设现场，大家已经看过了。\n\n下面，进行第二项议程，请王振同志讲话。",
      "首先，请李明同志通报情况。\n\n下面，进行第二项议程，请王振同志讲话。",
    ],
    bad: [
      { text: "首先，进行第一项议程，请李明同志通报情况。\n\n下面，进行〔第三项〕议程，请王振同志讲话。" },
      { text: "首先，进行第一项议程，请李明同志通报情况。\n\n下面，进行〔第一项〕议程，请王振同志讲话。" },
      {
        text: "下面，进行第一项：汇报情况。\n\n首先请发改局汇报。\n\n下面，进行第三项：请陈志远同志讲话。\n\n下面，进行〔第三项〕：请王振同志讲话。",
      },
    ],
  },
};

/** Each one that was handed over without its number may have taken one, or none. */
function outOfStep(last: number, { block, start, end }: Handover): RuleMatch {
  const words = block.text.slice(start, end);
  const message = last === 0 ? `第一个交接就是“${words}”，请核对` : `前面是第${last}项，这里是“${words}”，请核对`;
  return { block: block.index, start, end, message };
}
