import { type Data, Datum, type Group, isGroup, isList } from "../model/data.js";
import type { Finding, Place, Step } from "../model/finding.js";
import type { Fragment } from "../model/kind.js";
import { listed, unknownName } from "../model/nearest.js";
import type { Library } from "./library.js";

/** For whom a passage is wanted. */
export interface Wish {
  role: string;
  kind: string;
  level: string;
  theme: string;
  /** 选用: the fragment the writer has pinned for this role. */
  pinned?: Datum;
  data: Group;
  /** The call in the template. */
  place: Place;
}

/**
 * The fragment for a role: the pinned one, else of those that fit the kind, level, theme and data at hand the most particular.
 * Deterministic: equals are taken in the order of their names.
 */
export function chooseFragment(fragments: Library["fragments"], wish: Wish): Step<Fragment> {
  const all = [...fragments.values()].filter((fragment) => fragment.作用 === wish.role);
  if (wish.pinned) return choosePinned(all, wish, wish.pinned);
  if (all.length === 0) return { findings: [noSuchRole(fragments, wish)] };
  const fitting = all.filter((fragment) => whyNot(fragment, wish) === undefined);
  fitting.sort((a, b) => particularity(b) - particularity(a) || (a.片段 < b.片段 ? -1 : 1));
  const best = fitting[0];
  return best ? { value: best, findings: [] } : { findings: [noneFits(all, wish)] };
}

function choosePinned(all: Fragment[], wish: Wish, pinned: Datum): Step<Fragment> {
  const found = all.find((fragment) => fragment.片段 === pinned.text);
  if (found) return { value: found, findings: [] };
  const names = all.map((fragment) => fragment.片段);
  const what = `“${wish.role}”没有叫“${pinned.text}”的片段`;
  const unknown = { rule: "fragment-unknown", what, name: pinned.text, place: pinned.place };
  return { findings: [unknownName(unknown, names, listed("现有", names) || "这个作用下还没有片段")] };
}

function noSuchRole(fragments: Library["fragments"], { role, place }: Wish): Finding {
  const roles = [...new Set([...fragments.values()].map((fragment) => fragment.作用))];
  const what = `没有作用为“${role}”的片段`;
  return unknownName(
    { rule: "role-unknown", what, name: role, place },
    roles,
    `可以在稿件里写一行【${role}】，下面自己写`,
  );
}

function noneFits(all: Fragment[], wish: Wish): Finding {
  const reasons = all
    .map((fragment) => `“${fragment.片段}”${whyNot(fragment, wish)}`)
    .slice(0, 5)
    .join("；");
  const message = `“${wish.role}”的片段都不合用：${reasons}。请补上数据，或在稿件里写一行【${wish.role}】、下面自己写`;
  return { rule: "fragment-none-fits", severity: "error", message, ...wish.place, quote: wish.role };
}

/** Why a fragment does not fit, in words; undefined where it does. */
function whyNot({ 适用: fits, 需要: needs }: Fragment, wish: Wish): string | undefined {
  if (fits.稿种.length > 0 && !fits.稿种.includes(wish.kind)) return `只用于${fits.稿种.join("、")}`;
  if (fits.层级.length > 0 && !fits.层级.includes(wish.level)) return `只用于${fits.层级.join("、")}`;
  if (fits.主题.length > 0 && !fits.主题.some((theme) => wish.theme.includes(theme)))
    return `只用于主题含“${fits.主题.join("、")}”的会议`;
  const missing = needs.filter((path) => !hasPath(wish.data, path));
  return missing.length > 0 ? `缺少数据 ${missing.join("、")}` : undefined;
}

/** A passage that is filled with this meeting's facts beats one that would do for any; then theme, kind and level count. */
function particularity({ 适用: fits, 需要: needs }: Fragment): number {
  return (
    (needs.length > 0 ? 8 : 0) +
    (fits.主题.length > 0 ? 4 : 0) +
    (fits.稿种.length > 0 ? 2 : 0) +
    (fits.层级.length > 0 ? 1 : 0)
  );
}

function hasPath(root: Group, path: string): boolean {
  let data: Data | undefined = root;
  for (const key of path.split(".")) {
    // A column is there where some row has it filled: 项目.年度计划.
    const holders: readonly unknown[] = isList(data) ? data : [data];
    data = holders
      .map((holder) => (isGroup(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined))
      .find(Boolean);
  }
  return data instanceof Datum ? data.hole !== "缺" : isList(data) ? data.length > 0 : data !== undefined;
}
