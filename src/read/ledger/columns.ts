import { headerKey } from "../../language/header-key.js";
import type { Column, LedgerKind } from "../../model/ledger.js";
import type { LedgerLists } from "../../model/word-lists.js";
import { type KnownColumn, vocabulary } from "./vocabulary.js";

/** A column of the sheet under its final name. Its type and unit are settled once its cells are seen. */
export interface NamedColumn extends Pick<Column, "name" | "header" | "place" | "words"> {
  at: number;
  unit?: string;
  known?: KnownColumn;
}

/** The names that columns go by, by the `headerKey` of what stands above them. */
export interface HeaderNames {
  /** 列名 of 会议.yaml, which comes first. */
  own: ReadonlyMap<string, string>;
  known: KnownHeaders;
}

/** What headers of each kind of ledger mean, by 词表. */
export type KnownHeaders = Readonly<Record<LedgerKind, ReadonlyMap<string, string>>>;

/** The word lists by `headerKey`; every column also goes by its own name. */
export function knownHeaders({ 项目列名, 指标列名, 任务列名 }: Omit<LedgerLists, "阶段词">): KnownHeaders {
  const byKey = (kind: LedgerKind, list: LedgerLists["项目列名"] = new Map()) =>
    new Map([
      ...Object.keys(vocabulary[kind]).map((name) => [headerKey(name), name] as const),
      ...[...list].map(([header, { 列: name }]) => [headerKey(header), name] as const),
    ]);
  return {
    项目: byKey("项目", 项目列名),
    指标: byKey("指标", 指标列名),
    任务: byKey("任务", 任务列名),
    自由: byKey("自由"),
  };
}

/** The kind whose columns most of the headers mean, at least two of them; else 自由. */
export function guessKind(keys: readonly (readonly string[])[], headers: HeaderNames): LedgerKind {
  let best: { kind: LedgerKind; hits: number } = { kind: "自由", hits: 1 };
  for (const kind of ["项目", "指标", "任务"] as const) {
    const names = keys.map((of) => canonical(kind, of, headers)).filter((name) => name !== undefined);
    const hits = new Set(names.filter((name) => Object.hasOwn(vocabulary[kind], name))).size;
    if (hits > best.hits) best = { kind, hits };
  }
  return best.kind;
}

/** The name a header goes by in a ledger of this kind. The first key that means something decides. */
export function canonical(kind: LedgerKind, keys: readonly string[], { own, known }: HeaderNames): string | undefined {
  return keys.map((key) => own.get(key) ?? known[kind].get(key)).find((name) => name !== undefined);
}

/** Whether any kind, or only the one given, knows a header. */
export function knows(key: string, headers: HeaderNames, kind?: LedgerKind): boolean {
  const kinds = kind ? [kind] : (["项目", "指标", "任务"] as const);
  return kinds.some((of) => canonical(of, [key], headers) !== undefined);
}
