import type { LabelStyle } from "../../language/label-styles.js";
import { seriesOf } from "../analysis/text/grouping.js";
import { isLabelled } from "../analysis/text/points.js";
import { looksLikeHeading } from "../analysis/text/prose.js";
import type { CountedSeries } from "../analysis/text/series.js";
import { wide } from "../analysis/text/wide.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

/** Where a second one must follow; 首先 and 其一 may well stand alone, 1. may be a note. */
const styles: readonly LabelStyle[] = ["一、", "（一）", "第一，", "一是", "一要"];
/** How many characters on a second one is looked for. */
const reach = 2000;
const goesOn = /二[是要]|另一|再就是|再一|再有|还有|其次|第二|另外|此外|同时|再者|最后|一方面|两者|二来|也是/;

export const numberingLone: Rule = {
  id: "numbering-lone",
  category: "序号",
  summary: "只有“一”，没有“二”",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return seriesOf(paper).flatMap((series) => lone(paper, series));
  },
  examples: {
    good: [
      "问题不少：一是开工慢；二是投产慢。",
      "原因有两个：一是认识不高；另一个是措施不硬。",
      "首先，请县委书记李明同志讲话。",
    ],
    bad: [
      { text: "问题不少，〔一是〕开工慢，有的项目半年没有动静，责任单位也没有说法。" },
      { text: "一、加强领导\n\n〔（一）〕压实责任。要一级抓一级。\n\n二、强化督查\n\n要动真碰硬。" },
    ],
  },
};

function lone(paper: CheckedPaper, { style, points, flaws }: CountedSeries): RuleMatch[] {
  const [first] = points;
  if (!first || points.length > 1 || flaws.length > 0 || !styles.includes(style)) return [];
  const { block, start, end, text, atStart } = first;
  const behind = paper.blocks.slice(block.index + 1, block.index + 6);
  const words =
    block.text.slice(end, end + reach) +
    behind
      .slice(0, atStart ? 5 : 1)
      .map((next) => next.text)
      .join("\n");
  if (goesOn.test(words) || (style === "一、" && behind.some(isUnnumbered))) return [];
  const message = `只有“${text}”，没有下一条；只有一条不必编号，漏了的请补上`;
  return [{ block: block.index, start, end, message }];
}

function isUnnumbered(block: Parameters<typeof looksLikeHeading>[0]): boolean {
  return looksLikeHeading(block) && !isLabelled(block.text);
}
