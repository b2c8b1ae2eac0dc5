import { unitOf } from "../../language/unit.js";
import type { Place } from "../../model/place.js";
import { type HeaderText, readHeader } from "./header-text.js";
import { contentAt, mergeAt, placeAt, type Sheet, textAt, widthFrom } from "./sheet.js";

/** One header of the table: a column of the sheet, and what stands above it. */
export interface Header extends HeaderText {
  column: number;
  /** Of the lowest of its rows alone: what aliases are tried with last. */
  own: string;
  typed: string;
  place: Place;
}

/** Where a table begins: its header rows, and its headers. */
export interface Head {
  top: number;
  /** The first row below the headers. */
  body: number;
  headers: Header[];
}

/** Titles take a few rows; a header further down belongs to another table. */
const deepest = 40;
const highest = 3;
/** 填报单位：…, 单位：亿元, 截至8月底: stands above a table. */
const aboveTable =
  /^(?:填报|填表|编制|报送|制表|计量)?(?:单位|日期|时间|部门)\s*[:：].|^截[至止][到至]?[\d\s年月日底末.\-/:：（）()]+$/;

/**
 * Finds the header rows: those with the most headers that `known` knows; without any, the first row with two texts and something below.
 * @param known whether a `headerKey` means a column
 */
export function findHead(sheet: Sheet, known: (key: string) => boolean): Head | undefined {
  let best: { head: Head; hits: number } | undefined;
  for (let row = 0; row < Math.min(deepest, sheet.rows.length); row += 1) {
    const head = headAt(sheet, row);
    if (!head) continue;
    const hits = head.headers.filter(({ key, own }) => known(key) || known(own)).length;
    // Of a table nobody knows, the first row that spans most of it.
    const spans = hits > 0 || head.headers.length * 2 >= widthOf(sheet, head.body);
    const better = !best || hits > best.hits || (hits === best.hits && hits > 0 && rowsOf(head) < rowsOf(best.head));
    if (better && spans) best = { head, hits };
  }
  return best?.head;
}

function widthOf(sheet: Sheet, body: number): number {
  return Math.max(
    0,
    ...sheet.rows.slice(body, body + 10).map((row) => row.filter((cell) => cell !== undefined).length),
  );
}

function rowsOf({ top, body }: Head): number {
  return body - top;
}

function headAt(sheet: Sheet, top: number): Head | undefined {
  const texts = [...(sheet.rows[top] ?? []).keys()].map((column) => textAt(sheet, top, column)).filter((text) => text);
  if (texts.length < 2 || texts.some((text) => aboveTable.test(text))) return undefined;
  const body = top + heightAt(sheet, top);
  const width = widthFrom(sheet, top);
  const headers = Array.from({ length: width }, (_, column) => headerAt(sheet, top, body, column));
  return { top, body, headers: headers.filter((header) => header !== undefined) };
}

/** How many rows the header takes: as many as its cells are merged over, or two where groups stand above. */
function heightAt(sheet: Sheet, top: number): number {
  const merged = (sheet.rows[top] ?? []).map((content, column) => {
    const merge = content && mergeAt(sheet, top, column);
    const height = merge && merge.top === top ? merge.bottom - top + 1 : 1;
    // Taller than any header: merged by mistake.
    return height <= highest ? height : 1;
  });
  const height = Math.max(1, ...merged);
  if (height > 1) return height;
  return hasGroups(sheet, top) ? 2 : 1;
}

/** Without merges: everything in the row below stands under a blank, or under a header that has a blank beside it. */
function hasGroups(sheet: Sheet, top: number): boolean {
  const filled = (row: number, column: number) => contentAt(sheet, row, column) !== undefined;
  const below = [...(sheet.rows[top + 1] ?? []).keys()].filter((column) => filled(top + 1, column));
  if (below.length < 2 || below.some((column) => textAt(sheet, top + 1, column) === "")) return false;
  const underBlank = below.filter((column) => !filled(top, column));
  const underGroup = below.every((column) => !filled(top, column) || !filled(top, column + 1));
  const single = [...(sheet.rows[top] ?? []).keys()].some((column) => filled(top, column) && !filled(top + 1, column));
  return underBlank.length > 0 && underGroup && single;
}

function headerAt(sheet: Sheet, top: number, body: number, column: number): Header | undefined {
  const parts: string[] = [];
  let at = top;
  for (let row = top; row < body; row += 1) {
    const text = wordsAt(sheet, row, column) || groupOver(sheet, row, column, body);
    if (text === "" || text === parts.at(-1)) continue;
    parts.push(text);
    at = textAt(sheet, row, column) === "" ? at : row;
  }
  const last = lastPart(parts);
  if (last === undefined) return undefined;
  const above = parts.slice(0, -1).map((part) => readHeader(part));
  const group = above
    .map(({ unit }) => unit)
    .filter((unit) => unit !== undefined)
    .at(-1);
  const whole = readHeader(above.map(({ name }) => name).join("") + last, group);
  return { ...whole, column, own: readHeader(last).key, typed: parts.join(""), place: placeAt(sheet, at, column) };
}

/** 总投资 with （万元） below it is one header with its unit. */
function lastPart(parts: string[]): string | undefined {
  const last = parts.at(-1);
  const unit = parts.length > 1 ? unitOf((last ?? "").replace(/^[（(]|[）)]$/g, "")) : undefined;
  if (unit !== undefined) parts.splice(-2, 2, `${parts.at(-2)}（${unit}）`);
  return parts.at(-1);
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
