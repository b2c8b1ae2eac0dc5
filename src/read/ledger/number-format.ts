import { unitOf } from "../../language/unit.js";

/** What a number format does to the number behind it. */
export interface NumberFormat {
  percent: boolean;
  /** Written behind the number: `0.0"亿元"`. */
  unit?: string;
  /** Shows the number divided (`0,"千"`, `0!.0,"万"`): what is seen is not what is stored. */
  scaled: boolean;
  /** Of a format 000, how many there are at least. */
  digits: number;
  /** How much of a date is shown. */
  shows: "day" | "month" | "time" | "nothing";
}

/** Excel takes no longer one. */
const longest = 255;

const seen = new Map<string, NumberFormat>();

/** Reads the first section of a format; the others are for negative numbers and zero. */
export function readFormat(given = ""): NumberFormat {
  const format = given.slice(0, longest);
  const known = seen.get(format);
  if (known) return known;
  // A workbook has a few formats and a hundred thousand cells.
  if (seen.size > 1000) seen.clear();
  const made = analyse(format);
  seen.set(format, made);
  return made;
}

function analyse(format: string): NumberFormat {
  const first = format.split(";", 1)[0] ?? "";
  const literals = [...first.matchAll(/"([^"]*)"/g)].map((match) => match[1]?.trim() ?? "");
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|[_*]./g, "");
  const unit = literals.map(unitOf).find((literal) => literal !== undefined);
  // A comma behind the last digit divides by a thousand; a point that is only drawn (!. or \.) divides to the eye.
  const scaled =
    /[0#?],+(?![0#?,])/.test(bare) || /[0#?](?:[!\\]\.|"\.")[0#?]/.test(first) || literals.includes(divided);
  const shows = shownOf(bare.replace(/[\\!]./g, "").toLowerCase());
  const digits = /^0{2,20}$/.test(format) ? format.length : 0;
  return { percent: bare.includes("%"), scaled, digits, shows, ...(unit !== undefined && { unit }) };
}

function shownOf(letters: string): NumberFormat["shows"] {
  if (/^(general|g\/通用格式|@)/.test(letters)) return "nothing";
  if (/d|aaa/.test(letters)) return "day";
  // The e of 0.0E+00 is no year of an era.
  if (/y|e(?![+-])|^[^a-z0#?]*m+[^a-z0#?:]*$/.test(letters)) return "month";
  return /[hs]/.test(letters) ? "time" : "nothing";
}

const [month, day, clock] = ['yyyy"年"m"月"', 'm"月"d"日"', 'h"时"mm"分"'];

/** Formats that Chinese Excel builds in (ECMA-376 part 1, 18.8.30) and does not write into the file. */
export const chineseFormats: Readonly<Record<number, string>> = {
  27: month,
  28: day,
  29: day,
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: clock,
  33: clock,
  34: clock,
  35: clock,
  36: month,
  50: month,
  51: day,
  52: month,
  53: day,
  54: day,
  55: clock,
  56: clock,
  57: month,
  58: day,
};

/** Spells them out in styles.xml, so that a month is not read as its first day. */
export function withChineseFormats(styles: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(styles);
  const known = new Set([...xml.matchAll(/numFmtId="(\d+)"\s+formatCode=/g)].map(([, id]) => id));
  const made = (prefix = "") =>
    Object.entries(chineseFormats)
      .filter(([id]) => !known.has(id))
      .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`)
      .join("");
  const opened = /<([\w.-]+:)?numFmts\b[^>/]*>/.exec(xml);
  if (opened) return encode(xml.replace(opened[0], (all) => all + made(opened[1])));
  const fonts = /<([\w.-]+:)?fonts\b/.exec(xml);
  if (!fonts) return styles;
  const prefix = fonts[1] ?? "";
  return encode(xml.replace(fonts[0], (all) => `<${prefix}numFmts>${made(prefix)}</${prefix}numFmts>${all}`));
}

const divided = "÷";

/** In .ods a format says that it divides by an attribute the library does not look at; this puts it into what is written. */
export function withDivisors(xml: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(xml);
  if (!text.includes("display-factor=")) return xml;
  const dividing = /<number:number\b[^<>]*\bdisplay-factor="(?!1")[^<>]*>/g;
  return encode(text.replace(dividing, (number) => `<number:text>${divided}</number:text>${number}`));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
