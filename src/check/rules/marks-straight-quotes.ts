import { isHan } from "../analysis/text/characters.js";
import { type QuotedBlock, quotedBlocks } from "../analysis/text/quoted-blocks.js";
import type { QuoteMark } from "../analysis/text/quotes.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const marksStraightQuotes: Rule = {
  id: "marks-straight-quotes",
  category: "标点",
  summary: "引号用了直引号，应分左右",
  authority: "国标",
  run: (paper) => quotedBlocks(paper).flatMap(straightIn),
  examples: {
    good: ["要做到“三个到位”，叫响‘实干’二字。", "屏幕尺寸55\"，型号Xi'an-3，it's OK，县里已经配齐。"],
    bad: [
      {
        text: '要开展〔"〕大干一百天〔"〕活动，做到〔"〕三个到位〔"〕。',
        fixed: "要开展“大干一百天”活动，做到“三个到位”。",
      },
      { text: "要叫响〔'〕实干〔'〕二字。", fixed: "要叫响‘实干’二字。" },
      { text: '要用好“学习〔"〕强国〔"〕平台”，天天有进步。', fixed: "要用好“学习‘强国’平台”，天天有进步。" },
      { text: '要开展“大干一百天〔"〕活动，人人上阵。', fixed: "要开展“大干一百天”活动，人人上阵。" },
      { text: '有的同志说，〔"〕差不多就行〔"〕，这种〔"〕差不多思想要不得，大家要警醒。' },
    ],
  },
};

function straightIn({ block, marks }: QuotedBlock): RuleMatch[] {
  return marks
    .filter(({ written }) => /["'＂＇]/.test(written))
    .flatMap((mark) => straight(block.index, mark, block.text));
}

function straight(block: number, { at, right }: QuoteMark, text: string): RuleMatch[] {
  const message = "直引号应分左右";
  if (right !== undefined)
    return [{ block, start: at, end: at + 1, message: `${message}，这里用 ${right}`, suggest: right, fix: right }];
  const beside = isHan(text[at - 1]) || isHan(text[at + 1]);
  return beside ? [{ block, start: at, end: at + 1, message: `${message}，它缺另一半，请补上` }] : [];
}
