import { FigureFailure, inColumn, overRows, printedGap } from "../figures/index.js";
import { addsUp } from "../language/unit.js";
import type { List } from "../model/data.js";
import type { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Remark, Value } from "../model/value.js";
import { nothing, type PrintedColumn } from "./table-column.js";
import type { Site } from "./template/site.js";
import { toValue } from "./values.js";

/** What does not add up by its name, whatever its unit. */
const otherwise = /(?:率|比|比例|比重|占比|位次|排名|名次|序号|编号|年份|年度|倍数|均)$/;

function isSummable({ name, numbers }: PrintedColumn): boolean {
  return numbers !== undefined && (numbers.unit === "" || addsUp(numbers.unit)) && !otherwise.test(name);
}

/** The 合计 row, the cell of the 序号 column included. */
export function totalRow(
  rows: List,
  columns: readonly PrintedColumn[],
  site: Site,
  style: NumberStyle,
): Value[] | FigureFailure {
  if (!columns.some(isSummable))
    return new FigureFailure("写了“合计”，可是要印的这几列里没有可以加起来的数。请去掉“合计”，或者加上有数的列");
  const label = { ...nothing(site), text: "合计" };
  const first = columns[0];
  const labelled = first !== undefined && !isSummable(first);
  const totals: Value[] = [labelled ? nothing(site) : label];
  for (const [index, one] of columns.entries()) {
    const sum = isSummable(one) ? overRows("sum", rows, one.name) : undefined;
    if (sum instanceof FigureFailure) return sum;
    totals.push(sum ? sumValue(sum, one, site, style) : index === 0 && labelled ? label : nothing(site));
  }
  return totals;
}

function sumValue(sum: Figure, { name, numbers, figures }: PrintedColumn, site: Site, style: NumberStyle): Value {
  if (!numbers) return nothing(site);
  const whole = inColumn(sum, numbers);
  const value = toValue(whole, site, style);
  const parts = figures.map((figure) => ({ name, figure: inColumn(figure, numbers) }));
  const gap = printedGap({ whole, parts, unnamed: [], overlapping: false }, style);
  return gap ? { ...value, remarks: [...(value.remarks ?? []), roundingRemark(name, gap)] } : value;
}

function roundingRemark(name: string, { parts, whole }: { parts: string; whole: string }): Remark {
  const message = `表里“${name}”的合计印成 ${whole}，各行印出来的数加起来是 ${parts}，差在四舍五入。要一样的话，请多留一位小数`;
  return { about: "rounding", message };
}
