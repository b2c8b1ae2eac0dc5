import { monthUpTo } from "../../language/period.js";
import type { Column, LedgerKind } from "../../model/ledger.js";
import type { LedgerLists } from "../../model/word-lists.js";
import { diagnose } from "./diagnostics.js";
import { headerKey } from "./header-text.js";
import type { Header } from "./headers.js";
import type { Reports } from "./reports.js";
import { ambiguous, type Known, vocabulary } from "./vocabulary.js";

/** A column of the sheet under its final name. Its type and unit are settled once its cells are seen. */
export interface NamedColumn extends Pick<Column, "name" | "header" | "place"> {
  at: number;
  unit?: string;
  known?: Known;
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

/** Gives every header its column, each name once, and reports those that were meant twice. `year` is that of 截至. */
export function nameColumns(
  headers: readonly Header[],
  kind: LedgerKind,
  names: HeaderNames,
  year: number | undefined,
  reports: Reports,
): NamedColumn[] {
  const meant = headers.map((header) => ({ header, name: meaning(header, kind, names, year) }));
  const taken = new Map<string, Header>();
  for (const { header, name } of meant) {
    const rival = name === undefined ? undefined : taken.get(name);
    if (name !== undefined && (!rival || isNewer(header, rival))) taken.set(name, header);
  }
  const used = new Set(taken.keys());
  return meant.map(({ header, name }) => {
    if (name !== undefined && taken.get(name) === header) return column(header, name, kind);
    const earlier = name && earlierOf(name, kind, used);
    if (earlier && taken.get(name) && monthUpTo(header.typed) !== undefined) {
      used.add(earlier);
      return column(header, earlier, kind);
    }
    if (name !== undefined) reportRival(header, name, taken.get(name), reports);
    const either = kind === "项目" ? plannedOrActual(header, used, reports) : undefined;
    if (either) return column(header, either, kind);
    return column(header, distinct(header, used, reports), kind);
  });
}

function meaning(header: Header, kind: LedgerKind, names: HeaderNames, year: number | undefined): string | undefined {
  const otherYear = header.year !== undefined && year !== undefined && header.year !== year;
  const keys = [header.key, header.own];
  return otherYear ? keys.map((key) => names.own.get(key)).find((name) => name) : canonical(kind, keys, names);
}

/** 1—8月增速 rather than 1—7月增速, 2026年计划 rather than 2025年计划. */
function isNewer(a: Header, b: Header): boolean {
  const order = (header: Header) => (header.year ?? 0) * 100 + (monthUpTo(header.typed) ?? 0);
  return order(a) > order(b) && (monthUpTo(a.typed) ?? 0) > 0 && (monthUpTo(b.typed) ?? 0) > 0;
}

/** 1—7月增速 beside 1—8月增速 is what it was before. */
function earlierOf(name: string, kind: LedgerKind, used: ReadonlySet<string>): string | undefined {
  const earlier = `上期${name}`;
  return Object.hasOwn(vocabulary[kind], earlier) && !used.has(earlier) ? earlier : undefined;
}

function column(header: Header, name: string, kind: LedgerKind): NamedColumn {
  const known = Object.hasOwn(vocabulary[kind], name) ? vocabulary[kind][name] : undefined;
  const unit = header.unit ?? known?.unit;
  const { column: at, typed, place } = header;
  return { name, header: typed, place, at, ...(unit !== undefined && { unit }), ...(known && { known }) };
}

/** The header itself, or where it stands twice: with its unit, with a number. */
function distinct(header: Header, used: Set<string>, reports: Reports): string {
  const withUnit = header.unit ? [`${header.name}（${header.unit}）`] : [];
  const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${header.name}（${number}）`);
  const free =
    [header.name, ...withUnit, ...numbered].find((name) => !used.has(name)) ?? `${header.name}${header.column}`;
  used.add(free);
  if (free !== header.name) {
    const message = `表头“${header.name}”有两列，这一列改叫“${free}”。请在表里改成不同的名称`;
    reports.add(diagnose("ledger-header", header.place, message, { quote: header.typed }));
  }
  return free;
}

function reportRival(header: Header, name: string, winner: Header | undefined, reports: Reports): void {
  // The very same header twice is told when it gets another name.
  if (!winner || winner.name === header.name) return;
  const message = `“${header.typed}”和 ${winner.place.cell} 的“${winner.typed}”都像是“${name}”，用了后者。如果不对，请在 会议.yaml 里写明 列名: { ${name}: ${header.name} }`;
  reports.add(diagnose("ledger-header", header.place, message, { quote: header.typed }));
}

/** 开工时间 beside 计划开工 is the actual one; alone it may be either, and is neither. */
function plannedOrActual(header: Header, used: Set<string>, reports: Reports): string | undefined {
  const [planned, actual] = (Object.hasOwn(ambiguous, header.key) && ambiguous[header.key]) || [];
  if (!planned || !actual || (used.has(planned) && used.has(actual))) return undefined;
  const other = used.has(planned) ? actual : used.has(actual) ? planned : undefined;
  if (other) {
    used.add(other);
    return other;
  }
  const message = `“${header.typed}”看不出是计划的还是实际的，没有当作“${planned}”或“${actual}”。请改表头，或在 会议.yaml 里写明 列名: { ${planned}: ${header.name} }`;
  reports.add(diagnose("ledger-header", header.place, message, { severity: "advice", quote: header.typed }));
  return undefined;
}
