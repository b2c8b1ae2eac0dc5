import type { CheckedPaper } from "../rule.js";
import { hitsIn } from "../text/hits.js";
import { dateOf } from "../text/paper-date.js";

/** In which months a paper may have been written, and how that is known. */
export interface Months {
  from: number;
  to: number;
  because: string;
}

const figures =
  /(?<!去年|上年|同期|年)(?:1|一)[—\-－–~～至到]+(\d{1,2})月份?(?=[^。；要将]{0,30}?(?:同比|增长|下降|累计))|截至(?:目前，)?(\d{1,2})月(?:底|末)/g;

/** The month of the paper's date, else the two after its latest figures: 1—8月，…同比增长 is written from August to October. */
export function monthsOf(paper: CheckedPaper): Months | undefined {
  const date = dateOf(paper);
  if (date?.month !== undefined)
    return { from: date.month, to: date.month, because: `按${date.from}，这篇稿子是${date.month}月的` };
  const last = Math.max(0, ...latestMonths(paper));
  if (last < 1 || last > 10) return undefined;
  return { from: last, to: last + 2, because: `文中的数字到${last}月为止` };
}

function latestMonths(paper: CheckedPaper): number[] {
  return [...hitsIn(paper, figures)].map(({ match }) => Number(match[1] ?? match[2])).filter((month) => month <= 12);
}
