import { type Script, written } from "../../language/scripts.js";

/** The number formats of Word (ECMA-376, 17.18.59) that offices here use; any other counts in Arabic. */
const formats: Readonly<Record<string, Script>> = {
  decimalZero: "padded",
  decimalFullWidth: "fullWidth",
  decimalFullWidth2: "fullWidth",
  chineseCounting: "han",
  chineseCountingThousand: "han",
  taiwaneseCounting: "han",
  taiwaneseCountingThousand: "han",
  japaneseCounting: "han",
  japaneseDigitalTenThousand: "han",
  chineseLegalSimplified: "capital",
  ideographLegalTraditional: "capital",
  ideographDigital: "eachDigit",
  taiwaneseDigital: "eachDigit",
  ideographTraditional: "stem",
  ideographZodiac: "branch",
  decimalEnclosedCircle: "circled",
  decimalEnclosedCircleChinese: "circled",
  decimalEnclosedParen: "bracketed",
  decimalEnclosedFullstop: "dotted",
  ideographEnclosedCircle: "circledHan",
  upperLetter: "letter",
  lowerLetter: "smallLetter",
  upperRoman: "roman",
  lowerRoman: "smallRoman",
};

/** What Word prints for a count; in Arabic where the signs of the format do not reach that far, which enclosed ones do up to 20. */
export function printedNumber(count: number, format: string): string {
  const script = formats[format];
  const most = format.startsWith("decimalEnclosed") ? 20 : 99_999;
  return (script && count <= most ? written(count, script) : undefined) ?? String(count);
}
