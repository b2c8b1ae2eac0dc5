import {
  type Data,
  type Datum,
  type Doubt,
  group,
  isGroup,
  type KeyPlaces,
  type List,
  list,
  originOf,
} from "../model/data.js";
import { AddedDatum, type Figure } from "../model/figure.js";
import type { Column } from "../model/ledger.js";
import type { Place } from "../model/place.js";
import { columnsOf } from "./columns.js";
import { FigureFailure } from "./failure.js";

/** A column that no sheet has. */
export type NewColumn = Pick<Column, "name" | "type"> & Partial<Omit<Column, "name" | "type">>;

/** The rows with columns that a query has made of them, each with its cells or without. */
export function withColumns(
  rows: List,
  columns: readonly NewColumn[],
  cellsOf: (row: Data, index: number) => readonly (readonly [name: string, cell: Datum | Figure])[],
  path = originOf(rows).path,
): List {
  const { place, ledger, ...origin } = originOf(rows);
  const names = new Set(columns.map(({ name }) => name));
  const added = columns.map((one): Column => ({ header: one.name, place, ...one }));
  const made = rows.map((row, index) => (isGroup(row) ? withCells(row, names, cellsOf(row, index)) : row));
  const known = ledger && { ...ledger, columns: [...ledger.columns.filter(({ name }) => !names.has(name)), ...added] };
  return list({ ...origin, path, place, ...(known && { ledger: known }) }, made);
}

function withCells(row: Data, names: ReadonlySet<string>, cells: readonly (readonly [string, Datum | Figure])[]): Data {
  const at = originOf(row);
  const keys = new AddedKeys(names, at.place, at.keys);
  const own = Object.entries(row as Record<string, Data>).filter(([name]) => !names.has(name));
  const added = cells.map(([name, cell]): [string, Data] => [
    name,
    "quantity" in cell ? new AddedDatum(cell, `${at.path}.${name}`, at.place) : cell,
  ]);
  return group({ ...at, keys }, [...own, ...added]);
}

/** Where the keys of a row stand, those that a query has added to it where the row itself stands. */
export class AddedKeys implements KeyPlaces {
  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly row: Place,
    private readonly own?: KeyPlaces,
  ) {}

  get(key: string): Place | undefined {
    return this.names.has(key) ? this.row : this.own?.get(key);
  }

  keys(): Iterable<string> {
    return new Set([...(this.own?.keys() ?? []), ...this.names]);
  }

  isAdded(key: string): boolean {
    return this.names.has(key) || (this.own instanceof AddedKeys && this.own.isAdded(key));
  }
}

/** A name that no column has yet, or what is wrong with it. */
export function newName(rows: List, name: string, example: string): string | FigureFailure {
  if (!columnsOf(rows).some((one) => one.name === name)) return name;
  return new FigureFailure(`“${originOf(rows).path}”已经有“${name}”一列。请另起一个名称，如 ${example}`);
}

/** The rows with what is to be told of their cells. */
export function withDoubts(rows: List, doubts: readonly Doubt[]): List {
  const known = originOf(rows).doubts ?? [];
  return doubts.length === 0 ? rows : list({ ...originOf(rows), doubts: [...known, ...doubts] }, rows);
}
