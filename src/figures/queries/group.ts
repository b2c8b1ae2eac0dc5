import { type Data, Datum, type Group, group, type List, list, originOf } from "../../model/data.js";
import { AddedDatum } from "../../model/figure.js";
import type { Place } from "../../model/place.js";
import { cellsIn, column, derivedList } from "../columns.js";
import { FigureFailure } from "../failure.js";
import { groupsOf } from "../groups.js";
import { countRows } from "../over-rows.js";
import { narrowed } from "./path.js";

/** Some rows under one name, as `#each` goes over them: 组名, 个数, 各行. */
export interface Bundle {
  name: string;
  /** How 各行 came about, added to the path of the whole. */
  choice: string;
  rows: readonly Data[];
}

/** What stands for nothing in a column. */
export const unnamed = "未填";

/**
 * The rows by what they say in a column, in the order of first appearance; those that say nothing come last, as 未填.
 * @param apart 园林中心、住建局 stands under both
 */
export function grouped(rows: List, name: string, apart = false): List | FigureFailure {
  const found = column(rows, name);
  if (found instanceof FigureFailure) return found;
  const { groups, unnamed: rest } = groupsOf(rows, found.name, apart);
  const bundles = groups.map((one): Bundle => ({ ...one, choice: `${found.name}＝${one.name}` }));
  if (rest.length > 0) bundles.push({ name: unnamed, choice: `无${found.name}`, rows: rest });
  return bundled(rows, bundles, `按${found.name}分组`, found.name, [found.name]);
}

/** What a bundle holds. */
const parts = { 组名: "文", 个数: "数", 各行: "文" } as const;

/** What 个数 may be asked for by. */
const counted = ["项目数", "数量"];

/** Each bundle a group whose 各行 is again a list of the ledger, so that queries compose. @param words what 组名 may be asked for by */
export function bundled(
  rows: List,
  bundles: readonly Bundle[],
  choice: string,
  column: string,
  words: readonly string[] = [],
): List {
  const { path, place } = originOf(rows);
  const whole = narrowed(path, choice);
  const made = bundles.map((bundle, index) => asGroup(rows, bundle, `${whole}[${index + 1}]`, column));
  const called: Readonly<Record<string, readonly string[]>> = { 组名: words, 个数: counted };
  const columns = Object.entries(parts).map(([name, type]) => ({
    name,
    header: name,
    words: called[name] ?? [],
    type,
    place,
  }));
  const ledger = { kind: "自由" as const, name: whole, file: place.file, columns };
  return list({ path: whole, place, ledger }, made);
}

function asGroup(rows: List, { name, choice, rows: members }: Bundle, path: string, column: string): Group {
  const first = cellsIn(members.slice(0, 1), column)[0];
  const place: Place = first?.place ?? originOf(rows).place;
  const whole = first?.datum?.text === name ? first.datum.reading : {};
  const inside = derivedList(rows, members, narrowed(originOf(rows).path, choice));
  return group({ path, place }, [
    ["组名", new Datum(name, `${path}.组名`, place, undefined, whole)],
    ["个数", new AddedDatum(countRows(inside), `${path}.个数`, place)],
    ["各行", inside],
  ]);
}
