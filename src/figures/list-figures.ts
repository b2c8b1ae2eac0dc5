import type { List } from "../model/data.js";
import type { Figure } from "../model/figure.js";
import { FigureFailure } from "./failure.js";
import { countRows } from "./over-rows.js";
import { aheadOfTime, completionRate, inStage, type stageLists, startRate } from "./projects.js";

/** A figure that is kept for a list of projects, under a name of its own. */
export type ListFigure = (rows: List) => Figure | FigureFailure;

const staged =
  (name: keyof typeof stageLists): ListFigure =>
  (rows) => {
    const chosen = inStage(rows, name);
    return chosen instanceof FigureFailure ? chosen : countRows(chosen);
  };

const figures: Readonly<Record<string, ListFigure>> = {
  投资完成率: completionRate,
  完成率: completionRate,
  超进度: aheadOfTime,
  开工率: (rows) => startRate(rows, false),
  已开工: staged("已开工"),
  未开工: staged("未开工"),
  在建: staged("在建"),
  已竣工: staged("已竣工"),
  储备: staged("储备"),
};

/** What tells of each that the rows are projects. */
const telling: readonly string[] = ["累计完成", "年度计划", "状态", "形象进度", "实际开工", "建设性质"];

/** The figure of that name, of rows that are projects. @param has whether the rows, or those of groups, have a column */
export function listFigureNamed(name: string, has: (column: string) => boolean): ListFigure | undefined {
  return Object.hasOwn(figures, name) && telling.some(has) ? figures[name] : undefined;
}
