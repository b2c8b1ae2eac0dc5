import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnoseMissing } from "../diagnostics/missing-data.js";
import { type Data, Datum, type Group, isGroup, originOf, textOf } from "../model/data.js";
import type { Field } from "../model/field.js";
import type { Kind } from "../model/kind.js";
import type { Brief } from "../model/meeting.js";
import { briefFields, meetingField } from "../model/schema.js";
import { People } from "./people.js";
import { validate } from "./validate.js";

/** The fields of the root context of a brief's template: the meeting's, the names under 数据, and 稿 with what the kind adds. */
export function contextField(kind: Kind, data: Group): Field {
  const { 数据: _, 数字: _style, 校对: _proof, ...common } = meetingField.字段 ?? {};
  const named = Object.keys(data).filter((name) => !Object.hasOwn(common, name));
  const free = named.map((name): [string, Field] => [name, { 类型: "任意", 标签: name }]);
  const fields: Record<string, Field> = { ...common, ...Object.fromEntries(free), 稿: briefField(kind) };
  for (const [path, field] of dotted(kind)) declare(fields, inContext(path).split("."), field);
  return { 类型: "组", 标签: "全部数据", 字段: fields };
}

function briefField(kind: Kind): Field {
  const own = Object.entries(kind.字段).filter(([name]) => !name.includes("."));
  return {
    类型: "组",
    标签: "稿件任务",
    字段: { ...briefFields, ...Object.fromEntries(own.map(([name, field]) => [name, peopled(field)])) },
  };
}

// A person has parts (姓名 职务 …) that templates quote.
function peopled(field: Field): Field {
  const parts = meetingField.字段?.人员?.每项?.字段;
  return field.类型 === "人" && parts ? { ...field, 字段: parts } : field;
}

function dotted(kind: Kind): [string, Field][] {
  return Object.entries(kind.字段).filter(([name]) => name.includes("."));
}

/** A kind declares 数据.项目; templates call it 项目. */
function inContext(path: string): string {
  return path.replace(/^数据\./, "");
}

/** Gives a free datum (词条.目标) the label its kind declares. */
function declare(fields: Record<string, Field>, [first = "", ...rest]: string[], field: Field): void {
  if (rest.length === 0) {
    fields[first] = { ...fields[first], ...field };
    return;
  }
  const parent = fields[first];
  if (!parent || (parent.类型 !== "任意" && parent.类型 !== "组")) return;
  const inner = { ...parent.字段 };
  declare(inner, rest, field);
  fields[first] = { ...parent, 字段: inner };
}

/** Checks the front matter of a brief against its kind, and makes names of people into people. */
export function completeBrief(brief: Brief, kind: Kind, data: Group): Diagnostic[] {
  const field = briefField(kind);
  const problems = validate(brief.head, field);
  const resolved = new People(data).resolve(brief.head, field);
  const needed = dotted(kind).flatMap(([path, declared]) =>
    declared.必填 && !present(data, inContext(path)) ? [absent(path, declared, kind, data)] : [],
  );
  return [...problems, ...resolved.findings, ...needed];
}

/** Of the head and end of the paper, what the brief does without. */
export function leftOutIn({ head }: Brief): string[] {
  return ["称谓", "署名", "落款", "副题"].filter((name) => textOf(head[name]).trim() === "不用");
}

function present(data: Group, path: string): boolean {
  let at: Data | undefined = data;
  for (const key of path.split(".")) at = isGroup(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at !== undefined && !(at instanceof Datum && at.hole === "缺");
}

function absent(path: string, field: Field, kind: Kind, data: Group): Diagnostic {
  const [top = "", ...rest] = path.split(".");
  const parent = data[top];
  const place = parent ? originOf(parent).place : originOf(data).place;
  const example = field.例 ? `，例如“${rest.join(".")}: ${field.例}”` : "";
  const message = `缺少“${path}”（${field.标签}），稿种“${kind.稿种}”要用。请在 ${place.file} 的“${top}”下面补上${example}`;
  return diagnoseMissing("data-missing", place, message, { data: { path } });
}
