import { numeralValue } from "../../language/numeral-value.js";
import { hanIn } from "../../language/sentences.js";
import { declaredAs, quoted } from "../analysis/text/count-words.js";
import { hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const number = "(两|二|三|四|五|六|七|八|九|十[一二三四五六]?|二十[一二三四五六七八九]?|[2-9]|1[0-9]|2[0-9])";
const quotation = `["“][^"“”]{1,40}["”]`;
const anyQuotation = new RegExp(quotation, "g");
const behind = new RegExp(
  `((?:${quotation}[、，和与及]?){0,9}${quotation})(?:这|的)?(${number}个?(?:大)?字)(?!头|形|节|号|经|路|幕|母)`,
  "g",
);
const ahead = new RegExp(
  `(?<![这第])(${number}个?字)(?:方针|要求|原则|要领|诀)?(?:[，：,:]|就是|即|——)(?:就是|即|也就是|概括起来就是|是)?[：:]?(${quotation})(?!["“、和])`,
  "g",
);

export const countsCharacters: Rule = {
  id: "counts-characters",
  category: "数目",
  summary: "引号里的字数和说的字数对不上",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return writtenBlocks(paper).flatMap((block) => [...wordsBehind(block), ...wordsAhead(block)]);
  },
  examples: {
    good: [
      "要抓住“定、快、合、细、稳、实”六个字，叫响“实干”二字，念好“抢”字诀，做到“亲”“清”两个字。",
      "做好工作，关键是四个字：“真抓实干”。八个字，就是“一抓到底，说到做到”。",
    ],
    bad: [
      { text: "要抓住“定、快、合、细、稳”〔六个字〕，一抓到底。" },
      { text: "做好工作，关键是〔六个字〕：“真抓实干”。" },
    ],
  },
};

function wordsBehind(block: CheckedBlock): RuleMatch[] {
  return [...hitsInBlock(block, behind)].flatMap(({ match, end }) => {
    const [, words = "", text = "", count = ""] = match;
    return differing(block, end - text.length, { words, text, count });
  });
}

function wordsAhead(block: CheckedBlock): RuleMatch[] {
  return [...hitsInBlock(block, ahead)].flatMap(({ match, start }) => {
    const [, text = "", count = "", words = ""] = match;
    return differing(block, start, { words, text, count });
  });
}

/** “亲”“清”两个字: all quotations together, or the last one alone. */
function differing(
  block: CheckedBlock,
  start: number,
  said: { words: string; text: string; count: string },
): RuleMatch[] {
  const { words, text, count } = said;
  const quotations = words.match(anyQuotation) ?? [];
  const characters = hanIn(quotations.join(""));
  const fits = [characters, hanIn(quotations.at(-1) ?? "")].includes(numeralValue(count) ?? 0);
  if (characters === 0 || fits || /[A-Za-z0-9…×*]/.test(words)) return [];
  return [
    {
      block: block.index,
      start,
      end: start + text.length,
      message: `${words}是${characters}个字，这里说${quoted(text)}，请核对`,
      suggest: declaredAs({ text, number: count }, characters),
    },
  ];
}
