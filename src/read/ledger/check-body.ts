import { addsUp } from "../../language/unit.js";
import type { Group } from "../../model/data.js";
import type { Quantity } from "../../model/quantity.js";
import type { Body, TotalRow } from "./body.js";
import { CellProblem, type LedgerColumn, readCell } from "./cell.js";
import { diagnose } from "./diagnostics.js";
import type { RowReaderContext } from "./read-rows.js";
import { contentAt, placeAt, shownAt } from "./sheet.js";
import { checkTotals, type StatedTotal, type Summand } from "./totals.js";

/** A table, or one of several with the same columns, as it has been read. */
export interface Part {
  reader: RowReaderContext;
  body: Body;
  groups: readonly Group[];
}

/** A total that was held against the rows. */
export interface HeldTotal {
  total: StatedTotal;
  agrees: boolean;
}

/** Holds the totals of the table against its rows. */
export function checkBody(parts: readonly Part[]): HeldTotal[] {
  const rows = parts.flatMap(({ body, groups }, part) =>
    body.rows.map(
      ({ row, chapter, group }, index): Summand => ({
        row,
        part,
        chapter: `${part} ${chapter}`,
        group: `${part} ${group}`,
        read: groups[index] as Group,
      }),
    ),
  );
  return parts.flatMap(({ reader, body }, part) => {
    const unsure = new Set(
      reader.columns
        .filter((column) => parts.some((one) => hasUnread(one.reader, one.body, one.groups, column)))
        .map(({ name }) => name),
    );
    return body.totals.map((row): HeldTotal => {
      const total = statedIn(reader, row, part);
      const wrong = checkTotals([total], rows, unsure);
      for (const { place, message, quote } of wrong)
        reader.reports.add(diagnose("ledger-total", place, message, { quote }));
      return { total, agrees: wrong.length === 0 };
    });
  });
}

function statedIn(
  reader: RowReaderContext,
  { row, at, chapter, group, ...total }: TotalRow,
  part: number,
): StatedTotal {
  const quantities: StatedTotal["quantities"] = new Map(
    reader.columns.flatMap((column): [string, { quantity: Quantity; place: StatedTotal["place"] }][] => {
      if (column.type !== "数" || !addsUp(column.unit)) return [];
      const place = placeAt(reader.sheet, row, column.at);
      const read = readCell(contentAt(reader.sheet, row, column.at), { column });
      if (read instanceof CellProblem) {
        const message = `“${total.label}”这一格是“${shownAt(reader.sheet, row, column.at)}”，没能拿来核对`;
        reader.reports.add(diagnose("ledger-total", place, message, { severity: "advice" }), "unread");
        return [];
      }
      const quantity = read?.reading?.quantity;
      return quantity ? [[column.name, { quantity, place }]] : [];
    }),
  );
  const within = { part, chapter: `${part} ${chapter}`, group: `${part} ${group}` };
  return { row, ...total, ...within, quantities, place: placeAt(reader.sheet, row, at) };
}

/** Cells that could not be read are reported as such; the total is not blamed for them. */
function hasUnread(
  { sheet }: RowReaderContext,
  { rows }: Body,
  groups: readonly Group[],
  { at, name, type }: LedgerColumn,
): boolean {
  if (type !== "数") return false;
  return rows.some(({ row }, index) => {
    const type = contentAt(sheet, row, at)?.type;
    const unread = type !== undefined && !(name in (groups[index] ?? {}));
    return unread && !/^[-—–/／]*$|^暂?无$/.test(shownAt(sheet, row, at));
  });
}
