import { type Data, type List, originOf } from "../../model/data.js";
import type { Quantity } from "../../model/quantity.js";
import { compare } from "../arithmetic.js";
import { cellsIn } from "../columns.js";
import { columnIn } from "../computed-columns.js";
import { FigureFailure } from "../failure.js";
import { figureOf } from "../figure-of.js";
import { type Bundle, bundled, unnamed } from "./group.js";

/** 10亿元以上, 5亿元至10亿元, 5亿元以下: by the highest bound a row reaches. Rows without a number come last, as 未填. */
export function bands(given: List, name: string, bounds: readonly Quantity[]): List | FigureFailure {
  const wanted = columnIn(given, name);
  if (wanted instanceof FigureFailure) return wanted;
  const { rows, column: found } = wanted;
  const descending = highestFirst(bounds);
  if (descending instanceof FigureFailure) return descending;
  const members: Data[][] = [...descending, 0, 0].map(() => []);
  for (const { row, datum } of cellsIn(rows, found.name)) {
    const quantity = datum && figureOf(datum)?.quantity;
    const index = quantity ? bandOf(quantity, descending) : descending.length + 1;
    if (index instanceof FigureFailure)
      return new FigureFailure(`“${originOf(rows).path}”的“${found.name}”分不了档：${index.message}`);
    members[index]?.push(row);
  }
  const names = [...bandNames(descending), unnamed];
  const bundles = names.map(
    (band, index): Bundle => ({
      name: band,
      choice: band === unnamed ? `无${found.name}` : `${found.name}${band}`,
      rows: members[index] ?? [],
    }),
  );
  const filled = bundles.filter((band) => band.name !== unnamed || band.rows.length > 0);
  return bundled(rows, filled, `按${found.name}分档`, found.name);
}

/** Which band a quantity falls into; the last one where it reaches no bound. */
function bandOf(quantity: Quantity, descending: readonly Quantity[]): number | FigureFailure {
  for (const [index, bound] of descending.entries()) {
    const order = compare(quantity, bound);
    if (order instanceof FigureFailure) return order;
    if (order >= 0) return index;
  }
  return descending.length;
}

function highestFirst(bounds: readonly Quantity[]): Quantity[] | FigureFailure {
  let trouble: FigureFailure | undefined;
  const descending = [...bounds].sort((a, b) => {
    const order = compare(b, a);
    if (!(order instanceof FigureFailure)) return order;
    trouble = order;
    return 0;
  });
  if (trouble) return new FigureFailure(`各档的界限不是一类单位：${trouble.message}`);
  const twice = descending.find((bound, index) => index > 0 && compare(bound, descending[index - 1] ?? bound) === 0);
  return twice ? new FigureFailure(`“${spelt(twice)}”这个界限写了两次，去掉一个`) : descending;
}

function bandNames(descending: readonly Quantity[]): string[] {
  const names = descending.map((bound, index) => {
    const above = descending[index - 1];
    return above ? `${spelt(bound)}至${spelt(above)}` : `${spelt(bound)}以上`;
  });
  const lowest = descending.at(-1);
  return lowest ? [...names, `${spelt(lowest)}以下`] : names;
}

function spelt({ value, unit }: Quantity): string {
  return value + unit;
}
