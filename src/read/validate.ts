import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnoseMissing } from "../diagnostics/missing-data.js";
import { listed, unknownName } from "../diagnostics/unknown-name.js";
import { parseMoment } from "../language/moment.js";
import { type Data, Datum, type Group, isGroup, isList, isUnfilled, originOf } from "../model/data.js";
import type { Field } from "../model/field.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";
import { takeIn } from "./lost-indent.js";

/**
 * Checks data against its field, all of it, and gives every finding. A required text that is missing becomes a hole (缺) in the data, so
 * that later steps see it as known and a draft can print it.
 */
export function validate(data: Data, field: Field): Diagnostic[] {
  const short = isGroup(data) ? undefined : shorthand(data, field);
  if (short) return validate(data, short);
  if (field.类型 === "组") return isGroup(data) ? validateGroup(data, field) : [wrongType(data, field)];
  if (field.类型 === "列") {
    if (!isList(data)) return [wrongType(data, field)];
    return data.flatMap((item) => (field.每项 ? validate(item, field.每项) : []));
  }
  if (field.类型 === "任意") return [];
  if (!(data instanceof Datum)) return [wrongType(data, field)];
  return isUnfilled(data) || fits(data.text, field) ? [] : [wrongType(data, field)];
}

/** The field that data in the place of a group stand for. */
function shorthand(data: Data, { 简写: name, 字段: fields }: Field): Field | undefined {
  const short = name === undefined ? undefined : fields?.[name];
  return data instanceof Datum ? (short?.每项 ?? short) : short;
}

function fits(text: string, field: Field): boolean {
  switch (field.类型) {
    case "数":
      return /^-?\d+(\.\d+)?$/.test(text);
    case "日期":
    case "时刻":
      return parseMoment(text) !== undefined;
    case "选项":
      return (field.选项 ?? []).includes(text);
    case "是否":
      return text === "是" || text === "否";
    default:
      return true;
  }
}

const wanted: Record<Field["类型"], (field: Field) => string> = {
  文: () => "要一段文字",
  数: () => "要一个数（半角数字，不带单位）",
  日期: () => "要一个存在的日期",
  时刻: () => "要一个存在的日期和时间",
  选项: (field) => `只能填 ${(field.选项 ?? []).join("、")}`,
  是否: () => "只能填 是 或 否",
  人: () => "要一位人员的姓名",
  人或单位: () => "要一位人员的姓名，或者一个单位",
  组: ({ 字段: known = {} }) => {
    const names = Object.keys(known).slice(0, 2).join("、");
    return `下面要分行写各项${names === "" ? "，写成“名称: 内容”" : `，如 ${names}`}`;
  },
  列: () => "要一个列表：每项一行，以“- ”开头；或写在方括号里，用半角逗号隔开",
  任意: () => "",
};

function wrongType(data: Data, field: Field): Diagnostic {
  const { path, place } = originOf(data);
  const found =
    data instanceof Datum ? `填的是“${shorten(data.text)}”` : isList(data) ? "填的是一个列表" : "填的是一组内容";
  const example = field.例 ? `，例如 ${field.例}` : "";
  const several = isList(data) && /^议程\[\d+\]\.(?:人员|单位)$/.test(path) ? "。几位、几家的，写在“依次”里" : "";
  const hint = data instanceof Datum ? hintFor(data.text, field) : several;
  return diagnose("data-type", place, `“${path}”${wanted[field.类型](field)}${example}；${found}${hint}`);
}

/** What has been mistyped, where that can be told. */
const hints: readonly (readonly [types: readonly Field["类型"][], pattern: RegExp, hint: string])[] = [
  [["组", "列"], /^[^\s：]{1,12}：/, "看来用了全角冒号“：”，请换成半角冒号加空格"],
  [["组", "列"], /^[【［〔]/, "看来用了全角的方括号，请换成半角的 [ ]"],
  [["组", "列"], /^[-－—–−]/, "看来短横不是半角的，或者后面没有空格"],
  [["时刻", "日期"], /^[\d０-９]{1,2}\s*月/, "没有写年份，请写上"],
  [["时刻", "日期"], /[\d０-９]\s*[-—–~～至到]\s*\d{1,2}\s*[:：时点]/, "只写开始的时间"],
  [["时刻", "日期"], /^[\d０-９]{8}$/, "年月日之间请用短横隔开"],
];

function hintFor(text: string, { 类型: type }: Field): string {
  const found = hints.find(([types, pattern]) => types.includes(type) && pattern.test(text));
  return found ? `。${found[2]}` : "";
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

function validateGroup(data: Group, field: Field): Diagnostic[] {
  const known = field.字段;
  if (!known) return field.每项 ? Object.values(data).flatMap((item) => validate(item, field.每项 as Field)) : [];
  const { path, place } = originOf(data);
  const findings = takeIn(data, known);
  // An entry that an own list strikes needs nothing else.
  const struck = Object.hasOwn(known, "删") && data.删 instanceof Datum && data.删.text === "是";
  for (const [key, value] of Object.entries(data)) {
    const inner = Object.hasOwn(known, key) ? known[key] : undefined;
    findings.push(...(inner ? validate(value, inner) : [unknownKey(key, data, Object.keys(known))]));
  }
  for (const [key, inner] of Object.entries(known)) {
    if (inner.必填 && !struck && !Object.hasOwn(data, key)) findings.push(fillMissing(data, key, inner, path, place));
  }
  return findings;
}

function fillMissing(data: Group, key: string, field: Field, path: string, place: Place): Diagnostic {
  const full = path ? `${path}.${key}` : key;
  if (field.类型 !== "组" && field.类型 !== "列") data[key] = new Datum("", full, place, "缺");
  const example = field.例 ? `，例如“${key}: ${field.例}”` : "";
  const message = `缺少“${full}”${field.标签 === key ? "" : `（${field.标签}）`}。请在这里补上${example}`;
  return diagnoseMissing("data-missing", place, message, { data: { path: full } });
}

function unknownKey(key: string, data: Group, known: string[]): Diagnostic {
  const { path, place, keys } = originOf(data);
  const what = `${path ? `“${path}”下面` : "这里"}没有“${key}”这一项，写了也用不上`;
  const unknown = unknownName({ what, name: key }, known, listed("这里可以写", known));
  return diagnose("data-unknown", keys?.get(key) ?? place, ...unknown);
}
