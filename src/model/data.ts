import type { Ledger, Stage } from "./ledger.js";
import type { Moment } from "./moment.js";
import type { Place } from "./place.js";
import type { Quantity } from "./quantity.js";
import type { NamedWay } from "./word-lists.js";

/** 待填: filled in on site, a visible blank. 暂定: assumed, printed and marked. 缺: missing, only ever printed in a draft. */
export type Hole = "待填" | "暂定" | "缺";

/** What a cell of a ledger holds beyond its text. */
export interface CellReading {
  quantity?: Quantity;
  moment?: Moment;
  /** Of a project, what 状态 or 形象进度 says. */
  stage?: Stage;
}

const nothingMore: CellReading = Object.freeze({});

/** Where a datum stands; of the cells of a large ledger it is worked out when somebody asks. */
export interface Where {
  readonly path: string;
  readonly place: Place;
}

/** One leaf of the author's data: the text as it is spelt in the file, and where it stands there. */
export class Datum implements Where {
  private readonly where: Where;

  /** @param path the data path, or all that says where it stands: then no place is given */
  constructor(
    readonly text: string,
    path: string | Where,
    place?: Place,
    readonly hole?: Hole,
    readonly reading: CellReading = nothingMore,
  ) {
    this.where = typeof path === "string" ? { path, place: place ?? { file: "" } } : path;
  }

  /** Data path, e.g. `会议.地点` or `议程[2].事项`. */
  get path(): string {
    return this.where.path;
  }

  get place(): Place {
    return this.where.place;
  }

  /** The same with something more read of it. */
  with(reading: CellReading): Datum {
    return new Datum(this.text, this.where, undefined, this.hole, { ...this.reading, ...reading });
  }
}

/** Whether nothing stands there yet; what is assumed (暂定) does. */
export function isUnfilled({ hole }: { hole?: Hole | undefined }): boolean {
  return hole === "待填" || hole === "缺";
}

/** As it stands in the author's file, the mark of a hole included. */
export function spelt({ text, hole }: Datum): string {
  if (hole === "待填") return text === "" ? "待填" : `待填：${text}`;
  return hole === "暂定" ? `${text}（暂定）` : text;
}

/** The key under which a list or group keeps its own place; a symbol, so that no author's key can collide with it. */
const origin: unique symbol = Symbol("origin");

/** A map of places, or what works them out when they are asked for. */
export interface KeyPlaces {
  get(key: string): Place | undefined;
  keys(): Iterable<string>;
}

export interface Origin {
  path: string;
  place: Place;
  /** Where each key of a group stands; of a ledger's row, every column, also where the cell is empty. */
  keys?: KeyPlaces;
  /** Of a list that is a ledger, or rows chosen from one. */
  ledger?: Ledger;
  /** Of rows that could not be chosen, and of data that could not be read: why, in Chinese. Nothing may be counted of it. */
  undecided?: string;
  /** Of an item of 议程: how its 方式 is said. */
  way?: NamedWay;
  /** Of rows that a query has made: the cells it could not reckon with. */
  doubts?: readonly Doubt[];
}

/** What a query could not make anything of, to be told where it stands. */
export interface Doubt {
  /** Chinese. */
  message: string;
  place: Place;
}

export interface Group {
  [key: string]: Data;
  [origin]: Origin;
}

export interface List extends Array<Data> {
  [origin]: Origin;
}

export type Data = Datum | List | Group;

export function isList(data: unknown): data is List {
  return Array.isArray(data);
}

export function isGroup(data: unknown): data is Group {
  return typeof data === "object" && data !== null && !Array.isArray(data) && origin in data;
}

/**
 * What groups are made by. Their prototype is empty and has none: a key named `__proto__` or `constructor` is a key like any other. (Of
 * objects with no prototype at all each would keep its keys in a table of its own, which a large ledger has no room for.)
 */
class Keys {}
Reflect.deleteProperty(Keys.prototype, "constructor");
Object.setPrototypeOf(Keys.prototype, null);

export function group(at: Origin, entries: Iterable<readonly [string, Data]> = []): Group {
  const made = new Keys() as Group;
  Object.defineProperty(made, origin, { value: at, enumerable: false });
  for (const [key, value] of entries) made[key] = value;
  return made;
}

export function list(at: Origin, items: readonly Data[] = []): List {
  return Object.defineProperty([...items], origin, { value: at, enumerable: false }) as List;
}

export function originOf(data: Data): Origin {
  return data instanceof Datum ? data : data[origin];
}

/** The text of a leaf; empty where there is none. */
export function textOf(data: unknown): string {
  return data instanceof Datum ? data.text : "";
}

/** The texts of a list's leaves. */
export function textsOf(data: Data | undefined): string[] {
  return isList(data) ? data.flatMap((item) => (item instanceof Datum ? [item.text] : [])) : [];
}

/** The text at a path; undefined where there is none, or an empty one. */
export function textAt(data: Data, ...path: readonly string[]): string | undefined {
  let at: Data | undefined = data;
  for (const key of path) at = isGroup(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return textOf(at) || undefined;
}
