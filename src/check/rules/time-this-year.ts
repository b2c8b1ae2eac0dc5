import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { dateOf } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

const offsets: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 明年: 1, 后年: 2 };
const words = "(前年|去年|上年|今年|明年|后年)";
const year = "((?:19|20)\\d\\d)年";
const wordFirst = new RegExp(
  `${words}(?:[（(]((?:19|20)\\d\\d)年?(?=[）)])|(?:以来)?，?(?:也就是|就是|即)${year}|是?${year}(?!以来|至|到|—|-|后|起|以后))`,
  "g",
);
const yearFirst = new RegExp(`((?:19|20)\\d\\d)年[（(]${words}[）)]`, "g");

interface YearMention {
  hit: Hit;
  word: string;
  year: number;
  /** The year it was written in, if the pair is right. */
  implied: number;
}

export const timeThisYear: Rule = ofWords({
  id: "time-this-year",
  category: "时间",
  summary: "“去年”“今年”“明年”和旁边写明的年份对不上",
  authority: "写法",
  run: (paper) => {
    const pairs = pairsIn(paper);
    const date = dateOf(paper);
    const own = date && date.from !== "标题" ? date.year : usual(pairs);
    return own === undefined ? [] : pairs.filter(({ implied }) => implied !== own).map((pair) => foundIn(pair, own));
  },
  examples: {
    good: [
      "去年（2025年）完成投资58亿元，今年（2026年）计划70亿元。",
      "今年是2019年以来开工最多的一年，去年20xx年完成得好。",
      "（2026年9月22日）\n\n同志们：\n\n今年是2026年，明年是2027年，去年（2025年）的事已经讲过。",
    ],
    bad: [
      { text: "（2026年9月22日）\n\n同志们：\n\n〔去年（2024年〕）全县完成投资58亿元。" },
      { text: "去年（2024年）已经完成，2025年（今年）正在推进，〔明年（2027年〕）要收官，今年（2025年）不能松。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n〔今年是2025年〕，任务很重。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n〔今年以来，也就是2025年〕以来，进展顺利。" },
    ],
  },
});

function pairsIn(paper: CheckedPaper): YearMention[] {
  const pair = (hit: Hit, word = "", year = "") => ({
    hit,
    word,
    year: Number(year),
    implied: Number(year) - (offsets[word] ?? 0),
  });
  return [
    ...[...hitsIn(paper, wordFirst)].map((hit) =>
      pair(hit, hit.match[1], hit.match[2] ?? hit.match[3] ?? hit.match[4]),
    ),
    ...[...hitsIn(paper, yearFirst)].map((hit) => pair(hit, hit.match[2], hit.match[1])),
  ];
}

/** What most of the pairs say; a tie says nothing. */
function usual(pairs: readonly YearMention[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { implied } of pairs) counts.set(implied, (counts.get(implied) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && second && first[1] > second[1] ? first[0] : undefined;
}

function foundIn({ hit, word }: YearMention, own: number): RuleMatch {
  const right = own + (offsets[word] ?? 0);
  return foundAt(hit, `这篇稿子是${own}年的，“${word}”是${right}年，请核对`);
}
