import { type Diagnostic, hasErrors } from "./diagnostic.js";
import { notAll } from "./many.js";
import { missingDeclarations } from "./missing-data.js";

/** How strictly findings are taken: a draft may lack data, a strict build may not even have warnings. */
export interface Strictness {
  draft: boolean;
  strict: boolean;
}

/** The findings as this build takes them, each once, for people and programs: without what only settling goes by. */
export function settle(findings: readonly Diagnostic[], strictness: Strictness): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const identity = identityKey(finding);
    const { data: _, ...printed } = finding;
    if (!told.has(identity)) told.set(identity, { ...printed, severity: severityOf(finding, strictness) });
  }
  return notAll([...told.values()]);
}

type Leniency = Pick<Strictness, "draft"> & Partial<Strictness>;

/** Whether a paper with these findings is not to be made. */
export function stops(findings: readonly Diagnostic[], { draft, strict = false }: Leniency): boolean {
  return hasErrors(settle(findings, { draft, strict }));
}

function severityOf({ rule, severity }: Diagnostic, { draft, strict }: Strictness): Diagnostic["severity"] {
  if (draft && Object.hasOwn(missingDeclarations, rule)) return "warning";
  return strict && severity === "warning" ? "error" : severity;
}

/** What makes two diagnostics one: the same rule at the same place about the same thing; where no data say what about, the same words. */
export function identityKey({ rule, file, line, column, cell, data, message }: Diagnostic): string {
  return JSON.stringify([rule, file, line, column, cell, data ?? message]);
}
