import { lastDay } from "../../language/calendar.js";
import { columnName } from "../../language/cells.js";
import { headerKey } from "../../language/header-key.js";
import type { LedgerKind, Unsettled } from "../../model/ledger.js";
import type { Moment } from "../../model/moment.js";
import type { HeaderNames, NamedColumn } from "./columns.js";
import { canonical } from "./columns.js";
import { diagnose } from "./diagnostics.js";
import type { Header } from "./headers.js";
import type { Reports } from "./reports.js";
import { ambiguous, vocabulary } from "./vocabulary.js";

/** What headers are named by. */
export interface Naming extends HeaderNames {
  kind: LedgerKind;
  /** That of 截至, else of the meeting: which of several years is meant. */
  year?: number | undefined;
  /** 截至, where it is known. */
  asOf?: Moment | undefined;
  /** Whether a column holds numbers: of two of one name neither may then be taken for the other. */
  numeric: (column: number) => boolean;
  reports: Reports;
}

export interface ColumnNames {
  columns: NamedColumn[];
  /** Names that several columns may be meant by. */
  unsettled: Unsettled[];
}

interface Meant {
  header: Header;
  name: string | undefined;
  /** 列名 of 会议.yaml says so. */
  own: boolean;
}

/** Gives every header its column, each name once. What cannot be decided gets no plain name: whoever asks for it is told. */
export function nameColumns(headers: readonly Header[], naming: Naming): ColumnNames {
  const meant = headers.map((header) => meaning(header, naming));
  const names = [...new Set(meant.flatMap(({ name }) => name ?? []))];
  const taken = new Map<string, Header>();
  const unsettled: Unsettled[] = [];
  for (const name of names) {
    const rivals = meant.filter((one) => one.name === name);
    const winner = settle(rivals, name, naming);
    if (winner) {
      taken.set(name, winner);
      reportStale(winner, name, naming);
    } else
      unsettled.push(
        unsettledAmong(
          name,
          rivals.map(({ header }) => header),
          naming,
        ),
      );
  }
  const used = new Set(taken.keys());
  const columns = meant.map(({ header, name }) => {
    if (name !== undefined && taken.get(name) === header) return column(header, name, naming.kind);
    return column(header, secondName(header, name, { taken, used, headers, naming }), naming.kind);
  });
  return { columns, unsettled: [...unsettled, ...otherYears(headers, taken, naming)] };
}

function meaning(header: Header, { kind, year, own, known }: Naming): Meant {
  const said = [...header.keys, ...[header.typed, header.name, header.last].map(headerKey)];
  const ownName = said.map((key) => own.get(key)).find((name) => name !== undefined);
  if (ownName !== undefined) return { header, name: ownName, own: true };
  const otherYear = header.year !== undefined && year !== undefined && header.year !== year;
  return { header, name: otherYear ? undefined : canonical(kind, header.keys, { own, known }), own: false };
}

/** The one header a name is meant by; undefined where that cannot be told. */
function settle(rivals: readonly Meant[], name: string, { kind, year, asOf, numeric }: Naming): Header | undefined {
  const own = rivals.filter((one) => one.own);
  const all = (own.length > 0 ? own : rivals).map(({ header }) => header);
  const ofYear = all.filter((header) => header.year !== undefined && header.year === year);
  const left = latest(ofYear.length > 0 ? ofYear : all, asOf?.month);
  const [first] = left;
  if (!first || left.length === 1) return first;
  const exact = left.filter(({ name: said }) => headerKey(said) === headerKey(name));
  const holds = (Object.hasOwn(vocabulary[kind], name) && vocabulary[kind][name]?.holds) || "自";
  const plain = holds === "文" || (holds === "自" && !left.some(({ column }) => numeric(column)));
  if (plain) return exact[0] ?? first;
  return exact.length === 1 ? exact[0] : undefined;
}

/** 1—8月 rather than 1—7月: of those that all say how far they go, the one that goes to 截至, else the furthest. */
function latest(headers: readonly Header[], month: number | undefined): readonly Header[] {
  if (headers.some(({ upTo }) => upTo === undefined)) return headers;
  const wanted = headers.some(({ upTo }) => upTo === month) ? month : Math.max(...headers.map(({ upTo }) => upTo ?? 0));
  return headers.filter(({ upTo }) => upTo === wanted);
}

/** 1—6月 in a ledger that is to stand at the end of August. Within a month, figures up to the one before may be the last there are. */
function reportStale(header: Header, name: string, { asOf, numeric, reports }: Naming): void {
  const { upTo, year, place, typed } = header;
  if (!asOf || upTo === undefined || (year ?? asOf.year) !== asOf.year || !numeric(header.column)) return;
  const unfinished = asOf.day < lastDay(asOf.month, asOf.year) && upTo === asOf.month - 1;
  if (upTo === asOf.month || unfinished) return;
  const message = `“${typed}”只到${upTo}月，台账却是截至${asOf.month}月的，还是当作“${name}”算了。请看看是不是没有更新`;
  reports.add(diagnose("ledger-as-of", place, message, { quote: typed }));
}

