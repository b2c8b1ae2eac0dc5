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

const plainSigns = "一二三四五六七八九十百千";
const capitalSigns = "壹贰叁肆伍陆柒捌玖拾佰仟";

/** In capitals, which begin with a digit always: 10 → 壹拾. */
export function capitalNumber(value: number): string | undefined {
  const plain = chineseNumber(value)?.replace(/^十/, "一十");
  return plain?.replace(/[一-龥]/g, (sign) => capitalSigns[plainSigns.indexOf(sign)] ?? sign);
}

/** Arabic digits one by one; anything else is left out: 2026年 → 二零二六. */
export function eachDigit(number: string, nought: "零" | "〇" = "零"): string {
  return number.replace(/\D/g, "").replace(/\d/g, (digit) => (digit === "0" ? nought : (digits[Number(digit)] ?? "")));
}
