import type { Change } from "../model/record.js";
import { placeWords, valueChange } from "./words.js";

/** Values by data path, as they were recorded. */
type Values = ReadonlyMap<string, string | null>;

interface Aligned {
  before: Values;
  after: Values;
  changes: Change[];
}

/**
 * Where a list has got or lost items, or changed their order, says so and gives both sides the numbers of now, so that the items behind are
 * not told as changed one and all. Items are known by what names them.
 */
export function alignLists(before: Values, after: Values): Aligned {
  const lists = [...after.keys()].filter((path) => isCount(after.get(path)) && isCount(before.get(path)));
  // People are known by name wherever they stand.
  const counted = lists.filter((path) => path !== "人员");
  const start: Aligned = { before, after, changes: [] };
  return counted.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).reduce(alignList, start);
}

function alignList(sides: Aligned, list: string): Aligned {
  const [was, is] = [labelsIn(sides.before, list), labelsIn(sides.after, list)];
  const same = was.length === is.length;
  if (same && was.every((label, index) => label === is[index])) return sides;
  if (!areDistinct(was) || !areDistinct(is)) return same ? sides : uncounted(sides, list);
  const added = is.filter((label) => !was.includes(label));
  // As many as before, and others among them: they have been rewritten where they stand.
  if (same && added.length > 0) return sides;
  const gone = was.filter((label) => !is.includes(label));
  const moved = was.filter((label) => is.includes(label)).join("\n") !== is.filter((l) => was.includes(l)).join("\n");
  const newNumber = new Map(was.map((label, index) => [index + 1, is.indexOf(label) + 1]));
  const kept = new Map(is.map((label, index) => [index + 1, was.includes(label) ? index + 1 : 0]));
  const name = placeWords(list);
  const counts = { path: list, before: `${was.length}项`, after: `${is.length}项` };
  return {
    before: renumbered(sides.before, list, newNumber),
    after: renumbered(sides.after, list, kept),
    changes: [
      ...sides.changes,
      ...added.map((label) => ({ ...counts, why: `${name}加了“${label}”` })),
      ...gone.map((label) => ({ ...counts, why: `${name}去掉了“${label}”` })),
      ...(moved ? [{ path: list, why: `${name}的次序改了` }] : []),
    ],
  };
}

/** More or fewer items, and no telling which. */
function uncounted({ before, after, changes }: Aligned, list: string): Aligned {
  const [was, is] = [before.get(list) ?? null, after.get(list) ?? null];
  const none = new Map<number, number>();
  return {
    before: renumbered(before, list, none),
    after: renumbered(after, list, none),
    changes: [...changes, valueChange(list, list, was, is)],
  };
}

function isCount(value: string | null | undefined): boolean {
  return typeof value === "string" && /^\d+项$/.test(value);
}

function labelsIn(values: Values, list: string): string[] {
  const count = Number.parseInt(values.get(list) ?? "", 10);
  return Array.from({ length: count }, (_, index) => (values.get(`${list}[${index + 1}]`) ?? "").replace(/^…/, ""));
}

function areDistinct(labels: readonly string[]): boolean {
  return !labels.includes("") && new Set(labels).size === labels.length;
}

/** Items get their new numbers; those without one, and the count, are left out. */
function renumbered(values: Values, list: string, numbers: ReadonlyMap<number, number>): Values {
  const entries = [...values].flatMap(([path, value]): [string, string | null][] => {
    if (path === list) return [];
    const end = path.startsWith(`${list}[`) ? path.indexOf("]", list.length) : -1;
    if (end < 0) return [[path, value]];
    const number = numbers.get(Number(path.slice(list.length + 1, end))) ?? 0;
    return number > 0 ? [[`${list}[${number}${path.slice(end)}`, value]] : [];
  });
  return new Map(entries);
}
