import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FigureFailure,
  inUnit,
  type Nearness,
  overRows,
  roundedTo,
  sharesOfHundred,
  wordFigure,
} from "../../src/figures/index.js";
import { Figure } from "../../src/model/figure.js";
import { defaultNumberStyle, type NumberStyle } from "../../src/model/number-style.js";
import type { Quantity } from "../../src/model/quantity.js";
import { sheet } from "./rows.js";

/** Plain decimals as ledgers have them: up to fifteen digits before the point and eight behind. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }), fc.nat(99_999_999))
  .map(([minus, whole, places, rest]) => {
    const fraction = String(rest).padStart(8, "0").slice(0, places);
    const text = fraction === "" ? `${whole}` : `${whole}.${fraction}`;
    return minus && /[1-9]/.test(text) ? `-${text}` : text;
  });

const unit = fc.constantFrom("亿元", "万元", "元", "%", "个百分点", "个", "亩", "位", "");
const figure = fc
  .record({ value: decimal, unit, approximate: fc.boolean() })
  .map(({ approximate, ...quantity }) => constant(approximate ? { ...quantity, approximate: true } : quantity));

const style: fc.Arbitrary<NumberStyle> = fc.record({
  小数: fc.integer({ min: 0, max: 4 }),
  百分数: fc.integer({ min: 0, max: 4 }),
  末零: fc.boolean(),
  金额: fc.constantFrom("自动", "亿元", "万元", "原样"),
  千分位: fc.boolean(),
});

function constant(quantity: Quantity, manner = {}): Figure {
  return new Figure(quantity, { type: "constant" }, manner);
}

/** Another way to count: whole numbers of the last of so many places. */
function scaled(decimal: string, places: number): bigint {
  const [whole = "", fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(places, "0").slice(0, places));
}

function halfUp(decimal: string, places: number): string {
  const exact = scaled(decimal, 20);
  const step = 10n ** BigInt(20 - places);
  const size = exact < 0n ? -exact : exact;
  const steps = (size + step / 2n) / step;
  const digits = String(steps).padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return exact < 0n && steps > 0n ? `-${text}` : text;
}

describe("for any figures", () => {
  it("a sum is what adding whole numbers gives", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), (values) => {
        const sum = overRows("sum", sheet(values.map((value) => ({ 投资: { value, unit: "亿元" } }))), "投资");
        if (values.length === 0) return;
        expect(sum).toBeInstanceOf(Figure);
        const expected = values.reduce((all, value) => all + scaled(value, 8), 0n);
        expect(scaled((sum as Figure).quantity.value, 8)).toBe(expected);
      }),
    );
  });

  it("rounding is half up", () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const printed = wordFigure(constant({ value, unit: "吨" }, { decimals, bare: true }), defaultNumberStyle);
        expect(printed).toBe(halfUp(value, decimals));
      }),
    );
  });

  it("words are plain digits with one 约 at most", () => {
    fc.assert(
      fc.property(figure, style, (value, house) => {
        const printed = wordFigure(value, house);
        expect(printed).not.toMatch(/NaN|Infinity|e|undefined|-0(\.0*)?(?!\.?\d)/);
        expect(printed.match(/约/g)?.length ?? 0).toBe(value.quantity.approximate ? 1 : 0);
      }),
    );
  });

  it("近, 超 and 约 are borne out and stand alone", () => {
    fc.assert(
      fc.property(figure, style, fc.constantFrom<Nearness>("近", "超", "约"), (value, house, word) => {
        const kept = constant(value.quantity, { unit: "kept" });
        const printed = String(roundedTo(kept, word, "1", house));
        expect(printed.match(/[近超约]/g)?.length ?? 0).toBeLessThanOrEqual(1);
        const said = scaled(printed.replace(/[^\d.]/g, ""), 40);
        const exact = scaled(value.quantity.value.replace("-", ""), 40);
        if (printed.startsWith("近")) expect(said > exact).toBe(true);
        if (printed.startsWith("超")) expect(said < exact && said > 0n).toBe(true);
        if (/^\D*$/.test(printed)) throw new Error(printed);
      }),
    );
  });

  it("shares printed add up to exactly 100", () => {
    const amount = decimal.map((value) => value.replace("-", ""));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), style, (values, house) => {
        const shares = sharesOfHundred(
          values.map((value) => constant({ value, unit: "万元" })),
          house,
        );
        if (shares instanceof FigureFailure) {
          expect(values.every((value) => !/[1-9]/.test(value))).toBe(true);
          return;
        }
        const printed = shares.map(({ text }) => text.replace("%", ""));
        expect(printed.reduce((all, value) => all + scaled(value, 4), 0n)).toBe(1_000_000n);
        for (const [index, { figure }] of shares.entries()) {
          const off = scaled(printed[index] ?? "", 20) - scaled(figure.quantity.value, 20);
          expect(off < 10n ** BigInt(20 - house.百分数) && off > -(10n ** BigInt(20 - house.百分数))).toBe(true);
        }
      }),
    );
  });

  it("a unit there and back changes nothing", () => {
    const pairs = fc.constantFrom(
      ["亿元", "元"],
      ["万元", "亿元"],
      ["亩", "平方公里"],
      ["公顷", "平方米"],
      ["%", "‰"],
      ["万户", "户"],
    );
    fc.assert(
      fc.property(decimal, pairs, (value, [from = "", to = ""]) => {
        const there = inUnit({ value, unit: from }, to);
        const back = there instanceof FigureFailure ? there : inUnit(there, from);
        expect(back).not.toBeInstanceOf(FigureFailure);
        expect(scaled((back as Quantity).value, 12)).toBe(scaled(value, 12));
      }),
    );
  });
});
