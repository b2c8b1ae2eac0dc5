import { chineseNumber } from "../../../language/numeral.js";
import type { Label } from "./labels.js";

/** The label with another number, in the same style: （三） → （四）. */
export function labelLike({ text, style }: Pick<Label, "text" | "style">, ordinal: number): string {
  if (style === "word") return text;
  if (style === "circled") return String.fromCharCode(text.charCodeAt(0) - circledBase(text) + ordinal);
  const number = /[0-9０-９]/.test(text) ? String(ordinal) : (chineseNumber(ordinal) ?? "");
  return text.replace(/[一二三四五六七八九十]+|[0-9０-９]+/, number);
}

function circledBase(text: string): number {
  const code = text.charCodeAt(0);
  return code - (code < 0x2474 ? 0x245f : code < 0x2488 ? 0x2473 : 0x2487);
}
