import { type Data, Datum, isGroup, isList, type List, originOf, textOf } from "../../model/data.js";
import { FigureFailure } from "../failure.js";
import type { Comparison } from "./comparison.js";

/** Whether a column of typed rows holds lists or persons: 参会 its 人员, 议程 its 依次. */
export function holdsMore(rows: List, name: string): boolean {
  return rows.some((row) => isGroup(row) && Object.hasOwn(row, name) && !(row[name] instanceof Datum));
}

/** The rows whose list, or person, is so: 有 and 无 by whether anything stands there, the others by the names in it. */
export function heldBy(
  rows: List,
  name: string,
  comparison: Comparison,
  wanted: string | undefined,
): Data[] | FigureFailure {
  if (/[≥>≤<在]/.test(comparison))
    return new FigureFailure(
      `“${originOf(rows).path}”的“${name}”是几个名称，不能比大小。可以比 有、无、是、不是、含、不含`,
    );
  const answers = !/^(?:无|不)/.test(comparison);
  return rows.filter((row) => {
    const names = isGroup(row) && Object.hasOwn(row, name) ? namesIn(row[name]) : [];
    const isSo = wanted === undefined ? names.length > 0 : names.some((one) => isNamed(one, wanted, comparison));
    return isSo === answers;
  });
}

function isNamed(names: readonly string[], wanted: string, comparison: Comparison): boolean {
  return names.some((name) => (comparison.endsWith("含") ? name.includes(wanted) : name === wanted));
}

/** What each of those who stand there is called: a unit by its name, a person by name, title or both. */
function namesIn(cell: Data | undefined): string[][] {
  if (cell === undefined) return [];
  if (isList(cell)) return cell.flatMap(namesIn);
  if (cell instanceof Datum) return cell.text === "" && !cell.hole ? [] : [[cell.text]];
  const [name, title] = [textOf(cell.姓名), textOf(cell.职务)];
  return [[name, title, title + name]];
}
