import { columnNumber } from "../../language/cells.js";

/**
 * Whole columns painted with borders leave a million empty cells in the file. They are cut out of the sheet's XML before it is parsed, and
 * what is left is measured: the parser lays a sheet out as a full rectangle, so one stray cell in the last row costs as much as all rows.
 */

/** Beyond this nothing is a table that somebody keeps by hand. */
const maxRows = 50_000;
const maxArea = 5_000_000;
const maxCellsInFile = 600_000;

/** Also one that has an empty value, as some writers leave it: its `t="s"` would be read as the first shared string. */
const emptyCell =
  /<((?:[\w.-]+:)?c)\s(?:[^<>]*\/>|[^<>/]*>\s*(?:<(?:[\w.-]+:)?(?:v|is)\s*\/>|<((?:[\w.-]+:)?v)>\s*<\/\2>)?\s*<\/\1>)/g;
const emptyRow = /<((?:[\w.-]+:)?row)\s(?:[^<>]*\/>|[^<>/]*>\s*<\/\1>)/g;
const cell = /<(?:[\w.-]+:)?c\s(?:[^<>]*?\s)?r="([A-Z]{1,3})(\d{1,7})"/g;
const cellOrRow = /<(?:[\w.-]+:)?(?:c|row)\b/g;
/** Some writers leave addresses out; then every cell counts for the next one's place. */
const unaddressed = /<(?:[\w.-]+:)?(?:c|row)(?=[\s/>])(?![^<>]*\sr=")[^<>]*>/;

/** The XML of a sheet without its empty cells and rows. */
export function prune(xml: string): string {
  return unaddressed.test(xml) ? xml : xml.replace(emptyCell, "").replace(emptyRow, "");
}

/** Why a sheet is too large to be laid out, in Chinese; undefined where it is not. */
export function measure(xml: string): string | undefined {
  let [rows, columns] = [0, 0];
  for (const [, letters = "", digits = ""] of xml.matchAll(cell)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows > maxRows)
    return `有工作表的内容一直排到第 ${rows} 行，最多读 ${maxRows / 10_000} 万行。多半是表下面误填了什么，请把台账下面的行整行删掉再保存`;
  if (rows * columns > maxArea) return "有工作表的内容铺得太开，没有读。请把表格以外的行和列整行整列删掉再保存";
  return undefined;
}

/** Cells and rows in one sheet, counted to refuse a file that would take minutes to parse. */
export function countCells(xml: string): number {
  let count = 0;
  for (const _ of xml.matchAll(cellOrRow)) count += 1;
  return count;
}

export function tooMany(cells: number): string | undefined {
  return cells > maxCellsInFile ? "工作簿里的格子太多，没有读。请把用到的表另存成一个文件" : undefined;
}
