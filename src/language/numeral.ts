const digits = "零一二三四五六七八九";
const units = ["", "十", "百", "千"];
const sections = ["", "万", "亿", "万亿"];

/** A whole number in Chinese: 32 → 三十二, 10 → 十, 105 → 一百零五. Undefined outside 0 … 10¹⁶ and for fractions. */
export function chineseNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value >= 1e16) return undefined;
  if (value === 0) return "零";
  const groups: string[] = [];
  for (let rest = value, index = 0; rest > 0; rest = Math.floor(rest / 10_000), index += 1) {
    const section = rest % 10_000;
    const higher = rest >= 10_000;
    groups.unshift(section === 0 ? (higher ? "零" : "") : fourDigits(section, higher) + sections[index]);
  }
  return groups.join("").replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}

function fourDigits(section: number, padded: boolean): string {
  let text = "";
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(section / 10 ** power) % 10;
    if (digit > 0) text += digits[digit] + (units[power] ?? "");
    else if (text !== "" || padded) text += "零";
  }
  return text.replace(/零+/g, "零").replace(/零$/, "");
}

/** As counted before a measure word: 两点意见, not 二点意见. */
export function chineseCount(value: number): string | undefined {
  return value === 2 ? "两" : chineseNumber(value);
}

/** What a numeral below ten thousand says: 三十二 → 32, 两百零五 → 205; undefined for anything else. */
export function numeralValue(numeral: string): number | undefined {
  const plain = numeral.replaceAll("两", "二").replaceAll("〇", "零");
  const read = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.)?(十))?零?(.)?$/.exec(plain);
  if (!read) return undefined;
  const [, thousands, hundreds, tens = read[4] && "一", , ones] = read;
  const value = [thousands, hundreds, tens, ones].reduce((sum, digit) => sum * 10 + digits.indexOf(digit ?? "零"), 0);
  // The pattern is wider than the language; what is written back alike was right.
  return chineseNumber(value) === plain ? value : undefined;
}
