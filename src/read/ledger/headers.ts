import { unitOf } from "../../language/unit.js";
import type { Place } from "../../model/place.js";
import { type HeaderPath, readPath } from "./header-text.js";
import { contentAt, type Merge, mergeAt, placeAt, type Sheet, textAt, widthFrom } from "./sheet.js";

/** One header of the table: a column of the sheet, and what stands above it. */
export interface Header extends HeaderPath {
  column: number;
  place: Place;
}

/** Where a table begins: its header rows, and its headers. */
export interface TableHead {
  top: number;
  /** The first row below the headers. */
  body: number;
  headers: Header[];
}

/** Titles take a few rows; a header further down belongs to another table. */
const deepest = 40;
const highest = 5;
/** 填报单位：…, 单位：亿元, 截至8月底: stands above a table. */
const aboveTable =
  /^[（(]?(?:填报|填表|编制|报送|制表|计量)?(?:单位|日期|时间|部门)\s*[:：].|^截[至止][到至]?[\d\s年月日底末.\-/:：（）()]+$/;

/**
 * Finds the header rows: those with the most headers that `known` knows; without any, the first row with two texts and something below.
 * @param known whether a `headerKey` means a column
 */
export function findHead(sheet: Sheet, known: (key: string) => boolean): TableHead | undefined {
  let best: { head: TableHead; hits: number } | undefined;
  for (let row = 0; row < Math.min(deepest, sheet.rows.length); row += 1) {
    const head = headAt(sheet, row);
    // Rows of a header that has been found are no header of their own.
    if (!head || (best && isWithin(head, best.head))) continue;
    const hits = hitsOf(head, known);
    // Of a table nobody knows, the first row that spans most of it.
    const spans = hits > 0 || head.headers.length * 2 >= widthOf(sheet, head.body);
    if (spans && (!best || surpasses({ head, hits }, best))) best = { head, hits };
  }
  return best && raised(sheet, best.head);
}

/** Below what may be a header, unless that only repeats it in groups: 工业项目 and 农业项目 above tables side by side. */
function isWithin(inner: TableHead, outer: TableHead): boolean {
  return (
    inner.top < outer.body && (inner.headers.length < outer.headers.length || !outer.headers.some(({ aside }) => aside))
  );
}

/** How many headers `known` knows. */
export function hitsOf({ headers }: TableHead, known: (key: string) => boolean): number {
  return headers.filter(({ keys }) => keys.some(known)).length;
}

/** One known word further down may stand in a row of data; a header that spans the table before it does not give way to it. */
function surpasses(one: { head: TableHead; hits: number }, best: { head: TableHead; hits: number }): boolean {
  if (one.hits <= best.hits) return false;
  return one.hits > 1 || best.hits > 0 || best.head.headers.length < one.head.headers.length;
}

function widthOf(sheet: Sheet, body: number): number {
  return Math.max(
    0,
    ...sheet.rows.slice(body, body + 10).map((row) => row.filter((cell) => cell !== undefined).length),
  );
}

export function headAt(sheet: Sheet, top: number): TableHead | undefined {
  if (!isHeaderRow(sheet, top)) return undefined;
  const texts = [...(sheet.rows[top] ?? []).keys()].filter((column) => wordsAt(sheet, top, column) !== "");
  // What is merged from above belongs to the header that begins there.
  const begun = (sheet.merges.get(top) ?? []).some((merge) => merge.top < top && inMerge(sheet, top, merge.left));
  return texts.length < 2 || begun ? undefined : headOver(sheet, top, top + heightAt(sheet, top));
}

function headOver(sheet: Sheet, top: number, body: number): TableHead {
  const width = widthFrom(sheet, top);
  const banner = bannerOver(sheet, top, body);
  const headers = Array.from({ length: width }, (_, column) => headerAt(sheet, banner, body, column));
  return { top, body, headers: headers.filter((header) => header !== undefined) };
}

/** Words, and years or months as plain numbers; a number of any other kind is data. */
export function isHeaderRow(sheet: Sheet, row: number): boolean {
  const cells = (sheet.rows[row] ?? []).filter((cell) => cell !== undefined);
  if (!cells.some(({ type }) => type === "text")) return false;
  return cells.every(
    (cell) =>
      (cell.type === "text" && !aboveTable.test(cell.text)) ||
      (cell.type === "number" && !cell.unit && /^20\d\d$/.test(cell.value)),
  );
}

/** How many rows the header takes: as many as its cells are merged over, and one more where groups stand above others. */
function heightAt(sheet: Sheet, top: number): number {
  let bottom = top;
  for (let grown = -1; grown !== bottom && bottom - top < highest; ) {
    grown = bottom;
    bottom = mergedTo(sheet, top, bottom);
    if (bottom - top + 1 < highest && hasBelow(sheet, top, bottom)) bottom += 1;
  }
  return Math.min(bottom - top + 1, highest);
}

/** The last row that a cell of these rows is merged down to; what is taller than any header is merged by mistake. */
function mergedTo(sheet: Sheet, top: number, bottom: number): number {
  let last = bottom;
  for (let row = top; row <= bottom; row += 1) {
    for (const merge of sheet.merges.get(row) ?? []) {
      const height = merge.bottom - top + 1;
      const filled = contentAt(sheet, merge.top, merge.left) !== undefined;
      if (merge.top === row && height <= highest && filled) last = Math.max(last, merge.bottom);
    }
  }
  return last;
}

/** Whether the row below still belongs to the header: it names the parts of groups, or the units. */
function hasBelow(sheet: Sheet, top: number, bottom: number): boolean {
  const below = [...(sheet.rows[bottom + 1] ?? []).keys()].filter(
    (column) => contentAt(sheet, bottom + 1, column) !== undefined,
  );
  if (below.length === 0 || !isHeaderRow(sheet, bottom + 1)) return false;
  const covers = (column: number) => wordsAt(sheet, bottom, column) !== "" || inMerge(sheet, bottom, column);
  const units = below.every((column) => isUnit(textAt(sheet, bottom + 1, column)) && covers(column));
  if (units) return true;
  const groups = groupsIn(sheet, bottom);
  if (groups.length > 0)
    return below.every((column) => groups.some(({ left, right }) => column >= left && column <= right));
  return bottom === top && hasGroups(sheet, top, below);
}

const isUnit = (text: string) => unitOf(text.replace(/^[（(【[]|[）)】\]]$/g, "")) !== undefined;

function inMerge(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && contentAt(sheet, merge.top, merge.left) !== undefined;
}

/** Cells of a row that are merged across columns, but not across the whole table. */
function groupsIn(sheet: Sheet, row: number): Merge[] {
  return (sheet.merges.get(row) ?? []).filter(
    (merge) =>
      merge.bottom === row && merge.right > merge.left && contentAt(sheet, merge.top, merge.left) !== undefined,
  );
}

/** Without merges: everything in the row below stands under a blank, or under a header that has a blank beside it. */
function hasGroups(sheet: Sheet, top: number, below: readonly number[]): boolean {
  const filled = (row: number, column: number) => contentAt(sheet, row, column) !== undefined;
  if (below.length < 2) return false;
  const underBlank = below.filter((column) => !filled(top, column));
  const underGroup = below.every((column) => !filled(top, column) || !filled(top, column + 1));
  const single = [...(sheet.rows[top] ?? []).keys()].some((column) => filled(top, column) && !filled(top + 1, column));
  return underBlank.length > 0 && underGroup && single;
}

/** A header with the rows of groups right above it: merged over some of its columns, where its other columns have nothing. */
function raised(sheet: Sheet, head: TableHead): TableHead {
  const above = head.top - 1;
  const groups = groupsIn(sheet, above);
  const [first, last] = [head.headers[0]?.column ?? 0, head.headers.at(-1)?.column ?? 0];
  const filled = [...(sheet.rows[above] ?? []).keys()].filter((column) => contentAt(sheet, above, column));
  const within = groups.filter(({ left, right }) => left > first && right <= last);
  if (within.length === 0 || within.length < filled.length || !isHeaderRow(sheet, above)) return head;
  if (head.body - above > highest) return head;
  return raised(sheet, headOver(sheet, above, head.body));
}

/** The first header row below those that only repeat one text over all columns, which is a title. */
function bannerOver(sheet: Sheet, top: number, body: number): number {
  const merge = groupsIn(sheet, top)[0];
  const cells = (sheet.rows[top] ?? []).filter((cell) => cell !== undefined).length;
  const spans = merge && merge.right - merge.left + 2 >= widthFrom(sheet, top);
  return spans && cells === 1 && top + 1 < body ? top + 1 : top;
}

function headerAt(sheet: Sheet, top: number, body: number, column: number): Header | undefined {
  const parts: string[] = [];
  let at = top;
  for (let row = top; row < body; row += 1) {
    const text = wordsAt(sheet, row, column) || groupOver(sheet, row, column, body);
    if (text === "" || text === parts.at(-1)) continue;
    parts.push(text);
    at = wordsAt(sheet, row, column) === "" ? at : row;
  }
  if (parts.length === 0) return undefined;
  return { ...readPath(parts), column, place: placeAt(sheet, at, column) };
}

/** A cell of the header; a number as a header (2025, 2026) counts. */
function wordsAt(sheet: Sheet, row: number, column: number): string {
  const content = contentAt(sheet, row, column);
  return content && "text" in content ? content.text : "";
}

/** The header a sub-header stands under: the merged cell above it, or the nearest one to the left where nothing is merged. */
function groupOver(sheet: Sheet, row: number, column: number, body: number): string {
  const merge = mergeAt(sheet, row, column);
  if (merge) return wordsAt(sheet, merge.top, merge.left);
  if (row === body - 1 || contentAt(sheet, row + 1, column) === undefined) return "";
  let left = column - 1;
  while (left >= 0 && contentAt(sheet, row, left) === undefined) left -= 1;
  const group = left >= 0 && !mergeAt(sheet, row, left) && contentAt(sheet, row + 1, left) !== undefined;
  return group ? wordsAt(sheet, row, left) : "";
}
