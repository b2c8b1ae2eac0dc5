import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, Datum, isGroup, isList, originOf, textsOf } from "../model/data.js";
import type { Document } from "../model/document.js";
import type { Field, FieldType } from "../model/field.js";
import type { Kind } from "../model/kind.js";
import { kindField } from "../model/library-schema.js";
import { diagnose } from "./diagnostics.js";
import { plain } from "./plain.js";
import { partRules, skeletonChanges, skeletonUses } from "./skeletons.js";

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
  const { 骨架: uses, 改: changes } = document.head;
  const { value: rules, findings: ofRules } = partRules(document.head);
  const { 骨架: _uses, 改: _changes, ...head } = plain(document.head, kindField) as Kind;
  const kind: Kind = {
    ...head,
    方向: head.方向 ?? "对下",
    字段: fields,
    ...rules,
    source: document.body,
    ...(uses && { 骨架: skeletonUses(uses) }),
  };
  const changed = skeletonChanges(changes);
  return {
    value: changed ? { ...kind, 改: changed } : kind,
    findings: [...findings, ...ofRules, ...bothForms(document)],
  };
}

/** A body beside a skeleton would be lost in silence, and changes without one as well. */
function bothForms({ head, body }: Document): Diagnostic[] {
  const first = body.text.split("\n").findIndex((line) => line.trim() !== "");
  const { file, lines } = body;
  const use = head.骨架 && (originOf(head).keys?.get("骨架") ?? originOf(head.骨架).place);
  if (use && first >= 0) {
    const line = lines[first] ?? 1;
    const message = `第 ${use.line} 行写了“骨架”，第 ${line} 行起又写了正文，只能留一样`;
    return [diagnose("kind-both", { file, line }, message, { quote: body.text.split("\n")[first] ?? "" })];
  }
  if (use || !head.改) return [];
  const place = originOf(head).keys?.get("改") ?? originOf(head.改).place;
  return [diagnose("kind-both", place, "写了“改”，没有写“骨架”，不知道改哪一个。请加一行“骨架: …”", { quote: "改" })];
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
