import { chineseNumber, eachDigit } from "./numeral.js";

/** In this order: what an earlier line has turned into words, a later one leaves alone. */
const readings: readonly [RegExp, (found: string, ...groups: string[]) => string][] = [
  [/(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/g, (found) => found.replaceAll(",", "")],
  // Numbers for dialling, and whatever else begins with a nought, are spelt out.
  [/(?<![\d.])0\d+(?:[-—–]\d{5,})?/g, (found) => eachDigit(found)],
  [/(?<=[\d%‰月日年时点分元倍个\p{Script=Han}])[—–~～-](?=\d)/gu, () => "至"],
  [/\d{4}(?=(?:至\d{4})*年)/g, (found) => eachDigit(found)],
  [
    /(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)/g,
    (_, hour = "", minute = "") => `${readNumber(hour)}点${minute === "00" ? "" : `${readNumber(minute)}分`}`,
  ],
  [/(?<!\d)[-−](?=\d)/g, () => "负"],
  [/(\d+(?:\.\d+)?)%/g, (_, number = "") => `百分之${readNumber(number)}`],
  [/(\d+(?:\.\d+)?)‰/g, (_, number = "") => `千分之${readNumber(number)}`],
  [/(\d+)\/(\d+)/g, (_, part = "", whole = "") => `${readNumber(whole)}分之${readNumber(part)}`],
  [/\d+(?:\.\d+)?/g, readNumber],
];

/** A text as it is read out: 2026年 二零二六年, 84.4% 百分之八十四点四, 1—8月 一至八月. */
export function readAloud(text: string): string {
  return readings.reduce((words, [pattern, read]) => words.replace(pattern, read), text);
}

function readNumber(number: string): string {
  const [whole = "", fraction] = number.split(".");
  const words = chineseNumber(Number(whole)) ?? eachDigit(whole);
  return fraction === undefined ? words : `${words}点${eachDigit(fraction)}`;
}
