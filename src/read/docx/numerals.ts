import { chineseNumber } from "../../language/numeral.js";

const chinese = (count: number) => chineseNumber(count) ?? "";
const digitByDigit = (count: number) =>
  [...String(count)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
const letter = (count: number) => String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

/** The number formats of Word (ECMA-376, 17.18.59) that offices here use; any other counts in Arabic. */
const formats: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, "0"),
  decimalFullWidth: (count) => shifted(String(count)),
  decimalFullWidth2: (count) => shifted(String(count)),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: chinese,
  ideographTraditional: (count) => "甲乙丙丁戊己庚辛壬癸"[(count - 1) % 10] ?? "",
  ideographZodiac: (count) => "子丑寅卯辰巳午未申酉戌亥"[(count - 1) % 12] ?? "",
  decimalEnclosedCircle: (count) => enclosed(0x2460, count),
  decimalEnclosedCircleChinese: (count) => enclosed(0x2460, count),
  decimalEnclosedParen: (count) => enclosed(0x2474, count),
  decimalEnclosedFullstop: (count) => enclosed(0x2488, count),
  ideographEnclosedCircle: (count) => (count <= 10 ? String.fromCharCode(0x3280 + count - 1) : chinese(count)),
  upperLetter: letter,
  lowerLetter: (count) => letter(count).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
};

export function numeral(count: number, format: string): string {
  if (!Number.isInteger(count) || count < 1 || count > 99_999) return String(count);
  return (formats[format] ?? String)(count);
}

function enclosed(first: number, count: number): string {
  return count <= 20 ? String.fromCharCode(first + count - 1) : String(count);
}

function shifted(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const romans: readonly [number, string][] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(count: number): string {
  let rest = count;
  let made = "";
  for (const [value, sign] of romans) {
    while (rest >= value) {
      made += sign;
      rest -= value;
    }
  }
  return made;
}
