import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Paper } from "../model/tree.js";
import type { Remark, Value } from "../model/value.js";
import { inlinesOf, valuesIn } from "../model/walk.js";
import { diagnose } from "./diagnostics.js";

/** What the making of a value left to be looked at: parts that do not add up, blanks in a sum. */
export function remarkFindings(paper: Paper): Diagnostic[] {
  const values = paper.blocks.flatMap(inlinesOf).flatMap(valuesIn);
  return values.flatMap(({ value }) => (value.remarks ?? []).map((remark) => finding(remark, value)));
}

function finding({ about, message, place }: Remark, { place: at, text }: Value): Diagnostic {
  const where = place ?? at;
  const quote = place ? {} : { quote: text };
  if (about === "blank") return diagnose("figure-blank", where, message, quote);
  return diagnose("figure-parts", where, message, { ...quote, ...(about === "rounding" && { severity: "advice" }) });
}
