import type { Copy } from "../model/copy.js";
import type { Group, List } from "../model/data.js";
import type { Layout } from "../model/layout.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Basis, LedgerCopy } from "../model/record.js";
import type { Source } from "../model/source.js";
import { digest } from "./digest.js";
import { copyLedger } from "./ledgers.js";
import type { Reads } from "./reads.js";

/** What went into a paper besides its data. */
export interface Ingredients {
  reads: Reads;
  /** Template, fragments, frames, parts of the brief; several of one file count together. */
  sources: readonly Source[];
  layout: Layout;
  style: NumberStyle;
}

/** What a paper printed as one copy is made from: for the record, and to be compared with it. */
export interface MadeFrom {
  basis: Basis;
  /** The rows of its ledgers, by digest. */
  ledgers: Record<string, LedgerCopy>;
  /** The root context. */
  root: Group;
}

export function basisOf({ reads, sources, layout, style }: Ingredients, copy: Copy): MadeFrom {
  const copies = [...reads.ledgers].map(([name, rows]) => ({ name, ...digested(rows) }));
  const basis: Basis = {
    稿本: copy.name === "送审" ? `${copy.name}（${copy.comments}批注）` : copy.name,
    文字: sorted([...texts(sources), [`版式“${layout.名称}”`, digest(JSON.stringify(layout))]]),
    资料: sorted([...reads.values, ["数字", JSON.stringify(style)]]),
    台账: sorted(copies.map(({ name, key }) => [name, key])),
  };
  return { basis, ledgers: Object.fromEntries(copies.map(({ key, made }) => [key, made])), root: reads.root };
}

/** Every paper of a meeting asks for the same ledgers. */
const digests = new WeakMap<List, { made: LedgerCopy; key: string }>();

function digested(rows: List): { made: LedgerCopy; key: string } {
  const known = digests.get(rows);
  if (known) return known;
  const made = copyLedger(rows);
  const one = { made, key: digest(JSON.stringify(made)) };
  digests.set(rows, one);
  return one;
}

function texts(sources: readonly Source[]): [string, string][] {
  const files = new Map<string, Set<string>>();
  for (const { file, text } of sources) files.set(file, (files.get(file) ?? new Set()).add(text));
  return [...files].map(([file, parts]) => [file, digest([...parts].join("\n"))]);
}

/** In the order of the keys, so that the record does not depend on who asked first. */
function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
