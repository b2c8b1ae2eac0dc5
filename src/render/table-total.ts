import { FigureFailure, inColumn, isSummable, printedGap, totalOf } from "../figures/index.js";
import type { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Remark, Value } from "../model/value.js";
import { nothing, type PrintedColumn } from "./table-column.js";
import type { Site } from "./template/site.js";
import { toValue } from "./values.js";

/** The 合计 row, the cell of the 序号 column included. */
export function totalRow(columns: readonly PrintedColumn[], site: Site, style: NumberStyle): Value[] | FigureFailure {
  const sums: (Figure | undefined)[] = [];
  for (const { column, numbers, rows } of columns) {
    const sum = numbers && totalOf(rows, numbers.unit === "" ? column : { ...column, unit: numbers.unit });
    if (sum instanceof FigureFailure) return sum;
    sums.push(sum);
  }
  if (sums.every((sum) => sum === undefined))
    return new FigureFailure("写了“合计”，可是要印的这几列里没有可以加起来的数。请去掉“合计”，或者加上有数的列");
  const label = { ...nothing(site), text: "合计" };
  const labelled = sums[0] === undefined;
  const totals: Value[] = [labelled ? nothing(site) : label];
  for (const [index, one] of columns.entries()) {
    const sum = sums[index];
    totals.push(sum ? sumValue(sum, one, site, style) : index === 0 ? label : nothing(site));
  }
  return totals;
}

function sumValue(
  sum: Figure,
  { column: { name, unit = "", formula = "" }, numbers, figures }: PrintedColumn,
  site: Site,
  style: NumberStyle,
): Value {
  if (!numbers) return nothing(site);
  const whole = inColumn(sum, numbers);
  const value = toValue(whole, site, style);
  // Shares of the whole add up as amounts do: 占比＝总投资÷全部总投资.
  if (!isSummable(name, numbers.unit || unit) && !formula.includes("÷全部")) return value;
  const parts = figures.map((figure) => ({ name, figure: inColumn(figure, numbers) }));
  const gap = printedGap({ whole, parts, unnamed: [], overlapping: false }, style);
  return gap ? { ...value, remarks: [...(value.remarks ?? []), roundingRemark(name, gap)] } : value;
}

function roundingRemark(name: string, { parts, whole }: { parts: string; whole: string }): Remark {
  const message = `表里“${name}”的合计印成 ${whole}，各行印出来的数加起来是 ${parts}，差在四舍五入。要一样的话，请多留一位小数`;
  return { about: "rounding", message };
}
