import stringWidth from "string-width";
import type { CheckedSum, SurveyedColumn, SurveyedTable } from "../model/survey.js";

/** What was understood of the tables of a workbook, for people. */
export function reportSurvey(file: string, tables: readonly SurveyedTable[]): string {
  if (tables.length === 0) return `${file}\n  没有读出表\n`;
  return `${file}\n${tables.map(reportTable).join("\n")}`;
}

function reportTable(table: SurveyedTable): string {
  const { sheet, title, cell, kind, asOf, columns, rows, categories, sums, skipped } = table;
  const kinds = kind === "自由" ? "不是项目、指标、任务台账，按自由的表读" : `${kind}台账`;
  const lines = [
    `  ${sheet ?? "表"}：表头从 ${bare(cell)} 起，${kinds}${asOf === undefined ? "" : `，截至${asOf}`}`,
    ...(title === undefined ? [] : [`    标题  ${title}`]),
    ...block("列", columnLines(columns)),
    `    数据  ${rows}行${categories.length > 0 ? `，分 ${categories.join("、")}` : ""}`,
    ...block("合计", sums.map(sumLine)),
    ...block(
      "没有算的行",
      skipped.map(({ cell: at, text, why }) => `${bare(at)} “${text}”：${why}`),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function block(label: string, lines: readonly string[]): string[] {
  const indent = " ".repeat(4 + stringWidth(label) + 2);
  return lines.map((line, index) => (index === 0 ? `    ${label}  ${line}` : indent + line));
}

/** 名称 ← 项目名称，文，30行 */
function columnLines(columns: readonly SurveyedColumn[]): string[] {
  const widest = Math.min(20, Math.max(...columns.map(({ name }) => stringWidth(name))));
  return columns.map(({ name, header, type, unit, cell, filled }) => {
    const padded = name + " ".repeat(Math.max(0, widest - stringWidth(name)));
    const from = header === "" ? "" : `  表头“${header}”`;
    return `${padded}  ${bare(cell)}${from}，${type}${unit === undefined ? "" : `（${unit}）`}，${filled}行有`;
  });
}

function sumLine({ cell, label, columns, agrees }: CheckedSum): string {
  const what = columns.length > 0 ? columns.join("、") : "个数";
  return `${bare(cell)} “${label}”：${what}${agrees ? "和各行加起来一样" : "和各行对不上，见问题"}`;
}

/** A cell without its sheet, which has been named. */
function bare(cell: string): string {
  return cell.slice(cell.lastIndexOf("!") + 1);
}
