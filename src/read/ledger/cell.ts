import type { Severity } from "../../diagnostics/diagnostic.js";
import { parseDate } from "../../language/date-text.js";
import { timesHundred } from "../../language/decimal.js";
import { loneNumber, wordedNumber } from "../../language/lone-number.js";
import { dateText } from "../../language/moment.js";
import { quantityOf } from "../../language/quantity.js";
import { dimensionOf } from "../../language/unit.js";
import type { CellReading, Hole } from "../../model/data.js";
import type { Column } from "../../model/ledger.js";
import { holeIn } from "../hole.js";
import type { LedgerRule } from "./diagnostics.js";
import { dayIn, dayOfSerial } from "./serial.js";
import type { Content } from "./sheet.js";
import type { KnownColumn } from "./vocabulary.js";

/** A column whose type and unit are settled. */
export interface LedgerColumn extends Column {
  /** The column of the sheet, from 0. */
  at: number;
  known?: KnownColumn;
  /** Its bare numbers are fractions: 0.056 for 5.6%. */
  fractions?: true;
}

/** What a cell gives its row; undefined for an empty one. */
export interface CellValue {
  text: string;
  hole?: Hole;
  reading?: CellReading;
}

/** Why a cell gives nothing, for the author. `remark`: it is as good as empty, or readable but for one thing. */
export class CellProblem {
  constructor(
    readonly rule: LedgerRule,
    readonly message: string,
    readonly severity?: Severity,
    readonly value?: CellValue,
  ) {}
}

export interface CellContext {
  column: LedgerColumn;
  /** 计量单位 of the row. */
  rowUnit?: string | undefined;
  /** The year of “9月底”. */
  year?: number | undefined;
}

type CellOutcome = CellValue | CellProblem | undefined;

const emptyMarks = /^(?:[-—–−－―─_/／\\]+|无数据|空|[nN]\/[aA])$/;
/** Not yet known: as good as empty in a column of numbers or dates, and said. */
const notYet =
  /^(?:暂?无|待定|未定|待统计|未统计|(?:暂|尚)?未公布|(?:暂|尚)?未反馈|待公布|待核实|未上报|(?:尚|还)?未(?:开工|竣工|完工|投产|启动))$/;

/** Reads one cell as its column wants it. Everything that cannot be read is a `CellProblem`, nothing is guessed. */
export function readCell(content: Content | undefined, context: CellContext): CellOutcome {
  if (!content) return undefined;
  const { type } = context.column;
  switch (content.type) {
    case "error":
      return new CellProblem(
        "ledger-error-value",
        `这一格是 ${content.code}，公式没有取到数，${wants(context)}。请改好公式，或直接填上`,
      );
    case "uncomputed":
      return new CellProblem(
        "ledger-formula",
        `这一格是公式，文件里却没有存算出来的结果，${wants(context)}。请用 Excel 或 WPS 打开文件，保存一次`,
      );
    case "boolean":
      return type === "文"
        ? { text: content.value ? "是" : "否" }
        : unreadable(content.value ? "TRUE" : "FALSE", context);
    case "time":
      return type === "文" ? { text: content.text } : unreadable(content.text, context);
    case "number":
      return readNumber(content, context);
    case "date":
      return readDate(content, context);
    case "text":
      return readText(content.text, context);
  }
}

function wants({ column }: CellContext): string {
  if (column.type === "数") return `“${column.name}”要一个数`;
  return column.type === "日期" ? `“${column.name}”要一个日期` : `“${column.name}”要文字`;
}

function unreadable(shown: string, context: CellContext, why = ""): CellProblem {
  const example = context.column.type === "数" ? "如 3200.5 或 约3亿" : "如 2026.9.30 或 9月底";
  return new CellProblem("ledger-cell", `“${shown}”读不懂，${wants(context)}（${example}）${why}。这一格没有算进去`);
}

function readNumber(content: Extract<Content, { type: "number" }>, context: CellContext): CellOutcome {
  const { column, rowUnit } = context;
  if (column.type === "文") return { text: content.text };
  if (column.type === "日期") return numberAsDate(content, context);
  if (content.scaled) {
    const message = `这一格存的是 ${content.value}，但单元格格式把它缩小了显示，看到的和存的不一样。请改成常规格式，填要用的数`;
    return new CellProblem("ledger-cell", message);
  }
  const unit = content.unit ?? rowUnit ?? column.unit ?? "";
  const number = column.fractions && !content.unit ? timesHundred(content.value) : content.value;
  return mismatch(content.text, unit, context) ?? value(content.text, number, unit);
}

function value(text: string, number: string, unit: string): CellValue {
  return { text, reading: { quantity: { value: number, unit } } };
}

