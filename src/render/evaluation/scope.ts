import { columnsByWords, columnsOf } from "../../figures/index.js";
import { isGroup, isList, type List, originOf } from "../../model/data.js";
import type { Field } from "../../model/field.js";
import type { Place } from "../../model/place.js";
import type { Path } from "../template/template.js";

/** What a name stands for at one point of a template: the data there, if any, and the field that declares it. */
export interface Binding {
  data?: unknown;
  field?: Field | undefined;
  /** Of a row: the columns of its ledger. */
  columns?: readonly string[] | undefined;
  /** All rows of that ledger, and its columns by the words of their headers. */
  rows?: List | undefined;
  byWords?: ReadonlyMap<string, string> | undefined;
  /** Of the context of a fragment: what is given to it by name. */
  given?: ReadonlyMap<string, Binding>;
  /** The helper that has answered; it may answer that there is nothing. */
  asked?: string;
}

export interface Scope {
  root: Binding;
  context: Binding;
  outer?: Scope;
  /** Names given by `as |项|`. */
  names: ReadonlyMap<string, Binding>;
  loop?: Loop | undefined;
  /** In the default of a part of the kind. */
  part?: true;
  /** The part in whose default it stands. */
  inside?: Place | undefined;
  /** False in a branch that is not printed: only the names are checked there. */
  live: boolean;
}

/** `@index` and its kin, in one round of an `#each`. */
interface Loop {
  index: number;
  last: boolean;
  outer?: Loop | undefined;
}

/** Declared or free, but not there; `parent` is the innermost thing that is. */
export interface Missing {
  type: "missing";
  parent: Binding;
  rest: string[];
  field?: Field | undefined;
}

export type Lookup =
  | { type: "found"; known: Binding }
  | Missing
  /** Nobody declares such a name. */
  | { type: "unknown"; name: string; siblings: string[] };

/** Follows a path as Handlebars does. */
export function lookup(path: Path, scope: Scope): Lookup {
  const start = startOf(path, scope);
  if (!start) return { type: "unknown", name: path.original, siblings: [] };
  return follow(start.known, path.parts.slice(start.used));
}

function startOf(path: Path, scope: Scope): { known: Binding; used: number } | undefined {
  const [first = ""] = path.parts;
  if (path.data) {
    const known = first === "root" ? scope.root : ofLoop(first, path.depth, scope.loop);
    return known && { known, used: 1 };
  }
  const named = path.depth === 0 && !path.scoped ? scope.names.get(first) : undefined;
  if (named) return { known: named, used: 1 };
  let at: Scope | undefined = scope;
  for (let depth = path.depth; depth > 0; depth -= 1) at = at?.outer;
  if (!at) return undefined;
  const given = at.context.given?.get(first);
  return given ? { known: given, used: 1 } : { known: at.context, used: 0 };
}

function ofLoop(name: string, depth: number, innermost: Loop | undefined): Binding | undefined {
  let loop = innermost;
  for (let up = depth; up > 0; up -= 1) loop = loop?.outer;
  if (!loop) return undefined;
  const { index, last } = loop;
  const known: Record<string, unknown> = { index, key: index, first: index === 0, last };
  return Object.hasOwn(known, name) ? { data: known[name] } : undefined;
}

function follow(start: Binding, typed: readonly string[]): Lookup {
  let known = start;
  const parts = typed.map((part, index) => (index === 0 ? columnName(start, part) : part));
  for (const [index, part] of parts.entries()) {
    const field = fieldOf(known.field, part);
    if (field === "none") return { type: "unknown", name: part, siblings: Object.keys(known.field?.字段 ?? {}) };
    const data = stepInto(known.data, part);
    if (data === undefined) return missing(known, parts.slice(index), field);
    known = { data, field };
  }
  return { type: "found", known };
}

/** Of a row, the name of the column that is asked for by the words of its header. */
function columnName({ byWords, columns }: Binding, part: string): string {
  return byWords && !columns?.includes(part) ? (byWords.get(part) ?? part) : part;
}

function missing(parent: Binding, rest: string[], first: Field | undefined): Lookup {
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

/** Own names only: no template comes to what JavaScript has behind its objects. */
function stepInto(data: unknown, part: string): unknown {
  if (!(isList(data) || isGroup(data)) || !Object.hasOwn(data, part)) return undefined;
  return isList(data) && part !== "length" ? data[Number(part)] : (data as unknown as Record<string, unknown>)[part];
}

/** Inside a `#with` or a round of an `#each`. As in Handlebars, what is the same as around it is no level of its own for `../`. */
export function within(
  scope: Scope,
  context: Binding,
  names: readonly (readonly [string | undefined, Binding])[],
): Scope {
  const same = context.data !== undefined && context.data === scope.context.data;
  const added = names.flatMap(([name, known]) => (name === undefined ? [] : [[name, known] as const]));
  return {
    ...scope,
    context,
    ...(!same && { outer: scope }),
    ...(added.length > 0 && { names: new Map([...scope.names, ...added]) }),
  };
}

/** The scopes of the rounds of an `#each`; one dead scope where there is nothing to go round. */
export function rounds(list: Binding, scope: Scope, [item, index]: readonly string[]): Scope[] {
  const field = list.field?.每项;
  const ledger = isList(list.data) && originOf(list.data).ledger ? list.data : undefined;
  const columns = ledger && columnsOf(ledger).map(({ name }) => name);
  const byWords = ledger && columnsByWords(ledger);
  const items: readonly unknown[] = isList(list.data) && scope.live ? list.data : [];
  const round = (data: unknown, at: number, live: boolean): Scope => {
    const context: Binding = { data, field, columns, rows: ledger, byWords };
    const loop = { index: at, last: at === items.length - 1, outer: scope.loop };
    const names = [
      [item, context],
      [index, { data: at }],
    ] as const;
    return { ...within(scope, context, names), loop, live };
  };
  return items.length > 0 ? items.map((data, at) => round(data, at, scope.live)) : [round(undefined, 0, false)];
}
