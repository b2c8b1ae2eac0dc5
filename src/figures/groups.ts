import type { Data, List } from "../model/data.js";
import { cellsIn } from "./columns.js";

/** The rows that say the same in a column. */
export interface RowGroup {
  name: string;
  rows: Data[];
}

export interface GroupedRows {
  /** In the order of first appearance. */
  groups: RowGroup[];
  /** The rows with nothing there. */
  unnamed: Data[];
  /** Some row says several things at once (省重点、双招双引), so the groups overlap. */
  overlapping: boolean;
}

/** Columns whose cells name several things at once. */
const manyValued = new Set(["标签"]);

/** 省重点、双招双引 is two tags, and stands in both groups; of any other column the cell is taken as it is. */
export function splitCell(name: string, text: string): string[] {
  if (!manyValued.has(name)) return [text.trim()];
  return [...new Set(text.split(/[、，,/；;\s]+/).filter((word) => word !== ""))];
}

/** 园林中心、住建局 and the like, one a line or behind each other. */
function unitsIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;/\n]/).map((word) => word.trim()))].filter((word) => word !== "");
}

function valuesIn(text: string, name: string, apart: boolean): string[] {
  if (text === "") return [];
  return apart ? unitsIn(text) : splitCell(name, text);
}

/** Groups rows by what they say in a column (its canonical name). @param apart a cell that names several stands under each */
export function groupsOf(rows: List, name: string, apart = false): GroupedRows {
  const groups = new Map<string, Data[]>();
  const unnamed: Data[] = [];
  let overlapping = false;
  for (const { row, datum } of cellsIn(rows, name)) {
    const values = valuesIn(datum?.text ?? "", name, apart);
    if (values.length === 0) unnamed.push(row);
    if (values.length > 1) overlapping = true;
    for (const value of values) {
      const group = groups.get(value);
      if (group) group.push(row);
      else groups.set(value, [row]);
    }
  }
  return { groups: [...groups].map(([group, members]) => ({ name: group, rows: members })), unnamed, overlapping };
}
