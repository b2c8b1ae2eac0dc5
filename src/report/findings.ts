import pc from "picocolors";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import { excerpt } from "./excerpt.js";

/** What a severity is called wherever people read of it. */
export const severityNames: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", advice: "建议" };
const colours: Readonly<Record<Severity, (text: string) => string>> = {
  error: pc.red,
  warning: pc.yellow,
  advice: pc.cyan,
};

/** Findings for people: what, where, and the author's own line with a mark under the place. */
export function reportFindings(
  findings: readonly Diagnostic[],
  sourceLine: (finding: Diagnostic) => string | undefined,
): string {
  return findings.map((finding) => reportOne(finding, sourceLine(finding))).join("");
}

function reportOne(finding: Diagnostic, line: string | undefined): string {
  const { severity, message, rule } = finding;
  const paint = colours[severity];
  const head = `${paint(severityNames[severity])} ${pc.bold(placeOf(finding))} ${message}  ${pc.dim(rule)}\n`;
  return line === undefined ? head : head + excerpt(line, finding, paint);
}

/** A Word file has no lines: its paragraphs are counted. */
function placeOf({ file, line, column, cell }: Diagnostic): string {
  if (isWord(file) && line !== undefined) return `${file} 第${line}段`;
  return [file, line, line === undefined ? undefined : column, cell].filter((part) => part !== undefined).join(":");
}

/** What counts its places in paragraphs, not in lines. */
export function isWord(file: string): boolean {
  return file.toLowerCase().endsWith(".docx");
}

/** “2 个错误、1 个警告、3 条建议”. */
export function countFindings(findings: readonly Diagnostic[]): string {
  const counts = (Object.keys(severityNames) as Severity[]).map(
    (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
  );
  const some = counts.filter(([, count]) => count > 0);
  return some.map(([severity, count]) => `${count} ${measures[severity]}${severityNames[severity]}`).join("、");
}

const measures: Readonly<Record<Severity, string>> = { error: "个", warning: "个", advice: "条" };
