import type { Cell, CellValue, ColumnDef, DataValidation } from "hucre/xlsx";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnName } from "../language/cells.js";
import { parseMoment } from "../language/moment.js";
import type { FormField, FormSheet } from "../model/form.js";

/** Rows to fill in below the example. */
const emptyRows = 200;
const headerRow = 2;
const exampleRow = 3;
const lastRow = exampleRow + emptyRows;

const noDay = new Date(Date.UTC(2000, 0, 1));
const frame = { style: "thin" } as const;
const border = { top: frame, bottom: frame, left: frame, right: frame };

/**
 * An .xlsx with a sheet for each ledger: title, a line for who fills it in, the header, one row as an example, then empty rows whose cells
 * take only what belongs in them and say so.
 */
export async function formWorkbook(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  // Without it the library writes the clock: the same form is to be the same bytes.
  const properties = { created: noDay, modified: noDay };
  return writeXlsx({ sheets: sheets.map(sheetOf), properties });
}

function sheetOf({ name, fields }: FormSheet): WriteSheet {
  const columns = [ordinal, ...fields];
  const across = (text: string): CellValue[] => columns.map((_, index) => (index === 0 ? text : null));
  const rows: CellValue[][] = [
    across(`${name}采集表`),
    across("填报单位：　　　　　　　　填报人：　　　　　　联系电话："),
    columns.map(({ header }) => header),
    columns.map(exampleValue),
    ...Array.from({ length: emptyRows }, () => columns.map(() => null)),
  ];
  return {
    name,
    rows,
    cells: styles(columns),
    columns: columns.map(columnOf),
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 })),
    dataValidations: fields.map((field, index) => validation(field, columnName(index + 2))),
    freezePane: { rows: headerRow + 1, columns: 2 },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** 例 under 序号 is what says that the row is an example. */
const ordinal: FormField = { header: "序号", type: "文", options: [], example: "例", hint: "" };

function exampleValue({ type, example }: FormField): CellValue {
  if (type === "数") return Number(example);
  const day = type === "日期" ? parseMoment(example) : undefined;
  return day ? new Date(Date.UTC(day.year, day.month - 1, day.day)) : example;
}

function columnOf({ header, type, example }: FormField): ColumnDef {
  const width = Math.min(28, Math.max(6, 2 + Math.max(widthOf(header), widthOf(example))));
  return { width, ...(type === "日期" && { numFmt: dayFormat }) };
}

/** In digits: a Han character is as wide as two. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign < "\u0100" ? 1 : 2), 0);
}

const dayFormat = "yyyy-mm-dd";

function styles(columns: readonly FormField[]): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  cells.set("0,0", { style: { font: { bold: true, size: 16 }, alignment: { horizontal: "center" } } });
  for (const [at, { type }] of columns.entries()) {
    const format = type === "日期" ? { numFmt: dayFormat } : {};
    cells.set(`${headerRow},${at}`, {
      style: {
        font: { bold: true },
        border,
        fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDEBF7" } },
        alignment: { horizontal: "center", vertical: "center", wrapText: true },
      },
    });
    cells.set(`${exampleRow},${at}`, {
      style: { font: { italic: true, color: { rgb: "808080" } }, border, ...format },
    });
    for (let row = exampleRow + 1; row < lastRow; row += 1) cells.set(`${row},${at}`, { style: { border, ...format } });
  }
  return cells;
}

function validation({ header, type, options, hint }: FormField, column: string): DataValidation {
  const about = {
    range: `${column}${exampleRow + 1}:${column}${lastRow}`,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: header.slice(0, 30),
    inputMessage: hint,
    errorTitle: "这一格填不进去",
    errorStyle: "stop",
  } as const;
  if (options.length > 0) return { ...about, type: "list", values: [...options], errorMessage: "请从下拉里选" };
  if (type === "数")
    return { ...about, type: "decimal", ...between(-1e12, 1e12), errorMessage: "这一格只填数，不写单位" };
  if (type === "日期")
    return { ...about, type: "date", ...between(36526, 73050), errorMessage: "请写成 2026-09-30 这样的日期" };
  return { ...about, type: "textLength", ...between(0, 500), errorMessage: "不要超过500字" };
}

function between(low: number, high: number): Pick<DataValidation, "operator" | "formula1" | "formula2"> {
  return { operator: "between", formula1: String(low), formula2: String(high) };
}
