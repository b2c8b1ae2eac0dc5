import type { Quantity } from "../src/model/quantity.js";

/** Arithmetic of the tests' own: numbers as fractions of whole numbers, units as powers of ten. */
interface Fraction {
  over: bigint;
  under: bigint;
}

function fraction(decimal: string, factor = 1n): Fraction {
  const [, sign = "", whole = "0", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return { over: BigInt(sign + whole + part) * factor, under: 10n ** BigInt(part.length) };
}

const powers: Record<string, bigint> = { 亿元: 100_000_000n, 万元: 10_000n, 万亩: 10_000n };
const inBase = ({ value, unit }: Quantity): Fraction => fraction(value, powers[unit] ?? 1n);
const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });
const times = (a: Fraction, b: bigint): Fraction => ({ over: a.over * b, under: a.under });
const by = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under, under: a.under * b.over });
const toNumber = ({ over, under }: Fraction): number => Number((over * 10n ** 20n) / under) / 1e20;

/** What a formula over quantities gives, in `unit`. */
export function ratio(type: string, quantities: readonly Quantity[], unit: string): number {
  const all = quantities.map(inBase);
  const [a = fraction("0"), b = fraction("1")] = all;
  const sum = all.reduce(plus, fraction("0"));
  const numbers = all.map(toNumber);
  const scale = Number(powers[unit] ?? 1n);
  switch (type) {
    case "sum":
    case "total":
      return toNumber(sum) / scale;
    case "mean":
      return toNumber(sum) / all.length / scale;
    case "greatest":
      return Math.max(...numbers) / scale;
    case "least":
      return Math.min(...numbers) / scale;
    case "difference":
      return toNumber(minus(a, b)) / scale;
    case "share":
      return toNumber(times(by(a, b), 100n));
    case "growth":
      return toNumber(times(by(minus(a, b), b), 100n));
    case "multiple":
    case "quotient":
      return toNumber(by(a, b));
    default:
      throw new Error(`no arithmetic for ${type}`);
  }
}

export function closeTo(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
