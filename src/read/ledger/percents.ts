import { Exact, timesHundred } from "../../language/decimal.js";
import type { Body } from "./body.js";
import type { LedgerColumn } from "./cell.js";
import { diagnose } from "./diagnostics.js";
import { bareNumbers, isFiner, isRate, isSmall, places } from "./fractions.js";
import type { RowReaderContext } from "./read-rows.js";
import { type Content, contentAt, placeAt } from "./sheet.js";

/** Percentages that look as if they were fractions, or were multiplied twice. */
export function reportPercents(reader: RowReaderContext, { rows }: Body): void {
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
  { reports }: RowReaderContext,
  { name, unit, place, fractions }: LedgerColumn,
  cells: readonly NumberContent[],
): void {
  if (unit !== "%" && !(unit === undefined && isRate(name))) return;
  const bare = bareNumbers(cells);
  const small = bare.filter(isSmall);
  const shown = cells.find((cell) => cell.unit === "%");
  const mixed = shown !== undefined && small.length > 0;
  if (!fractions && !mixed && !likeFractions(bare, small)) return;
  const [example] = [
    ...small.filter((value) => places(value) > 0).sort((a, b) => a.length - b.length),
    ...small.filter((value) => places(value) === 0),
  ];
  if (example === undefined) return;
  const percent = `${timesHundred(example)}%`;
  const message = fractions
    ? `“${name}”填的像是 ${example} 这样的小数，没有百分号，按 ${percent} 算了。如果就是 ${example}%，请在表头写上（%）；是 ${percent}，请把这一列都设成百分比格式`
    : `“${name}”${howRead(bare, small, example, shown?.text)}。如果 ${example} 是指 ${percent}，请把这一列都设成百分比格式`;
  reports.add(diagnose("ledger-percent", place, message, { quote: example }));
}

function howRead(bare: readonly string[], small: readonly string[], example: string, shown?: string): string {
  if (shown !== undefined) return `有的格是百分数（${shown}），有的是小数（${example}），小数没有换算`;
  const which = small.length === bare.length ? "各行的数都不大于1" : `有 ${small.length} 行的数不大于1`;
  return `${which}，按 ${example}% 这样读了`;
}

/**
 * Whether a column of bare numbers may hold 0.056 for 5.6%: it is written more finely below 1 than above; or most of it lies below 1, with
 * two decimals; or all of it, and there is more than one.
 */
function likeFractions(bare: readonly string[], small: readonly string[]): boolean {
  if (small.length === 0) return false;
  if (isFiner(small, bare)) return true;
  if (small.length === bare.length) return small.length > 1 || small.some((value) => places(value) > 1);
  return small.length * 2 >= bare.length && small.some((value) => places(value) > 1);
}