/** A percentage in a column of 亿元 is in the wrong column; beside 计量单位 亿元 it is a growth that is aimed at. */
function mismatch(shown: string, unit: string, { column, rowUnit }: CellContext): CellProblem | undefined {
  const expected = rowUnit ?? column.unit;
  if (expected === undefined || unit === "" || (rowUnit !== undefined && dimensionOf(unit) === "比率"))
    return undefined;
  const [found, wanted] = [dimensionOf(unit), dimensionOf(expected)];
  const ratios = ["比率", "百分点"];
  if (found === wanted || (ratios.includes(found) && ratios.includes(wanted))) return undefined;
  const message = `“${shown}”的单位是${unit}，“${column.name}”应当是${expected}，没有算进去。请看看是不是填错了列`;
  return new CellProblem("ledger-cell", message);
}

/** 20260930 and 2026.9 are typed as numbers; 2026.1 is what Excel makes of 2026.10, and 46295 a date that lost its format. */
function numberAsDate(
  { value: number, text }: Extract<Content, { type: "number" }>,
  context: CellContext,
): CellOutcome {
  const date = /^20\d{6}$|^20\d\d\.(?:[2-9]|1[12])$/.test(number) ? parseDate(number, context.year) : undefined;
  if (date && date !== "needs-year") return { text, reading: { moment: date.moment } };
  if (/^20\d\d\.1$/.test(number)) return unreadable(text, context, "：看不出是1月还是10月，请写成 2026年10月");
  const serial = Number(number);
  if (!Number.isInteger(serial) || serial < 36_526 || serial > 73_050) return unreadable(text, context);
  const shown = dateText(dayIn(dayOfSerial(serial)));
  return unreadable(text, context, `：像是日期 ${shown} 变成了常规格式，请把单元格格式改成日期`);
}

function readDate({ moment, text }: Extract<Content, { type: "date" }>, context: CellContext): CellOutcome {
  if (context.column.type !== "数") return { text, reading: { moment } };
  return unreadable(text, context, "：这一格是日期，多半是 3/12 这样的输入被 Excel 改成了日期");
}

function readText(typed: string, context: CellContext): CellOutcome {
  const { content: text, hole } = holeIn(typed);
  if (hole === "待填") return { text, hole };
  const read = textValue(text, context);
  return hole && read && !(read instanceof CellProblem) ? { ...read, hole } : read;
}

function textValue(text: string, context: CellContext): CellOutcome {
  if (emptyMarks.test(text)) return undefined;
  const { type, name } = context.column;
  if (type === "文") return { text };
  if (notYet.test(text))
    return new CellProblem("ledger-blank", `“${text}”当作没有填，“${name}”这一格不参加计算`, "advice");
  return type === "数" ? textAsNumber(text, context) : textAsDate(text, context);
}

function textAsNumber(text: string, context: CellContext): CellOutcome {
  const typed = loneNumber(text) ?? wordedNumber(text);
  if (!typed) return unreadable(text, context, hintFor(text, numberHints));
  const { column, rowUnit } = context;
  const said = quantityOf(typed, rowUnit ?? column.unit, column.known?.money === true);
  const bare = typed.unit === undefined && typed.multiple === undefined;
  const quantity = column.fractions && bare ? { ...said, value: timesHundred(said.value) } : said;
  return mismatch(text, quantity.unit, context) ?? { text, reading: { quantity } };
}

function textAsDate(text: string, context: CellContext): CellOutcome {
  const date = parseDate(text, context.year);
  if (date === "needs-year") {
    const message = `“${text}”没有年份，又不知道台账是哪一年的，不能和别的日期比较。请写上年份，或在 会议.yaml 里写明 截至`;
    return new CellProblem("ledger-date-year", message, "advice", { text });
  }
  return date ? { text, reading: { moment: date.moment } } : unreadable(text, context, hintFor(text, dateHints));
}

/** What may be meant in more than one way, and how to write it so that it is not. */
const numberHints: readonly [RegExp, string][] = [
  [/^[(（][\d.,]+[%％]?[)）]$/, "：负数请写成 -5.6 这样"],
  [/^[▲△▼▽]/, "：▲ 有的表是增，有的表是减，请写成 5.6 或 -5.6 这样"],
  [/^\d+\/\d+$/, "：看不出是日期还是分数，请写成小数或百分数"],
];
const dateHints: readonly [RegExp, string][] = [
  [/^\d\d[.\-/年]\d{1,2}[.\-/月]\d{1,2}日?$/, "：年份请写全，如 2026.6.30"],
  [/^\d{1,2}[./]\d{1,2}$/, "：请写成 3月12日 这样"],
];

function hintFor(text: string, hints: readonly [RegExp, string][]): string {
  return hints.find(([pattern]) => pattern.test(text))?.[1] ?? "";
}
