import { Exact } from "../language/decimal.js";
import { whereText } from "../language/where.js";
import { type Data, type List, originOf } from "../model/data.js";
import type { Figure } from "../model/figure.js";
import type { Stage } from "../model/ledger.js";
import { difference, share } from "./arithmetic.js";
import { timeProgress } from "./as-of.js";
import { cellsIn, column, derivedList } from "./columns.js";
import { FigureFailure } from "./failure.js";
import { figureIn } from "./figure-of.js";
import { countRows, overCells } from "./over-rows.js";
import { narrowed } from "./queries/path.js";
import { stagesOf } from "./stages.js";

/** What is asked of projects, and the stages that answer it. */
export const stageLists = {
  已开工: ["在建", "竣工"],
  未开工: ["未开工"],
  在建: ["在建"],
  已竣工: ["竣工"],
  储备: ["储备"],
} as const satisfies Record<string, readonly Stage[]>;

export function inStage(rows: List, name: keyof typeof stageLists): List | FigureFailure {
  return byStage(rows, name, (stage) => stageLists[name].some((one) => one === stage));
}

function byStage(rows: List, choice: string, wanted: (stage: Stage) => boolean): List | FigureFailure {
  const stages = stagesOf(rows);
  if (stages instanceof FigureFailure) return stages;
  const chosen = rows.filter((row) => wanted(stages.get(row) ?? "未开工"));
  return derivedList(rows, chosen, narrowed(originOf(rows).path, choice));
}

/** 开工率: those begun out of all, without those in reserve unless they are asked for. */
export function startRate(rows: List, withReserve: boolean): Figure | FigureFailure {
  const begun = inStage(rows, "已开工");
  const all = withReserve ? rows : byStage(rows, "不含储备", (stage) => stage !== "储备");
  if (begun instanceof FigureFailure) return begun;
  return all instanceof FigureFailure ? all : share("开工率", [countRows(begun), countRows(all)]);
}

/** 投资完成率: what has been completed out of what is planned for the year. */
export function completionRate(rows: List): Figure | FigureFailure {
  const [done, plan] = [overCells("sum", rows, "累计完成"), overCells("sum", rows, "年度计划")];
  if (done instanceof FigureFailure) return done;
  return plan instanceof FigureFailure ? plan : share("投资完成率", [done, plan]);
}

/** 超进度: by how many percentage points the completion of all is ahead of the year; negative where it is behind. */
export function aheadOfTime(rows: List): Figure | FigureFailure {
  const [rate, time] = [completionRate(rows), timeProgress(rows)];
  if (rate instanceof FigureFailure) return rate;
  return time instanceof FigureFailure ? time : difference("超时间进度", [rate, time]);
}

export type Pace = "超前" | "按期" | "滞后";

/**
 * The projects begun that are ahead of the year, level with it or behind, by completed out of planned. Equal means that both print
 * alike. One without a plan for the year has nothing to be behind of, and is in none.
 * @param decimals to which percentages are printed
 */
export function atPace(rows: List, pace: Pace, decimals: number): List | FigureFailure {
  const time = timeProgress(rows);
  const begun = inStage(rows, "已开工");
  if (time instanceof FigureFailure) return time;
  if (begun instanceof FigureFailure) return begun;
  const rates = ratesOf(begun);
  if (rates instanceof FigureFailure) return rates;
  const due = new Exact(time.quantity.value);
  const chosen = begun.filter((row) => {
    const rate = rates.get(row);
    return rate && paceOf(rate, due, decimals) === pace;
  });
  return derivedList(rows, chosen, narrowed(originOf(rows).path, pace));
}

function paceOf(rate: Exact, due: Exact, decimals: number): Pace {
  const order = rate.toDecimalPlaces(decimals).comparedTo(due.toDecimalPlaces(decimals));
  return order > 0 ? "超前" : order < 0 ? "滞后" : "按期";
}

/** Completed out of planned, in %, of each row that has a plan. */
function ratesOf(rows: List): Map<Data, Exact> | FigureFailure {
  const [done, plan] = [column(rows, "累计完成"), column(rows, "年度计划")];
  if (done instanceof FigureFailure) return done;
  if (plan instanceof FigureFailure) return plan;
  const rates = new Map<Data, Exact>();
  const unknown: Data[] = [];
  for (const row of rows) {
    const planned = figureIn(row, plan.name);
    if (!planned || new Exact(planned.quantity.value).isZero()) continue;
    const completed = figureIn(row, done.name);
    const rate = completed && share("", [completed, planned]);
    if (rate instanceof FigureFailure) return rate;
    if (rate) rates.set(row, new Exact(rate.quantity.value));
    else unknown.push(row);
  }
  return unknown.length > 0 ? unknownTrouble(unknown, done.name) : rates;
}

function unknownTrouble(rows: readonly Data[], name: string): FigureFailure {
  const places = cellsIn(rows, name).map(({ place }) => place);
  return new FigureFailure(
    `已开工的项目有 ${rows.length} 个没有填“${name}”，比不了进度：${whereText(places)}。请补上；确实没有完成投资的填 0`,
    undefined,
    places[0],
  );
}
