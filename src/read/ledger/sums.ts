import { Exact } from "../../language/decimal.js";
import { inUnit } from "../../language/quantity.js";
import { addsUp, dimensionOf } from "../../language/unit.js";
import type { Group } from "../../model/data.js";
import type { Quantity } from "../../model/quantity.js";
import type { Body, DataRow } from "./body.js";
import { CellProblem, type LedgerColumn, readCell } from "./cell.js";
import type { Part } from "./check-body.js";
import { diagnose } from "./diagnostics.js";
import { isRate } from "./fractions.js";
import type { RowReaderContext } from "./read-rows.js";
import { contentAt, placeAt, shownAt } from "./sheet.js";

import { type Amount, runsSummedUp } from "./subtotals.js";
import { agrees, quantityAt, sumOf } from "./totals.js";

/** A row of numbers on its way to be counted, or not. */
interface Line extends DataRow {
  group: number;
  read: Group;
  label: string;
}

/**
 * Takes out of a table what is counted in other rows already: 其中 below a row of its own, and a row without a name that is the sum of
 * others. A row that has a name and is the sum of all others is told, and counts: a project may be as large as two others.
 */
export function withoutSums({ reader, body, groups }: Part): Part {
  const lines = body.rows.map(
    (row, index): Line => ({
      ...row,
      read: groups[index] as Group,
      label: reader.nameAt === undefined ? "" : shownAt(reader.sheet, row.row, reader.nameAt).trim(),
    }),
  );
  const dropped = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    if (parted.test(line.label)) for (const part of partsAt(lines, at, reader, body)) dropped.add(part);
  }
  const counted = lines.filter((line) => !dropped.has(line));
  for (const [line, summed] of sumsAmong(counted, reader)) {
    if (summed === "all" && line.label !== "") reportSum(reader, line);
    else if (line.label === "" && isBare(reader, line)) dropped.add(line);
  }
  const kept = lines.filter((line) => !dropped.has(line));
  reportSubtotals(kept, reader);
  const left = [...dropped].map(({ row, label }) => ({
    row,
    at: reader.nameAt ?? 0,
    why: label === "" ? "没有名称，是别的行加起来的" : "“其中”的一部分，上面一行里已经有了",
  }));
  return {
    reader,
    body: { ...body, rows: kept, left: [...body.left, ...left] },
    groups: kept.map(({ read }) => read),
  };
}

const parted = /^其中/;
/** Numbers that say which, not how many. */
const apart = /号$|序|编码|代码|位次|排名|名次|年份|^年$/;

/** What a row has in columns that can be added up. */
function amountsIn({ columns }: RowReaderContext, read: Group): Amount[] {
  const amounts: Amount[] = [];
  for (const column of columns) {
    const quantity = column.type === "数" ? quantityAt(read, column.name) : undefined;
    if (quantity && isSummed(column, quantity)) amounts.push([column.name, quantity]);
  }
  return amounts;
}

const added = new Map<string, boolean>();

/** A table has a few units and a hundred thousand cells. */
function canBeAdded(unit: string): boolean {
  const known = added.get(unit);
  if (known !== undefined) return known;
  if (added.size > 1000) added.clear();
  const adds = addsUp(unit);
  added.set(unit, adds);
  return adds;
}

function isSummed({ name }: LedgerColumn, { unit }: Quantity): boolean {
  return canBeAdded(unit) || (unit === "" && !isRate(name) && !apart.test(name));
}

/** Sums of columns, each in one unit; undefined where something in a column cannot be added. */
type Sums = Map<string, { unit: string; sum: Exact } | undefined>;

function add(sums: Sums, amounts: readonly Amount[]): void {
  for (const [name, quantity] of amounts) {
    const before = sums.has(name) ? sums.get(name) : { unit: quantity.unit, sum: new Exact(0) };
    const converted = before && inUnit(quantity, before.unit);
    const known = before && converted && !converted.approximate;
    sums.set(name, known ? { unit: before.unit, sum: before.sum.plus(converted.value) } : undefined);
  }
}

/** The rows that are the sum of all others, or of those above them in their group; each row is looked at once. */
function sumsAmong(lines: readonly Line[], reader: RowReaderContext): Map<Line, "all" | "above"> {
  const found = new Map<Line, "all" | "above">();
  if (lines.length < 3) return found;
  const all: Sums = new Map();
  for (const { read } of lines) add(all, amountsIn(reader, read));
  const nameless = lines.some(({ label }) => label === "");
  let above: Sums = new Map();
  let count = 0;
  for (const [at, line] of lines.entries()) {
    if (line.group !== lines[at - 1]?.group) [above, count] = [new Map(), 0];
    const amounts = amountsIn(reader, line.read);
    const filled = amounts.some(([, { value }]) => /[1-9]/.test(value));
    // Of three projects one may well be as large as the two others together.
    const telling = line.label === "" || amounts.length > 1 || lines.length > 4;
    if (filled && telling && isHalf(amounts, all)) found.set(line, "all");
    else if (filled && count >= 2 && line.label === "" && isAsMuch(amounts, above)) found.set(line, "above");
    if (nameless) add(above, amounts);
    count += 1;
  }
  return found;
}

