import type { KeyPlaces, Where } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { CategoryRow, DataRow } from "./body.js";
import type { LedgerColumn } from "./cell.js";
import { contentAt, mergeAt, placeAt, type Sheet } from "./sheet.js";

/** What the rows of a table share, as far as it is about where their cells are; without the cells, which nobody needs any longer. */
export interface TablePlaces {
  /** The name under 数据. */
  name: string;
  sheet: Pick<Sheet, "file" | "name" | "lines">;
  columns: readonly LedgerColumn[];
  categories: readonly LedgerColumn[];
  nameAt?: number | undefined;
}

/** Where the cells of a row are, worked out when somebody asks: of half a million cells hardly any is asked for. */
export class RowPlaces implements KeyPlaces, Where {
  /** @param merged the row of the cell that a column's cell is merged into, where that is not its own */
  constructor(
    private readonly table: TablePlaces,
    private readonly row: DataRow,
    private readonly number: number,
    private readonly merged: ReadonlyMap<string, number> | undefined,
  ) {}

  get path(): string {
    return `${this.table.name}[${this.number}]`;
  }

  get place(): Place {
    const { sheet, nameAt, columns } = this.table;
    return placeAt(sheet, this.row.row, nameAt ?? columns[0]?.at ?? 0);
  }

  keys(): string[] {
    return [...this.table.columns, ...this.table.categories].map(({ name }) => name);
  }

  get(name: string): Place | undefined {
    const { sheet, columns, categories } = this.table;
    const column = columns.find((one) => one.name === name);
    if (column) return placeAt(sheet, this.merged?.get(name) ?? this.row.row, column.at);
    const index = categories.findIndex((one) => one.name === name);
    const category = categoryAt(this.row, index);
    if (index < 0) return undefined;
    return category ? placeAt(sheet, category.row, category.at) : placeAt(sheet, this.row.row, 0);
  }
}

/** One cell of a row. */
export class CellPlace implements Where {
  constructor(
    private readonly row: RowPlaces,
    private readonly name: string,
  ) {}

  get path(): string {
    return `${this.row.path}.${this.name}`;
  }

  get place(): Place {
    return this.row.get(this.name) ?? this.row.place;
  }
}

export function categoryAt({ category, inner }: DataRow, index: number): CategoryRow | undefined {
  return index === 0 ? category : inner;
}

/** The row of the cell, or for texts and dates of the merged cell it is part of. A number stands once, however many rows it is merged over. */
export function filledRow(sheet: Sheet, { at, type }: LedgerColumn, row: number): number {
  if (type === "数" || contentAt(sheet, row, at) !== undefined) return row;
  const merge = mergeAt(sheet, row, at);
  return merge && merge.left === at ? merge.top : row;
}

/** The columns of a row whose cells are merged from above. */
export function mergedIn(
  sheet: Sheet,
  columns: readonly LedgerColumn[],
  row: number,
): ReadonlyMap<string, number> | undefined {
  if (!sheet.merges.has(row)) return undefined;
  return new Map(columns.map((column) => [column.name, filledRow(sheet, column, row)]));
}
