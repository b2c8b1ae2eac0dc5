import { exists, weekdayOf } from "../../language/calendar.js";
import { dateText } from "../../language/moment.js";
import { datesIn, type PlacedDate } from "../analysis/text/dates.js";
import { dateOf, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const said = /^([，\s]*[（(]?)(?:星期|周|礼拜)([一二三四五六日天])(?!前|内|年|期)/;

export const timeWeekday: Rule = ofWords({
  id: "time-weekday",
  category: "时间",
  summary: "星期和日期对不上",
  authority: "写法",
  run: (paper) => {
    const date = dateOf(paper);
    return paper.blocks.flatMap((block) => weeklastDay(block, date));
  },
  examples: {
    good: [
      "定于2026年9月22日（星期二）上午9时召开会议。",
      "定于201X年X月X日（星期X）召开，9月22日（星期五）不知是哪一年。",
      "2026年9月22日一周前已经通知。",
    ],
    bad: [
      { text: "定于2026年9月22日（〔星期三〕）上午9时召开会议。" },
      { text: "2026年9月27日，〔周六〕，全县上下都在工地。" },
      { text: "县长王振\n\n（2026年10月15日）\n\n同志们：\n\n观摩会定在10月20日（〔星期一〕），请各单位准备。" },
    ],
  },
});

function weeklastDay(block: CheckedBlock, paper: PaperDate | undefined): RuleMatch[] {
  return datesIn(block).flatMap((date) => {
    const match = said.exec(block.text.slice(date.end, date.end + 12));
    const year = yearOf(date, paper);
    const { month, day } = date;
    if (!match || year === undefined || month === undefined || day === undefined) return [];
    if (!exists({ year, month, day })) return [];
    const right = weekdayOf({ year, month, day });
    const [text, lead = "", named] = match;
    if ((named === "天" ? "日" : named) === right) return [];
    return [
      {
        block: block.index,
        start: date.end + lead.length,
        end: date.end + text.length,
        message: `${dateText({ year, month, day })}是星期${right}，请核对日期和星期`,
        suggest: text.slice(lead.length, -1) + right,
      },
    ];
  });
}

/** The paper's own year where none is named; not for dates far away from it, which may be of the next year. */
function yearOf({ block, start, year, month }: PlacedDate, paper: PaperDate | undefined): number | undefined {
  if (year !== undefined || !paper) return year;
  if (/(?:去|前|明|后|次)年[^。]{0,6}$|[xX×*]年$/.test(block.text.slice(Math.max(0, start - 10), start)))
    return undefined;
  const near = paper.month === undefined || month === undefined || Math.abs(month - paper.month) < 7;
  return near ? paper.year : undefined;
}
