import { declaredAs, quoted } from "../analysis/text/count-words.js";
import { type Declared, declaredIn } from "../analysis/text/declared.js";
import { type Handover, handoversOf, overIn } from "../analysis/text/handovers.js";
import { bodyBlocks } from "../analysis/text/prose.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const countsAgenda: Rule = {
  id: "counts-agenda",
  category: "数目",
  summary: "说有几项议程，后面交接的却不是几项",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    const declared = bodyBlocks(paper).flatMap((block) =>
      declaredIn(block).filter(({ noun }) => /议程|议题/.test(noun)),
    );
    const [only, ...others] = declared;
    return only && others.length === 0 ? miscounted(paper, only) : [];
  },
  examples: {
    good: [
      "今天的会议有两项议程。\n\n首先，进行第一项议程，请陈志远同志通报情况。\n\n下面，进行第二项议程，请王振同志讲话。",
      "今天的会议有三项议程。\n\n首先，进行第一项议程，请陈志远同志通报情况。\n\n下面，进行第二项议程，请周岚同志发言。\n\n下面，进行最后一项议程，请王振同志讲话。",
      "今天的会议有三项议程。\n\n首先，进行第一项议程，请陈志远同志通报情况。\n\n下面，进行第二项议程，请周岚同志发言。\n\n最后，请王振同志讲话。",
      "今天的会议有三项议程。\n\n首先，进行第一项议程，请陈志远同志通报情况。\n\n下面，进行第二项议程，请周岚同志发言。\n\n第三项议程，观摩项目建设现场，大家已经看过了。",
    ],
    bad: [
      {
        text: "今天的会议有〔两项议程〕。\n\n首先，进行第一项议程，请陈志远同志通报情况。\n\n下面，进行第二项议程，请周岚同志发言。\n\n下面，进行第三项议程，请王振同志讲话。",
      },
      {
        text: "今天的会议有〔三项议程〕。\n\n首先，进行第一项议程，请陈志远同志通报情况。\n\n下面，进行第二项议程，请王振同志讲话。\n\n散会。",
      },
    ],
  },
};

function miscounted(paper: CheckedPaper, declared: Declared): RuleMatch[] {
  const handovers = handoversOf(paper).filter(({ block }) => block.index > declared.block.index);
  const last = lastOf(handovers, [...overIn(paper).keys()], declared.count);
  if (last === undefined || last === declared.count) return [];
  const { start, end, block, text } = declared;
  const message = `前面说${quoted(text)}，后面进行到第${last}项，请核对`;
  return [{ block: block.index, start, end, message, suggest: declaredAs(declared, last) }];
}

/** The number of the last item; undefined where some are handed over without one, which may make up for what is missing. */
function lastOf(handovers: readonly Handover[], over: readonly number[], due: number): number | undefined {
  const handed = handovers.flatMap(({ ordinal }) => (ordinal === undefined ? [] : [ordinal]));
  const numbers = [...handed, ...over.filter((ordinal) => !handed.includes(ordinal))].sort((a, b) => a - b);
  const last = numbers.at(-1) ?? 0;
  if (numbers.length < 2 || !numbers.every((ordinal, index) => ordinal === index + 1)) return undefined;
  return last < due && handovers.length >= due ? undefined : last;
}
