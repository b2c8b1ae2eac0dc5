import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../model/place.js";
import { type BaseRule, type CheckedBlock, severityOf, type TextRange, type Told } from "./rule.js";

/** What a rule has found, as a diagnostic at its place. */
export function diagnosticOf(
  { id, category, authority: usual }: BaseRule,
  place: Place,
  { message, suggest, related, authority = usual }: Told,
  more: Pick<Diagnostic, "quote" | "fix"> = {},
): Diagnostic {
  return {
    rule: id,
    category,
    severity: severityOf[authority],
    message,
    ...place,
    ...(more.quote ? { quote: more.quote } : {}),
    ...(suggest === undefined ? {} : { suggest }),
    ...(more.fix === undefined ? {} : { fix: more.fix }),
    ...(related ? { related } : {}),
  };
}

/** Where a range stands in the author's file; its end, too, unless one of its ends is inside a value or it comes from two files. */
export function placeOf({ values, placeAt }: CheckedBlock, { start, end }: TextRange): Place {
  const place = placeAt(start);
  const last = placeAt(Math.max(start, end - 1));
  const inValue = values.some((value) => value.start < Math.max(end, start + 1) && start < value.end);
  if (inValue || last.file !== place.file || last.line === undefined || last.column === undefined) return place;
  return { ...place, endLine: last.line, endColumn: last.column + (end > start ? 1 : 0) };
}
