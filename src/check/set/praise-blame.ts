import { Scanner } from "../../language/scanner.js";
import { type Data, Datum, type Group, isGroup, isList, textOf } from "../../model/data.js";
import type { Neighbours } from "../../model/word-lists.js";
import { sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedBlock } from "../engine/rule.js";
import { meetingWith } from "./example.js";
import { ownPlace } from "./own-place.js";
import type { CheckedSetPaper, SetFound, SetRule } from "./set-rule.js";

type NamedUnit = Partial<Neighbours> & { unit: string };

/** One unit in a clause that praises or blames it. */
interface Verdict {
  paper: CheckedSetPaper;
  unit: string;
  isPraise: boolean;
  block: CheckedBlock;
  start: number;
}

const praise = [
  "表扬",
  "走在前列",
  "走在前面",
  "成效明显",
  "成效显著",
  "推进较快",
  "进度较快",
  "做得好",
  "抓得好",
  "值得学习",
];
const blame = [
  "滞后",
  "落后",
  "靠后",
  "倒数",
  "通报批评",
  "行动迟缓",
  "推进缓慢",
  "进展缓慢",
  "进度缓慢",
  "差距较大",
  "垫底",
];
/** Asked, or of somebody who is not meant: 对滞后的予以通报. */
const notMeant = /要|将|凡|如果|对[^，]{0,8}的[，单地]|不得|防止|避免/;

const townships = "参会: [{ 范围: 有关镇, 单位: [石桥镇, 清河镇] }]";

/** A unit that one paper praises and another names among the laggards. */
export const praiseBlame: SetRule = {
  id: "praise-blame",
  scope: "set",
  category: "整套",
  summary: "这一篇表扬的单位，另一篇点名说滞后",
  authority: "习惯",
  run: ({ data, papers }) => {
    const names = namesOf(data);
    const all = papers.flatMap((paper) => verdictsIn(paper, names));
    const praised = all.filter(({ isPraise }) => isPraise);
    return all
      .filter(({ isPraise }) => !isPraise)
      .flatMap((one) => {
        const other = praised.find(({ unit, paper }) => unit === one.unit && paper !== one.paper);
        return other ? [told(one, other)] : [];
      });
  },
  examples: {
    good: [
      {
        meeting: meetingWith(townships),
        papers: {
          汇报: "讲话人: 周岚\n---\n石桥镇征地拆迁进度较快。\n",
          讲话: "讲话人: 李明\n---\n清河镇进度滞后。石桥镇要防止进度滞后。\n",
        },
      },
    ],
    bad: [
      {
        meeting: meetingWith(townships),
        papers: {
          汇报: "讲话人: 周岚\n---\n对石桥镇提出表扬。\n",
          讲话: "讲话人: 李明\n---\n〔石桥镇〕、清河镇进度滞后。\n",
        },
      },
    ],
  },
};

/** The units that the meeting knows: those below, those invited, those on the agenda, and whose the projects are. */
function namesOf(data: Group): Scanner<NamedUnit> {
  const { 单位: own, 参会: invited, 议程: agenda, 人员: people } = data;
  const rows = [invited, agenda, people].flatMap((list) => (isList(list) ? list.filter(isGroup) : []));
  const listed = [isGroup(own) ? own.下级 : undefined, ...rows.flatMap((row) => [row.单位, row.依次])];
  const names = listed.flatMap(textsIn).filter((name) => name.length >= 3);
  return new Scanner(names.map((name): [string, NamedUnit] => [name, { unit: name }]));
}

function textsIn(data: Data | undefined): string[] {
  if (data instanceof Datum) return [textOf(data)];
  return isList(data) ? data.flatMap((one) => (one instanceof Datum ? [one.text] : [])) : [];
}

function verdictsIn(paper: CheckedSetPaper, names: ReturnType<typeof namesOf>): Verdict[] {
  return (paper.checked?.blocks ?? []).flatMap((block) =>
    sentencesOf(block).flatMap(({ text, start }) => {
      const isPraise = praise.some((word) => text.includes(word));
      const isBlame = blame.some((word) => text.includes(word));
      // Who of the two is meant in a sentence that says both cannot be told.
      if (isPraise === isBlame || notMeant.test(text)) return [];
      const words = isPraise ? praise : blame;
      return names
        .matchesIn(text)
        .filter(({ end }) => isOf(text, end, words) || (isPraise && /对[^，。]*$/.test(text.slice(0, end))))
        .map(({ entry: { unit }, start: at }) => ({ paper, unit, isPraise, block, start: start + at }));
    }),
  );
}

/** Whether the verdict is on the unit itself, and not on a project or an office that lies in it: 石桥镇、清河镇进度滞后. */
function isOf(text: string, end: number, words: readonly string[]): boolean {
  const rest = text.slice(end).split(/[，；。]/)[0] ?? "";
  const at = words.map((word) => rest.indexOf(word)).filter((index) => index >= 0);
  return at.length > 0 && !/的|项目(?!建设|工作|推进)|工程|基地|产业园/.test(rest.slice(0, Math.min(...at)));
}

function told(one: Verdict, other: Verdict): SetFound {
  const there = ownPlace(other.paper, other.block, other.start);
  const message = `这里点名${one.unit}，“${other.paper.brief.name}”里却表扬了${one.unit}。请核对，一套稿子对一个单位的说法要一致`;
  return {
    place: ownPlace(one.paper, one.block, one.start),
    message,
    quote: one.unit,
    related: [{ ...there, message: `“${other.paper.brief.name}”里的表扬` }],
  };
}
