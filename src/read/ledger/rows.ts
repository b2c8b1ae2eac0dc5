import { headerKey } from "../../language/header-key.js";
import { loneNumber } from "../../language/lone-number.js";
import type { LedgerKind } from "../../model/ledger.js";
import type { NamedColumn } from "./columns.js";
import type { TableHead } from "./headers.js";
import { type Content, mergeAt, type Sheet, textAt } from "./sheet.js";

/** What a row below the header is. */
export type RowSort =
  | { sort: "data"; odd?: { label: string; at: number; error?: true } }
  /** 小计 covers its group, 合计 the whole table. */
  | { sort: "total"; label: string; at: number; whole: boolean }
  /** “一、工业项目” is of level 1, “（一）化工” of level 2. */
  | { sort: "category"; label: string; at: number; level: 1 | 2; numbers: boolean }
  /** 备注：… below the table, or a line that is no row. */
  | { sort: "note"; label: string; at: number; cells: number }
  /** The row of a form that shows how it is filled in: 例 under 序号. */
  | { sort: "example"; at: number }
  /** Blank, and then it says nothing of it; or a header repeated on the next page, the row of column numbers. */
  | { sort: "skip"; why?: string; at?: number };

/** What is known of the columns before their types are. */
export interface TableLayout {
  kind: LedgerKind;
  sheet: Sheet;
  head: TableHead;
  columns: readonly NamedColumn[];
  /** Of the column that names a row, and of 序号. */
  nameAt?: number | undefined;
  ordinalAt?: number | undefined;
}

