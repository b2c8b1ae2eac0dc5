import { hanNumeral } from "../../language/numeral-value.js";
import { bracketPairs } from "../analysis/text/brackets.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import { quotedBlocks } from "../analysis/text/quoted-blocks.js";
import type { CheckedBlock, CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

interface Lone {
  block: CheckedBlock;
  at: number;
  opens: boolean;
  partner: string;
}

const kinds: readonly (readonly [opens: string, closes: string])[] = [
  ["（(", "）)"],
  ["《", "》"],
  ["〈", "〉"],
  ["【", "】"],
  ["〔", "〕"],
  ["「", "」"],
  ["『", "』"],
];
/** A quotation or a bracket may reach over this many paragraphs. */
const farthest = 4;
/** One that begins a paragraph, as a quoted article or letter does, over this many. */
const farthestQuoted = 60;

export const marksUnpaired: Rule = {
  id: "marks-unpaired",
  category: "标点",
  summary: "引号、括号、书名号只有一半",
  authority: "国标",
  run: (paper) => {
    const blocks = writtenBlocks(paper);
    const lone = kinds.map(([opens, closes]) => blocks.flatMap((block) => loneBrackets(block, opens, closes)));
    return [...lone, loneQuotes(paper)].flatMap(withoutCrossing).map(found);
  },
  examples: {
    good: [
      "要做到“三个到位”（责任、措施、督查），印发《方案》。",
      "1）加强领导，一抓到底。\n\na）备查的材料，另行通知。",
      "他说：“这件事要办好。\n\n“那件事也要办好。”",
    ],
    bad: [
      { text: "要做到〔“〕三个到位，落实责任，一抓到底。" },
      { text: "按照《方案》和办法〔》〕的要求抓好落实。" },
      { text: "各镇〔（〕街道要抓紧落实，月底前报送。" },
    ],
  },
};

function loneBrackets(block: CheckedBlock, opens: string, closes: string): Lone[] {
  const { text } = block;
  return bracketPairs(text, opens, closes).flatMap(({ open, close }): Lone[] => {
    if (open !== undefined && close !== undefined) return [];
    if (open !== undefined) return [{ block, at: open, opens: true, partner: closes[0] ?? "" }];
    if (close === undefined || isLabel(text, close)) return [];
    return [{ block, at: close, opens: false, partner: opens[0] ?? "" }];
  });
}

const halfLabel = new RegExp(`(?:^|[\\s，。；：、,;:])(?:[0-9]{1,2}|[a-zA-Z]|${hanNumeral}|[①-⑳])$`);

/** 1） and a) need no left half. */
function isLabel(text: string, close: number): boolean {
  return halfLabel.test(text.slice(Math.max(0, close - 4), close));
}

/** A quotation of several paragraphs has “ at the head of each, and ” at the end of the last. */
function loneQuotes(paper: CheckedPaper): Lone[] {
  return quotedBlocks(paper).flatMap(({ block, marks }) => {
    const curly = marks.filter(({ written, right }) => /[“”]/.test(written) || (right && /[“”]/.test(right)));
    if (curly.length % 2 === 0 || paper.blocks[block.index + 1]?.text.startsWith("“")) return [];
    return unclosed(
      block,
      curly.map(({ at, written, right }) => ({ at, sign: right ?? written })),
    );
  });
}

function unclosed(block: CheckedBlock, marks: readonly { at: number; sign: string }[]): Lone[] {
  const text = " ".repeat(block.text.length).split("");
  for (const { at, sign } of marks) text[at] = sign;
  return loneBrackets({ ...block, text: text.join("") }, "“", "”").map((lone) => ({ ...lone, block }));
}

/** An open half and the next closing half of the same kind a few paragraphs on belong together. */
function withoutCrossing(all: readonly Lone[]): Lone[] {
  const left: Lone[] = [];
  for (const lone of all) {
    const before = left.at(-1);
    const near =
      before && lone.block.index - before.block.index <= (isBlockQuotation(before) ? farthestQuoted : farthest);
    if (near && before.opens && !lone.opens && lone.block !== before.block) left.pop();
    else left.push(lone);
  }
  return left;
}

function isBlockQuotation({ block, at }: Lone): boolean {
  return block.text[at] === "“" && block.text.slice(0, at).trim() === "";
}

function found({ block, at, partner }: Lone): RuleMatch {
  const mark = block.text[at] ?? "";
  return { block: block.index, start: at, end: at + 1, message: `这个“${mark}”没有对应的“${partner}”，请补上或删去` };
}
