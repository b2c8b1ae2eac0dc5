import { decimalText, Exact } from "../language/decimal.js";
import { baseOf, dimensionOf, isMoney, partsOfUnit, perUnit, unitNamed } from "../language/unit.js";
import { Figure, type Formula } from "../model/figure.js";
import type { Quantity } from "../model/quantity.js";
import { inUnit } from "./convert.js";
import { FigureFailure } from "./failure.js";
import { divisionByZero } from "./formula-text.js";
import { isOpen } from "./provenance.js";

type Pair = readonly [Figure, Figure];

interface Measure {
  value: Exact;
  unit: string;
}

/**
 * a ÷ b with the unit that comes of it: 万元/亩 for amounts of different kinds, none for two of one kind, that of `a` where `b` is a bare
 * number.
 */
export function quotient(of: string, pair: Pair): Figure | FigureFailure {
  const [a, b] = pair;
  const formula: Formula = { type: "quotient", of, terms: pair };
  const divisor = inBase(b.quantity);
  if (divisor.value.isZero()) {
    if (pair.some(isOpen)) return made({ value: new Exact(0), unit: "" }, pair, formula);
    return divisionByZero(b);
  }
  if (b.quantity.unit === "")
    return made({ value: new Exact(a.quantity.value).div(divisor.value), unit: a.quantity.unit }, pair, formula);
  if (a.quantity.unit === "")
    return new FigureFailure(
      `“${a.quantity.value}”没有单位，除以${b.quantity.unit}说不清得多少什么。请在表头里写上单位`,
    );
  const same = inUnit(a.quantity, b.quantity.unit);
  if (!(same instanceof FigureFailure))
    return made({ value: new Exact(same.value).div(b.quantity.value), unit: "" }, pair, formula);
  const above = inBase(a.quantity);
  const each = speakable({ value: above.value.div(divisor.value), unit: above.unit }, a.quantity.unit);
  return made({ value: each.value, unit: perUnit(each.unit, divisor.unit) ?? "" }, pair, formula);
}

/** a × b, where one is a bare number or a rate, or is per unit of the other: 12.5万元/亩 × 40亩 is 500万元. */
export function product(of: string, pair: Pair): Figure | FigureFailure {
  const [a, b] = pair;
  const result = multiplied(a.quantity, b.quantity) ?? multiplied(b.quantity, a.quantity);
  if (result) return made(result, pair, { type: "product", of, terms: pair });
  return new FigureFailure(`${a.quantity.unit}乘${b.quantity.unit}，说不清得多少什么`);
}

function multiplied(a: Quantity, b: Quantity): Measure | undefined {
  const value = new Exact(a.value).times(b.value);
  if (b.unit === "") return { value, unit: a.unit };
  const { dimension, factor } = unitNamed(b.unit);
  if (dimension === "倍") return { value, unit: a.unit };
  if (dimension === "比率") return { value: value.times(factor).div(100), unit: a.unit };
  const per = partsOfUnit(a.unit);
  if (!per || dimensionOf(per[1]) !== dimension) return undefined;
  return { value: value.times(factor).div(unitNamed(per[1]).factor), unit: per[0] };
}

/** 3亿元 → 3×10⁸元, 1.2万户 → 12000户. What has no multiple stays as it is. */
function inBase({ value, unit }: Quantity): Measure {
  const base = isMoney(unit) ? dimensionOf(unit) : baseOf(unit);
  return { value: new Exact(value).times(unitNamed(unit).factor).div(unitNamed(base).factor), unit: base };
}

/** Money in the unit it was in, as long as it is neither next to nothing nor out of sight there; else in that of which there is at least one. */
function speakable({ value, unit }: Measure, before: string): Measure {
  if (!isMoney(unit)) return { value, unit };
  const { factor } = unitNamed(before);
  const kept = value.div(factor);
  // 0.8亿元 is 8000万元, 0.9万元 as good as 9000元.
  if (kept.abs().gte(Number(factor) < 1e8 ? 0.1 : 1) && kept.abs().lt(10_000)) return { value: kept, unit: before };
  const multiple = ["亿", "万"].find((one) => value.abs().gte(unitNamed(one + unit).factor)) ?? "";
  return { value: value.div(unitNamed(multiple + unit).factor), unit: multiple + unit };
}

function made({ value, unit }: Measure, from: Pair, formula: Formula): Figure {
  const approximate = from.some(({ quantity }) => quantity.approximate);
  return new Figure({ value: decimalText(value), unit, ...(approximate && { approximate: true }) }, formula);
}
