import { printedFigure, wordFigure } from "../figures/index.js";
import { Datum } from "../model/data.js";
import { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Value } from "../model/value.js";
import { around, asPrinted, HelperResult, openText } from "./made.js";
import { blankRemarks } from "./remarks.js";
import type { Site } from "./template/site.js";

/** What a printing mustache leaves in the value table. Never fails: what cannot be printed is a hole, and the survey has said so. */
export function toValue(data: unknown, site: Site, style: NumberStyle): Value {
  const made = asMade(data, style);
  const { derive, key, pieces = [], remarks = [] } = made.more;
  const noted = [...remarks, ...blankRemarks(pieces.map(({ figure }) => figure))];
  // Of a figure over many cells, of a title and a name, only those are named that keep it open.
  const open = made.hole ? made.from.filter(({ hole }) => hole) : [];
  const from = open.length > 0 ? open : made.from;
  const typed = from.filter(({ text }) => text !== "" && made.text.includes(text));
  return {
    text: made.more.inPlace ? made.text : openText(made.text, site.label, made.hole),
    place: site.place,
    paths: [...new Set(from.map(({ path }) => path))],
    sources: from.map(({ place }) => place),
    ...(typed.length > 0 && { typed }),
    ...(made.hole && { hole: made.hole }),
    ...(derive && { derive }),
    ...(pieces.length > 0 && { figures: pieces.map(({ text, figure, at }) => printedFigure(text, figure, at)) }),
    ...(noted.length > 0 && { remarks: noted }),
    ...(key && { key }),
  };
}

function asMade(data: unknown, style: NumberStyle): HelperResult {
  if (data instanceof HelperResult) return data;
  if (data instanceof Figure) return around(data, wordFigure(data, style));
  if (data instanceof Datum) return asPrinted(data, style);
  const printable = typeof data === "string" || typeof data === "number" || typeof data === "boolean";
  return printable ? new HelperResult(String(data)) : new HelperResult("", [], { hole: "缺" });
}
