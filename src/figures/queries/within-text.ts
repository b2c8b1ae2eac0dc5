import { decimalText, Exact } from "../../language/decimal.js";
import { quantitiesIn } from "../../language/quantity-mentions.js";
import { whereText } from "../../language/where.js";
import { type Datum, type List, originOf } from "../../model/data.js";
import { Figure } from "../../model/figure.js";
import type { Quantity } from "../../model/quantity.js";
import { newName, withColumns, withDoubts } from "../added-column.js";
import { type ColumnCell, cellsIn, column } from "../columns.js";
import { FigureFailure } from "../failure.js";
import { narrowed } from "./path.js";

/**
 * 取数: the number behind a word in a cell of text (建筑面积 in “总建筑面积约3.2万平方米，设床位300张”), as a column of that name. A cell that
 * has no number there, or more than one, is a doubt.
 */
export function withinText(rows: List, name: string, word: string): List | FigureFailure {
  const found = column(rows, name);
  if (found instanceof FigureFailure) return found;
  const free = newName(rows, word, '{{取数 项目 "建设内容" "总建筑面积"}}');
  if (free instanceof FigureFailure) return free;
  const cells = cellsIn(rows, found.name);
  const figures = cells.map((cell) => figureBehind(cell, word));
  const failed = figures.flatMap((one) => (one instanceof FigureFailure && one.place ? [one] : []));
  if (rows.length > 0 && failed.length === rows.length && failed[0]) return failed[0];
  const made = withColumns(
    rows,
    [{ name: word, type: "数" }],
    (_row, index) => {
      const figure = figures[index];
      return figure instanceof Figure ? [[word, figure]] : [];
    },
    narrowed(originOf(rows).path, `${found.name}里的${word}`),
  );
  return withDoubts(
    made,
    failed.map(({ message, place }) => ({ message, place: place ?? originOf(rows).place })),
  );
}

function figureBehind({ datum, place }: ColumnCell, word: string): Figure | FigureFailure {
  const trouble = (what: string) => new FigureFailure(`${whereText([place])}${what}`, undefined, place);
  if (!datum) return trouble(`空着，里面没有“${word}”的数`);
  const quantities = quantitiesBehind(datum, word);
  const [first, ...more] = quantities;
  if (!first) return trouble(`里没有“${word}”的数，没有算进去。数要紧跟在“${word}”后面，带上单位`);
  if (more.some(({ value, unit }) => value !== first.value || unit !== first.unit))
    return trouble(
      `里“${word}”后面有几个数（${quantities.map(({ value, unit }) => value + unit).join("、")}），不知道要哪一个`,
    );
  return new Figure(first, { type: "datum", datum });
}

/** What may stand between the word and its number. */
const between = /^[（(]?(?:总量|合计|共计?|累计|达到?|为|约|近|超过?|[:：\s])*$/;

function quantitiesBehind({ text }: Datum, word: string): Quantity[] {
  return quantitiesIn(text).flatMap(({ start, digits, multiple, base, vague }): Quantity[] => {
    const at = text.lastIndexOf(word, start - 1);
    if (at < 0 || !between.test(text.slice(at + word.length, start))) return [];
    return [
      { value: decimalText(new Exact(digits)), unit: multiple + base, ...(vague && { approximate: true as const }) },
    ];
  });
}
