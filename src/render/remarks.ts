import { type ColumnCell, lacksOf } from "../figures/index.js";
import { whereText } from "../language/where.js";
import type { Figure } from "../model/figure.js";
import type { Place } from "../model/place.js";
import type { Remark } from "../model/value.js";

/** Cells that a figure could not reckon with because nothing stands in them. */
export function blankRemarks(figures: readonly Figure[]): Remark[] {
  const columns = new Map(figures.flatMap((figure) => lacksOf(figure).blanks).map((one) => [one.of, one.cells]));
  return [...columns].map(([of, cells]) => blank(of, cells, "没有算进去"));
}

/** Cells that a list of names leaves out because nothing stands in them. */
export function emptyCellRemarks(of: string, cells: readonly ColumnCell[]): Remark[] {
  const empty = cells.filter(({ datum }) => !datum).map(({ place }) => place);
  return empty.length === 0 ? [] : [blank(of, empty, "没有列进去")];
}

function blank(of: string, cells: readonly Place[], result: string): Remark {
  const message = `“${of}”有 ${cells.length} 格空着，${result}：${whereText(cells)}。应当有内容的请补上`;
  // At the cell: that is where it is mended, once for all sentences that use it.
  return { about: "blank", message, ...(cells[0] && { place: cells[0] }) };
}

/** Parts that do not make up the whole. */
export function partsRemark(message: string): Remark {
  return { about: "parts", message };
}
