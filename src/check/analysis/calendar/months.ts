import { monthsOfPart } from "../../../language/period.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { hitsIn } from "../text/hits.js";
import { dateOf } from "../text/paper-date.js";
import { reviewedIn } from "./periods.js";

/** In which months a paper may have been written, and how that is known. */
export interface Months {
  from: number;
  to: number;
  because: string;
}

const figures =
  /(?<!去年|上年|同期|年)(?:1|一)[—\-－–~～至到]+(\d{1,2})月份?(?=[^。；要将]{0,30}?(?:同比|增长|下降|累计))|截至(?:目前，)?(\d{1,2})月(?:底|末)/g;

const spoken =
  /(?:时值|正值|金秋|现在(?:已经?)?(?:是|到了?|进入了?)|(?:今天|当前|目前)(?:已经?)?(?:是|到了?|进入了?))(\d{1,2})月(?!\d)/g;

const halfway = /(?:确保|力争|冲刺)(?:今年)?(?:上半年)?(?:圆满)?(?:实现|完成)?[“"]?双过半/g;

/** The month of the paper's date, else the one it says it is, else the two after its latest figures: 1—8月，…同比增长 is written from August to October. */
export function monthsOf(paper: CheckedPaper): Months | undefined {
  const date = dateOf(paper);
  if (date?.month !== undefined)
    return { from: date.month, to: date.month, because: `按${date.from}，这篇稿子是${date.month}月的` };
  const [month] = [...hitsIn(paper, spoken)].map(({ match }) => Number(match[1])).filter((one) => one <= 12);
  if (month !== undefined) return { from: month, to: month, because: `文中说现在是${month}月` };
  const last = Math.max(0, ...latestMonths(paper));
  if (last < 1 && !hitsIn(paper, halfway).next().done) return { from: 3, to: 7, because: "文中说要确保“双过半”" };
  if (last < 1) return monthsReviewed(paper);
  return last > 10 ? undefined : { from: last, to: last + 2, because: `文中的数字到${last}月为止` };
}

function latestMonths(paper: CheckedPaper): number[] {
  return [...hitsIn(paper, figures)].map(({ match }) => Number(match[1] ?? match[2])).filter((month) => month <= 12);
}

/** What is reviewed twice and more, and more than anything else: after 上半年 comes a paper of June to September. */
function monthsReviewed(paper: CheckedPaper): Months | undefined {
  const names = reviewedIn(paper).map(({ name }) => name);
  const count = (name: string) => names.filter((one) => one === name).length;
  const [usual, ...others] = [...new Set(names)].sort((a, b) => count(b) - count(a));
  const end = monthsOfPart(usual ?? "")?.[1] ?? 12;
  if (usual === undefined || end > 9 || count(usual) < 2 || others.some((name) => count(name) === count(usual)))
    return undefined;
  return { from: end, to: end + 3, because: `文中总结的是${usual}` };
}
