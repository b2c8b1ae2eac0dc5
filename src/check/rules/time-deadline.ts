import { daysBetween, lastDay } from "../../language/calendar.js";
import { datesIn, type PlacedDate } from "../analysis/text/dates.js";
import { saidBefore } from "../analysis/text/hits.js";
import { dateOfWriting, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const deadline =
  /^(?:底|末)?(?:之|以)?前，?[^，。；]{0,12}?(?:要|必须|务必|确保|全部|一律|报送|报[到给至]|上报|报[^，。；到告道]{1,8}(?:局|办|部|组|指挥部)|完成|到位|动工|开工)/;
const ready =
  /^(?:底|末)?(?:之|以)?前(?:，?[^，。；]{0,12}?(?:已|了|未|没有|没能|应该?)|(?:完成|到位|动工|开工|报送|上报)的)/;
const elsewhen = /去年|前年|明年|次年|来年|翌年|下年|年前|原|曾|当时|本来|早|[xX×*]年|\d年$|规定|要求|应于|承诺/;

/** A deadline this many days back is a slip; further back it may be of the next year, unless its own year is written. */
const span = 150;
const longest = 800;

export const timeDeadline: Rule = ofWords({
  id: "time-deadline",
  category: "时间",
  summary: "要求完成的期限在开会之前就过了",
  authority: "写法",
  run: (paper) => {
    const date = dateOfWriting(paper);
    return date?.month === undefined ? [] : paper.blocks.flatMap((block) => pastDeadlines(block, date));
  },
  examples: {
    good: [
      "（2026年9月22日）\n\n同志们：\n\n9月28日前，各单位要把清单报百日攻坚指挥部，10月底前全部动工。",
      "（2026年9月22日）\n\n同志们：\n\n原定8月底前完成的5个项目还没有动工，4月底前要开工的明年再说；去年9月10日前全部完成。",
      "（2026年9月22日）\n\n同志们：\n\n9月20日前已经完成的，要巩固。",
      "（2026年10月15日）\n\n同志们：\n\n在建有快有慢。9月以前开工的项目里，第二水厂完成年度计划的68.4%，落在时间进度后面。",
      "会议筹备方案\n\n文稿组起草讲话、主持词，核对台账数字，9月18日前完成。\n\n县委办公室\n\n2026年9月11日",
    ],
    bad: [
      { text: "（2026年9月22日）\n\n同志们：\n\n请大家抓紧，〔9月8日〕前要把任务清单报上来。" },
      { text: "（2026年9月22日）\n\n同志们：\n\n没有开工的项目，〔8月〕底前必须全部动工。" },
    ],
  },
});

function pastDeadlines(block: CheckedBlock, date: PaperDate): RuleMatch[] {
  return datesIn(block).flatMap((due) => {
    const rest = block.text.slice(due.end, due.end + 40);
    if (!deadline.test(rest) || ready.test(rest) || elsewhen.test(lead(due))) return [];
    const late = daysLate(due, date);
    if (late === undefined || late < 1 || late > (due.year === undefined ? span : longest)) return [];
    const message = `这个期限比开会的日子早${late}天，已经过了，请核对`;
    return [{ block: block.index, start: due.start, end: due.end, message }];
  });
}

function lead(mention: PlacedDate): string {
  return saidBefore(mention).slice(-30);
}

/** Positive where the deadline lies before the day of the paper; undefined where that cannot be told. */
function daysLate(due: PlacedDate, { year, month, day }: PaperDate): number | undefined {
  if (due.month === undefined || month === undefined || due.month < 1 || due.month > 12) return undefined;
  const dueYear = due.year ?? year;
  const last = due.day ?? lastDay(due.month, dueYear);
  return daysBetween({ year: dueYear, month: due.month, day: last }, { year, month, day: day ?? 1 });
}
