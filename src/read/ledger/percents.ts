import { Exact, timesHundred } from "../../language/decimal.js";
import type { Body } from "./body.js";
import type { LedgerColumn } from "./cell.js";
import { diagnose } from "./diagnostics.js";
import type { Reader } from "./read-rows.js";
import { type Content, contentAt, placeAt } from "./sheet.js";
import { isRate } from "./table.js";

/** Percentages that look as if they were fractions, or were multiplied twice. */
export function reportPercents(reader: Reader, { rows }: Body): void {
  const { sheet, columns, reports } = reader;
  for (const column of columns.filter(({ type }) => type === "数")) {
    const cells = rows.map(({ row }) => ({ row, content: contentAt(sheet, row, column.at) }));
    reportFractions(
      reader,
      column,
      cells.flatMap(({ content }) => (content?.type === "number" ? [content] : [])),
    );
    for (const { row, content } of cells) {
      if (content?.type !== "number" || content.unit !== "%" || new Exact(content.value).abs().lt(1000)) continue;
      const message = `这一格是 ${content.text}，像是填了百分数以后又设成百分比格式，多乘了100。请核对`;
      const place = placeAt(sheet, row, column.at);
      reports.add(diagnose("ledger-percent", place, message, { quote: content.text }), column.name);
    }
  }
}

type NumberContent = Extract<Content, { type: "number" }>;

function reportFractions(
  { reports }: Reader,
  { name, unit, place }: LedgerColumn,
  cells: readonly NumberContent[],
): void {
  if (unit !== "%" && !(unit === undefined && isRate(name))) return;
  const bare = cells.filter((cell) => !cell.unit && cell.value !== "0").map(({ value }) => value);
  const small = bare.filter((value) => new Exact(value).abs().lte(1));
  const shown = cells.find((cell) => cell.unit === "%");
  const mixed = shown !== undefined && unit === undefined && small.length > 0;
  if (!mixed && (small.length < 3 || small.length < bare.length)) return;
  const example = small.filter((value) => value.includes(".")).sort((a, b) => a.length - b.length)[0] ?? "";
  const read = unit === "%" ? `按 ${example}% 这样读了` : `按 ${example} 这样的小数读了`;
  const what = mixed
    ? `有的格是百分数（${shown.text}），有的是小数（${example}），小数没有换算`
    : `各行的数都不大于1，${read}`;
  const message = `“${name}”${what}。如果 ${example} 是指 ${timesHundred(example || "0")}%，请把这一列都设成百分比格式`;
  if (example) reports.add(diagnose("ledger-percent", place, message, { quote: example }));
}
