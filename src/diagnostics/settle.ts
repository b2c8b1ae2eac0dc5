import type { Diagnostic } from "./diagnostic.js";

/** How strictly findings are taken: a draft may lack data, a strict build may not even have warnings. */
export interface Strictness {
  draft: boolean;
  strict: boolean;
}

/** The findings as this build takes them, each once. */
export function settle(findings: readonly Diagnostic[], { draft, strict }: Strictness): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const allowed = draft && finding.rule === "data-missing";
    const severity = allowed ? "warning" : strict && finding.severity === "warning" ? "error" : finding.severity;
    const key = JSON.stringify([
      finding.rule,
      finding.file,
      finding.line,
      finding.column,
      finding.cell,
      finding.message,
    ]);
    if (!seen.has(key)) seen.set(key, { ...finding, severity });
  }
  return [...seen.values()];
}
