import { inUnit as convert } from "../language/quantity.js";
import type { Quantity } from "../model/quantity.js";
import { FigureFailure } from "./failure.js";

/** A quantity in another unit of its dimension, exactly: 3200万元 → 0.32亿元. A bare number takes any unit as it is. */
export function inUnit(quantity: Quantity, unit: string): Quantity | FigureFailure {
  return (
    convert(quantity, unit) ??
    new FigureFailure(
      `“${quantity.value}${quantity.unit}”的单位是${quantity.unit}，不能当作${unit || "没有单位的数"}来算`,
    )
  );
}

/** All in the unit of the first that has one; quantities of different dimensions are a trouble that names both. */
export function inOneUnit(quantities: readonly Quantity[]): Quantity[] | FigureFailure {
  const unit = quantities.find((quantity) => quantity.unit !== "")?.unit ?? "";
  const converted: Quantity[] = [];
  for (const quantity of quantities) {
    const made = convert(quantity, unit);
    if (!made) return new FigureFailure(`${unit}和${quantity.unit}不是一类单位，不能放在一起算`);
    converted.push(made);
  }
  return converted;
}
