import type { Group } from "../model/data.js";
import type { Basis, Change, LedgerCopy } from "../model/record.js";
import { alignLists } from "./align.js";
import { ledgerChanges } from "./ledgers.js";
import { peopleChanges, personPath } from "./people.js";
import { textChange, textSwaps, valueChange } from "./words.js";

/** What a paper was made from, and what it is made from now. */
interface Compared {
  before: Basis;
  after: Basis;
  /** Old and new, by digest. */
  ledgers: Readonly<Record<string, LedgerCopy>>;
  /** The root context of now. */
  root: Group;
}

/** Why a paper is not what it was. Never empty: where nothing of the author's has changed, the program has. */
export function compare(compared: Compared): Change[] {
  const { before, after } = compared;
  const copy = { path: "稿本", before: before.稿本, after: after.稿本, why: `由${before.稿本}稿改印${after.稿本}稿` };
  const changes = [
    ...(before.稿本 === after.稿本 ? [] : [copy]),
    ...dataChanges(compared),
    ...rowChanges(compared),
    ...textChanges(before.文字, after.文字),
  ];
  return changes.length > 0 ? changes : [{ why: "会议夹里没有改动，是稿匠换了版本" }];
}

/**
 * What the paper asked for then and asks for now, and finds changed. What it asks for on one side only is no reason but a consequence: an
 * agenda item has another speaker, so another title is asked for.
 */
function dataChanges({ before, after, root }: Compared): Change[] {
  const { 数字: oldStyle, ...was } = before.资料;
  const { 数字: newStyle, ...is } = after.资料;
  const aligned = alignLists(new Map(Object.entries(was)), new Map(Object.entries(is)));
  const told = [...aligned.before].flatMap(([key, old]) => {
    const now = aligned.after.get(key);
    if (now === undefined || now === old || (isGroup(now) && isGroup(old))) return [];
    return [valueChange(key, personPath(key, root), old, now)];
  });
  const style = oldStyle === newStyle ? [] : [{ path: "数字", why: "数字的写法改了" }];
  return [...peopleChanges(was, is, root), ...aligned.changes, ...told, ...style];
}

function isGroup(value: string | null): boolean {
  return value?.startsWith("…") ?? false;
}

function rowChanges({ before, after, ledgers }: Compared): Change[] {
  return Object.entries(before.台账).flatMap(([name, key]) => {
    const now = after.台账[name];
    const [was, is] = [ledgers[key], ledgers[now ?? key]];
    if (now === key || now === undefined) return [];
    return was && is ? ledgerChanges(name, was, is) : [{ path: name, why: `${name}台账改了` }];
  });
}

function textChanges(before: Basis["文字"], after: Basis["文字"]): Change[] {
  const [was, is] = [Object.keys(before), Object.keys(after)];
  const rewritten = is.filter((file) => Object.hasOwn(before, file) && before[file] !== after[file]);
  const gone = was.filter((file) => !Object.hasOwn(after, file));
  const come = is.filter((file) => !Object.hasOwn(before, file));
  return [...rewritten.map(textChange), ...textSwaps(gone, come)];
}
