import { width } from "../../language/width.js";
import { plain, type Run } from "../runs.js";
import type { PrintedTable } from "../tables.js";
import type { Geometry } from "./geometry.js";

/** What a column wants, in characters. */
interface ColumnDemand {
  /** Everything on one line, the header too. */
  natural: number;
  /** Everything under the header on one line. */
  good: number;
  /** As narrow as it still reads well. */
  least: number;
  /** A figure or a short word over two lines is misread: longer texts give way first. */
  firm: boolean;
}

/** Longer texts are read better in several lines than across the page. */
const widestText = 14;
const narrowestText = 6;

/** Whether a table can be read on a page so wide (twips). */
export function fits(table: PrintedTable, wide: number, geometry: Geometry): boolean {
  return sum(wishesOf(table).map(({ least }) => sizeOf(least, geometry))) <= wide;
}

/** Widths of the columns in twips, from what they hold, together exactly `wide`. */
export function columnWidths(table: PrintedTable, wide: number, geometry: Geometry): number[] {
  const wishes = wishesOf(table);
  const sizes = (of: "natural" | "good" | "least") => wishes.map((wish) => sizeOf(wish[of], geometry));
  const [natural, good, least] = [sizes("natural"), sizes("good"), sizes("least")];
  if (sum(natural) <= wide) return stretched(natural, wide);
  if (sum(good) <= wide) return stretched(good, wide);
  if (sum(least) > wide) return stretched(squeezed(least, wishes, wide, geometry), wide);
  const share = (wide - sum(least)) / (sum(good) - sum(least));
  return stretched(
    least.map((size, index) => size + ((good[index] ?? size) - size) * share),
    wide,
  );
}

function squeezed(
  least: readonly number[],
  wishes: readonly ColumnDemand[],
  wide: number,
  geometry: Geometry,
): number[] {
  const texts = least.filter((_, index) => !wishes[index]?.firm);
  const room = wide - (sum(least) - sum(texts));
  if (room < texts.length * sizeOf(2, geometry)) return [...least];
  return least.map((size, index) => (wishes[index]?.firm ? size : (size * room) / sum(texts)));
}

function stretched(sizes: readonly number[], wide: number): number[] {
  const all = sum(sizes);
  const ends = sizes.map((_, index) => Math.round((sum(sizes.slice(0, index + 1)) * wide) / all));
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

function wishesOf({ aligns, rows }: PrintedTable): ColumnDemand[] {
  return aligns.map((align, index) => {
    const cells = (type: "head" | "other") =>
      rows
        .filter((row) => row.type !== "none" && (row.type === "head") === (type === "head"))
        .map(({ cells }) => widest(cells[index] ?? []));
    const [head = 0] = cells("head");
    const body = Math.max(0, ...cells("other"));
    const firm = align === "right" || body <= narrowestText;
    const narrow = firm ? body : Math.max(narrowestText, Math.min(body / 2, widestText));
    // A header stands in two lines where what is under it is narrow.
    const under = Math.max(Math.ceil(head / 2), 2);
    return { natural: Math.max(head, body), good: Math.max(body, under), least: Math.max(narrow, under), firm };
  });
}

function widest(runs: readonly Run[]): number {
  return Math.max(...plain(runs).split("\n").map(width));
}

/** With the room at its sides and the lines around it. */
function sizeOf(characters: number, { table }: Geometry): number {
  return Math.ceil(characters * table.cell) + 2 * table.padding + 30;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
