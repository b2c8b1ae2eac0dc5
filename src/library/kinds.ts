import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, Datum, isGroup, isList, originOf, textsOf } from "../model/data.js";
import type { Document } from "../model/document.js";
import type { Field, FieldType } from "../model/field.js";
import type { Kind } from "../model/kind.js";
import { kindField } from "../model/schema.js";
import { diagnose } from "./diagnostics.js";
import { plain } from "./plain.js";

const fieldTypes: FieldType[] = ["文", "数", "日期", "时刻", "选项", "是否", "人", "组", "列", "任意"];

/** A template file as a kind. */
export function toKind(document: Document): Step<Kind> {
  const findings: Diagnostic[] = [];
  const declared = document.head.字段;
  const fields: Record<string, Field> = {};
  for (const [name, data] of isGroup(declared) ? Object.entries(declared) : []) {
    const { value, findings: found } = toField(name, data);
    findings.push(...found);
    if (value) fields[name] = value;
  }
  const head = plain(document.head, kindField) as Omit<Kind, "字段" | "接在" | "source">;
  const kind = {
    ...head,
    方向: head.方向 ?? "对下",
    字段: fields,
    接在: rolesBefore(document.head.接在),
    source: document.body,
  };
  return { value: kind, findings: [...findings, ...notAddable(document.head.接在, kind)] };
}

function rolesBefore(declared: Data | undefined): Kind["接在"] {
  const parts = isGroup(declared) ? Object.entries(declared) : [];
  const roles = (given: Data) =>
    (isList(given) ? given : [given]).flatMap((one) => (one instanceof Datum ? one.text : []));
  return Object.fromEntries(parts.map(([part, given]) => [part, roles(given)]));
}

/** A place for what is never added is a slip of the pen. */
function notAddable(declared: Data | undefined, { 可加 }: Kind): Diagnostic[] {
  const parts = isGroup(declared) ? Object.entries(declared) : [];
  return parts
    .filter(([part]) => !可加.includes(part))
    .map(([part, given]) => {
      const message = `“接在”里的“${part}”不在“可加”里，用不上。请加进“可加”，或者去掉`;
      return diagnose("kind-behind", originOf(given).place, message, { quote: part });
    });
}

function toField(name: string, data: Data): Step<Field> {
  const wrong = (message: string): Step<Field> => ({
    findings: [diagnose("field-declared", originOf(data).place, message, { quote: name })],
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
  if (isList(data.选项)) field.选项 = textsOf(data.选项);
  return { value: field, findings: [] };
}
