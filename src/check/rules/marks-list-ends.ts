import { inlineLists, type ListItem } from "../analysis/text/list-items.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const marksListEnds: Rule = {
  id: "marks-list-ends",
  category: "标点",
  summary: "一是、二是等并列的几条，隔开它们的标点不一致",
  authority: "写法",
  run: (paper) => inlineLists(paper).flatMap(({ items }) => odd(items)),
  examples: {
    good: [
      "要做好三件事：一是抓开工；二是抓竣工；三是抓投产。",
      "要做好三件事。一是抓开工。要清零。二是抓竣工。三是抓投产。",
      "一是抓开工，要清零；要提速。二是抓竣工。三是抓投产。",
      "工作中，一是抓开工，二是抓竣工，三是抓投产，一样也不能少。",
    ],
    bad: [
      { text: "要做好四件事：一是抓开工；二是抓竣工〔。〕三是抓投产；四是抓安全。" },
      { text: "要做好四件事：一是抓开工，二是抓竣工〔；〕三是抓投产，四是抓安全。" },
    ],
  },
};

/** Compares the marks before each next point; short items only, for a long one may need a full stop where the others do not. */
function odd(items: readonly ListItem[]): RuleMatch[] {
  const inner = items.slice(0, -1);
  const marks = inner.map(({ text }) => /([。；，、！？])\s*$/.exec(text)?.[1]?.replace(/[！？]/, "。"));
  if (inner.length < 2 || inner.some(({ text }) => /[。！？].*\p{Script=Han}/su.test(text))) return [];
  const usual = usualOf(marks);
  if (usual === undefined) return [];
  return inner.flatMap((item, index) => {
    const mark = marks[index];
    if (mark === usual || mark === undefined) return [];
    const start = item.point.start + item.text.lastIndexOf(item.text.trimEnd().slice(-1));
    const message = `并列的几条之间，别处用“${usual}”，这里用“${mark}”，请统一`;
    return [{ block: item.point.block.index, start, end: start + 1, message, suggest: usual }];
  });
}

/** What most of them have; of two that differ, the first. */
function usualOf(marks: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const mark of marks) if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
