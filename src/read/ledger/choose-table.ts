import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import type { LedgerKind } from "../../model/ledger.js";
import { canonical, guessKind, knows } from "./columns.js";
import { diagnose } from "./diagnostics.js";
import { hitsOf } from "./headers.js";
import type { LedgerOptions } from "./options.js";
import { placeAt, type Sheet } from "./sheet.js";
import { type SheetTable, sameHeaders, tablesIn } from "./tables.js";
import { naming as namingColumns } from "./vocabulary.js";

/**
 * The table of a sheet that is meant: the one whose banner 表 or the name under 数据 says; without one, all tables above one another that
 * have the same columns, or the only one of its kind. Whatever is left out is told, and where it cannot be told which, that is asked.
 */
export function chooseTable(sheet: Sheet, options: LedgerOptions): Step<SheetTable[]> {
  const known = (key: string) => knows(key, options, options.kind);
  const all = tablesIn(sheet, known);
  const [first] = all;
  if (!first || all.length === 1) return { value: all, findings: [] };
  const wanted = options.sheet?.text ?? "";
  const named = [wanted, options.name].map((word) => all.filter((table) => isCalled(table, word)));
  const called = named.find(({ length }) => length > 0) ?? [];
  const alike = (tables: readonly SheetTable[]) =>
    tables.every(({ head }) => sameHeaders(head.headers, tables[0]?.head.headers ?? []));
  if (called.length > 0 && alike(called)) return leaving(all, called, "advice", options);
  if (called.length === 0 && alike(all)) return { value: all, findings: [] };
  const kind = options.kind ?? options.name;
  const ledgers = all.filter(({ head }) => hitsOf(head, known) >= 2);
  const ofKind = ledgers.filter(
    ({ head }) =>
      guessKind(
        head.headers.map(({ keys }) => keys),
        options,
      ) === kind,
  );
  const naming = ofKind.filter((table) => namesRows(table, options));
  const likely = [naming, ofKind, ledgers].find(({ length }) => length > 0) ?? [];
  if (called.length === 0 && likely.length > 0 && alike(likely)) return leaving(all, likely, "warning", options);
  return { findings: [which(all, options)] };
}

/** Whether each row has a name of its own: a table of projects, and no table of towns. */
function namesRows({ head }: SheetTable, options: LedgerOptions): boolean {
  const kind = options.kind ?? (options.name as LedgerKind);
  return head.headers.some(({ keys }) => namingColumns.includes(canonical(kind, keys, options) ?? ""));
}

/** Whether the banner of a table has a word in it; of one character anything could. */
export function isCalled({ banners }: SheetTable, word: string): boolean {
  return word.length > 1 && banners.some(({ text }) => text.replace(/\s/g, "").includes(word));
}

/** “工业项目”（项目!A2）. */
function titled({ sheet, head, banners }: SheetTable): string {
  const banner = banners.at(-1);
  const headers = head.headers.slice(0, 3).map(({ last }) => last);
  const place = banner
    ? placeAt(sheet, banner.row, banner.column)
    : placeAt(sheet, head.top, head.headers[0]?.column ?? 0);
  return `“${(banner?.text ?? headers.join("、")).slice(0, 30)}”（${place.cell}）`;
}

function leaving(
  all: readonly SheetTable[],
  taken: readonly SheetTable[],
  severity: "advice" | "warning",
  { name }: LedgerOptions,
): Step<SheetTable[]> {
  const findings = all
    .filter((table) => !taken.includes(table))
    .map((table): Diagnostic => {
      const message = `这张工作表里有 ${all.length} 张表，“${name}”用了${taken.map(titled).join("、")}，没有用${titled(table)}。要用它，请写明 表: 它上面的标题`;
      return diagnose("ledger-table", table.head.headers[0]?.place ?? { file: table.sheet.file }, message, {
        severity,
      });
    });
  return { value: [...taken], findings };
}

function which(all: readonly SheetTable[], { file, name }: LedgerOptions): Diagnostic {
  const tables = all.map(titled).join("、");
  const message = `“${file.text}”的一张工作表里有 ${all.length} 张表：${tables}，看不出“${name}”要用哪一张。请写明 表: 它上面的标题；没有标题的，在表的正上方写一个，或分到几张工作表里`;
  return diagnose("ledger-table", file.place, message, { severity: "error", quote: file.text });
}
