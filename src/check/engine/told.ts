import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../model/place.js";
import { type BaseRule, severityOf, type Told } from "./rule.js";

/** What a rule has found, as a diagnostic at its place. */
export function diagnosticOf(
  { id, category, authority: usual }: BaseRule,
  place: Place,
  { message, suggest, related, authority = usual }: Told,
  more: Pick<Diagnostic, "quote" | "fix">,
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
