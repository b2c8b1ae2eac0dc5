import { labelLike } from "../../language/label-text.js";
import { rankOf } from "../../language/labels.js";
import { seriesOf } from "../analysis/text/grouping.js";
import type { NumberedPoint } from "../analysis/text/points.js";
import type { Flaw } from "../analysis/text/series.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const numberingJump: Rule = {
  id: "numbering-jump",
  category: "序号",
  summary: "序号跳了号，或者不是从一开始",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return seriesOf(paper).flatMap(({ flaws }) => flaws.flatMap((flaw) => jump(paper, flaw)));
  },
  examples: {
    good: [
      "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。",
      "主要原因一是认识不高，二是措施不硬，三是作风不实。",
      "首先，认识要高；二是措施要硬，一抓到底。",
      "开这个会有两点考虑。一是账要对。二是事要定。\n\n第一，怎么看。我看重两样东西。一是老问题少了。二是人的状态变了。\n\n第二，怎么办。要一级抓一级。",
      "第一篇　总论\n\n第一章　背景\n\n第二章　目标\n\n第二篇　任务\n\n第三章　产业\n\n第四章　民生",
      "要一抓到底，抓出成效；要一抓责任，抓出压力。三查隐患，不留死角。",
      "抓好一、二、三产业融合发展。三、四季度要加快进度。",
    ],
    bad: [
      { text: "一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。\n\n〔四、〕严格奖惩\n\n要说到做到。" },
      { text: "问题不少：一是开工慢；〔三是〕投产慢；四是入统慢。" },
      { text: "（一）压实责任。要一级抓一级。\n\n〔（三）〕强化督查。要动真碰硬。" },
      { text: "问题不少，主要有：〔二是〕开工慢；三是投产慢。" },
      { text: "要做到：一抓责任，层层压实；二抓进度，天天调度；〔四抓〕督查，一督到底。" },
      { text: "一）压实责任。要一级抓一级。\n\n〔三）〕强化督查。要动真碰硬。" },
      { text: "第一条　为了加强管理，制定本办法。\n\n〔第三条　〕本办法适用于全县。" },
      {
        text: "第一章　总则\n\n第一节　背景\n\n一、形势\n\n要认清。\n\n第二章　任务\n\n第二节　产业\n\n〔第四节〕　民生",
      },
      { text: "第一，压实责任。⑴建台账；⑵抓调度；〔⑷〕严考核。" },
    ],
  },
};

function jump(paper: CheckedPaper, { kind, point, before }: Flaw): RuleMatch[] {
  const place = { block: point.block.index, start: point.start, end: point.end };
  if (kind === "orphan") {
    if (beginsOtherwise(paper, point)) return [];
    return [{ ...place, message: `“${point.text}”前面没有“${labelLike(point.text, point.ordinal - 1)}”，请核对序号` }];
  }
  if (kind !== "jump" || !before) return [];
  const due = labelLike(point.text, before.ordinal + 1) ?? point.text;
  return [
    { ...place, message: `“${before.text}”后面跳到了“${point.text}”，请核对是漏了一条还是编错了号`, suggest: due },
  ];
}

/** 首先…，二是…; 一方面…，二是…: another style, but the first one is there. A number such as 12. may be no numeral at all. */
function beginsOtherwise({ blocks }: CheckedPaper, { block, start, style, ordinal }: NumberedPoint): boolean {
  // 第三项是… may go on with what was handed over before.
  if (style === "第一项") return true;
  if (rankOf(style) !== undefined) return style !== "一、" && style !== "（一）" && ordinal > 3;
  const above = blocks.slice(Math.max(0, block.index - 5), block.index).map(({ text }) => text.slice(0, 12));
  return /首先|第一|其一|一方面|一个是|一则|一来|一[是要手]/.test(`${above.join("\n")}\n${block.text.slice(0, start)}`);
}
