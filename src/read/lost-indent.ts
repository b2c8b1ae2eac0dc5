import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Data, type Group, group, originOf } from "../model/data.js";
import type { Field } from "../model/field.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";

type Fields = Readonly<Record<string, Field>>;

/** Where the lines below `会议:` have lost their indentation, they are taken as they were meant, and that is told once. */
export function takeIn(data: Group, known: Fields): Diagnostic[] {
  const { path, keys = new Map<string, Place>() } = originOf(data);
  return [...runs(data, [...keys.keys()], known)].map(([name, lost]) => {
    const place = keys.get(name) ?? originOf(data).place;
    const entries = lost.flatMap((key): [string, Data][] => (data[key] === undefined ? [] : [[key, data[key]]]));
    data[name] = group({ path: path ? `${path}.${name}` : name, place, keys }, entries);
    for (const key of lost) delete data[key];
    const message = `“${name}:”下面各行没有缩进，分不清哪些是它的。请在这些行的行首都空两格`;
    return diagnose("yaml-indent", place, message, { quote: `${name}:` });
  });
}

/** By a name with nothing behind it, the names that follow it and would be its own. */
function runs(data: Group, keys: readonly string[], known: Fields): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let head: string | undefined;
  for (const key of keys) {
    const isOwn = Object.hasOwn(known, key);
    const inside = head === undefined ? undefined : known[head]?.字段;
    if (head !== undefined && !isOwn && inside && Object.hasOwn(inside, key))
      found.set(head, [...(found.get(head) ?? []), key]);
    else head = isOwn && data[key] === undefined ? key : undefined;
  }
  return found;
}
