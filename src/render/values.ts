import { Datum, type Hole } from "../model/data.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Value } from "../model/value.js";
import { blank, Made } from "./made.js";
import type { Site } from "./rewrite.js";

/** What a printing mustache leaves in the value table. Never fails: what cannot be printed is a hole, and the survey has said so. */
export function toValue(data: unknown, site: Site, _style: NumberStyle): Value {
  if (data instanceof Datum) return asValue(data.text, [data], site, data.hole);
  if (!(data instanceof Made)) {
    const printable = typeof data === "string" || typeof data === "number" || typeof data === "boolean";
    return asValue(printable ? String(data) : "", [], site, printable ? undefined : "缺");
  }
  const value = asValue(data.text, data.from, site, data.hole);
  return { ...value, ...(data.more.derive && { derive: data.more.derive }), ...(data.more.key && { key: true }) };
}

function asValue(text: string, from: readonly Datum[], site: Site, hole: Hole | undefined): Value {
  const paths = [...new Set(from.map((datum) => datum.path))];
  const value: Value = {
    text: printed(text, site.label, hole),
    place: site.place,
    paths,
    sources: from.map((datum) => datum.place),
  };
  return hole ? { ...value, hole } : value;
}

function printed(text: string, label: string, hole: Hole | undefined): string {
  if (hole === "待填") return blank;
  if (hole === "暂定") return `${text}（暂定）`;
  return hole === "缺" ? `【待填：${label}】` : text;
}
