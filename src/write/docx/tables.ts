import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { width } from "../../language/width.js";
import type { Layout } from "../../model/layout.js";
import { breakLines, plain, type Run } from "../runs.js";
import type { PrintedRow, PrintedTable } from "../tables.js";
import { columnWidths } from "./columns.js";
import type { Geometry } from "./geometry.js";
import { runsOf } from "./runs.js";
import { styleIds } from "./styles.js";

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
/** Half a point, on all sides. */
const border = { style: BorderStyle.SINGLE, size: 4, color: "auto" };
/** Room above and below the lines of a cell: half a millimetre. */
const above = 28;
/** A row of more lines than this may go over a page: kept whole, it would not fit on one. */
const mostLines = 12;

/** A table as wide as the text, with its widths said in every way: WPS reads the grid, Word the cells. */
export function tableOf(printed: PrintedTable, layout: Layout, geometry: Geometry): Table {
  const widths = columnWidths(printed, geometry.text.width, geometry);
  const frame = { layout, geometry, widths, aligns: printed.aligns };
  return new Table({
    rows: printed.rows.map((row, at) =>
      rowOf(row, keepsNext(printed.rows, at), frame, at === 0 ? printed.note : undefined),
    ),
    columnWidths: widths,
    width: { size: geometry.text.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: cellMargins(geometry),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  });
}

interface TableContext {
  layout: Layout;
  geometry: Geometry;
  widths: readonly number[];
  aligns: PrintedTable["aligns"];
}

function cellMargins({ table }: Geometry) {
  return { marginUnitType: WidthType.DXA, left: table.padding, right: table.padding, top: above, bottom: above };
}

/** Rows that stand together at the beginning and at the end of a table, the header not counted. */
const together = { first: 2, last: 4 };

/** The header is not left at the foot of a page with one row, nor do a few rows, or the total, stand alone on the last one. */
function keepsNext(rows: readonly PrintedRow[], at: number): boolean {
  const left = rows.length - 1 - at;
  return left > 0 && (at < together.first || left < together.last);
}

/** The header repeats on each page. */
function rowOf(row: PrintedRow, keepNext: boolean, frame: TableContext, note?: number): TableRow {
  const { table } = frame.geometry;
  return new TableRow({
    ...(row.type === "head" && { tableHeader: true }),
    ...(linesOf(row, frame) <= mostLines && { cantSplit: true }),
    height: { value: table.pitch + 2 * above, rule: HeightRule.ATLEAST },
    children: row.cells.map((cell, at) => {
      const column = { at, keepNext, ...(at === 0 && { note }) };
      return row.type === "none" ? wholeRow(cell, frame) : cellOf(cell, row.type, column, frame);
    }),
  });
}

interface CellPlace {
  at: number;
  keepNext: boolean;
  note?: number | undefined;
}

function cellOf(
  cell: Run[],
  type: "head" | "body" | "total",
  { at, keepNext, note }: CellPlace,
  frame: TableContext,
): TableCell {
  const size = frame.widths[at] ?? 0;
  const runs = type === "head" ? headOf(cell, size, frame) : cell;
  const paragraph = new Paragraph({
    style: styleIds[type === "body" ? "表格" : "表头"].paragraph,
    alignment: type === "head" ? AlignmentType.CENTER : alignments[frame.aligns[at] ?? "left"],
    ...(keepNext && { keepNext }),
    children: runsOf(runs, frame.layout, note),
  });
  const width = { size, type: WidthType.DXA };
  return new TableCell({ width, verticalAlign: VerticalAlign.CENTER, children: [paragraph] });
}

/** 无, across the table. */
function wholeRow(cell: Run[], { layout, geometry, widths }: TableContext): TableCell {
  const style = styleIds.表格.paragraph;
  return new TableCell({
    width: { size: geometry.text.width, type: WidthType.DXA },
    ...(widths.length > 1 && { columnSpan: widths.length }),
    children: [new Paragraph({ style, alignment: AlignmentType.CENTER, children: runsOf(cell, layout) })],
  });
}

/** A header too long for one line has its unit on the second: 年度计划 over （亿元）. */
function headOf(cell: Run[], size: number, { geometry: { table } }: TableContext): Run[] {
  const words = plain(cell);
  const unit = words.lastIndexOf("（");
  const fits = width(words) * table.cell <= size - 2 * table.padding;
  return fits || unit <= 0 ? cell : breakLines(cell, [unit]);
}

/** About how many lines the tallest cell of a row has. */
function linesOf({ cells, type }: PrintedRow, { geometry, widths }: TableContext): number {
  if (type === "none") return 1;
  const { cell, padding } = geometry.table;
  const counts = cells.map((runs, index) => {
    const room = Math.max(1, ((widths[index] ?? 0) - 2 * padding) / cell);
    return plain(runs)
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / room)), 0);
  });
  return Math.max(1, ...counts);
}
