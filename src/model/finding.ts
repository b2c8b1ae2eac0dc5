/** How much a finding matters: an `error` stops the paper, a `warning` should be looked at, `advice` may be ignored. */
export type Severity = "error" | "warning" | "advice";

/** Where the author finds it. `line` and `column` count from 1; `file` is relative to the meeting folder or to the library it belongs to. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  cell?: string;
}

/** One diagnostic (问题), as printed for people and, unchanged, as JSON for programs. */
export interface Finding extends Place {
  /** Stable kebab-case id, e.g. `data-missing`. */
  rule: string;
  severity: Severity;
  /** Chinese: what is wrong and what to do. */
  message: string;
  /** The words in question. */
  quote?: string;
  /** What to write instead. */
  suggest?: string;
}

/** What every step gives: a value where there is one, and all findings, never the first one only. */
export interface Step<T> {
  value?: T;
  findings: Finding[];
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

/** How strictly findings are taken: a draft may lack data, a strict build may not even have warnings. */
export interface Strictness {
  draft: boolean;
  strict: boolean;
}

/** The findings as this build takes them, each once. */
export function settle(findings: readonly Finding[], { draft, strict }: Strictness): Finding[] {
  const seen = new Map<string, Finding>();
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
