import { headerKey } from "../../language/header-key.js";
import { findHead, type Header, headAt, hitsOf, isHeaderRow, type TableHead } from "./headers.js";
import { type Content, contentAt, type Sheet, textAt } from "./sheet.js";

/** One table of a sheet: the sheet with nothing but its cells, where they lie, and where its header is. */
export interface SheetTable {
  sheet: Sheet;
  head: TableHead;
  /** The texts right above it that are its own: 工业项目（单位：亿元）. */
  banners: readonly Banner[];
  /** The row of the first of them, or of the header. */
  from: number;
}

/** A text above a table. */
export interface Banner {
  text: string;
  row: number;
  column: number;
}

type Known = (key: string) => boolean;

/** The tables of a sheet, those above one another first, then those side by side. */
export function tablesIn(sheet: Sheet, known: Known): SheetTable[] {
  const head = findHead(sheet, known);
  if (!head) return [];
  const starts = [0, ...furtherHeads(sheet, head, known).map(({ top }) => bannerTop(sheet, top))];
  return starts.flatMap((from, index) => {
    const part = starts.length === 1 ? sheet : cropped(sheet, from, starts[index + 1] ?? sheet.rows.length);
    const found = index === 0 && starts.length === 1 ? head : findHead(part, known);
    return found ? sideBySide(part, found, known) : [];
  });
}

/** Headers below the first table: its own once more under another banner, or other ones behind a blank row or a banner. */
function furtherHeads(sheet: Sheet, first: TableHead, known: Known): TableHead[] {
  const found: TableHead[] = [];
  let head = first;
  for (let row = first.body + 1; row < sheet.rows.length; row += 1) {
    if (!isHeaderRow(sheet, row) || cellsOf(sheet, row - 1).length > 1) continue;
    const next = headAt(sheet, row);
    if (!next || !startsTable(sheet, next, head, known)) continue;
    found.push(next);
    head = next;
    row = next.body;
  }
  return found;
}

function startsTable(sheet: Sheet, next: TableHead, head: TableHead, known: Known): boolean {
  const above = cellsOf(sheet, next.top - 1);
  if (sameHeaders(next.headers, head.headers)) return above.length === 1;
  const hits = hitsOf(next, known);
  return (hits >= 2 && hits * 2 >= next.headers.length) || textsInNumbers(sheet, next, head) >= 2;
}

/** How many words stand where the table above has numbers. */
function textsInNumbers(sheet: Sheet, next: TableHead, head: TableHead): number {
  return next.headers.filter(
    ({ column }) =>
      textAt(sheet, next.top, column) !== "" &&
      contentAt(sheet, head.body, column)?.type === "number" &&
      contentAt(sheet, next.body, column)?.type === "number",
  ).length;
}

/** Whether two tables have the same columns, wherever they lie. */
export function sameHeaders(some: readonly Header[], others: readonly Header[]): boolean {
  const [a, b] = [some, others].map((headers) => headers.map(({ name, column }) => `${column} ${headerKey(name)}`));
  return a?.join("|") === b?.join("|");
}

/** The rows of one text each right above a header. */
function bannerTop(sheet: Sheet, top: number): number {
  let from = top;
  while (from > 0 && cellsOf(sheet, from - 1).length === 1 && onlyText(sheet, from - 1)) from -= 1;
  return from;
}

function onlyText(sheet: Sheet, row: number): boolean {
  return cellsOf(sheet, row).every(({ content }) => content.type === "text");
}

interface Cell {
  column: number;
  content: Content;
}

function cellsOf(sheet: Sheet, row: number): Cell[] {
  const cells = sheet.rows[row] ?? [];
  return cells.flatMap((content, column) => (content === undefined ? [] : [{ column, content }]));
}

/** The rows of a part, the others blank; all keep their places. */
function cropped(sheet: Sheet, from: number, to: number): Sheet {
  return { ...sheet, rows: sheet.rows.slice(0, to).map((row, index) => (index < from ? [] : row)) };
}

function sideBySide(sheet: Sheet, head: TableHead, known: Known): SheetTable[] {
  const lefts = startsOf(sheet, head, known);
  return lefts.flatMap((left, index) => {
    const right = (lefts[index + 1] ?? Number.POSITIVE_INFINITY) - 1;
    const part = lefts.length === 1 ? sheet : narrowed(sheet, head, index === 0 ? 0 : left, right);
    const own = lefts.length === 1 ? head : findHead(part, known);
    if (!own) return [];
    const above = part.rows.slice(0, own.top).flatMap((_, row) => bannersIn(sheet, part, row, lefts.length > 1));
    const from = part.rows.findIndex((_, row) => row >= own.top || cellsOf(part, row).length > 0);
    return [{ sheet: part, head: own, banners: above, from }];
  });
}

/** What a row above a table calls it; a title that stands over all of them is nobody's own. */
function bannersIn(whole: Sheet, part: Sheet, row: number, several: boolean): Banner[] {
  if (several && cellsOf(whole, row).length < 2) return [];
  return cellsOf(part, row).flatMap(({ content, column }) =>
    content.type === "text" ? [{ text: content.text, row, column }] : [],
  );
}

/** Only the columns of one table, and above its header what stands alone in its row, over all tables. */
function narrowed(sheet: Sheet, head: TableHead, left: number, right: number): Sheet {
  const rows = sheet.rows.map((row, index) =>
    index < head.top && cellsOf(sheet, index).length < 2
      ? row
      : row.slice(0, right + 1).map((cell, column) => (column < left ? undefined : cell)),
  );
  return { ...sheet, rows };
}

const ordinals = /^(?:序号|编号|序|no)$/i;

/** The first column of each table: where the headers begin anew, or behind an empty column with a banner or an ordinal of its own. */
function startsOf(sheet: Sheet, head: TableHead, known: Known): number[] {
  const { headers } = head;
  const keys = headers.map(({ last }) => headerKey(last));
  const starts = [headers[0]?.column ?? 0];
  for (let at = 2; at < headers.length - 1; at += 1) {
    const { column = 0 } = headers[at] ?? {};
    const gap = column - (headers[at - 1]?.column ?? 0) > 1 && isEmpty(sheet, head, column - 1);
    const again = keys[at] === keys[0] && (gap || keys[at + 1] === keys[1]);
    if (again || (gap && standsApart(sheet, head, at, keys[at] ?? "", known))) starts.push(column);
  }
  return starts;
}

function isEmpty(sheet: Sheet, head: TableHead, column: number): boolean {
  return sheet.rows.every((row, index) => index < head.top || row[column] === undefined);
}

/** Behind an empty column: a banner of its own, an ordinal, or rows that end elsewhere. */
function standsApart(sheet: Sheet, head: TableHead, at: number, key: string, known: Known): boolean {
  if (ordinals.test(key)) return true;
  const { column = 0 } = head.headers[at] ?? {};
  const above = cellsOf(sheet, head.top - 1).filter(({ content }) => content.type === "text");
  if (above.some((cell) => cell.column < column) && above.some((cell) => cell.column >= column) && !known(key))
    return true;
  const lastIn = (inside: (at: number) => boolean) =>
    sheet.rows.reduce((last, row, index) => (row.some((cell, of) => cell && inside(of)) ? index : last), 0);
  return lastIn((of) => of < column) !== lastIn((of) => of >= column) && textAt(sheet, head.body, column) !== "";
}
