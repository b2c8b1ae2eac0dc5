import { typedFigures } from "../language/typed-figures.js";
import { whereText } from "../language/where.js";
import type { Hole } from "../model/data.js";
import type { PrintedFigure } from "../model/figure.js";
import type { Value } from "../model/value.js";
import { plain, type Run } from "./runs.js";

/** A stretch of a line's plain text that has something to be said about it. */
export interface Spot {
  from: number;
  to: number;
  /** One or more, each a paragraph of a comment. */
  texts: string[];
}

/** The figures and the open places of a line, in order. */
export function spotsOf(runs: readonly Run[]): Spot[] {
  const text = plain(runs);
  const spots: Spot[] = [];
  let at = 0;
  let before: Value | undefined;
  for (const [index, run] of runs.entries()) {
    const { value } = run;
    if (value && value !== before) {
      spots.push(...spotsInValue(value, text, at, at + lengthOf(runs.slice(index), value)));
    }
    if (run.typed && run.type === "text") spots.push(...spotsInWords(run.text, at));
    // The line ends put into a title belong to no value.
    if (run.type === "text") before = value;
    at += plain([run]).length;
  }
  return spots;
}

/** A value is several runs where it holds a line end, or a title is broken inside it. */
function lengthOf(runs: readonly Run[], value: Value): number {
  const end = runs.findIndex((run) => run.value !== value && run.type === "text");
  return plain(end < 0 ? runs : runs.slice(0, end)).length;
}

function spotsInWords(words: string, at: number): Spot[] {
  return typedFigures(words).map((found) => {
    const from = at + found.at;
    return { from, to: from + found.text.length, texts: [`“${found.text}”：${typedByHand}`] };
  });
}

/** Of a value with several figures each has a spot of its own, if all can be told apart. */
function spotsInValue(value: Value, text: string, from: number, to: number): Spot[] {
  const { figures = [], hole } = value;
  const whole = { from, to, texts: [...(hole ? [openText(value, hole)] : []), ...figures.map(figureText)] };
  if (whole.texts.length === 0) return [];
  const spots: Spot[] = [];
  let at = from;
  for (const figure of hole ? [] : figures) {
    const found = text.indexOf(figure.text, at);
    if (found < 0 || found + figure.text.length > to) return [whole];
    at = found + figure.text.length;
    spots.push({ from: found, to: at, texts: [figureText(figure)] });
  }
  return spots.length > 0 ? spots : [whole];
}

const typedByHand = "手工填写，没有来源";

/** “84.4%”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375% */
function figureText({ text, where, formula, exact, origin }: PrintedFigure): string {
  if (origin === "手工") return `“${text}”：${typedByHand}`;
  return `“${text}”：来源 ${where}；算法 ${formula}；取舍前 ${exact}`;
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
