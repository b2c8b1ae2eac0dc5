import { listed } from "../../diagnostics/unknown-name.js";
import { nearestName } from "../../language/nearest.js";
import { whereText } from "../../language/where.js";
import { type Data, Datum, type Doubt, isGroup, type List, originOf } from "../../model/data.js";
import type { Column } from "../../model/ledger.js";
import { type NewColumn, withColumns, withDoubts } from "../added-column.js";
import { cellsIn, column, columnsOf } from "../columns.js";
import { FigureFailure } from "../failure.js";
import { narrowed } from "./path.js";

/** The columns that name a row, in the order in which they are looked for. */
const naming = ["名称", "指标", "节点", "事项", "组名", "姓名"];

/**
 * Each row with what another ledger says of the same name, under the names of its columns with a word before them (上月累计完成). A name
 * that only one of them has, or that the other has twice, is a doubt at its cell.
 * @param by the column both go by; where nothing is said, the one that names their rows
 */
export function joined(rows: List, others: List, word: string, by?: string): List | FigureFailure {
  const key =
    by ?? naming.find((name) => [rows, others].every((one) => columnsOf(one).some((own) => own.name === name)));
  if (key === undefined)
    return new FigureFailure(
      `“${originOf(rows).path}”和“${originOf(others).path}”不知道按哪一列对。请在后面写明，如 {{接上 项目 上月项目 "上月" "名称"}}`,
    );
  const [own, other] = [column(rows, key), column(others, key)];
  if (own instanceof FigureFailure) return own;
  if (other instanceof FigureFailure) return other;
  const columns = columnsOf(others).filter(({ name }) => name !== other.name && name !== "各行");
  const taken = columns.find(({ name }) => columnsOf(rows).some((one) => one.name === word + name));
  if (taken)
    return new FigureFailure(
      `“${originOf(rows).path}”已经有“${word}${taken.name}”一列。请换一个词放在前面，这里是“${word}”`,
    );
  const partners = partnersIn(others, other.name);
  const mine = partnersIn(rows, own.name);
  const names = cellsIn(rows, own.name).map(({ datum }) => keyOf(datum));
  if (rows.length > 0 && others.length > 0 && !names.some((name) => partners.has(name)))
    return new FigureFailure(
      `“${originOf(rows).path}”和“${originOf(others).path}”照“${own.name}”一行也对不上。请看看是不是同一批，名称写得一样不一样`,
    );
  const made = withColumns(
    rows,
    columns.map((one) => withWord(word, one)),
    (_row, index) => {
      const name = names[index] ?? "";
      return mine.get(name) ? cellsOf(partners.get(name), word, columns) : [];
    },
    narrowed(originOf(rows).path, `接上${originOf(others).path}`),
  );
  return withDoubts(made, [...alone(rows, own.name, others, other.name), ...alone(others, other.name, rows, own.name)]);
}

/** 石桥镇 and 石 桥 镇 are one name. */
function keyOf(cell: Datum | undefined): string {
  return cell?.text.normalize("NFKC").replace(/\s/g, "") ?? "";
}

/** The row of each name that stands once. */
function partnersIn(rows: List, name: string): Map<string, Data | undefined> {
  const partners = new Map<string, Data | undefined>();
  for (const { row, datum } of cellsIn(rows, name)) {
    const key = keyOf(datum);
    if (key !== "") partners.set(key, partners.has(key) ? undefined : row);
  }
  return partners;
}

function withWord(word: string, { name, header, words = [], type, unit, place }: Column): NewColumn {
  return {
    type,
    place,
    ...(unit !== undefined && { unit }),
    name: word + name,
    header: word + header,
    words: words.map((one) => word + one),
  };
}

function cellsOf(partner: Data | undefined, word: string, columns: readonly Column[]): (readonly [string, Datum])[] {
  if (!isGroup(partner)) return [];
  return columns.flatMap(({ name }): (readonly [string, Datum])[] => {
    const cell = Object.hasOwn(partner, name) ? partner[name] : undefined;
    return cell instanceof Datum ? [[word + name, cell]] : [];
  });
}

/** The cells of one list whose name the other has not, or has more than once. */
function alone(rows: List, name: string, others: List, otherName: string): Doubt[] {
  const partners = partnersIn(others, otherName);
  const mine = partnersIn(rows, name);
  const known = [...new Set(cellsIn(others, otherName).flatMap(({ datum }) => (datum ? [datum.text] : [])))];
  return cellsIn(rows, name).flatMap(({ datum, place }): Doubt[] => {
    const key = keyOf(datum);
    if (!datum || (partners.get(key) && mine.get(key))) return [];
    const where = `${whereText([place])}的“${datum.text}”`;
    const other = `“${originOf(others).ledger?.name ?? originOf(others).path}”`;
    if (!mine.get(key)) return [{ place, message: `${where}有几行，没有接上。请看看是不是重复` }];
    if (partners.has(key))
      return [{ place, message: `${where}在${other}里有几行，不知道对哪一行，没有接上。请看看是不是重复` }];
    const nearest = nearestName(datum.text, known);
    const hint = nearest ? `是不是“${nearest}”？两边请写成一样` : listed("那边有", known.slice(0, 6));
    return [{ place, message: `${where}在${other}里没有，没有接上。${hint}` }];
  });
}
