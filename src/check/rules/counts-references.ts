import { numeralValue } from "../../language/numeral-value.js";
import { declaredAs } from "../analysis/text/count-words.js";
import { seriesOf } from "../analysis/text/grouping.js";
import { hitsInBlock } from "../analysis/text/hits.js";
import type { NumberedPoint } from "../analysis/text/points.js";
import { bodyBlocks } from "../analysis/text/prose.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedBlock, CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

const back =
  /(?:以上|上述|上面(?:讲的|说的|提到的)?)(?:这)?(?<what>(?<number>[两三四五六七八九]|[2-9])(?:点|条|个方面|个问题|项))/g;
const same =
  /这(?<what>(?<number>[两二三四五六七八九]|[2-9])(?<noun>个字|个问题|个方面|个环节|点意见|条要求|项工作|句话|笔账|件事))/g;
const count = "[两二三四五六七八九]|[2-9]";
const heading = new RegExp(`^“(?<what>(?<number>${count})个(?<noun>\\p{Script=Han}{2,4}))”[：，是]`, "u");
/** “九个增长”, before it is taken up. */
const announced = new RegExp(`“(?<count>${count})个(?<noun>\\p{Script=Han}{2,4})”`, "gu");
const counted = new RegExp(`(?<!第)(?:${count})`, "g");
const also = new RegExp(
  `(?<first>${count})(?:点意见|点要求|个方面|个问题|项工作|件事)，(?:也就是|也是|就是|归纳起来(?:就)?是|概括起来(?:就)?是)(?<what>(?<number>${count})(?:句话|件事|个字|个方面|个问题|点))`,
  "g",
);
/** How far above the words may stand that are referred to. */
const reach = 3;
/** How many lists above are counted. */
const lists = 60;

export const countsReferences: Rule = {
  id: "counts-references",
  category: "数目",
  summary: "“以上几点”“这几个字”和前面说的、编了号的对不上",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return bodyBlocks(paper).flatMap((block) => [
      ...backIn(paper, block),
      ...sameIn(paper, block),
      ...headIn(paper, block),
      ...alsoIn(block),
    ]);
  },
  examples: {
    good: [
      "问题不少：一是开工慢；二是投产慢；三是入统慢。以上三点，请大家对照整改。",
      "抓住“定、快、合”三个字，一抓到底。这三个字一环扣一环。",
      "有两个问题。这三个方面都要看到，以上两点供大家参考。",
    ],
    bad: [
      { text: "问题不少：一是开工慢；二是投产慢；三是入统慢。以上〔四点〕，请大家对照整改。" },
      { text: "抓住“定、快、合”三个字，一抓到底。这〔四个字〕一环扣一环。" },
      { text: "去年实现了“九个增长”“五个突破”。\n\n“〔八个增长〕”，就是投资、收入等八项指标都在增长。" },
      { text: "下面，我讲四点意见，也是〔三句话〕，请大家记住。" },
      { text: "主要原因：一是征地慢，二是手续慢，三是施工慢。这〔四个问题〕，说到底是责任不实。" },
    ],
  },
};

/** “八个增长”：…, a paragraph that takes up what has been announced above as “九个增长”. */
function headIn(paper: CheckedPaper, block: CheckedBlock): RuleMatch[] {
  const { what = "", number = "", noun = "" } = heading.exec(block.text)?.groups ?? {};
  if (what === "") return [];
  const near = paper.blocks.slice(Math.max(0, block.index - reach), block.index).map(({ text }) => text);
  const above = [...near.join("\n").matchAll(announced)].filter(({ groups }) => groups?.noun === noun);
  const counts = above.map(({ groups }) => numeralValue(groups?.count ?? "") ?? 0);
  if (counts.length === 0 || counts.includes(numeralValue(number) ?? 0)) return [];
  return [found(block, block.text.indexOf(what) + what.length, what, number, counts.at(-1) ?? 0)];
}

/** 讲三点意见，也是三句话. */
function alsoIn(block: CheckedBlock): RuleMatch[] {
  return [...hitsInBlock(block, also)].flatMap(({ match, end }) => {
    const { first = "", what = "", number = "" } = match.groups ?? {};
    const [said, again] = [numeralValue(first), numeralValue(number)];
    return said === undefined || said === again ? [] : [found(block, end, what, number, said)];
  });
}

/** 以上三点: some list above has so many points. */
function backIn(paper: CheckedPaper, block: CheckedBlock): RuleMatch[] {
  return [...hitsInBlock(block, back)].flatMap(({ match, end }) => {
    const { what = "", number = "" } = match.groups ?? {};
    const above = countsAbove(paper, block, end, 0);
    if (above.length === 0 || above.includes(numeralValue(number) ?? 0)) return [];
    return [found(block, end, what, number, above.at(-1) ?? 0)];
  });
}

/** Lengths of the last lists above, from a block on. */
function countsAbove(paper: CheckedPaper, block: CheckedBlock, end: number, from: number): number[] {
  const isAbove = (one: NumberedPoint) => one.block.index < block.index || (one.block === block && one.end < end);
  const all = seriesOf(paper);
  const next = firstWhere(all.length, (index) => !all[index]?.points.slice(0, 1).some(isAbove));
  return all
    .slice(Math.max(0, next - lists), next)
    .filter(({ points }) => (points[0]?.block.index ?? 0) >= from)
    .map(({ points }) => points.filter(isAbove).length)
    .filter((length) => length > 1);
}

/** The first index for which it is true; it stays true from there on. */
function firstWhere(end: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 这六个字: so many have been named above, in the same words; 这三个问题 may also be the points right before. */
function sameIn(paper: CheckedPaper, block: CheckedBlock): RuleMatch[] {
  return [...hitsInBlock(block, same)].flatMap(({ match, start, end }) => {
    const { what = "", number = "", noun = "" } = match.groups ?? {};
    const above = [...namedAbove(paper, block, start, noun), ...countsAbove(paper, block, end, block.index)];
    if (above.length === 0 || above.includes(numeralValue(number) ?? 0)) return [];
    return [found(block, end, what, number, above.at(-1) ?? 0)];
  });
}

function namedAbove({ blocks }: CheckedPaper, block: CheckedBlock, start: number, noun: string): number[] {
  const near = blocks.slice(Math.max(0, block.index - reach), block.index).map(({ text }) => text);
  const above = `${near.join("\n")}\n${block.text.slice(Math.max(0, start - 400), start)}`;
  return [...above.matchAll(counted)]
    .filter(({ 0: number, index }) => above.startsWith(noun, index + number.length))
    .map(([number]) => numeralValue(number) ?? 0);
}

function found({ index }: CheckedBlock, end: number, text: string, number: string, count: number): RuleMatch {
  const suggest = declaredAs({ text, number }, count);
  const message = `前面是“${suggest}”，这里说“${text}”，请核对`;
  return { block: index, start: end - text.length, end, message, suggest };
}
