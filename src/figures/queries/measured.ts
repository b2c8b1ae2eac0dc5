import { parseMoment } from "../../language/moment.js";
import { Datum, isUnfilled } from "../../model/data.js";
import { Figure } from "../../model/figure.js";
import type { Moment } from "../../model/moment.js";
import type { Quantity } from "../../model/quantity.js";
import { figureOf } from "../figure-of.js";

/** What something can be compared by: always its text, and the number or day that it says. */
export interface Measured {
  text: string;
  quantity?: Quantity;
  moment?: Moment;
}

/** Undefined for what waits to be filled in (待填): nothing is known of it. */
export function measured(given: Datum | Figure | string | number): Measured | undefined {
  if (given instanceof Figure) {
    const { quantity } = given;
    return { text: quantity.value + quantity.unit, quantity };
  }
  if (!(given instanceof Datum)) return withReading(String(given), parseMoment(String(given)), figureOf(given));
  if (isUnfilled(given)) return undefined;
  return withReading(given.text, given.reading.moment ?? parseMoment(given.text), figureOf(given));
}

function withReading(text: string, moment: Moment | undefined, figure: Figure | undefined): Measured {
  return { text: text.trim(), ...(moment && { moment }), ...(figure && { quantity: figure.quantity }) };
}
