import type { CheckedPaper, Found, Rule } from "../rule.js";
import { type Handover, handoversOf } from "../text/handovers.js";
import { readNumeral } from "../text/numerals.js";
import { bodyBlocks } from "../text/prose.js";

export const numberingAgenda: Rule = {
  id: "numbering-agenda",
  subject: "序号",
  summary: "主持词里“进行第几项”跳号或者重复",
  force: "写法",
  run: (paper) => {
    const handovers = handoversOf(paper);
    return handovers.flatMap((handover, index) =>
      isOver(paper, handover) ? [] : outOfStep(handovers[index - 1], handover),
    );
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
    ],
  },
};

const over = /第([一二三四五六七八九十]+)(?:项|个)(?:议程|议题)[^。！？]{0,40}(?:已经|看过|完成|结束|刚才)/g;

/** The item before was over without a handover: 第一项议程，观摩现场，大家已经看过了. */
function isOver(paper: CheckedPaper, { block, ordinal }: Handover): boolean {
  const before = bodyBlocks(paper).filter(({ index }) => index < block.index);
  return before.some(({ text }) =>
    [...text.matchAll(over)].some(([, said = ""]) => readNumeral(said) === (ordinal ?? 0) - 1),
  );
}

function outOfStep(before: Handover | undefined, { block, start, end, ordinal }: Handover): Found[] {
  // One that is handed over without its number takes a number of its own, or none.
  if (ordinal === undefined || (before && before.ordinal === undefined)) return [];
  const last = before?.ordinal ?? 0;
  if (ordinal === last + 1) return [];
  const words = block.text.slice(start, end);
  const message = last === 0 ? `第一个交接就是“${words}”，请核对` : `前面是第${last}项，这里是“${words}”，请核对`;
  return [{ block: block.index, start, end, message }];
}
