const values: Readonly<Record<string, number>> = Object.fromEntries(
  [..."零一二三四五六七八九"].map((digit, value) => [digit, value]),
);
const odd: Readonly<Record<string, number>> = { 〇: 0, "○": 0, 两: 2 };
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a whole number is, in digits (also full-width) or Chinese up to 9999: 32, 三十二, 一百零五, 二〇二六 (digit by digit); undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  const plain = halfWidth(text);
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  const digits = [...plain].map(digitOf);
  if (digits.length > 0 && digits.every((digit) => digit !== undefined)) {
    return digits.length > 9 ? undefined : Number(digits.join(""));
  }
  return /^[一二三四五六七八九两零十百千]+$/.test(plain) ? readPowers(plain) : undefined;
}

/** ２０２６ → 2026, ％ → %. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

function digitOf(character: string): number | undefined {
  return /\d/.test(character) ? Number(character) : (values[character] ?? odd[character]);
}

function readPowers(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const power = powers[character];
    if (power === undefined) {
      if (digit) return undefined;
      digit = digitOf(character);
      continue;
    }
    if (power >= last) return undefined;
    sum += (digit ?? 1) * power;
    digit = undefined;
    last = power;
  }
  return sum + (digit ?? 0);
}
