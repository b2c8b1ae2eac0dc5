import { columnName } from "../../language/cells.js";
import { parseDate } from "../../language/date-text.js";
import { loneNumber } from "../../language/lone-number.js";
import { isArea, isMoney, unitOf } from "../../language/unit.js";
import type { LedgerKind } from "../../model/ledger.js";
import type { LedgerColumn } from "./cell.js";
import type { NamedColumn } from "./columns.js";
import { diagnose } from "./diagnostics.js";
import { isRate } from "./fractions.js";
import type { Reports } from "./reports.js";
import { type Content, contentAt, placeAt, type Sheet, textAt, widthFrom } from "./sheet.js";

/** 单位：亿元、亩 in a corner or in 会议.yaml: for columns that give none. */
export interface DefaultUnits {
  money?: string;
  area?: string;
  /** The only unit there is: in a free table it goes for every number. */
  any?: string;
}

export function defaultUnits(words: string): DefaultUnits {
  const units = words
    .split(/[、，,;；/／\s]+/)
    .map(unitOf)
    .filter((unit) => unit !== undefined);
  const [money, area] = [units.find(isMoney), units.find(isArea)];
  return { ...(money && { money }), ...(area && { area }), ...(units.length === 1 && units[0] && { any: units[0] }) };
}

/** Headers of things that look like numbers and are names. */
const codes = /序号|编号|代码|编码|电话|手机|联系方式|证号|文号|邮编|身份证|账号|型号/;
const moneyWords = /投资|资金|金额|产值|收入|支出|营收|税|债|贷款|预算|造价|合同额|到位/;
const rateWords = /率|占比|比重|比例|增速|增幅|同比|环比|进度/;
/** A month, or what was done in one: in a table of projects, money like the rest. */
const spanOfTime = /\d月|^[本当上]月|季度|半年|完成|计划|到位|下达|拨付|支付/;
const countWords = /数量|个数|户数|人数|家数|台数|位次|排名|名次|年限|工期|天数/;

/** Settles the type and the unit of each column from its header, its cells and the units of the sheet. */
export function settleColumns(
  named: readonly NamedColumn[],
  kind: LedgerKind,
  units: DefaultUnits,
  cellsOf: (column: NamedColumn) => readonly Content[],
): LedgerColumn[] {
  return named.map(({ unit: given, ...column }) => {
    const cells = cellsOf(column);
    const type = typeOf(column, given, cells);
    const unit = type === "数" ? (given ?? defaultFor(column, kind, units) ?? rateUnit(column, cells)) : undefined;
    return { ...column, type, ...(unit !== undefined && { unit }) };
  });
}

function typeOf(column: NamedColumn, unit: string | undefined, cells: readonly Content[]): LedgerColumn["type"] {
  const holds = column.known?.holds ?? "自";
  if (holds !== "自") return holds;
  if (codes.test(column.name)) return "文";
  const share = (test: (content: Content) => boolean) =>
    cells.length > 0 ? cells.filter(test).length / cells.length : 0;
  if (unit !== undefined && unit !== "月" && unit !== "日")
    return share(isNumber) >= 0.5 || cells.length === 0 ? "数" : "文";
  if (share(({ type }) => type === "date") >= 0.5 || share(isTypedDate) >= 0.8) return "日期";
  const typed = share(
    (content) => content.type === "number" || content.type === "uncomputed" || content.type === "error",
  );
  if (typed > 0 && share(isNumber) >= 0.5) return "数";
  return share((content) => content.type === "text" && loneNumber(content.text)?.unit !== undefined) >= 0.8
    ? "数"
    : "文";
}

/** What cannot be anything but a number, and texts that read as one. */
function isNumber(content: Content): boolean {
  if (content.type === "text") return loneNumber(content.text) !== undefined;
  return content.type === "number" || content.type === "uncomputed" || content.type === "error";
}

function isTypedDate(content: Content): boolean {
  return content.type === "date" || (content.type === "text" && parseDate(content.text, 2000) !== undefined);
}

function defaultFor({ name, known }: NamedColumn, kind: LedgerKind, units: DefaultUnits): string | undefined {
  if (known) return known.money ? units.money : known.area ? units.area : undefined;
  if (rateWords.test(name) || countWords.test(name)) return undefined;
  if (moneyWords.test(name) || (kind === "项目" && spanOfTime.test(name))) return units.money;
  return kind === "自由" ? units.any : undefined;
}

/** 完成率 71.2 is a percentage though nobody says so; 0.712 stays what it is, and is reported. */
function rateUnit({ name }: NamedColumn, cells: readonly Content[]): string | undefined {
  const large = cells.some((cell) => cell.type === "number" && !cell.unit && Math.abs(Number(cell.value)) > 1);
  return isRate(name) && large ? "%" : undefined;
}

/** Money without a unit would be added up blindly. */
export function reportUnitless(
  columns: readonly LedgerColumn[],
  cellsOf: (column: LedgerColumn) => readonly Content[],
  reports: Reports,
): void {
  for (const column of columns) {
    const { name, header, place, known, unit } = column;
    if (!known?.money || unit !== undefined || cellsOf(column).every(saysUnit)) continue;
    const message = `“${name}”没有写单位。请在表头写成“${header}（万元）”这样，或在表上方写“单位：万元”，或在 会议.yaml 里写明 单位: 万元`;
    reports.add(diagnose("ledger-unit", place, message, { quote: header }));
  }
}

/** 3.2亿元, typed or shown by its format; what is no number needs none, and nor does nought. */
function saysUnit(content: Content): boolean {
  if (content.type === "number") return content.unit !== undefined || content.value === "0";
  return (
    content.type !== "text" || loneNumber(content.text)?.unit !== undefined || loneNumber(content.text) === undefined
  );
}

/** 单位 in a table of indicators is 计量单位 where its cells are units, else 责任单位. */
export function tellUnitsFromOffices(
  named: readonly NamedColumn[],
  cellsOf: (column: NamedColumn) => readonly Content[],
): NamedColumn[] {
  return named.map((column) => {
    if (column.name !== "计量单位" || column.header.replace(/\s/g, "") !== "单位") return column;
    const texts = cellsOf(column).map((content) => ("text" in content ? content.text : ""));
    const units = texts.filter((text) => unitOf(text) !== undefined);
    const taken = named.some(({ name }) => name === "责任单位");
    return units.length * 2 >= texts.length || taken ? column : { ...column, name: "责任单位" };
  });
}

/** Columns with cells and no header are kept under their letter. */
export function unnamedColumns(
  sheet: Sheet,
  headed: ReadonlySet<number>,
  top: number,
  body: number,
  reports: Reports,
): NamedColumn[] {
  const width = widthFrom(sheet, body);
  const found: NamedColumn[] = [];
  for (let at = 0; at < width; at += 1) {
    const first = headed.has(at) ? -1 : sheet.rows.findIndex((row, index) => index >= body && row[at] !== undefined);
    if (first < 0) continue;
    const place = placeAt(sheet, top, at);
    const name = `${columnName(at + 1)}列`;
    const message = `这一列没有表头，${placeAt(sheet, first, at).cell} 等格却有内容，暂叫“${name}”。请补上表头`;
    const quote = textAt(sheet, first, at);
    reports.add(diagnose("ledger-header", place, message, { severity: "advice", ...(quote && { quote }) }));
    found.push({ name, header: "", place, at });
  }
  return found;
}

/** The cells of a column in the given rows, those that hold something. */
export function cellsIn(sheet: Sheet, rows: readonly number[], { at }: { at: number }): Content[] {
  return rows.map((row) => contentAt(sheet, row, at)).filter((content) => content !== undefined);
}
