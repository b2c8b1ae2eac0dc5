import type { Cell, CellValue } from "hucre/xlsx";
import { floatText, shortest, timesHundred } from "../../language/decimal.js";
import { readFormat } from "./number-format.js";
import { dateContent, dayOfSerial } from "./serial.js";
import type { Content } from "./sheet.js";

/** A cell as the library gives it, in the words of `Content`. `clean` takes out what cannot be printed. */
export function plainContent(
  value: CellValue,
  cell: Cell | undefined,
  clean: (text: string) => string,
): Content | undefined {
  if (cell?.type === "error") return { type: "error", code: clean(String(value)) };
  // The library has null for an empty cell and for a formula whose value was never stored.
  if (value === null)
    return cell?.formula === undefined ? undefined : { type: "uncomputed", formula: clean(cell.formula) };
  if (typeof value === "boolean") return { type: "boolean", value };
  const format = cell?.style?.numFmt;
  if (value instanceof Date) return dateContent(value, format);
  if (typeof value === "number") return numberContent(value, format);
  const text = oneLine(clean(value));
  return textContent(text);
}

/** Pasted as values, #N/A is a text; it is no word all the same. */
function textContent(text: string): Content | undefined {
  if (text === "") return undefined;
  return /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/.test(text)
    ? { type: "error", code: text }
    : { type: "text", text };
}

/** Lines broken to fit the cell are one line of prose; between Han characters not even a space is left. */
function oneLine(text: string): string {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return lines.filter((line) => line !== "").reduce((whole, line) => whole + gap(whole, line) + line, "");
}

function gap(before: string, after: string): string {
  return /[\x21-\x7e]$/.test(before.slice(-1)) && /^[\x21-\x7e]/.test(after) ? " " : "";
}

function numberContent(value: number, numFmt: string | undefined): Content {
  // 1e999, or so near the end of what a float holds that its 15 digits lie beyond.
  if (!Number.isFinite(Number(value.toPrecision(15)))) return { type: "error", code: "#NUM!" };
  const { percent, unit, scaled, shows } = readFormat(numFmt);
  // m"月" alone is a date that the library takes for a number.
  if (shows === "month") return dateContent(dayOfSerial(value), numFmt);
  // Of a format 000 the noughts are part of it: 007 is a number that names.
  if (/^0{2,20}$/.test(numFmt ?? "") && Number.isInteger(value) && value >= 0)
    return { type: "text", text: floatText(value).padStart(numFmt?.length ?? 0, "0") };
  const plain = percent ? timesHundred(floatText(value)) : floatText(value);
  const shown = percent ? "%" : scaled ? "" : (unit ?? "");
  return {
    type: "number",
    value: plain,
    text: plain + shown,
    ...(shown !== "" && { unit: shown }),
    ...(scaled && { scaled }),
  };
}

/** What a cell that is only text holds. A number is one only where it is typed as one plain: 007 and 1,200 are text until their column says otherwise. */
export function typedContent(typed: string): Content | undefined {
  const text = oneLine(typed);
  const plain = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/.test(text);
  return plain ? { type: "number", value: shortest(text), text } : textContent(text);
}
