import type { CellObject } from "@e965/xlsx";
import { floatText, shortest, timesHundred } from "../../language/decimal.js";
import { readFormat } from "./number-format.js";
import { dateContent, dayOfSerial } from "./serial.js";
import type { Content } from "./sheet.js";

/** Days between the two systems dates are counted in. */
const from1900To1904 = 1462;

/** A cell as the library gives it, in the words of `Content`. `clean` takes out what cannot be printed. */
export function plainContent(cell: CellObject, clean: (text: string) => string, from1904 = false): Content | undefined {
  const { t: type, v: value, f: formula, z: format } = cell;
  if (type === "e") return { type: "error", code: errors[Number(value)] ?? "#错误" };
  if (typeof value === "boolean") return { type: "boolean", value };
  if (type === "n" && typeof value === "number")
    return numberContent(value, format === undefined ? undefined : String(format), from1904);
  if (typeof value === "string") return textContent(oneLine(clean(value)));
  // A formula whose value was never stored has no value, and nor has an empty cell.
  return formula === undefined ? undefined : { type: "uncomputed", formula: clean(formula) };
}

/** The numbers that stand for errors in the file (MS-XLS 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

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

function numberContent(value: number, format: string | undefined, from1904: boolean): Content {
  // 1e999, or so near the end of what a float holds that its 15 digits lie beyond.
  if (!(Math.abs(value) < 1e308) && !Number.isFinite(Number(value.toPrecision(15))))
    return { type: "error", code: "#NUM!" };
  const { percent, unit, scaled, shows, digits } = readFormat(format);
  if (shows !== "nothing") return dateContent(dayOfSerial(from1904 ? value + from1900To1904 : value), format);
  // Of a format 000 the noughts are part of it: 007 is a number that names.
  if (digits > 1 && Number.isInteger(value) && value >= 0)
    return { type: "text", text: floatText(value).padStart(digits, "0") };
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