function unsettledAmong(name: string, rivals: readonly Header[], { reports }: Naming): Unsettled {
  const columns = rivals.map(({ typed, place }) => `“${typed}”（${place.cell}）`).join("、");
  const message = `${columns}都像是“${name}”，看不出要的是哪一列`;
  const last = rivals.at(-1);
  const choice = `请改表头，或在 会议.yaml 里写明 列名: { ${name}: ${last?.name} }`;
  if (last) {
    reports.add(diagnose("ledger-header", last.place, `${message}，先都不当。${choice}`, { quote: last.typed }));
  }
  return { name, message: `${message}。${choice}` };
}

/** 2024年完成 and 2025年完成 in a ledger of 2026: asked for the plain name, one is told of them. */
function otherYears(headers: readonly Header[], taken: ReadonlyMap<string, Header>, naming: Naming): Unsettled[] {
  const { kind, year } = naming;
  const found = new Map<string, Header[]>();
  for (const header of headers) {
    const name = header.year !== undefined && header.year !== year ? canonical(kind, header.keys, naming) : undefined;
    if (name !== undefined && !taken.has(name)) found.set(name, [...(found.get(name) ?? []), header]);
  }
  return [...found].map(([name, of]) => ({
    name,
    message: `“${name}”只有${of.map(({ typed, place }) => `“${typed}”（${place.cell}）`).join("、")}，不是${year}年的。要用就照表头写，或在 会议.yaml 里写明 列名: { ${name}: ${of[0]?.name} }`,
  }));
}

interface TakenNames {
  taken: ReadonlyMap<string, Header>;
  used: Set<string>;
  headers: readonly Header[];
  naming: Naming;
}

/** What a column goes by that has not got the name it means, or means none. */
function secondName(header: Header, name: string | undefined, { taken, used, headers, naming }: TakenNames): string {
  const winner = name === undefined ? undefined : taken.get(name);
  const earlier = name && winner && header.upTo !== undefined && earlierOf(name, naming.kind, used);
  if (earlier) {
    used.add(earlier);
    return earlier;
  }
  if (name !== undefined && winner) reportRival(header, name, winner, naming.reports);
  const either = naming.kind === "项目" ? plannedOrActual(header, used, naming.reports) : undefined;
  return either ?? distinct(header, used, headers, naming);
}

/** 1—7月增速 beside 1—8月增速 is what it was before. */
function earlierOf(name: string, kind: LedgerKind, used: ReadonlySet<string>): string | undefined {
  const earlier = `上期${name}`;
  return Object.hasOwn(vocabulary[kind], earlier) && !used.has(earlier) ? earlier : undefined;
}

function column(header: Header, name: string, kind: LedgerKind): NamedColumn {
  const known = Object.hasOwn(vocabulary[kind], name) ? vocabulary[kind][name] : undefined;
  const unit = header.unit ?? known?.unit;
  const { column: at, typed, place, last } = header;
  const words = [...new Set([header.name, last])];
  return { name, header: typed, words, place, at, ...(unit !== undefined && { unit }), ...(known && { known }) };
}

/**
 * The header itself; where it stands twice, with its unit or a number, and of numbers neither by the plain name: what is asked for by it
 * could be the other.
 */
function distinct(header: Header, used: Set<string>, headers: readonly Header[], { numeric, reports }: Naming): string {
  const { name, unit, column } = header;
  const same = headers.filter((one) => one.name === name);
  const numbers = same.length > 1 && same.some((one) => numeric(one.column));
  const withUnit = unit && same.filter((one) => one.unit === unit).length === 1 ? [`${name}（${unit}）`] : [];
  const numbered = [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${name}（${number}）`);
  const letter = `${name}（${columnName(column + 1)}列）`;
  const free =
    (numbers ? [...withUnit, letter] : [name, ...withUnit, ...numbered]).find((one) => !used.has(one)) ?? letter;
  used.add(free);
  if (free !== name) {
    const message = `表头“${name}”有${same.length > 2 ? same.length : "两"}列，这一列改叫“${free}”。请在表里改成不同的名称`;
    reports.add(diagnose("ledger-header", header.place, message, { quote: header.typed }));
  }
  return free;
}

function reportRival(header: Header, name: string, winner: Header, reports: Reports): void {
  // The very same header twice is told when it gets another name.
  if (winner.name === header.name) return;
  const message = `“${header.typed}”和 ${winner.place.cell} 的“${winner.typed}”都像是“${name}”，用了后者。如果不对，请在 会议.yaml 里写明 列名: { ${name}: ${header.name} }`;
  reports.add(diagnose("ledger-header", header.place, message, { quote: header.typed }));
}

/** 开工时间 beside 计划开工 is the actual one; alone it may be either, and is neither. */
function plannedOrActual(header: Header, used: Set<string>, reports: Reports): string | undefined {
  const either = header.keys.find((key) => Object.hasOwn(ambiguous, key)) ?? "";
  const [planned, actual] = ambiguous[either] ?? [];
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
