import { numeralValue } from "../../language/numeral-value.js";
import type { Quantity } from "../../model/quantity.js";
import { negate, shift } from "./decimal-text.js";
import { baseOf, multiples, unitOf } from "./unit-words.js";

/** A number as it is typed in a cell. `unit` is the cell's own; 3亿 has only a multiple, and takes the base of its column's unit. */
interface TypedNumber {
  value: string;
  unit?: string;
  multiple?: string;
  approximate?: true;
}

const pattern =
  /^(约为?|大约|近|超过?|逾|累计|完成|达到?|≥|>=|不低于|不少于)?(增长|上升|增加|提高|[↑+]|下降|减少|降低|[↓-])?(\d+(?:\.\d+)?)(.*)$/;
const longest = 40;
const loose = /^(?:余|多)|(?:左右|上下|余|多)$/g;

/**
 * Reads “3,200.5”, “１２００”, “约3亿”, “71.2%”, “下降2.3%”, “第3位”; undefined where it is not one number.
 * Ranges (3—5) and numbers with remarks (1.3，含征地) are none.
 */
export function parseNumber(typed: string): TypedNumber | undefined {
  if (typed.length > longest) return undefined;
  const text = tidy(typed);
  if (text === "持平") return { value: "0" };
  const rank = rankIn(text);
  if (rank) return { value: rank, unit: "位" };
  const [, word = "", sign = "", digits = "", rest = ""] = pattern.exec(text) ?? [];
  if (digits === "") return undefined;
  const tail = rest.replace(loose, "").replace(/(以上|以内)$/, "");
  const measure = measureIn(tail);
  if (!measure) return undefined;
  const value = /^(下降|减少|降低|[↓-])$/.test(sign) ? negate(plain(digits)) : plain(digits);
  const approximate = /^(约|大约|近|超|逾)/.test(word) || rest.search(loose) >= 0;
  return { value, ...measure, ...(approximate && { approximate: true }) };
}

/** One way of writing signs, digits and thousands; a comma anywhere else stays and makes the text no number. */
function tidy(typed: string): string {
  const text = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^[−–—﹣]/, "-");
  const grouped = /^([^\d]*)(\d{1,3}(?:,\d{3})+)(?![\d,])(.*)$/.exec(text);
  return grouped ? `${grouped[1]}${(grouped[2] ?? "").replaceAll(",", "")}${grouped[3]}` : text;
}

function plain(digits: string): string {
  return shift(digits, 0);
}

function rankIn(text: string): string | undefined {
  const number = /^(?:居|列|排|全[省市县]|第)*第(\d+|[一二三四五六七八九十]+)[位名]?$/.exec(text)?.[1];
  return number && numeralValue(number)?.toString();
}

function measureIn(tail: string): Pick<TypedNumber, "unit" | "multiple"> | undefined {
  if (tail === "") return {};
  if (Object.hasOwn(multiples, tail)) return { multiple: tail };
  // 3000余万元 has been shortened to 万元.
  const unit = unitOf(tail);
  return unit === undefined ? undefined : { unit };
}

/** The quantity, in the unit the cell, the row or the column gives, in this order. */
export function quantityOf(typed: TypedNumber, columnUnit: string | undefined, money: boolean): Quantity {
  const { value, approximate } = typed;
  const more = approximate ? ({ approximate: true } as const) : {};
  if (typed.unit !== undefined) return { value, unit: typed.unit, ...more };
  if (typed.multiple === undefined) return { value, unit: columnUnit ?? "", ...more };
  const base = columnUnit === undefined ? (money ? "元" : "") : baseOf(columnUnit);
  // 3亿 in a column of % can only be money in the wrong place, and is found out as such.
  if (base !== "") return { value, unit: typed.multiple + (base === "%" ? "元" : base), ...more };
  return { value: shift(value, multiples[typed.multiple] ?? 0), unit: columnUnit ?? "", ...more };
}
