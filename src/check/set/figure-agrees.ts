import { Exact } from "../../language/decimal.js";
import { lastPeriod } from "../../language/period.js";
import { quantitiesIn } from "../../language/quantity-mentions.js";
import { whereText } from "../../language/where.js";
import { isGroup, textOf } from "../../model/data.js";
import { grouped } from "../analysis/text/grouped.js";
import { sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedBlock } from "../engine/rule.js";
import { placeOf } from "../engine/told.js";
import { meetingWith } from "./example.js";
import { labelOf, scopeOf } from "./figure-label.js";
import type { CheckedSetPaper, SetFound, SetRule } from "./set-rule.js";

/** A figure under its label, as one paper has it. */
interface LabelledFigure {
  paper: string;
  /** 全县开工率 up to the period, with its unit: what two papers can only say alike. */
  label: string;
  period: string;
  value: Exact;
  /** What rounding can hide. */
  step: Exact;
  text: string;
  block: CheckedBlock;
  start: number;
  /** In the writer's own words, not from data, nor from the library. */
  typed: boolean;
}

/** One figure given differently in two papers, at least once typed by hand: what both take from a ledger cannot differ. */
export const figureAgrees: SetRule = {
  id: "figure-agrees",
  scope: "set",
  category: "整套",
  summary: "同一个数，两篇写得不一样，其中有手写的",
  authority: "写法",
  run: ({ data, papers }) => {
    const own = isGroup(data.单位) ? textOf(data.单位.全域) : "";
    const all = papers.flatMap((paper) => unambiguous(statedIn(paper, own)));
    return grouped(all, ({ label }) => label).flatMap(conflicts);
  },
  examples: {
    good: [
      {
        meeting: meetingWith(""),
        papers: { 汇报: "讲话人: 周岚\n---\n全县开工率为86%。\n", 讲话: "讲话人: 李明\n---\n全县开工率达到86%。\n" },
      },
    ],
    bad: [
      {
        meeting: meetingWith(""),
        papers: {
          汇报: "讲话人: 周岚\n---\n全县开工率为86%。\n",
          讲话: "讲话人: 李明\n---\n全县开工率达到〔88%〕。\n",
        },
      },
    ],
  },
};

function statedIn({ brief, kind, checked }: CheckedSetPaper, own: string): LabelledFigure[] {
  const blocks = (checked?.blocks ?? []).filter(({ block }) => block.type === "heading" || block.type === "paragraph");
  return blocks.flatMap((block) =>
    sentencesOf(block).flatMap((sentence) =>
      quantitiesIn(sentence.text).flatMap((quantity): LabelledFigure[] => {
        const left = sentence.text.slice(0, quantity.start);
        const label = quantity.vague ? undefined : labelOf(left);
        const scope = scopeOf(left, own);
        // A unit that speaks for itself means its own figures.
        const isItsOwn = kind?.类别 === "发言" && scope === "" && !(own !== "" && left.includes(own));
        if (label === undefined || isItsOwn) return [];
        const start = sentence.start + quantity.start;
        return [
          {
            paper: brief.name,
            label: `${scope} ${label} ${quantity.base}`,
            period: lastPeriod(block.text.slice(0, start)),
            value: quantity.value,
            step: quantity.step,
            text: sentence.text.slice(quantity.start, quantity.end),
            block,
            start,
            typed: isTyped(block, start),
          },
        ];
      }),
    ),
  );
}

function isTyped({ values, placeAt }: CheckedBlock, offset: number): boolean {
  const inValue = values.some(({ start, end }) => offset >= start && offset < end);
  return !inValue && placeAt(offset).file.startsWith("稿件/");
}

/** What a paper says under one label in two ways are two figures. */
function unambiguous(stated: readonly LabelledFigure[]): LabelledFigure[] {
  const groups = grouped(stated, ({ label, period }) => `${label} ${period}`);
  return groups.flatMap(([first, ...more]) => (first && more.every((one) => agree(first, one)) ? [first] : []));
}

function conflicts(stated: readonly LabelledFigure[]): SetFound[] {
  return stated
    .filter(({ typed }) => typed)
    .flatMap((one, index, typed) => {
      const others = stated.filter(
        (other) => other.paper !== one.paper && samePeriod(one, other) && !agree(one, other),
      );
      // Of two that are typed, one finding is enough.
      const other = others.find((candidate) => !candidate.typed || typed.indexOf(candidate) < index);
      return other ? [conflict(one, other)] : [];
    });
}

function samePeriod(one: LabelledFigure, other: LabelledFigure): boolean {
  return one.period === other.period || one.period === "" || other.period === "";
}

function agree(one: LabelledFigure, other: LabelledFigure): boolean {
  return one.value.minus(other.value).abs().lte(Exact.max(one.step, other.step).times(0.51));
}

function conflict(one: LabelledFigure, other: LabelledFigure): SetFound {
  const [, name] = one.label.split(" ");
  const there = other.block.placeAt(other.start);
  const said = `“${other.paper}”里是${other.text}（${whereText([there])}${other.typed ? "" : "，从台账或会议.yaml 里取的"}）`;
  const message = `“${name}”这里写的是${one.text}，${said}。请核对；能从台账里取的，不要手写`;
  return {
    place: placeOf(one.block, { start: one.start, end: one.start + one.text.length }),
    message,
    quote: one.text,
    related: [{ ...there, message: other.text }],
  };
}
