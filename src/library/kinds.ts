import { type Data, Datum, isGroup, isList, originOf } from "../model/data.js";
import type { Document } from "../model/document.js";
import type { Field, FieldType } from "../model/field.js";
import type { Finding, Step } from "../model/finding.js";
import type { Kind } from "../model/kind.js";
import { kindField } from "../model/schema.js";
import { plain } from "./plain.js";

const fieldTypes: FieldType[] = ["文", "数", "日期", "时刻", "选项", "是否", "人", "组", "列", "任意"];

/** A template file as a kind. */
export function toKind(document: Document): Step<Kind> {
  const findings: Finding[] = [];
  const declared = document.head.字段;
  const fields: Record<string, Field> = {};
  for (const [name, data] of isGroup(declared) ? Object.entries(declared) : []) {
    const { value, findings: found } = toField(name, data);
    findings.push(...found);
    if (value) fields[name] = value;
  }
  const head = plain(document.head, kindField) as Omit<Kind, "字段" | "source">;
  return { value: { ...head, 字段: fields, source: document.body }, findings };
}

function toField(name: string, data: Data): Step<Field> {
  const wrong = (message: string): Step<Field> => ({
    findings: [{ rule: "field-declared", severity: "error", message, ...originOf(data).place, quote: name }],
  });
  if (!isGroup(data)) return wrong(`字段“${name}”要写成 { 类型: …, 标签: … }`);
  const read = (key: string) => (data[key] instanceof Datum ? (data[key] as Datum).text : undefined);
  const type = read("类型") ?? "文";
  if (!fieldTypes.includes(type as FieldType))
    return wrong(`字段“${name}”的类型只能是 ${fieldTypes.join("、")}；填的是“${type}”`);
  const field: Field = { 类型: type as FieldType, 标签: read("标签") ?? name };
  if (read("必填") === "是") field.必填 = true;
  const example = read("例");
  if (example !== undefined) field.例 = example;
  if (isList(data.选项)) field.选项 = data.选项.flatMap((item) => (item instanceof Datum ? [item.text] : []));
  return { value: field, findings: [] };
}
