import { Datum, type Group, isGroup, isList, type List, originOf, spelt } from "../model/data.js";
import { personKeys } from "./people.js";

/**
 * Notes which data a paper asks for. Conditions, loops and queries ask for more than is ever printed, so what a paper depends on cannot be
 * told from its text; the templates get the data through a proxy that gives everything unchanged and notes every leaf on its way out.
 */
export class Reads {
  /** Value by data path, people by name (人员[李明].职务); null where nothing was found, 4项 of a list, …名称 of a group. */
  readonly values = new Map<string, string | null>();
  readonly ledgers = new Map<string, List>();
  private readonly proxies = new WeakMap<object, Group | List>();
  private readonly keyOf: (path: string) => string;

  /** @param root the root context, for the names of people */
  constructor(readonly root: Group) {
    this.keyOf = personKeys(root);
  }

  watched(): Group {
    return this.watch(this.root, "") as Group;
  }

  private watch(target: Group | List, path: string): Group | List {
    const known = this.proxies.get(target);
    if (known) return known;
    const proxy = new Proxy(target, {
      get: (_, key) => this.read(target, key, path),
      // Whether there is such a key is asked before it is read; that there is none is as good an answer.
      getOwnPropertyDescriptor: (_, key) => {
        if (typeof key === "string" && isGroup(target) && !Object.hasOwn(target, key))
          this.note(inside(path, key), null);
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
    this.proxies.set(target, proxy);
    return proxy;
  }

  private read(target: Group | List, key: string | symbol, path: string): unknown {
    const value: unknown = Reflect.get(target, key);
    if (typeof key === "symbol") return value;
    if (value instanceof Datum) {
      this.note(value.path, spelt(value));
      return value;
    }
    if (!isGroup(value) && !isList(value)) return value;
    return this.within(value, isList(target) ? `${path}[${Number(key) + 1}]` : inside(path, key));
  }

  private within(value: Group | List, path: string): unknown {
    const own = originOf(value);
    if (isList(value) && own.ledger) {
      this.note(path, "台账");
      this.ledgers.set(own.ledger.name, value);
      return value;
    }
    this.note(path, summary(value, path));
    return this.watch(value, own.path || path);
  }

  private note(path: string, value: string | null): void {
    this.values.set(this.keyOf(path), value);
  }
}

function inside(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

const naming = ["事项", "名称", "姓名", "要点", "范围", "节点", "单位"];

/**
 * How many items a list has; of a group that it is there, and by what it is known among others. Of a person the name, where he stands in 人员
 * and this place only names him.
 */
function summary(value: Group | List, path: string): string {
  if (isList(value)) return `${value.length}项`;
  if (originOf(value).path !== path && value.姓名 instanceof Datum) return spelt(value.姓名);
  const name = naming.map((key) => value[key]).find((part) => part instanceof Datum);
  return `…${name ? spelt(name) : ""}`;
}
