import { dimensionOf } from "../language/unit.js";
import { type Data, Datum, isGroup, type List, list, originOf } from "../model/data.js";
import type { Figure } from "../model/figure.js";
import { compare } from "./arithmetic.js";
import { columnsOf, derivedList } from "./columns.js";
import { FigureFailure } from "./failure.js";
import { figureIn } from "./figure-of.js";
import { narrowed } from "./queries/path.js";

export type TargetStatus = "达标" | "未达标" | "未公布";

/** A target and what is measured against it. Growth goes first: an amount for the whole year says little in August. */
const pairs = [
  { target: "目标增速", actual: "增速" },
  { target: "目标", actual: "完成" },
] as const;

/**
 * The indicators that have reached their target, have not, or have one of which nothing has been published yet. Of a ledger of indicators
 * without targets nobody knows: it is no condition for anything, and whoever counts them is told.
 */
export function atStanding(rows: List, standing: TargetStatus): List | FigureFailure {
  const has = (names: readonly string[]) => pairs.some(({ target }) => names.includes(target));
  if (rows.length > 0 && !has(columnsOf(rows).map(({ name }) => name))) {
    const undecided = `“${originOf(rows).path}”里没有“目标增速”，也没有“目标”，说不上达标不达标。请在台账里加上`;
    if (!has(originOf(rows).ledger?.known ?? [])) return new FigureFailure(undecided);
    return list({ ...originOf(rows), path: narrowed(originOf(rows).path, standing), undecided });
  }
  const chosen: Data[] = [];
  for (const row of rows) {
    const found = standingOf(row);
    if (found instanceof FigureFailure) return found;
    if (found === standing) chosen.push(row);
  }
  return derivedList(rows, chosen, narrowed(originOf(rows).path, standing));
}

/** Undefined for what has no target. */
function standingOf(row: Data): TargetStatus | undefined | FigureFailure {
  const targets = pairs.flatMap(({ target, actual }) => {
    const wanted = figureIn(row, target);
    if (!wanted) return [];
    const growth = figureIn(row, "增速");
    const amount = figureIn(row, actual);
    // 年初目标 8% beside 完成 11亿元 is aimed at growth.
    const aimed = target === "目标" && isRate(wanted) && growth && !(amount && isRate(amount));
    return [{ wanted, reached: aimed ? growth : amount, actual: aimed ? "增速" : actual, target }];
  });
  const judged = targets.find(({ reached }) => reached);
  if (!judged?.reached) return targets.length > 0 ? "未公布" : undefined;
  const order = compare(judged.reached.quantity, judged.wanted.quantity);
  if (order instanceof FigureFailure)
    return new FigureFailure(
      `${originOf(row).path} 的“${judged.actual}”比不了“${judged.target}”：${order.message}`,
      undefined,
      originOf(row).place,
    );
  return (lowerIsBetter(row) ? order > 0 : order < 0) ? "未达标" : "达标";
}

function isRate({ quantity }: Figure): boolean {
  return dimensionOf(quantity.unit) === "比率";
}

/** 能耗, 负债率: a column 方向 says 越低越好 or 逆向. */
function lowerIsBetter(row: Data): boolean {
  const way = isGroup(row) ? row.方向 : undefined;
  return way instanceof Datum && /逆|低|负|下降/.test(way.text);
}