function isHalf(amounts: readonly Amount[], all: Sums): boolean {
  return amounts.every(([name, quantity]) => {
    const sum = all.get(name);
    const own = sum && inUnit(quantity, sum.unit);
    return sum !== undefined && own !== undefined && agrees(own.value, sum.sum.minus(own.value));
  });
}

function isAsMuch(amounts: readonly Amount[], sums: Sums): boolean {
  return amounts.every(([name, quantity]) => {
    const sum = sums.get(name);
    const own = sum && inUnit(quantity, sum.unit);
    return sum !== undefined && own !== undefined && agrees(own.value, sum.sum);
  });
}

function comesTo(stated: readonly Amount[], lines: readonly Line[]): boolean {
  return stated.every(([name, { value, unit }]) => {
    const sum = sumOf(lines, name, unit);
    return sum !== undefined && agrees(value, sum);
  });
}

/** Nothing but numbers. */
function isBare({ sheet, columns, ordinalAt }: RowReaderContext, { row }: Line): boolean {
  return columns.every(({ at, type }) => at === ordinalAt || type === "数" || contentAt(sheet, row, at) === undefined);
}

function reportSum({ sheet, nameAt = 0, reports }: RowReaderContext, { row, label }: Line): void {
  const message = `“${label}”这一行各列都等于别的行加起来，像是合计，先按一行数据算了。是合计的，请在名称里写“合计”`;
  reports.add(diagnose("ledger-part", placeAt(sheet, row, nameAt), message, { quote: label }));
}

/** 石桥片 above its towns, with what they come to: nothing calls it a sum, and it may be none. */
function reportSubtotals(lines: readonly Line[], reader: RowReaderContext): void {
  const runs = runsSummedUp(
    lines.map(({ read }) => read),
    (read) => amountsIn(reader, read),
  );
  const { sheet, nameAt = 0, reports } = reader;
  for (const { at, from, to } of runs) {
    const [line, first, last] = [lines[at], lines[from], lines[to - 1]];
    // The sum of all others has been told.
    if (!line || !first || !last || line.label === "" || to - from === lines.length - 1) continue;
    const message = `“${line.label}”这一行各列都等于第 ${first.row + 1}—${last.row + 1} 行加起来，像是小计，先按一行数据算了。是小计的，请在名称里写“小计”`;
    reports.add(diagnose("ledger-part", placeAt(sheet, line.row, nameAt), message, { quote: line.label }));
  }
}

/** The rows that are part of the one above 其中, and are not counted again. Each 其中 is told. */
function partsAt(lines: readonly Line[], at: number, reader: RowReaderContext, body: Body): Line[] {
  const line = lines[at];
  if (!line) return [];
  const total = body.totals.filter(({ row }) => row < line.row).at(-1);
  const above = lines
    .slice(0, at)
    .filter(({ label }) => !parted.test(label))
    .at(-1);
  if (total && (!above || total.row > above.row)) return underTotal(lines, line, total.row, reader);
  if (!above) {
    reportPart(reader, line, "前面没有它所在的一行，按一行数据算了");
    return [];
  }
  const run = lines
    .slice(at)
    .filter(({ row, group }, index, all) => group === line.group && row - (all[0]?.row ?? 0) === index);
  const whole = run.findIndex((_, index) => comesTo(amountsIn(reader, above.read), run.slice(0, index + 1)));
  const parts =
    whole > 0 ? run.slice(0, whole + 1) : run.filter(({ label }, index) => index === 0 && parted.test(label));
  const many = parts.length > 1 ? `等 ${parts.length} 行` : "这一行";
  reportPart(reader, line, `${many}是“${above.label}”里的，没有再算。后面还有属于它的行，也请写上“其中：”`);
  return parts;
}

/** 其中 below a total: its rows are all there is, or one more telling of some. */
function underTotal(lines: readonly Line[], line: Line, row: number, reader: RowReaderContext): Line[] {
  const stated = statedIn(reader, row);
  const others = lines.filter((one) => one !== line && !(parted.test(one.label) && one.row < line.row));
  if (comesTo(stated, lines)) {
    reportPart(reader, line, "和后面各行加起来正好是上面的合计，按各行算了");
    return [];
  }
  if (comesTo(stated, others)) {
    reportPart(reader, line, "不算这一行，各行加起来正好是上面的合计，没有再算");
    return [line];
  }
  reportPart(reader, line, "看不出是不是已经算在别的行里，各行加起来和上面的合计对不上", true);
  return [];
}

function statedIn(reader: RowReaderContext, row: number): Amount[] {
  return reader.columns.flatMap((column): Amount[] => {
    const cell = column.type === "数" ? readCell(contentAt(reader.sheet, row, column.at), { column }) : undefined;
    const quantity = cell instanceof CellProblem ? undefined : cell?.reading?.quantity;
    return quantity && dimensionOf(quantity.unit) !== "比率" && isSummed(column, quantity)
      ? [[column.name, quantity]]
      : [];
  });
}

function reportPart(
  { sheet, nameAt = 0, reports }: RowReaderContext,
  { row, label }: Line,
  what: string,
  wrong = false,
): void {
  const message = `“${label}”${what}。请核对`;
  const severity = wrong ? "error" : "warning";
  reports.add(diagnose("ledger-part", placeAt(sheet, row, nameAt), message, { severity, quote: label }));
}
