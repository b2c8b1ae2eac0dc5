/** Exact arithmetic on plain decimals (`58.6`, `-0.25`): reading must not add what a float cannot hold. */

const plain = /^-?\d+(\.\d+)?$/;

/** A float as Excel shows it: 15 significant digits, no exponent. 58.599999999999994 → 58.6. */
export function fromFloat(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  if (plain.test(short)) return short;
  const [digits = "0", exponent = "0"] = short.split("e");
  return shift(digits, Number(exponent));
}

/** × 10^power: 0.712 by 2 is 71.2. */
export function shift(decimal: string, power: number): string {
  const { digits, scale } = parts(decimal);
  return power >= scale ? text(digits * 10n ** BigInt(power - scale), 0) : text(digits, scale - power);
}

export function add(a: string, b: string): string {
  const [one, other] = [parts(a), parts(b)];
  const scale = Math.max(one.scale, other.scale);
  return text(at(one, scale) + at(other, scale), scale);
}

export function times(a: string, b: string): string {
  const [one, other] = [parts(a), parts(b)];
  return text(one.digits * other.digits, one.scale + other.scale);
}

/** −1, 0 or 1. */
export function compare(a: string, b: string): number {
  const difference = parts(add(a, negate(b))).digits;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

export function negate(decimal: string): string {
  return decimal.startsWith("-") ? decimal.slice(1) : text(-parts(decimal).digits, parts(decimal).scale);
}

export function absolute(decimal: string): string {
  return decimal.replace("-", "");
}

/** How many digits stand behind the point. */
export function decimalsOf(decimal: string): number {
  return parts(decimal).scale;
}

interface Parts {
  digits: bigint;
  scale: number;
}

function parts(decimal: string): Parts {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function at({ digits, scale }: Parts, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

function text(digits: bigint, scale: number): string {
  const sign = digits < 0n ? "-" : "";
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  const whole = all.slice(0, all.length - scale);
  const fraction = all.slice(all.length - scale).replace(/0+$/, "");
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}