const total =
  /^(.{0,12}?)(合计|总计|小计|共计|汇总|总和|总数|(?<=^)(?:累计|全部(?:项目|工程|企业|单位)?|全[省市县区镇乡州盟旗]))(?:[（(:：].*)?$/;
const note =
  /^(?:(?:备?注|说明|填表说明|填报说明|填表人|填报人|制表人?|审核人?|审批人?|联系人|联系电话|联系方式|负责人|单位负责人|分管领导|填报单位|填表单位|填报日期|填报时间|填表日期|数据来源|资料来源)\s*(?:[:：]|\d+[.、:：])|备?注$|附注)/;
const example = /^(?:示?例|样例|举例|填写?示例)[:：]?$/;
const first = /^([一二三四五六七八九十]+)[、.．，,\s]\s*(.+)$/;
const second = /^[（(]([一二三四五六七八九十]+)[）)]\s*[、.．]?\s*(.+)$/;
const numeral = /^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$/;

export function sortRow(layout: TableLayout, row: number): RowSort {
  const cells = layout.columns
    .map(({ at }) => ({ at, content: layout.sheet.rows[row]?.[at] }))
    .filter((cell): cell is RowCell => cell.content !== undefined);
  const told = cells.filter(({ at }) => at !== layout.ordinalAt);
  const lead = cells.find(({ content }) => content.type === "text");
  const at = cells[0]?.at ?? 0;
  if (told.length === 0 && !lead) return cells.length === 0 ? { sort: "skip" } : { sort: "skip", why: "只有序号", at };
  if (lead && lead.at === layout.ordinalAt && example.test(textOf(lead).trim()))
    return { sort: "example", at: lead.at };
  if (isHeader(layout, cells)) return { sort: "skip", why: "又一遍表头", at };
  if (isColumnNumbers(layout, row, cells)) return { sort: "skip", why: "栏号", at };
  return (lead && special(layout, row, cells, lead)) ?? { sort: "data" };
}

interface RowCell {
  at: number;
  content: Content;
}

function special(layout: TableLayout, row: number, cells: readonly RowCell[], lead: RowCell): RowSort | undefined {
  const label = textOf(lead);
  const sum = totalIn(layout, cells, lead);
  if (sum) return sum;
  if (note.test(label)) return noteOrData(layout, cells, lead);
  return categoryIn(layout, cells, lead) ?? bannerIn(layout, row, cells, lead);
}

/** A note with an amount in it may be a row: it is one where it has a name, and else nobody can tell. */
function noteOrData({ nameAt }: TableLayout, cells: readonly RowCell[], lead: RowCell): RowSort {
  const label = textOf(lead);
  if (!hasNumbers(cells)) return { sort: "note", label, at: lead.at, cells: cells.length };
  const named = cells.some(({ at, content }) => at === nameAt && content.type === "text");
  return { sort: "data", odd: { label, at: lead.at, ...(!named && { error: true }) } };
}

/** Amounts; a telephone number is none, and what stands under 序号 was not looked at for one. */
function hasNumbers(cells: readonly RowCell[]): boolean {
  return cells.some(({ content }) => (content.type === "number" ? !/^\d{7,}$/.test(content.value) : isTyped(content)));
}

/** An amount typed as a text: 3.2亿元, 1,200. */
function isTyped(content: Content): boolean {
  return content.type === "text" && !/^\d{7,}$/.test(content.text) && loneNumber(content.text) !== undefined;
}

/** 小计 stands first in its row, or under 名称 beside a category that goes on. */
function totalIn({ kind, nameAt = 0 }: TableLayout, cells: readonly RowCell[], lead: RowCell): RowSort | undefined {
  for (const cell of cells) {
    if (cell !== lead && cell.at > nameAt) return undefined;
    const label = textOf(cell).replace(/\s/g, "");
    const [, prefix = "", word = ""] = total.exec(label) ?? [];
    const whole = word !== "小计" && /^(?:全.{0,2}|项目|总)?$/.test(prefix);
    // 税收收入合计 is an indicator like any other.
    if (word !== "" && (whole || kind !== "指标")) return { sort: "total", label, at: cell.at, whole };
  }
  return undefined;
}

function numberedCategory(
  cells: readonly RowCell[],
  words: readonly RowCell[],
  numeral: string,
  nameAt: number | undefined,
): RowSort | undefined {
  const named = words[1];
  if (!named || words.length > 2 || (nameAt !== undefined && named.at > nameAt)) return undefined;
  const level = /^[（(]/.test(numeral) ? 2 : 1;
  return { sort: "category", label: textOf(named), at: named.at, level, numbers: hasNumbers(cells) };
}

/** “一、工业项目”, alone or with its sums; “一” under 序号 with “工业项目” under 名称. */
function categoryIn({ ordinalAt, nameAt }: TableLayout, cells: readonly RowCell[], lead: RowCell): RowSort | undefined {
  const label = textOf(lead);
  const numbered = lead.at === ordinalAt && numeral.test(label);
  const [, , one] = first.exec(label) ?? [];
  const [, , two] = second.exec(label) ?? [];
  const name = one ?? two;
  if (!numbered && name === undefined) return undefined;
  const words = cells.filter((cell) => cell.content.type === "text" && (cell === lead || !isTyped(cell.content)));
  if (numbered) return numberedCategory(cells, words, label, nameAt);
  if (words.length > 1 || name === undefined) return undefined;
  const numbers = hasNumbers(cells.filter(({ at }) => at !== ordinalAt));
  return { sort: "category", label: name, at: lead.at, level: one === undefined ? 2 : 1, numbers };
}

/** A single text that is merged across the table, or that stands where no name stands. */
function bannerIn(
  { sheet, columns, nameAt }: TableLayout,
  row: number,
  cells: readonly RowCell[],
  lead: RowCell,
): RowSort | undefined {
  if (cells.length > 1) return undefined;
  const label = textOf(lead);
  if (/[。；]|.{31}/.test(label)) return { sort: "note", label, at: lead.at, cells: 1 };
  const merge = mergeAt(sheet, row, lead.at);
  const wide = merge !== undefined && (merge.right - merge.left + 1) * 2 >= columns.length && merge.right > merge.left;
  if (!wide && (lead.at === nameAt || nameAt === undefined)) return undefined;
  if (label.length > 20 || /[：:]/.test(label)) return { sort: "note", label, at: lead.at, cells: 1 };
  return wide || lead.at < (nameAt ?? 0)
    ? { sort: "category", label, at: lead.at, level: 1, numbers: false }
    : undefined;
}

function textOf({ content }: RowCell): string {
  return content.type === "text" ? content.text : "";
}

/** One of the header's rows once more, as on the next printed page. */
function isHeader({ head, sheet }: TableLayout, cells: readonly RowCell[]): boolean {
  if (cells.length < 2) return false;
  const rows = Array.from({ length: head.body - head.top }, (_, index) => head.top + index);
  return rows.some((row) =>
    cells.every((cell) => textOf(cell) !== "" && headerKey(textOf(cell)) === headerKey(textAt(sheet, row, cell.at))),
  );
}

/** 甲 乙 1 2=3+4 3 …: statistical forms number their columns right below the header. */
function isColumnNumbers({ head }: TableLayout, row: number, cells: readonly RowCell[]): boolean {
  if (row !== head.body || cells.length < 3) return false;
  const shown = cells.map(({ content }) => ("text" in content ? content.text.replace(/\s/g, "") : ""));
  const numbers = shown.filter((text) => !/^(?:[甲乙丙丁戊己庚辛]|[栏行列]次|序号)$/.test(text)).map(numberOfColumn);
  const steps = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  return numbers.length >= 2 && steps && (numbers[0] ?? 9) <= 1;
}

/** 3, （3）, ③, 3=1+2; undefined for anything else. */
function numberOfColumn(text: string): number | undefined {
  const plain = text.normalize("NFKC");
  const digits = /^[([]?(\d{1,2})[)\]]?栏?(?:=[\d+\-*/×÷()%.]+)?$/.exec(plain)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
