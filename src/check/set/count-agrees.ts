import { numeralValue } from "../../language/numeral-value.js";
import { whereText } from "../../language/where.js";
import { grouped } from "../analysis/text/grouped.js";
import { sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedBlock } from "../engine/rule.js";
import { meetingWith } from "./example.js";
import { ownPlace } from "./own-place.js";
import type { CheckedSetPaper, SetFound, SetRule } from "./set-rule.js";

/** So many projects that are in one state, as one paper has it. */
interface StateCount {
  paper: CheckedSetPaper;
  state: string;
  count: number;
  text: string;
  block: CheckedBlock;
  start: number;
}

/** The longer before the shorter that they end in. */
const states = [
  "进度滞后",
  "投资滞后",
  "滞后",
  "没有开工",
  "尚未开工",
  "未开工",
  "已开工",
  "竣工",
  "完工",
  "未达标",
  "未达预期",
];
const number = "(\\d+|[一二两三四五六七八九十]+)个";
/** 滞后的4个项目, 滞后项目有4个, 没有开工的还有5个. */
const stated = new RegExp(
  `(${states.join("|")})(?:的?${number}(?:项目|指标)|的?(?:项目|指标)?(?:还|仍|已|共)?(?:有|达到?|为|是)?${number})`,
  "g",
);
/** What may stand before, and does not change which projects are meant. */
const openings =
  /^(?:截至[^，]*|全[省市县区镇]|我[省市县区镇]|目前|现在|还有|仍有|共有|有|项目|投资|对于?|督促|推动|围绕|针对)*$/;

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
          汇报: "讲话人: 周岚\n---\n进度滞后的项目有4个。没有开工和进度滞后的项目有9个。工业滞后项目2个。石桥镇有项目5个，滞后1个。\n",
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

function countsIn(paper: CheckedSetPaper): StateCount[] {
  // Who speaks for a unit means the projects of that unit.
  if (paper.kind?.类别 === "发言") return [];
  const blocks = (paper.checked?.blocks ?? []).filter(({ block }) => block.type !== "table");
  return blocks.flatMap((block) =>
    sentencesOf(block).flatMap(({ text, start }) =>
      [...text.matchAll(stated)]
        .filter(({ index }) => isOfAll(text.slice(0, index)))
        .map(([words, state = "", before, behind], index, all) => ({
          paper,
          state: state.replace(/^(?:进度|投资|尚)/, "").replace("没有", "未"),
          count: numeralValue(before ?? behind ?? "") ?? 0,
          text: words,
          block,
          start: start + (all[index]?.index ?? 0),
        })),
    ),
  );
}

/** Whether all projects are meant: no count before in the sentence that these are a part of, and no other words in the clause. */
function isOfAll(left: string): boolean {
  const clause = left.split(/[，；：、（]/).at(-1) ?? "";
  return !/\d个|[一二两三四五六七八九十]个|其中/.test(left) && openings.test(clause);
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
