import { signValue } from "./scripts.js";
import { halfWidth } from "./width.js";

/** For patterns: a small number in Chinese signs, as labels, months and counts have it. */
export const hanNumeral = "[一二三四五六七八九十]{1,3}";

/** For patterns: a whole number in digits or in Chinese, as `numeralValue` reads it. */
export const wholeNumber = "(?:[0-9０-９]{1,15}|[零〇一二两三四五六七八九十百千]{1,15})";

/** Other ways of writing a sign of a number: capitals, 两, and what stands for nought. */
const variants = new Map(
  [
    ["壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千"],
    ["两〇○", "二零零"],
  ].flatMap(([from = "", to = ""]) => [...from].map((sign, index) => [sign, to[index] ?? ""] as const)),
);
const digits = "零一二三四五六七八九";

/**
 * What a whole number says, however it is written: 32, ３２, 三十二, 叁拾贰, 两百零五, 一万二千, 二〇二六 (digit by digit), ③ ⑶ ㈢.
 * 一百五 is 150, as it is spoken. Undefined for anything else, and for 二三 (两三个), 百 and 千 without a digit.
 */
export function numeralValue(text: string): number | undefined {
  const plain = halfWidth(text);
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  const simple = plain.replace(/[^\d]/g, (sign) => variants.get(sign) ?? sign);
  if (/^[零一二三四五六七八九]+$/.test(simple)) return digitByDigit(simple);
  return (simple === "" ? undefined : chineseValue(simple)) ?? signValue(text);
}

/** 二〇二六, 三〇二; of two or three digits without a nought, each is a number of its own. */
function digitByDigit(text: string): number | undefined {
  const one = text.length === 1 || text.length > 3 || text.includes("零");
  return one && text.length <= 15 ? Number([...text].map((digit) => digits.indexOf(digit)).join("")) : undefined;
}

function chineseValue(text: string): number | undefined {
  for (const [sign, power] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const [high, low] = [chineseValue(text.slice(0, at)), text.slice(at + 1)];
    // 一万二 is 12000.
    const rest =
      low === "" ? 0 : low.length === 1 && digitOf(low) > 0 ? (digitOf(low) * power) / 10 : chineseValue(low);
    return high && rest !== undefined && rest < power ? high * power + rest : undefined;
  }
  return belowTenThousand(text);
}

const digit = "[一二三四五六七八九]";
const section = new RegExp(`^(?:(${digit})千)?(?:零?(${digit})百)?(?:零?((${digit})?十))?(?:(零)?(${digit}))?$`);

function belowTenThousand(text: string): number | undefined {
  const [all, thousands, hundreds, ten, tens, nought, ones] = section.exec(text) ?? [];
  if (!all) return undefined;
  const spoken = ten || nought ? 1 : hundreds ? 10 : thousands ? 100 : 1;
  const sum = digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten ? digitOf(tens ?? "一") * 10 : 0);
  return sum + digitOf(ones) * spoken;
}

function digitOf(sign = "零"): number {
  return digits.indexOf(sign);
}
