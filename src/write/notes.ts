import { typedFigures } from "../language/typed-figures.js";
import { whereText } from "../language/where.js";
import type { Hole } from "../model/data.js";
import type { PrintedFigure } from "../model/figure.js";
import type { Value } from "../model/value.js";
import { plain, type Run } from "./runs.js";

/** A stretch of a line's plain text that has something to be said about it. */
export interface NotedRange {
  from: number;
  to: number;
  /** One or more, each a paragraph of a comment. */
  texts: string[];
}

/** The figures and the open places of a line, in order. */
export function spotsOf(runs: readonly Run[]): NotedRange[] {
  const spots: NotedRange[] = [];
  let at = 0;
  let before: Value | undefined;
  for (const [index, run] of runs.entries()) {
    const { value } = run;
    if (value && value !== before) spots.push(...spotsInValue(value, placesOf(value, runs.slice(index), at)));
    if (run.typed && run.type === "text") spots.push(...spotsInWords(run.text, at));
    // The line ends put into a title belong to no value.
    if (run.type === "text") before = value;
    at += plain([run]).length;
  }
  return spots;
}

/**
 * Where each character of a value stands in its line: a value is several runs where it holds a line end, or a title is broken inside it.
 * @param runs from its first one on, which begins at `at`
 */
function placesOf(value: Value, runs: readonly Run[], at: number): number[] {
  const places: number[] = [];
  let start = at;
  for (const run of runs) {
    if (run.type === "text" && run.value !== value) break;
    const characters = [...plain([run]).split("").keys()];
    if (run.value === value) places.push(...characters.map((character) => start + character));
    start += characters.length;
  }
  return places;
}

function spotsInWords(words: string, at: number): NotedRange[] {
  return typedFigures(words).map((found) => {
    const from = at + found.at;
    return { from, to: from + found.text.length, texts: [`“${found.text}”：${typedByHand}`] };
  });
}

/** Of a value with several figures each has a spot of its own. */
function spotsInValue(value: Value, places: readonly number[]): NotedRange[] {
  const { figures = [], hole } = value;
  const spot = (from: number, to: number, texts: string[]): NotedRange => ({
    from: places[from] ?? 0,
    to: (places[to - 1] ?? 0) + 1,
    texts,
  });
  if (hole) return [spot(0, places.length, [openText(value, hole), ...figures.map(figureText)])];
  return figures.map((figure) => spot(figure.at, figure.at + figure.text.length, [figureText(figure)]));
}

const typedByHand = "手工填写，没有来源";

/** “84.4%”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375% */
function figureText({ text, where, formula, exact, origin }: PrintedFigure): string {
  if (origin === "手工") return `“${text}”：${typedByHand}`;
  const before = isRounded(text, exact) ? `；取舍前 ${exact}` : "";
  return `“${text}”：来源 ${where}；算法 ${formula}${before}`;
}

/** 增长5.6% says 5.6%, 15.6% does not. */
function isRounded(text: string, exact: string): boolean {
  const at = text.lastIndexOf(exact);
  return at < 0 || /[\d.]/.test(text[at - 1] ?? "");
}

const advice: Record<Hole, string> = {
  待填: "待填，会前要填上",
  暂定: "暂定，还没有最后定",
  缺: "还没有这项数据",
};

function openText({ text, paths, sources }: Value, hole: Hole): string {
  const path = paths.length > 0 ? `：${paths.join("、")}` : "";
  const where = sources.length > 0 ? `（${whereText(sources)}）` : "";
  return `“${text}”：${advice[hole]}${path}${where}`;
}
