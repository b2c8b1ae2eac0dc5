import { addressIn, columnName } from "../language/cells.js";
import { whereText } from "../language/where.js";
import type { Place } from "../model/place.js";

/** More blocks of cells than this say no more than their number. */
const most = 12;

interface SheetRange {
  name: string;
  columns: Set<number>;
  rows: Set<number>;
}

/** The cells a table prints, as blocks: 台账.xlsx 项目!B5:D36、G5:G36. Lines of a typed list as they are. */
export function tableRange(cells: readonly Place[]): string {
  const sheets = new Map<string, SheetRange>();
  const others: Place[] = [];
  for (const place of cells) {
    const address = addressIn(place.cell ?? "");
    if (!address) {
      others.push(place);
      continue;
    }
    const { sheet, column, row } = address;
    const name = `${place.file} ${sheet === undefined ? "" : `${sheet}!`}`;
    const known = sheets.get(name) ?? { name, columns: new Set(), rows: new Set() };
    sheets.set(name, known);
    known.columns.add(column);
    known.rows.add(row);
  }
  const blocks = [...sheets.values()].map(blocksOf);
  return [...blocks, ...(others.length > 0 ? [whereText(others)] : [])].join("，");
}

function blocksOf({ name, columns, rows }: SheetRange): string {
  const blocks = runs(rows).flatMap(([top, bottom]) =>
    runs(columns).map(([left, right]) => {
      const [first, last] = [`${columnName(left)}${top}`, `${columnName(right)}${bottom}`];
      return first === last ? first : `${first}:${last}`;
    }),
  );
  const shown = blocks.slice(0, most).join("、");
  return `${name}${shown}${blocks.length > most ? ` 等 ${blocks.length} 处` : ""}`;
}

function runs(numbers: ReadonlySet<number>): [number, number][] {
  const made: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = made.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else made.push([number, number]);
  }
  return made;
}
