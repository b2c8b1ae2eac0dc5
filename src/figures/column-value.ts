import { inUnit } from "../language/quantity.js";
import { isMoney } from "../language/unit.js";
import { whereText } from "../language/where.js";
import { type Data, Datum, type Doubt, isGroup, isList, type List, originOf } from "../model/data.js";
import { Figure } from "../model/figure.js";
import { AddedKeys } from "./added-column.js";
import { difference, growth, multiple, share, total } from "./arithmetic.js";
import type { ColumnFormula, Operator } from "./column-formula.js";
import { FigureFailure } from "./failure.js";
import { figureOf } from "./figure-of.js";
import { isGap, sumOf } from "./over-rows.js";
import { product, quotient } from "./per-unit.js";

/** What a formula comes to: a figure, nothing where a cell it needs is empty or still 待填, or a cell that is to be mended. */
export type ColumnValue = Figure | undefined | FigureFailure;

/** What a column's name comes to, of one row or of many. */
type Operand = (name: string) => ColumnValue;

/** @param name what the result is called, which says in what it is told: 亩均, 倍数 */
export function columnValue(formula: ColumnFormula, name: string, operand: Operand, all: Operand): ColumnValue {
  switch (formula.type) {
    case "column":
      return operand(formula.name);
    case "all":
      return all(formula.name);
    case "number":
      return new Figure(formula.quantity, { type: "constant" });
    case "operation": {
      const left = columnValue(formula.left, "", operand, all);
      const right = columnValue(formula.right, "", operand, all);
      if (left instanceof FigureFailure || left === undefined) return left;
      if (right instanceof FigureFailure || right === undefined) return right;
      return isGrowth(formula) ? growth("", growthTerms(left, right)) : operated(formula.operator, left, right, name);
    }
  }
}

/** (a − b) ÷ b is how much a has grown, whichever sign b has. */
function isGrowth({ operator, left, right }: Extract<ColumnFormula, { type: "operation" }>): boolean {
  const same =
    left.type === "operation" && left.operator === "−" && JSON.stringify(left.right) === JSON.stringify(right);
  return operator === "÷" && same;
}

function growthTerms({ formula }: Figure, base: Figure): readonly [Figure, Figure] {
  return formula.type === "difference" ? formula.terms : [base, base];
}

function operated(operator: Operator, a: Figure, b: Figure, name: string): Figure | FigureFailure {
  switch (operator) {
    case "−":
      return difference("", [a, b]);
    case "＋":
      return total([a, b]);
    case "×":
      return product("", [a, b]);
    case "÷":
      return divided(a, b, name);
  }
}

/** A rate of two amounts of one kind, unless the name says 倍 or 均; else so much per so much. */
function divided(a: Figure, b: Figure, name: string): Figure | FigureFailure {
  const [above, below] = [a.quantity.unit, b.quantity.unit];
  // Of an empty column without a unit nobody knows what it is nothing of; beside money it is money.
  const nothing = above === "" && isMoney(below) && a.formula.type === "sum" && a.formula.terms.length === 0;
  const oneKind = nothing || ((above === "") === (below === "") && inUnit(a.quantity, below) !== undefined);
  const typed = b.formula.type === "constant" && below === "";
  if (!oneKind || typed || name.includes("均")) return quotient("", [a, b]);
  return name.includes("倍") ? multiple("", [a, b]) : share("", [a, b]);
}

/** The cell of a row; of a group, its own or the sum over its rows. */
export function inRow(row: Data, name: string): ColumnValue {
  const cell = isGroup(row) && Object.hasOwn(row, name) ? row[name] : undefined;
  const { keys, place: rowPlace } = originOf(row);
  const place = keys?.get(name) ?? rowPlace;
  if (cell instanceof Datum && (cell.text !== "" || cell.hole)) {
    const figure = figureOf(cell);
    if (figure || cell.hole) return figure;
    const where = whereText([cell.place]);
    return new FigureFailure(
      `${where}的“${name}”写的是“${cell.text}”，不是数，没有算进去。请改正这一格`,
      undefined,
      cell.place,
    );
  }
  const rows = membersOf(row);
  if (rows) return sumOf(rows, name);
  // Why a query has left its own column empty, it has told.
  if ((keys instanceof AddedKeys && keys.isAdded(name)) || !isGap({ row, place }, name)) return undefined;
  return new FigureFailure(`${whereText([place])}的“${name}”空着，这一行算不出来。应当有数的请补上`, undefined, place);
}

/** The rows of a group that 分组 has made. */
export function membersOf(row: Data): List | undefined {
  const members = isGroup(row) && Object.hasOwn(row, "各行") ? row.各行 : undefined;
  return isList(members) ? members : undefined;
}

/** A failure of one row as what is to be told of its cell. */
export function doubtOf({ message, place }: FigureFailure, row: Data): Doubt {
  const at = place ?? originOf(row).place;
  return { message: `${place ? "" : `${whereText([at])}这一行：`}${message}`, place: at };
}
