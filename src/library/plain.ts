import { type Data, Datum, type Group, group, isGroup, isList, list, originOf } from "../model/data.js";
import type { Field } from "../model/field.js";

/** Data that has passed validation, without places: numbers are numbers, 是/否 booleans, absent optional lists and groups empty. */
export function plain(data: Data | undefined, field: Field): unknown {
  switch (field.类型) {
    case "组":
      return plainGroup(isGroup(data) ? data : spelledOut(data, field), field);
    case "列":
      return isList(data) ? data.map((item) => (field.每项 ? plain(item, field.每项) : item)) : [];
    case "数":
      return data instanceof Datum ? Number(data.text) : undefined;
    case "是否":
      return data instanceof Datum ? data.text === "是" : undefined;
    case "任意":
      return data;
    default:
      return data instanceof Datum ? data.text : undefined;
  }
}

/** What stands in the place of a group, under the name of the field it is short for: of a list, its only item. */
function spelledOut(data: Data | undefined, { 简写: name, 字段: fields }: Field): Group | undefined {
  if (name === undefined || data === undefined) return undefined;
  const single = data instanceof Datum && fields?.[name]?.类型 === "列";
  return group(originOf(data), [[name, single ? list(data, [data]) : data]]);
}

function plainGroup(data: Group | undefined, { 字段: fields, 每项: each }: Field): Record<string, unknown> {
  const named = Object.keys(data ?? {}).flatMap((key) => (each && !fields ? [[key, each] as const] : []));
  const entries = [...Object.entries(fields ?? {}), ...named].map(
    ([key, field]) => [key, plain(data?.[key], field)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
