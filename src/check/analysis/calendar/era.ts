import { dayNumber } from "../../../language/calendar.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { after, hitsIn, wordsIn } from "../text/hits.js";
import { dateOf } from "../text/paper-date.js";

/** Between which days a paper must have been written, as day numbers. */
export interface Era {
  from: number;
  /** Only where the date of the paper is known. */
  to?: number;
  /** How that is known, for a message: 按会议.yaml的时间，… */
  because: string;
}

/** From the date of the paper, else from what it speaks of as past: 党的二十大以来, “十四五”以来, 今年（2024年）. */
export function eraOf(paper: CheckedPaper): Era | undefined {
  const date = dateOf(paper);
  if (date && date.from !== "标题") {
    const { year, month, day } = date;
    const because = `按${date.from}，这篇稿子是${year}年${month === undefined ? "" : `${month}月`}的`;
    const from = dayNumber({ year, month: month ?? 1, day: day ?? 1 });
    return { from, to: dayNumber({ year, month: month ?? 12, day: day ?? 31 }), because };
  }
  return latest([...pastEvents(paper), ...pastPlans(paper), ...pastYears(paper)]);
}

function latest(eras: readonly Era[]): Era | undefined {
  return eras.reduce<Era | undefined>((last, era) => (last && last.from >= era.from ? last : era), undefined);
}

const heldAlready = /^(?:胜利)?(?:召开|闭幕)?(?:以来|精神|报告(?:指出|提出|强调)|作出|决策部署)/;

function pastEvents(paper: CheckedPaper): Era[] {
  return [...wordsIn(paper, paper.words.大事)]
    .filter((hit) => heldAlready.test(after(hit)))
    .map(({ entry: { name, 止: end } }) => ({ from: dayNumber(end), because: `文中已经讲到${name}` }));
}

const begunAlready = /(?<![一二三四五六七八九])(十[一二三四五六七八九]五)[”"]?(?:规划)?(?:实施)?以来/g;

function pastPlans(paper: CheckedPaper): Era[] {
  return [...hitsIn(paper, begunAlready)].flatMap(({ match: [, name = ""] }) => {
    const plan = paper.words.规划.get(name);
    return plan ? [{ from: newYear(plan.起), because: `文中已经讲到“${name}”以来` }] : [];
  });
}

function pastYears(paper: CheckedPaper): Era[] {
  return [
    ...hitsIn(
      paper,
      /(?:今年[（(]|今年是)?(20\d\d)年(?:以来|度?上半年，)|今年[（(](20\d\d)年[）)]|(?:今天|今年)是(20\d\d)年/g,
    ),
  ].map(({ match }) => {
    const year = Number(match[1] ?? match[2] ?? match[3]);
    return { from: newYear(year), because: `文中已经讲到${year}年` };
  });
}

function newYear(year: number): number {
  return dayNumber({ year, month: 1, day: 1 });
}
