import { type Data, Datum, type Hole, isGroup, isList } from "../model/data.js";
import type { Derivation } from "../model/value.js";

/** What a helper gives back for the paper: a text, and the data it was made from. */
export class Made {
  readonly hole?: Hole;
  constructor(
    readonly text: string,
    readonly from: readonly Datum[] = [],
    readonly more: { derive?: Derivation; key?: true; hole?: Hole } = {},
  ) {
    const hole = more.hole ?? worstHole(from);
    if (hole) this.hole = hole;
  }
}

/** A visible blank, to be written in by hand. */
export const blank = "＿＿＿＿";

const order: Hole[] = ["暂定", "待填", "缺"];

export function worstHole(from: readonly Datum[]): Hole | undefined {
  return from
    .map((datum) => datum.hole)
    .filter((hole) => hole !== undefined)
    .sort((a, b) => order.indexOf(b) - order.indexOf(a))[0];
}

/** All leaves of a helper's argument. */
export function leaves(data: unknown): Datum[] {
  if (data instanceof Datum) return [data];
  if (data instanceof Made) return [...data.from];
  if (isList(data)) return data.flatMap(leaves);
  return isGroup(data) ? Object.values(data as Record<string, Data>).flatMap(leaves) : [];
}

/** What `#if` goes by: nothing, an empty text or list, and 否 are no. */
export function truthy(value: unknown): boolean {
  if (value instanceof Datum) return value.hole === "待填" || !["", "否"].includes(value.text);
  if (value instanceof Made) return value.text !== "";
  if (isList(value)) return value.length > 0;
  return Boolean(value);
}
