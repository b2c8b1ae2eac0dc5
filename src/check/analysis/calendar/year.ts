import type { CheckedPaper } from "../../engine/rule.js";
import { hitsIn } from "../text/hits.js";
import { dateOf } from "../text/paper-date.js";

/** The year a paper is of, and how that is known. */
export interface OwnYear {
  year: number;
  /** Only where the date of the paper is known. */
  month?: number;
  because: string;
}

const spokenOf =
  /今年(?:是|[（(])?(20\d\d)年|(?:部署|安排|做好|抓好)[^，。；]{0,8}?(20\d\d)年度?[^，。；]{0,10}(?:工作|任务)|(20\d\d)年度?的?(?:目标任务|工作任务|各项工作|重点工作|工作要点|工作目标)/g;

/** From the date of the paper, else the year most of its tasks are of: three at least, and twice as many as of any other. */
export function yearOf(paper: CheckedPaper): OwnYear | undefined {
  const date = dateOf(paper);
  if (date && date.from !== "标题") {
    const { year, month } = date;
    return { year, ...(month !== undefined && { month }), because: `这篇稿子是${year}年的` };
  }
  const counts = new Map<number, number>(date ? [[date.year, 1]] : []);
  for (const { match } of hitsIn(paper, spokenOf)) {
    const year = Number(match[1] ?? match[2] ?? match[3]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 3 || first[1] < 2 * (second?.[1] ?? 0)) return undefined;
  return { year: first[0], because: `文中别处都是${first[0]}年` };
}
