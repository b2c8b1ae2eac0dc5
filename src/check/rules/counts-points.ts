import { declaredAs, quoted } from "../analysis/text/count-words.js";
import type { Declared } from "../analysis/text/declared.js";
import { seriesOf } from "../analysis/text/grouping.js";
import { leadOf } from "../analysis/text/lead.js";
import { repeatedIn } from "../analysis/text/repeated.js";
import type { CountedSeries } from "../analysis/text/series.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const countsPoints: Rule = {
  id: "counts-points",
  category: "数目",
  summary: "说讲几点，后面编了号的却不是几点",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return seriesOf(paper).flatMap((series) => miscounted(paper, series));
  },
  examples: {
    good: [
      "下面，我讲两点意见。\n\n一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。",
      "今天的会议有三项议程：一是通报情况；二是表态发言；三是领导讲话。",
      "全县有五个镇没有完成任务，主要原因：一是开工慢；二是投产慢。",
      "眼下有三个问题，不解决就要拖后腿。一是开工慢。二是投产慢。三是入统慢。",
      "围绕这三个问题：一是抓开工；二是抓投产。下午三点，一是看现场，二是开会。",
      "我提几点要求：一是抓开工；二是抓投产。",
      "动员全市上下行动起来，谱写新时代“三农”工作新篇章。\n\n一、高度重视。这件事关系农业农村农民。\n\n二、形成合力。要一级抓一级。",
      "落实“四个最严”要求，一是抓源头；二是抓监管。",
    ],
    bad: [
      { text: "下面，我讲〔三点意见〕。\n\n一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。" },
      { text: "今天的会议有〔三项议程〕，第一项是通报情况；第二项由李明同志讲话。" },
      { text: "开这个会有〔四层意思〕：第一层意思，晒晒成绩。第二层意思，照照镜子。第三层意思，鼓鼓干劲。" },
      { text: "今天的会议有〔四项议程〕：一是通报情况；二是表态发言；三是领导讲话。" },
      { text: "要做到〔三个到位〕：一是责任到位；二是措施到位。" },
      { text: "要做到〔“三个到位”〕：一是责任到位；二是措施到位；三是督查到位；四是考核到位。" },
      { text: "眼下有〔四个问题〕，不解决就要拖后腿。一是开工慢。二是投产慢。三是入统慢。" },
      { text: "我强调〔三点〕，请大家记住。\n\n第一，加强领导。要一级抓一级。\n\n第二，强化督查。要动真碰硬。" },
      {
        text: "今天，我讲〔两点意见〕。\n\n时间紧，长话短说。\n\n一、加强领导\n\n要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。\n\n三、严格奖惩\n\n要说到做到。",
      },
    ],
  },
};

function miscounted(paper: CheckedPaper, series: CountedSeries): RuleMatch[] {
  const declared = leadOf(paper, series);
  const { points, last } = series;
  if (!declared || [points.length, last].includes(declared.count)) return [];
  if (points.length < 2 && (declared.count > 12 || series.style === "首先，")) return [];
  if (declared.loose && !isMeant(declared, series)) return [];
  if (goesOnOtherwise(series, declared.count)) return [];
  const first = points[0]?.text ?? "";
  const range = points.length > 1 ? `“${first}”到“${points.at(-1)?.text}”` : `“${first}”`;
  const message = `前面说${quoted(declared.text)}，后面编了号的是${points.length}条（${range}），请核对`;
  const { start, end, block } = declared;
  return [{ block: block.index, start, end, message, suggest: declaredAs(declared, points.length) }];
}

/** A quoted phrase may be the name of a policy; it is a heading of this list if the points repeat it, or nothing but ： follows. */
function isMeant(declared: Declared, series: CountedSeries): boolean {
  const { block, end } = declared;
  return (
    /^[：:]/.test(block.text.slice(end, end + 1)) || repeatedIn(declared, series.points) * 2 >= series.points.length
  );
}

/** The last one is there, but without its number: 最后是…, 再就是… */
function goesOnOtherwise({ points }: CountedSeries, count: number): boolean {
  const last = points.at(-1);
  if (!last || points.length + 1 !== count) return false;
  return /[。；，](?:最后|再就是|再一个|还有一个|还有就是|另一个|另外一个)/.test(
    last.block.text.slice(last.end, last.end + 600),
  );
}
