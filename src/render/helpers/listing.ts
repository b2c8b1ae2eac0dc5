import {
  type ColumnCell,
  cellsIn,
  columnIn,
  countRows,
  derivedList,
  FigureFailure,
  wordFigure,
} from "../../figures/index.js";
import { type List, originOf } from "../../model/data.js";
import type { NumberStyle } from "../../model/number-style.js";
import { asPrinted, composed, type FigureText, type HelperResult } from "../made.js";
import { emptyCellRemarks } from "../remarks.js";
import { type Helper, number, rows, styled, text } from "./helper.js";

/** A text that stands in a column, and the first cell that says it. */
interface NamedCell {
  text: string;
  cell: ColumnCell;
}

function listed(
  list: List,
  name: string,
  most: number,
  unit: string | undefined,
  style: NumberStyle,
): HelperResult | FigureFailure {
  const wanted = columnIn(list, name);
  if (wanted instanceof FigureFailure) return wanted;
  const { rows, column: found } = wanted;
  const cells = cellsIn(rows, found.name);
  const named = eachOnce(cells, style);
  const shown = named.slice(0, most);
  const words = named.length === 0 ? "无" : shown.map((one) => one.text).join("、");
  const rest = shown.length < named.length ? ["等", ofAll(list, named, unit, style)] : [];
  const from = shown.flatMap(({ cell }) => cell.datum ?? []);
  const remarks = emptyCellRemarks(`${originOf(list).path} 的 ${found.name}`, cells);
  return composed([words, ...rest], from, remarks);
}

function eachOnce(cells: readonly ColumnCell[], style: NumberStyle): NamedCell[] {
  const named = new Map<string, NamedCell>();
  for (const cell of cells) {
    if (!cell.datum) continue;
    const { text } = asPrinted(cell.datum, style);
    if (!named.has(text)) named.set(text, { text, cell });
  }
  return [...named.values()];
}

/** 等5个: how many there are of which only some are named. */
function ofAll(
  list: List,
  named: readonly NamedCell[],
  unit: string | undefined,
  style: NumberStyle,
): Omit<FigureText, "at"> {
  const rows = named.map(({ cell }) => cell.row);
  const figure = countRows(derivedList(list, rows, originOf(list).path), unit);
  return { text: wordFigure(figure, style), figure };
}

export const listings: Record<string, Helper> = {
  名单: styled({
    summary: "一列的内容用顿号连起来，重复的只写一次；可以写明最多列几个，再写量词。一个也没有就是“无”",
    example: '{{名单 项目 "属地"}}，{{名单 项目 "名称" 2}}，{{名单 项目 "责任单位" 2 "家单位"}}',
    result: "石桥镇、清河镇、安阜街道，智能装备产业园、冷链物流中心等4个，县工信局、县商务局等3家单位",
    takes: [rows, text, number, text],
    needs: 2,
    run: (style, list, column, most = Number.POSITIVE_INFINITY, unit) => {
      if (most < 1 || (most !== Number.POSITIVE_INFINITY && !Number.isInteger(most)))
        return new FigureFailure('最多列几个，要写 1 以上的整数，如 {{名单 项目 "名称" 3}}');
      return listed(list, column, most, unit, style);
    },
  }),
};
