import { numeralValue } from "../../language/numeral-value.js";
import { whereText } from "../../language/where.js";
import { grouped } from "../analysis/text/grouped.js";
import { sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedBlock } from "../engine/rule.js";
import { meetingWith } from "./example.js";
import { ownPlace } from "./own-place.js";
import type { SetFound, SetPapers, SetRule } from "./set-rule.js";

type Paper = SetPapers["papers"][number];

/** So many projects that are in one state, as one paper has it. */
interface StateCount {
  paper: Paper;
  state: string;
  count: number;
  text: string;
  block: CheckedBlock;
  start: number;
}

const states = [
  "进度滞后",
  "投资滞后",
  "滞后",
  "没有开工",
  "未开工",
  "尚未开工",
  "已开工",
  "竣工",
  "完工",
  "未达标",
  "未达预期",
];
const counted = /(\d+|[一二两三四五六七八九十]+)个(?:项目|指标)?/;
/** What does not change which projects are meant. */
const filler =
  /全[省市县区镇]|我[省市县区镇]|目前|现在|还有|仍有|仍然|共有|其中|项目|指标|已经|达到|有|还|仍|共|为|是|的|了/g;

/** One state, two counts: 滞后项目 9 in one paper, 4 in another. */
export const countAgrees: SetRule = {
  id: "count-agrees",
  scope: "set",
  category: "整套",
  summary: "同一种项目，两篇说的个数不一样",
  authority: "写法",
  run: ({ papers }) => {
    const all = papers.flatMap(countsIn);
    return grouped(all, ({ state }) => state).flatMap(conflicts);
  },
  examples: {
    good: [
      {
        meeting: meetingWith(""),
        papers: {
          汇报: "讲话人: 周岚\n---\n进度滞后的项目有4个，没有开工和进度滞后的项目有9个，工业滞后项目2个。\n",
          讲话: "讲话人: 李明\n---\n目前，全县进度滞后的4个项目要抓紧追赶。\n",
        },
      },
    ],
    bad: [
      {
        meeting: meetingWith(""),
        papers: {
          汇报: "讲话人: 周岚\n---\n目前进度滞后的项目有4个。\n",
          讲话: "讲话人: 李明\n---\n全县〔进度滞后的9个项目〕，要抓紧追赶。\n",
        },
      },
    ],
  },
};

function countsIn(paper: Paper): StateCount[] {
  return (paper.checked?.blocks ?? []).flatMap((block) =>
    sentencesOf(block).flatMap((sentence) =>
      clausesOf(sentence.text)
        .flatMap(({ text, at }) => stateIn(text, at))
        .map((one) => ({ ...one, paper, block, start: sentence.start + one.start })),
    ),
  );
}

function clausesOf(text: string): { text: string; at: number }[] {
  return [...text.matchAll(/[^，。；：、！？（）]+/g)].map((match) => ({ text: match[0], at: match.index }));
}

/** A clause that says nothing but how many are in a state. */
function stateIn(text: string, at: number): Omit<StateCount, "paper" | "block">[] {
  const found = counted.exec(text);
  const count = found?.[1] && numeralValue(found[1]);
  if (!found || !count) return [];
  const without = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  const state = states.find((one) => without.replaceAll(filler, "") === one);
  if (state === undefined) return [];
  const begins = Math.min(text.indexOf(state), found.index);
  const ends = Math.max(text.indexOf(state) + state.length, found.index + found[0].length);
  return [{ state: state.replace(/^(?:进度|投资|尚)/, ""), count, text: text.slice(begins, ends), start: at + begins }];
}

/** Each that differs from the first paper's. */
function conflicts(counts: readonly StateCount[]): SetFound[] {
  const [first] = counts;
  return counts.flatMap((one) => {
    if (!first || one.paper === first.paper || one.count === first.count) return [];
    const there = ownPlace(first.paper, first.block, first.start);
    const message = `这里是“${one.text}”，“${first.paper.brief.name}”里是“${first.text}”（${whereText([there])}）。一套稿子里一种说法只能有一个数，请核对口径`;
    return [
      {
        place: ownPlace(one.paper, one.block, one.start),
        message,
        quote: one.text,
        related: [{ ...there, message: first.text }],
      },
    ];
  });
}
