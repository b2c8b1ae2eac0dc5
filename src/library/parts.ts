import { type Data, Datum, type Group, group, isGroup, isList, originOf, textOf, textsOf } from "../model/data.js";
import type { Place } from "../model/place.js";
import type { Part } from "../model/skeleton.js";

/** The entries of a list, a bare one as its only entry. */
export function entriesIn(data: Data | undefined): Data[] {
  return data === undefined ? [] : isList(data) ? [...data] : [data];
}

/** A bare word in the place of a group, under the name of the field that it is short for. */
export function spelledOut(data: Data, short: string): Group {
  return isGroup(data) ? data : group(originOf(data), [[short, data]]);
}

/** `会议目的`, or `{ 部分: 会议目的, 有: 会议.任务 }`. */
export function toPart(data: Data): Part {
  const { 部分: name, 用: use, 有: needs, 有任一: any, 没有: without, 空: empty } = spelledOut(data, "部分");
  return {
    部分: textOf(name),
    ...(use && { 用: textOf(use) }),
    有: [...(needs ? [textOf(needs)] : []), ...textsOf(any)],
    ...(without && { 没有: textOf(without) }),
    ...(textOf(empty) === "是" && { 空: true }),
    place: placeOf(name ?? data),
  };
}

export function placeOf(data: Data): Place {
  return originOf(data).place;
}

/** Lists of roles by the part they are for: 接在. */
export function rolesBefore(declared: Data | undefined): Record<string, string[]> {
  const parts = isGroup(declared) ? Object.entries(declared) : [];
  const texts = (given: Data) => entriesIn(given).flatMap((one) => (one instanceof Datum ? one.text : []));
  return Object.fromEntries(parts.map(([part, given]) => [part, texts(given)]));
}
