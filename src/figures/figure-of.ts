import { quantityIn } from "../language/quantity.js";
import { type Data, Datum, isGroup, isUnfilled } from "../model/data.js";
import { AddedDatum, Figure } from "../model/figure.js";

/** The figure a cell holds, or a text that is a number (58.6亿元); undefined where it is none, and for a blank still to be filled in. */
export function figureOf(given: Datum | string | number): Figure | undefined {
  if (!(given instanceof Datum)) {
    const quantity = quantityIn(String(given));
    return quantity && new Figure(quantity, { type: "constant" });
  }
  if (given instanceof AddedDatum) return given.figure;
  if (isUnfilled(given)) return undefined;
  const quantity = given.reading.quantity ?? (given.reading.moment ? undefined : quantityIn(given.text));
  return quantity && new Figure(quantity, { type: "datum", datum: given });
}

/** The figure in a row's cell, if there is one. */
export function figureIn(row: Data, name: string): Figure | undefined {
  const cell = isGroup(row) && Object.hasOwn(row, name) ? row[name] : undefined;
  return cell instanceof Datum ? figureOf(cell) : undefined;
}
