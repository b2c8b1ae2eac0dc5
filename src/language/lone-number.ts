import { shortest } from "./decimal.js";
import { numeralValue } from "./numeral-value.js";
import { isKnownUnit, multiplePattern, multiples, unitOf } from "./unit.js";
import { vagueBefore, vagueBehind } from "./vague.js";

/** A number that stands alone in a cell or a text. `unit` is its own; 3亿 has only a `multiple`, and takes the base of its column's unit. */
export interface LoneNumber {
  /** A plain decimal. */
  value: string;
  unit?: string;
  multiple?: string;
  approximate?: true;
}

const about = `${vagueBefore.roughly}|约为|超过?|超出|突破|逾`;
const said = "累计|完成|达到?|≥|>=|不低于|不少于";
const up = "增长|上升|增加|提高|[↑+]";
const down = "下降|减少|降低|负|[↓-]";
const loose = vagueBehind.more;
const pattern = new RegExp(
  `^(?:(${about})|${said})?(?:${up}|(${down}))?(\\d+(?:\\.\\d+)?)(${loose})?(${multiplePattern})?(${loose})?(.*?)(${vagueBehind.roughly}|${loose})?$`,
);
const longest = 40;

/**
 * Reads “3,200.5”, “１２００”, “约3亿”, “71.2%”, “下降2.3%”, “第3位”; undefined where it is not one number.
 * Ranges (3—5) and numbers with remarks (1.3，含征地) are none.
 */
export function loneNumber(typed: string): LoneNumber | undefined {
  if (typed.length > longest) return undefined;
  const text = tidy(typed);
  if (text === "持平") return { value: "0" };
  const rank = rankIn(text);
  if (rank !== undefined) return { value: rank, unit: "位" };
  const [, hedge, fallen, digits, more, multiple = "", more2, rest = "", more3] = pattern.exec(text) ?? [];
  const measure = digits === undefined ? undefined : measureIn(multiple + rest.replace(/(?:以上|以内)$/, ""));
  if (digits === undefined || !measure) return undefined;
  const approximate = hedge ?? more ?? more2 ?? more3;
  return { value: shortest(fallen ? `-${digits}` : digits), ...measure, ...(approximate && { approximate: true }) };
}

const worded = new RegExp(`^([零〇一二两三四五六七八九十百千]+)((?:${multiplePattern})?\\D{1,3})$`);
/** 十分 is a word. */
const words = new Set(["十分"]);

/** 十二个, 两百零五家; 一 alone is a word like any other. For where a number is expected: in a column of texts 一批 is a name. */
export function wordedNumber(typed: string): LoneNumber | undefined {
  const text = tidy(typed);
  const rank = rankIn(text);
  if (rank !== undefined) return { value: rank, unit: "位" };
  const [, numeral = "", unit = ""] = words.has(text) ? [] : (worded.exec(text) ?? []);
  const value = isKnownUnit(unit) ? numeralValue(numeral) : undefined;
  return value === undefined ? undefined : { value: String(value), unit };
}

/** One way of writing signs, digits and thousands; a comma anywhere else stays and makes the text no number. */
function tidy(typed: string): string {
  const text = typed
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^[−–—﹣]/, "-");
  return text.replace(
    /^(\D*)(\d{1,3}(?:,\d{3})+)(?![\d,])/,
    (_, before: string, digits: string) => before + digits.replaceAll(",", ""),
  );
}

/** 第3位, 全市第十二. */
function rankIn(text: string): string | undefined {
  const number = /^(?:居|列|排|全[省市县区]|第)*第(\d{1,9}|[一二三四五六七八九十百]+)[位名]?$/.exec(text)?.[1];
  if (number === undefined) return undefined;
  return /\d/.test(number) ? shortest(number) : numeralValue(number)?.toString();
}

/** 万元, 亿, nothing; undefined where what follows the number is no unit. */
function measureIn(tail: string): Pick<LoneNumber, "unit" | "multiple"> | undefined {
  if (tail === "") return {};
  if (Object.hasOwn(multiples, tail)) return { multiple: tail };
  const unit = unitOf(tail);
  return unit === undefined ? undefined : { unit };
}
