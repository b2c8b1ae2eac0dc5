import { parseMoment } from "../../language/moment.js";
import { monthUpTo, periodTo } from "../../language/period.js";
import { type Group, isList, originOf } from "../../model/data.js";
import type { Ledger } from "../../model/ledger.js";
import type { Moment } from "../../model/moment.js";
import { inlinesOf, valuesIn } from "../../model/walk.js";
import { meetingWith } from "./example.js";
import { ownPlaceOr } from "./own-place.js";
import type { CheckedSetPaper, SetFound, SetRule } from "./set-rule.js";

const ledger = "数据: { 项目: { 文件: 台账.csv, 截至: 2026-08-31 } }";

/** Figures of a ledger in a paper that nowhere says up to when they count. */
export const figureAsOf: SetRule = {
  id: "figure-as-of",
  scope: "set",
  category: "整套",
  summary: "用了台账的数，全篇没有说截至什么时候",
  authority: "习惯",
  run: ({ data, papers }) => {
    const dated = ledgersOf(data).flatMap((one) => {
      const moment = one.asOf && parseMoment(one.asOf.text);
      return moment ? [{ ...one, moment }] : [];
    });
    return papers.flatMap((paper) =>
      dated
        .filter(({ file, moment }) => usesFigureOf(paper, file) && !says(paper, moment))
        .map((one) => undatedIn(paper, one, one.moment)),
    );
  },
  examples: {
    good: [
      {
        meeting: meetingWith(ledger),
        papers: { 汇报: "讲话人: 周岚\n---\n截至8月底，项目共有{{计数 项目}}。\n" },
      },
      { meeting: meetingWith(ledger), papers: { 汇报: "讲话人: 周岚\n---\n项目建设很重要。\n" } },
    ],
    bad: [
      {
        meeting: meetingWith(ledger),
        papers: { 汇报: "讲话人: 周岚\n---\n项目共有〔〕{{计数 项目}}。\n" },
      },
    ],
  },
};

function ledgersOf(data: Group): Ledger[] {
  return Object.values(data as Record<string, Group[string]>).flatMap((one) => {
    const known = isList(one) ? originOf(one).ledger : undefined;
    return known ? [known] : [];
  });
}

function usesFigureOf({ paper }: CheckedSetPaper, file: string): boolean {
  const values = paper?.blocks.flatMap((block) => inlinesOf(block).flatMap(valuesIn)) ?? [];
  return values.some(({ value: { figures = [] } }) =>
    figures.some(({ cells }) => cells.some((cell) => cell.file === file)),
  );
}

/** 截至8月底, 1—8月, 前8个月, 8月31日: the period or the day by any name. */
function says({ checked }: CheckedSetPaper, moment: Moment): boolean {
  const { month, day } = moment;
  const names = [
    periodTo(moment),
    `前${month}个月`,
    `${month}月底`,
    `${month}月末`,
    `${month}月${day}日`,
    `${month}月份`,
  ];
  return (checked?.blocks ?? []).some(
    ({ text }) => monthUpTo(text) === month || names.some((name) => text.includes(name)),
  );
}

function undatedIn(paper: CheckedSetPaper, { file, name }: Ledger, moment: Moment): SetFound {
  const first = paper.checked?.blocks.find(({ values }) => values.length > 0);
  const place = ownPlaceOr(paper, first, first?.values[0]?.start ?? 0);
  const message = `用了“${name}”台账（${file}）的数，全篇没有说截至什么时候。请在第一次说到的地方写明“${periodTo(moment)}”`;
  return { place, message };
}
