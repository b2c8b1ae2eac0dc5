import { decimalText, Exact } from "../../language/decimal.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

interface TypedCell {
  text: string;
  start: number;
}

export const figuresTotals: Rule = ofWords({
  id: "figures-totals",
  category: "数字",
  summary: "表格的合计和各行相加不等",
  authority: "写法",
  run: ({ blocks }) => blocks.flatMap(wrongTotals),
  examples: {
    good: [
      "| 序号 | 镇 | 项目 | 完成率 |\n| 1 | 石桥镇 | 12 | 84.4 |\n| 2 | 清河镇 | 20 | 71.2 |\n| 合计 | — | 32 | 77.0 |",
      "全县共32个项目，这里没有表格。",
    ],
    bad: [
      { text: "| 镇 | 项目 | 投资（亿元） |\n| 石桥镇 | 12 | 3.5 |\n| 清河镇 | 20 | 4.2 |\n| 合计 | 32 | 〔8.7〕 |" },
    ],
  },
});

/** Rows and cells of a table's text; the last row counts as total where it says so. */
function wrongTotals(block: CheckedBlock): RuleMatch[] {
  if (block.block.type !== "table") return [];
  const rows = rowsOf(block.text);
  const total = rows.at(-1);
  if (!total?.some(({ text }) => /^(?:合计|总计|共计)$/.test(text.replace(/\s/g, "")))) return [];
  const width = total.length;
  const body = rows.slice(0, -1).filter((row) => row.length === width);
  return total.flatMap((cell, column) => {
    if (/[率比均位速％%]|序号/.test(rows[0]?.[column]?.text ?? "")) return [];
    const sum = sumOf(body.map((row) => row[column]?.text ?? ""));
    const said = numberIn(cell.text);
    if (sum === undefined || said === undefined || sum.value.minus(said).abs().lte(sum.slack)) return [];
    const right = decimalText(sum.value.toDecimalPlaces(3));
    const end = cell.start + cell.text.length;
    return [{ block: block.index, start: cell.start, end, message: `各行相加是${right}，请核对`, suggest: right }];
  });
}

function rowsOf(text: string): TypedCell[][] {
  let start = 0;
  return text.split("\n").map((line) =>
    line.split("\t").map((cell) => {
      const at = start;
      start += cell.length + 1;
      return { text: cell, start: at };
    }),
  );
}

/** Undefined where a cell of the column is no number (below the header), or all are small ordinals. */
function sumOf(cells: readonly string[]): { value: Exact; slack: Exact } | undefined {
  const numbers = cells.map(numberIn);
  const first = numbers.findIndex((number) => number !== undefined);
  const below = numbers.slice(Math.max(first, 0));
  if (first === -1 || below.length < 2 || below.some((number) => number === undefined)) return undefined;
  if (below.every((number, index) => number?.eq(index + 1))) return undefined;
  const value = below.reduce<Exact>((sum, number) => sum.plus(number ?? 0), new Exact(0));
  const decimals = Math.max(...cells.map((cell) => cell.split(".")[1]?.length ?? 0));
  return { value, slack: new Exact(decimals === 0 ? 0 : `0.51e-${decimals}`) };
}

function numberIn(text: string): Exact | undefined {
  const plain = text.replace(/[,，\s]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? new Exact(plain) : undefined;
}
