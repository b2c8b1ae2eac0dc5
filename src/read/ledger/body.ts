import { diagnose } from "./diagnostics.js";
import type { Reports } from "./reports.js";
import { type RowSort, sortRow, type TableLayout } from "./rows.js";
import { placeAt } from "./sheet.js";

/** A category row above others, without its numeral and its count: 一、工业项目（14个） → 工业项目. */
export interface CategoryRow {
  label: string;
  row: number;
  at: number;
}

/** One row of data, and where it stands among categories and subtotals. */
export interface DataRow {
  row: number;
  category?: CategoryRow | undefined;
  /** Of level 2. */
  inner?: CategoryRow | undefined;
  chapter: number;
  group: number;
}

/** A row with a total, to be held against others. */
export interface TotalRow {
  row: number;
  at: number;
  label: string;
  whole: boolean;
  heads?: 1 | 2;
  chapter: number;
  group: number;
  count?: number | undefined;
}

/** A row that is no data: why, in Chinese. */
export interface LeftRow {
  row: number;
  at: number;
  why: string;
}

export interface Body {
  rows: DataRow[];
  totals: TotalRow[];
  left: LeftRow[];
}

/** Goes down the rows below the header and tells data from categories, totals and notes. Whatever is left out is reported. */
export function readBody(layout: TableLayout, reports: Reports): Body {
  const sorts = withLeaves(
    layout.sheet.rows.map((_, row): RowSort => (row < layout.head.body ? { sort: "skip" } : sortRow(layout, row))),
  );
  const last = sorts.map(({ sort }) => sort).lastIndexOf("data");
  const body: Body = { rows: [], totals: [], left: [] };
  const at = {
    chapter: 0,
    group: 0,
    category: undefined as CategoryRow | undefined,
    inner: undefined as CategoryRow | undefined,
  };
  for (const [row, sort] of sorts.entries()) {
    if (sort.sort === "data") {
      body.rows.push({ row, ...at });
      if (sort.odd) reportOdd(layout, row, sort.odd, reports);
    }
    if (sort.sort === "total") {
      body.totals.push({ row, ...where(sort), whole: sort.whole, chapter: at.chapter, group: at.group });
      at.group += 1;
    } else if (sort.sort === "category" && row < last) {
      enter(at, sort, row);
      body.totals.push({ row, ...where(sort), whole: false, heads: sort.level, chapter: at.chapter, group: at.group });
    } else reportLeftOut(layout, row, sort, reports);
  }
  body.left.push(...sorts.flatMap((sort, row) => leftOut(sort, row, last)));
  return body;
}

function leftOut(sort: RowSort, row: number, last: number): LeftRow[] {
  if (sort.sort === "skip") return sort.why === undefined ? [] : [{ row, at: sort.at ?? 0, why: sort.why }];
  if (sort.sort === "example") return [{ row, at: sort.at, why: "示例" }];
  const note = sort.sort === "note" || (sort.sort === "category" && row > last);
  return note ? [{ row, at: sort.at, why: "说明，不是数据" }] : [];
}

/**
 * “一、二号路改造 5” with nothing below it is a row and no category. Where some such rows have rows below them and others have none, nobody
 * can tell what these are.
 */
function withLeaves(sorts: readonly RowSort[]): RowSort[] {
  let made = [...sorts];
  for (const level of [2, 1]) {
    const numbered = made.flatMap((sort, row) =>
      sort.sort === "category" && sort.level === level && sort.numbers ? [row] : [],
    );
    const empty = numbered.filter((row) => !hasRows(made, row, level));
    const unsure = empty.length < numbered.length;
    made = made.map((sort, row) => {
      if (sort.sort !== "category" || !empty.includes(row)) return sort;
      return { sort: "data", ...(unsure && { odd: { label: sort.label, at: sort.at, error: true } }) };
    });
  }
  return made;
}

/** Whether data follow before the next category of this level or the one above it. */
function hasRows(sorts: readonly RowSort[], category: number, level: number): boolean {
  const next = sorts
    .slice(category + 1)
    .find((sort) => sort.sort === "data" || (sort.sort === "category" && sort.level <= level));
  return next?.sort === "data";
}

interface Position {
  chapter: number;
  group: number;
  category: CategoryRow | undefined;
  inner: CategoryRow | undefined;
}

function enter(at: Position, { label, level, at: column }: Extract<RowSort, { sort: "category" }>, row: number): void {
  const category = { label: bareLabel(label), row, at: column };
  at.group += 1;
  if (level === 2 && at.category) {
    at.inner = category;
    return;
  }
  at.chapter += 1;
  at.category = category;
  at.inner = undefined;
}

function bareLabel(label: string): string {
  return label
    .replace(/[（(]\s*共?\s*\d+\s*[个项家户]?\s*[）)]\s*$/, "")
    .replace(/[:：]$/, "")
    .trim();
}

function where({ label, at }: { label: string; at: number }): Pick<TotalRow, "label" | "at" | "count"> {
  const count = /[（(]\s*共?\s*(\d+)\s*[个项]\s*[）)]/.exec(label)?.[1];
  return { label, at, ...(count !== undefined && { count: Number(count) }) };
}

/** A note is left out; one with several cells, or one that does not call itself a note, may have been meant as a row. */
function reportNote(
  { sheet }: TableLayout,
  row: number,
  sort: Extract<RowSort, { sort: "note" | "category" }>,
  reports: Reports,
): void {
  const cells = sort.sort === "note" ? sort.cells : 1;
  const plain = /^[^：:]{1,8}[：:]|^[备附]?注|^说明/.test(sort.label);
  if (plain && cells < 4) return;
  const message = `第 ${row + 1} 行“${shorten(sort.label)}”不像一行数据，没有读。如果是，请按表头填好各格`;
  reports.add(diagnose("ledger-note", placeAt(sheet, row, sort.at), message, { quote: shorten(sort.label) }));
}

function reportLeftOut(layout: TableLayout, row: number, sort: RowSort, reports: Reports): void {
  if (sort.sort === "category" || sort.sort === "note") reportNote(layout, row, sort, reports);
  if (sort.sort === "example") reportExample(layout, row, sort.at, reports);
}

/** Whoever has typed over the example is to know why the row is not there. */
function reportExample({ sheet }: TableLayout, row: number, at: number, reports: Reports): void {
  const message = `第 ${row + 1} 行的序号写着“例”，当作示例，没有读。填的是实际情况的，请把“例”改成序号`;
  reports.add(diagnose("ledger-note", placeAt(sheet, row, at), message, { severity: "advice", quote: "例" }));
}

/** A row of numbers that may be something else. */
function reportOdd(
  { sheet }: TableLayout,
  row: number,
  odd: { label: string; at: number; error?: true },
  reports: Reports,
): void {
  const label = shorten(odd.label);
  const message = odd.error
    ? `第 ${row + 1} 行“${label}”写着数，看不出是一行数据还是分类、说明。是数据的，请把名称填在名称一列；是分类的，下面要有它的各行`
    : `第 ${row + 1} 行写着“${label}”，也有名称和数，按一行数据读了。不是的话请删掉数`;
  const severity = odd.error ? "error" : "warning";
  reports.add(diagnose("ledger-row", placeAt(sheet, row, odd.at), message, { severity, quote: label }));
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
