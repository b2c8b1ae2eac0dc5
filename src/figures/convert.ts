import { unitNamed } from "../language/unit.js";
import type { Quantity } from "../model/quantity.js";
import { Exact, plain } from "./decimal.js";
import { Trouble } from "./trouble.js";

/** A quantity in another unit of its dimension, exactly: 3200万元 → 0.32亿元. A bare number takes any unit as it is. */
export function inUnit(quantity: Quantity, unit: string): Quantity | Trouble {
  if (quantity.unit === unit || quantity.unit === "") return { ...quantity, unit };
  const [from, to] = [unitNamed(quantity.unit), unitNamed(unit)];
  if (from.dimension !== to.dimension)
    return new Trouble(
      `“${quantity.value}${quantity.unit}”的单位是${quantity.unit}，不能当作${unit || "没有单位的数"}来算`,
    );
  const value = new Exact(quantity.value).times(from.factor).div(to.factor);
  return { ...quantity, value: plain(value), unit };
}

/** All in the unit of the first that has one; quantities of different dimensions are a trouble that names both. */
export function inOneUnit(quantities: readonly Quantity[]): Quantity[] | Trouble {
  const unit = quantities.find((quantity) => quantity.unit !== "")?.unit ?? "";
  const converted: Quantity[] = [];
  for (const quantity of quantities) {
    const made = inUnit(quantity, unit);
    if (made instanceof Trouble) return new Trouble(`${unit}和${quantity.unit}不是一类单位，不能放在一起算`);
    converted.push(made);
  }
  return converted;
}
