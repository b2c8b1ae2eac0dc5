import { capitalNumber, chineseNumber, eachDigit } from "./numeral.js";

/** How the places of a series are written: 一 壹 1 １ ① ⑴ ⒈ ㈠ ㊀ Ⅰ IV 甲 A … */
export type Script = keyof typeof scripts;

type Write = (count: number) => string | undefined;

/** Signs that follow one another in Unicode, and the number of the first. */
interface CodeRange {
  first: string;
  count: number;
  from: number;
}

const run = (first: string, count: number, from = 1): CodeRange => ({ first, count, from });

const runs = {
  circled: [run("①", 20), run("㉑", 15, 21), run("㊱", 15, 36)],
  bracketed: [run("⑴", 20)],
  dotted: [run("⒈", 20)],
  bracketedHan: [run("㈠", 10)],
  circledHan: [run("㊀", 10)],
  romanSign: [run("Ⅰ", 12)],
  smallRomanSign: [run("ⅰ", 12)],
} as const;

const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

const scripts = {
  han: chineseNumber,
  capital: capitalNumber,
  eachDigit: (count: number) => eachDigit(String(count), "〇"),
  arabic: String,
  fullWidth: (count: number) => String(count).replace(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)] ?? digit),
  padded: (count: number) => String(count).padStart(2, "0"),
  ...(Object.fromEntries(
    Object.entries(runs).map(([name, parts]) => [name, (count: number) => signOf(parts, count)]),
  ) as Record<keyof typeof runs, Write>),
  stem: (count: number) => stems[count - 1],
  branch: (count: number) => branches[count - 1],
  letter,
  smallLetter: (count: number) => letter(count)?.toLowerCase(),
  roman,
  smallRoman: (count: number) => roman(count).toLowerCase(),
} satisfies Record<string, Write>;

/** A place from 1 in a script; undefined where the script does not reach that far: the fifty-first ①. */
export function written(count: number, script: Script): string | undefined {
  return Number.isInteger(count) && count > 0 ? scripts[script](count) : undefined;
}

/** The number that is one sign: ③ ⑶ ⒊ ㈢ ㊂ Ⅲ → 3; undefined for any other. */
export function signValue(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  for (const { first, count, from } of sign.length === 1 ? Object.values(runs).flat() : []) {
    const at = code - first.charCodeAt(0);
    if (at >= 0 && at < count) return from + at;
  }
  return undefined;
}

function signOf(parts: readonly CodeRange[], count: number): string | undefined {
  const part = parts.find(({ from, count: many }) => count >= from && count < from + many);
  return part && String.fromCharCode(part.first.charCodeAt(0) + count - part.from);
}

/** A … Z, AA, BB … as Word counts. */
function letter(count: number): string | undefined {
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
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
