import { columnsOf } from "../../figures/index.js";
import { isGroup, isList, originOf } from "../../model/data.js";
import type { Field } from "../../model/field.js";

/** What a name stands for at one point of a template: the data there, if any, and the field that declares it. */
export interface Known {
  data?: unknown;
  field?: Field | undefined;
  /** Of a row: the columns of its ledger. */
  columns?: readonly string[] | undefined;
}

export interface Scope {
  root: Known;
  context: Known;
  outer?: Scope;
  /** Names given by `as |项|`, and `@index` and its kin. */
  names: ReadonlyMap<string, Known>;
  /** False in a branch that is not printed: only the names are checked there. */
  live: boolean;
}

/** Declared or free, but not there; `parent` is the innermost thing that is. */
export interface Missing {
  type: "missing";
  parent: Known;
  rest: string[];
  field?: Field | undefined;
}

export type Lookup =
  | { type: "found"; known: Known }
  | Missing
  /** Nobody declares such a name. */
  | { type: "unknown"; name: string; siblings: string[] };

/** Follows a path as Handlebars does. */
export function lookup(path: hbs.AST.PathExpression, scope: Scope): Lookup {
  const parts = path.parts as string[];
  const start = startOf(path, scope);
  if (!start) return { type: "unknown", name: path.original, siblings: [] };
  return follow(start.known, parts.slice(start.used));
}

function startOf(path: hbs.AST.PathExpression, scope: Scope): { known: Known; used: number } | undefined {
  const [first = ""] = path.parts as string[];
  if (path.data && first === "root") return { known: scope.root, used: 1 };
  const named = scope.names.get(path.data ? `@${first}` : first);
  if (path.data) return named && { known: named, used: 1 };
  if (named && path.depth === 0 && !path.original.startsWith("this")) return { known: named, used: 1 };
  let at: Scope | undefined = scope;
  for (let depth = path.depth; depth > 0; depth -= 1) at = at?.outer;
  return at && { known: at.context, used: 0 };
}

function follow(start: Known, parts: readonly string[]): Lookup {
  let known = start;
  for (const [index, part] of parts.entries()) {
    const field = fieldOf(known.field, part);
    if (field === "none") return { type: "unknown", name: part, siblings: Object.keys(known.field?.字段 ?? {}) };
    const data = stepInto(known.data, part);
    if (data === undefined) return missing(known, parts.slice(index), field);
    known = { data, field };
  }
  return { type: "found", known };
}

function missing(parent: Known, rest: string[], first: Field | undefined): Lookup {
  let field = first;
  for (const part of rest.slice(1)) {
    const next = fieldOf(field, part);
    if (next === "none") return { type: "unknown", name: part, siblings: Object.keys(field?.字段 ?? {}) };
    field = next;
  }
  return { type: "missing", parent, rest, field };
}

/** The field of a part; undefined where anything goes, "none" where there can be no such part. */
function fieldOf(field: Field | undefined, part: string): Field | undefined | "none" {
  if (!field) return undefined;
  if (field.类型 === "任意") return field.字段 && Object.hasOwn(field.字段, part) ? field.字段[part] : undefined;
  if (field.类型 === "列") return /^\d+$/.test(part) ? field.每项 : part === "length" ? undefined : "none";
  const fields = field.字段;
  return fields && Object.hasOwn(fields, part) ? fields[part] : "none";
}

function stepInto(data: unknown, part: string): unknown {
  if (isList(data)) return part === "length" ? data.length : data[Number(part)];
  return isGroup(data) && Object.hasOwn(data, part) ? data[part] : undefined;
}

/** The scopes of the rounds of an `#each`; one dead scope where there is nothing to go round. */
export function rounds(known: Known, scope: Scope, names: readonly string[]): Scope[] {
  const field = known.field?.每项;
  const columns =
    isList(known.data) && originOf(known.data).ledger ? columnsOf(known.data).map(({ name }) => name) : undefined;
  const items: unknown[] = isList(known.data) && scope.live ? known.data : [];
  const round = (data: unknown, index: number, live: boolean): Scope => {
    const context: Known = { data, field, columns };
    const own = new Map(scope.names);
    for (const [name, value] of Object.entries({
      "@index": index,
      "@first": index === 0,
      "@last": index === items.length - 1,
    })) {
      own.set(name, { data: value });
    }
    if (names[0]) own.set(names[0], context);
    if (names[1]) own.set(names[1], { data: index });
    return { root: scope.root, context, outer: scope, names: own, live };
  };
  return items.length > 0 ? items.map((item, index) => round(item, index, scope.live)) : [round(undefined, 0, false)];
}
