import { declaredAs, quoted } from "../analysis/text/count-words.js";
import { type Declared, declaredIn } from "../analysis/text/declared.js";
import { seriesOf } from "../analysis/text/grouping.js";
import { leadOf } from "../analysis/text/lead.js";
import type { Point } from "../analysis/text/points.js";
import { repeatedIn } from "../analysis/text/repeated.js";
import type { Series } from "../analysis/text/series.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedPaper, Found, Rule } from "../engine/rule.js";

/** Nouns that stand for the points under the heading, whatever these say. */
const plain = /^(?:方面|环节|问题|关系|重点|关口|字|账|事|话|工作|任务|改革|要求|措施|原则|意见|底线|目标|转变|突破|)$/;

export const countsHeadings: Rule = {
  id: "counts-headings",
  category: "数目",
  summary: "小标题里说几个，下面的小标题却不是几个",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    const children = childrenOf(paper);
    return [...children].flatMap(([point, series]) => miscounted(paper, point, series));
  },
  examples: {
    good: [
      "一、算清三笔账\n\n（一）算进度账\n\n（二）算差距账\n\n（三）算时间账\n\n二、加强领导\n\n要一级抓一级。",
      "一、打好三大攻坚战\n\n（一）防风险\n\n（二）治污染\n\n二、加强领导\n\n要一级抓一级。",
      "一、抓好五个项目\n\n（一）加快进度\n\n（二）保证质量\n\n二、加强领导\n\n要一级抓一级。",
    ],
    bad: [
      {
        text: "一、算清〔四笔账〕\n\n（一）算进度账\n\n（二）算差距账\n\n（三）算时间账\n\n二、加强领导\n\n要一级抓一级。",
      },
      { text: "一、做到〔“三个到位”〕\n\n（一）责任到位\n\n（二）措施到位\n\n二、加强领导\n\n要一级抓一级。" },
    ],
  },
};

/** The one series right below each own-line heading. Where there are several, none of them is meant. */
function childrenOf(paper: CheckedPaper): Map<Point, Series[]> {
  const children = new Map<Point, Series[]>();
  for (const series of seriesOf(paper)) {
    const { parent, points } = series;
    if (!parent?.atStart || !points[0]?.atStart || parent.block.text.length > 50) continue;
    children.set(parent, [...(children.get(parent) ?? []), series]);
  }
  return children;
}

function miscounted(paper: CheckedPaper, heading: Point, [series, ...others]: readonly Series[]): Found[] {
  const declared = declaredIn(heading.block, heading.end).at(-1);
  if (!series || others.length > 0 || !declared || leadOf(paper, series)) return [];
  const { points, last } = series;
  if (points.length < 2 || [points.length, last].includes(declared.count) || !isMeant(declared, series)) return [];
  const message = `小标题说${quoted(declared.text)}，下面编了号的是${points.length}条，请核对`;
  const { start, end, block } = declared;
  return [{ block: block.index, start, end, message, suggest: declaredAs(declared, points.length) }];
}

function isMeant(declared: Declared, series: Series): boolean {
  const { noun, loose, text } = declared;
  if (!loose && !/大/.test(text) && plain.test(noun)) return true;
  return repeatedIn(declared, series) * 2 > series.points.length;
}
