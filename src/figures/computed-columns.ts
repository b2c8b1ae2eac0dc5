import { type Data, type Doubt, type List, originOf } from "../model/data.js";
import type { Figure } from "../model/figure.js";
import type { Column } from "../model/ledger.js";
import { withColumns, withDoubts } from "./added-column.js";
import type { Aggregate } from "./arithmetic.js";
import { type ColumnFormula, isFormula, parseFormula } from "./column-formula.js";
import { type ColumnValue, columnValue, doubtOf, inRow, membersOf } from "./column-value.js";
import { column, columnsOf, derivedList } from "./columns.js";
import { FigureFailure } from "./failure.js";
import { type ListFigure, listFigureNamed } from "./list-figures.js";
import { countRows, isSummable, overCells, sumOf } from "./over-rows.js";

/** A column that is asked for, and the rows that have it. */
export interface ColumnAndRows {
  rows: List;
  column: Column;
}

/**
 * The column a template asks for: one of the ledger, of groups also the sum of one over the rows of each, or one to be computed, as
 * 累计完成÷年度计划 or named 完成率＝累计完成÷年度计划, or a figure that is kept for projects (投资完成率, 开工率). What cannot be computed
 * of single rows is a doubt of the rows; of all rows, a failure.
 */
export function columnIn(rows: List, asked: string): ColumnAndRows | FigureFailure {
  const known = column(rows, asked);
  if (!(known instanceof FigureFailure)) return { rows, column: known };
  const wish = wishOf(rows, asked);
  return wish ? computed(rows, wish) : known;
}

/** 求和, 平均, 最大 or 最小 of a column, or of one that is computed. */
export function overRows(type: Aggregate, rows: List, asked: string): Figure | FigureFailure {
  const wanted = columnIn(rows, asked);
  return wanted instanceof FigureFailure ? wanted : overCells(type, wanted.rows, wanted.column.name);
}

/** How a column is to be computed, and its name. */
interface Wish {
  name: string;
  /** As the template writes it. */
  text: string;
  formula: ColumnFormula | ListFigure | FigureFailure;
}

function wishOf(rows: List, asked: string): Wish | undefined {
  const [before = "", ...after] = asked.split(/[＝=]/);
  const named = after.length > 0;
  const [name, text] = named ? [before.trim(), after.join("＝").trim()] : [asked.trim(), asked.trim()];
  if (name === "") return undefined;
  const figure = listFigureNamed(text, (one) => nameIn(rows, one) !== undefined);
  if (figure) return { name, text, formula: figure };
  const single = nameIn(rows, text);
  if (!named && single === undefined && !isFormula(text)) return undefined;
  return { name, text, formula: parseFormula(text, (word) => nameIn(rows, word)) };
}

/** The name of a column of the rows, or of the rows that groups hold. */
function nameIn(rows: List, word: string): string | undefined {
  const own = column(rows, word);
  if (!(own instanceof FigureFailure)) return columnsOf(rows).length > 0 ? own.name : undefined;
  const members = rows.map(membersOf).find((one) => one !== undefined && one.length > 0);
  return members && nameIn(members, word);
}

function computed(rows: List, { name, text, formula }: Wish): ColumnAndRows | FigureFailure {
  if (formula instanceof FigureFailure) return formula;
  const all = allIn(rows);
  const values = rows.map((row) => rowValue(row, rows, name, formula, all));
  const doubts = values.flatMap((value, index): Doubt[] => {
    const row = rows[index];
    return value instanceof FigureFailure && row ? [doubtOf(value, row)] : [];
  });
  const figures = values.map((value) => (value instanceof FigureFailure ? undefined : value));
  const first = values.find((value) => value instanceof FigureFailure);
  if (first && figures.every((figure) => figure === undefined)) return first;
  return withFigures(rows, { name, text }, figures, doubts);
}

function withFigures(
  rows: List,
  { name, text }: Pick<Wish, "name" | "text">,
  figures: readonly (Figure | undefined)[],
  doubts: readonly Doubt[],
): ColumnAndRows | FigureFailure {
  const unit = figures.find((figure) => figure !== undefined)?.quantity.unit ?? "";
  const wanted = { name, type: "数" as const, unit, formula: text };
  const made = withColumns(rows, [wanted], (_row, index) => {
    const figure = figures[index];
    return figure ? [[name, figure]] : [];
  });
  const told = withDoubts(made, doubts);
  const found = column(told, name);
  return found instanceof FigureFailure ? found : { rows: told, column: found };
}

function rowValue(
  row: Data,
  rows: List,
  name: string,
  formula: ColumnFormula | ListFigure,
  all: (name: string) => ColumnValue,
): ColumnValue {
  if (typeof formula === "function") return formula(membersOf(row) ?? derivedList(rows, [row], originOf(row).path));
  return columnValue(formula, name, (one) => inRow(row, one), all);
}

/** A column over all rows: summed once, however many rows ask. */
function allIn(rows: List): (name: string) => ColumnValue {
  const known = new Map<string, ColumnValue>();
  return (name) => {
    if (!known.has(name)) known.set(name, wholeIn(rows, name));
    return known.get(name);
  };
}

/** What a computed column comes to of all rows together: 累计完成÷年度计划 of the sums, not a sum of rates. */
function wholeOf(rows: List, { name, formula: text }: Column): ColumnValue {
  if (text === undefined) return undefined;
  const all = underlying(rows);
  const listFigure = listFigureNamed(text, (one) => nameIn(rows, one) !== undefined);
  if (listFigure) return listFigure(all);
  const plain = column(all, text);
  const isPlain = !(plain instanceof FigureFailure) && plain.formula === undefined;
  // A query may have put the formula itself into the rows, as a column of that name.
  const formula = parseFormula(text, (word) => (word === text && !isPlain ? undefined : nameIn(rows, word)));
  if (formula instanceof FigureFailure) return formula;
  const sum = (one: string) => wholeIn(rows, one);
  return columnValue(formula, name, sum, sum);
}

/**
 * What stands under a column in the 合计 row: the sum of what adds up, what is computed of all for a rate; undefined where neither says
 * anything.
 */
export function totalOf(rows: List, found: Column): Figure | FigureFailure | undefined {
  const { name, formula, unit = "" } = found;
  const grouped = rows.some(membersOf);
  if (grouped && name === "个数") return countRows(underlying(rows));
  const added = formula !== undefined && !grouped && isSummable(name, unit);
  if (formula === undefined || added) return isSummable(name, unit) ? overCells("sum", rows, name) : undefined;
  const whole = wholeOf(rows, found);
  return whole instanceof FigureFailure ? undefined : whole;
}

/** A column of all rows together: its sum, or what it is computed from of all. */
function wholeIn(rows: List, name: string): ColumnValue {
  const own = columnsOf(rows).find((one) => one.name === name);
  if (own?.formula !== undefined && own.formula !== name) return wholeOf(rows, own);
  if (own && rows.some(membersOf) && name === "个数") return countRows(underlying(rows));
  return sumOf(own && own.formula === undefined ? rows : underlying(rows), name);
}

/** Of groups, the rows of all of them, each once; else the rows themselves. */
function underlying(rows: List): List {
  const members = rows.map(membersOf);
  const first = members[0];
  if (!first || members.includes(undefined)) return rows;
  const each = new Set(members.flatMap((one) => one ?? []));
  return derivedList(first, [...each], originOf(rows).path);
}
