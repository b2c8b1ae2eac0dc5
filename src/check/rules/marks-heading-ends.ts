import { type Sibling, siblingsOf } from "../analysis/text/siblings.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const marksHeadingEnds: Rule = {
  id: "marks-heading-ends",
  category: "标点",
  summary: "同级的小标题，有的末尾有标点，有的没有",
  authority: "写法",
  run: (paper) =>
    siblingsOf(paper).flatMap(({ items }) => {
      const lines = items.filter(isOneLine);
      return lines.length * 2 > items.length ? odd(lines) : [];
    }),
  examples: {
    good: [
      "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。",
      "（一）加强领导。\n\n要一级抓一级。\n\n（二）强化督查。\n\n要动真碰硬。",
      "一、加强领导\n\n要一级抓一级。\n\n二、强化督查。督查要动真碰硬，一督到底。",
      "一、将第五条修改为：\n\n“供热单位应当有稳定的热源。”\n\n二、删去第九条。\n\n三、条文顺序作相应调整。",
      "1.建台账；\n\n2.抓调度；\n\n3.严考核。",
      "一、会议时间：9月22日\n\n二、会议地点：县会议中心。",
    ],
    bad: [
      {
        text: "一、加强领导\n\n要一级抓一级。\n\n二、强化督查〔。〕\n\n要动真碰硬。\n\n三、严格奖惩\n\n要说到做到。",
        fixed: "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。\n\n三、严格奖惩\n\n要说到做到。",
      },
      {
        text: "（一）加强领导。\n\n要一级抓一级。\n\n（二）强化督〔查〕\n\n要动真碰硬。\n\n（三）严格奖惩。\n\n要说到做到。",
      },
      { text: "1.建台账；\n\n2.抓调度〔，〕\n\n3.严考核；\n\n4.保安全。" },
    ],
  },
};

/** No more than a heading or a sentence. */
function isOneLine({ block: { text } }: Sibling): boolean {
  return text.length <= 50 && !/[。！？].*\p{Script=Han}/su.test(text);
}

/** Those whose end differs from what most of their siblings have. */
function odd(items: readonly Sibling[]): RuleMatch[] {
  if (items.length < 2 || items.some(({ block }) => /：(?!$)/.test(block.text))) return [];
  const marks = items.map(({ block }) => /([。；，、：！？])[”’）》]*$/.exec(block.text)?.[1] ?? "");
  const usual = mostly(marks.slice(0, -1).filter((mark) => !asks(mark)));
  if (usual === undefined) return [];
  const last = items.length - 1;
  return items.flatMap((item, index) => {
    const mark = marks[index] ?? "";
    if (mark === usual || asks(mark) || (index === last && closes(usual, mark))) return [];
    if (items.length === 2 && index === 0) return [];
    return [found(item, mark, usual, marks.filter((one) => one === usual).length > 1)];
  });
}

/** A question, a call, and what leads to a list or a quotation keeps its mark among headings without any. */
function asks(mark: string): boolean {
  return mark === "！" || mark === "？" || mark === "：";
}

/** After ；and ，the last item ends in 。 */
function closes(usual: string, mark: string): boolean {
  return (usual === "；" || usual === "，") && mark === "。";
}

function mostly(marks: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** `sure`: more than one of the others is alike, so that a stray 。 can be taken away. */
function found({ block: { index, text } }: Sibling, mark: string, usual: string, sure: boolean): RuleMatch {
  const base = { block: index, start: text.length - 1, end: text.length };
  const others = usual === "" ? "末尾没有标点" : `末尾用“${usual}”`;
  const message = `同级的其他条目${others}，这一条${mark === "" ? "没有" : `用的是“${mark}”`}，请统一`;
  if (mark === "") return { ...base, message, suggest: text.slice(-1) + usual };
  return sure && usual === "" && mark === "。" ? { ...base, message, fix: "" } : { ...base, message, suggest: usual };
}
