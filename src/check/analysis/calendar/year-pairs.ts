import type { CheckedPaper } from "../../engine/rule.js";
import { type Hit, hitsIn } from "../text/hits.js";

/** Two years of one sentence: what was done in the first, what is to be done in the next. */
export interface YearPair {
  /** Where the second one stands. */
  hit: Hit;
  past: number;
  next: number;
}

const year = "(20\\d\\d)年度?";
const patterns: readonly RegExp[] = [
  new RegExp(`${year}[^，。；、\\d]{2,24}执行情况(?:和|及|与|以及)${year}[^，。；、\\d]{2,24}草案`, "g"),
  new RegExp(
    `总结了?(?:[我全][省市区县镇乡])?${year}[^，。；、\\d]{0,12}工作，[^。；\\d]{0,24}?(?:部署|安排|谋划)了?${year}[^，。；、\\d]{0,12}工作`,
    "g",
  ),
  new RegExp(`总结了?${year}的工作，[^。；\\d]{0,40}?对${year}的工作有`, "g"),
];

/** 总结了2025年工作，部署了2025年工作; 2025年…执行情况和2027年…草案: years of one sentence that do not follow each other. */
export function yearPairs(paper: CheckedPaper): YearPair[] {
  return patterns
    .flatMap((pattern) => [...hitsIn(paper, pattern)])
    .map((hit) => {
      const start = hit.start + hit.match[0].lastIndexOf(`${hit.match[2]}年`);
      return { hit: { ...hit, start, end: start + 5 }, past: Number(hit.match[1]), next: Number(hit.match[2]) };
    })
    .filter(({ past, next }) => next !== past + 1);
}

const reviewed = /回顾(20\d\d)年|(20\d\d)年工作(?:回顾|总结)|汇报(20\d\d)年的?工作(?:成果|情况)/g;
const outlook = /展望(20\d\d)年|(20\d\d)年工作(?:展望|打算)|对(20\d\d)年的?工作进行了?展望/g;

/** 2025年工作回顾 and 2026年工作展望 of one paper: what does not go with most of the others, or with the one before. */
export function outOfPair(paper: CheckedPaper): YearPair[] {
  const said = (pattern: RegExp, step: number) =>
    [...hitsIn(paper, pattern)].map((hit) => ({ hit, step, of: Number(hit.match[1] ?? hit.match[2] ?? hit.match[3]) }));
  const [past, next] = [said(reviewed, 1), said(outlook, 0)];
  if (past.length === 0 || next.length === 0) return [];
  const all = [...past, ...next];
  const counts = new Map<number, number>();
  for (const { of, step } of all) counts.set(of + step, (counts.get(of + step) ?? 0) + 1);
  const [[right] = [0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return all.filter(({ of, step }) => of + step !== right).map(({ hit, of }) => ({ hit, past: right - 1, next: of }));
}
