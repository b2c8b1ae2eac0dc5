import { unitPattern } from "./unit.js";

const number = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const amount = `${number}(?:[—–~～-]${number})?(?:[十百千万亿]+(?!克|米|瓦|分点))?(?:${unitPattern})?`;
/** 2026年9月22日, 10月底, 1—8月: what stands together is one. */
const date = "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日|\\d{1,2}月底";
const typed = new RegExp(`${date}|${amount}`, "g");

/** The numbers in Arabic digits that somebody typed into a text, with their units. */
export function typedFigures(text: string): { text: string; at: number }[] {
  return [...text.matchAll(typed)].map((match) => ({ text: match[0], at: match.index }));
}
