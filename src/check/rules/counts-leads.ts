import { declaredAs, quoted } from "../analysis/text/count-words.js";
import { type Declared, declaredIn } from "../analysis/text/declared.js";
import { isLabelled } from "../analysis/text/points.js";
import { bodyBlocks } from "../analysis/text/prose.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedBlock, CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const countsLeads: Rule = {
  id: "counts-leads",
  category: "数目",
  summary: "说有几个，后面各段的段首句却不是几个",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return bodyBlocks(paper).flatMap((block) => miscounted(paper, block));
  },
  examples: {
    good: [
      "要做到“三个到位”。\n\n责任要到位。要一级抓一级，层层压实。\n\n措施要到位。要一项一项过，项项落实。\n\n督查要到位。要动真碰硬，一督到底。",
      "要做到“三个到位”。\n\n责任要到位。要一级抓一级，层层压实。\n\n各级各部门都要行动起来，抓好落实，不等不靠。",
    ],
    bad: [
      {
        text: "要做到〔“四个到位”〕。\n\n责任要到位。要一级抓一级，层层压实。\n\n措施要到位。要一项一项过，项项落实。\n\n督查要到位。要动真碰硬，一督到底。",
      },
    ],
  },
};

/** The announcement ends its paragraph; each following paragraph leads with a short sentence that takes up its word. */
function miscounted({ blocks }: CheckedPaper, block: CheckedBlock): RuleMatch[] {
  const declared = declaredIn(block, Math.max(0, block.text.length - 40)).at(-1);
  if (!declared || declared.noun.length < 2 || !/^[^。]{0,6}[。：]$/.test(block.text.slice(declared.end))) return [];
  const count = leadsBehind(blocks, declared);
  if (count < 2 || count === declared.count) return [];
  const message = `前面说${quoted(declared.text)}，后面段首点到“${declared.noun}”的有${count}段，请核对`;
  return [
    {
      block: block.index,
      start: declared.start,
      end: declared.end,
      message,
      suggest: declaredAs(declared, count),
    },
  ];
}

/** Numbered paragraphs are counted by their numerals. */
function leadsBehind(blocks: readonly CheckedBlock[], { block, noun }: Declared): number {
  const behind = blocks.slice(block.index + 1, block.index + 13);
  const stop = behind.findIndex(({ text }) => isLabelled(text) || !leadOf(text).includes(noun));
  return stop < 0 ? behind.length : stop;
}

function leadOf(text: string): string {
  return /^[^。！？]{2,24}[。！？：]/.exec(text)?.[0] ?? "";
}
