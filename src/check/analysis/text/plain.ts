import { withFullMarks } from "../../../language/marks.js";
import { halfWidth } from "../../../language/width.js";
import type { CheckedBlock, CheckedPaper, Rule, RuleMatch } from "../../engine/rule.js";

/**
 * A rule of words, not of marks: it reads half-width marks as full-width ones, full-width digits as half-width ones, and no stray
 * spaces, so that it need not know how a draft was typed. What it finds is given in the offsets of the text as it is.
 */
export function ofWords(rule: Rule): Rule {
  return {
    ...rule,
    run: (paper, set) => {
      const plain = plainPaper(paper);
      return rule.run(plain.paper, set).map((found) => plain.back(found));
    },
  };
}

interface Plain {
  paper: CheckedPaper;
  back: (found: RuleMatch) => RuleMatch;
}

/** Several rules ask for the same paper. */
const made = new WeakMap<CheckedPaper, Plain>();

function plainPaper(paper: CheckedPaper): Plain {
  const known = made.get(paper);
  if (known) return known;
  const origins = new Map<number, readonly number[]>();
  const blocks = paper.blocks.map((block) => {
    const { text, kept } = plainText(block.text);
    if (!kept) return text === block.text ? block : { ...block, text };
    origins.set(block.index, kept);
    return { ...block, text, placeAt: (offset: number) => block.placeAt(originOf(kept, offset, block)) };
  });
  const back = (found: RuleMatch): RuleMatch => {
    const kept = origins.get(found.block);
    const block = paper.blocks[found.block];
    if (!kept || !block) return found;
    const end = found.end > found.start ? originOf(kept, found.end - 1, block) + 1 : originOf(kept, found.end, block);
    return { ...found, start: originOf(kept, found.start, block), end };
  };
  const plain = { paper: { ...paper, blocks }, back };
  made.set(paper, plain);
  return plain;
}

function originOf(kept: readonly number[], offset: number, block: CheckedBlock): number {
  return kept[offset] ?? block.text.length;
}

/** Blanks beside a wide character or between a number and its unit; not between two words of Latin or two numbers. */
const blank = /(?<=[^\x20-\x7e\s])[ \u3000\u00a0]+(?=\S)|(?<=\S)[ \u3000\u00a0]+(?=[^\x20-\x7e\s])/g;

/** The text as rules of words read it; `kept` are the offsets of its characters in the original, where any is left out. */
function plainText(original: string): { text: string; kept?: readonly number[] } {
  const typed = evenly(original);
  const gaps = [...typed.matchAll(blank)];
  if (gaps.length === 0) return { text: typed };
  const kept: number[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...gaps, { index: typed.length, 0: "" }]) {
    for (let at = from; at < index; at += 1) kept.push(at);
    from = index + gap.length;
  }
  return { text: typed.replace(blank, ""), kept };
}

/** Character by character, so that offsets stay. */
function evenly(text: string): string {
  if (!/[,;:!?().０-９％]/.test(text)) return text;
  return withFullMarks(text)
    .replace(/(?<=[\p{Script=Han}”’）》%％])\.(?![\w.])/gu, "。")
    .replace(/[０-９％]+/g, halfWidth);
}
