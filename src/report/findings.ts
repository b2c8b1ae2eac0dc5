import pc from "picocolors";
import stringWidth from "string-width";
import type { Finding, Severity } from "../model/finding.js";

const names: Record<Severity, string> = { error: "错误", warning: "警告", advice: "提示" };
const colours: Record<Severity, (text: string) => string> = { error: pc.red, warning: pc.yellow, advice: pc.cyan };

/** Findings for people: what, where, and the author's own line with a mark under the place. */
export function reportFindings(
  findings: readonly Finding[],
  sourceLine: (finding: Finding) => string | undefined,
): string {
  return findings.map((finding) => reportOne(finding, sourceLine(finding))).join("");
}

function reportOne(finding: Finding, line: string | undefined): string {
  const place = [finding.file, finding.line, finding.line === undefined ? undefined : finding.column, finding.cell]
    .filter((part) => part !== undefined)
    .join(":");
  const head = `${colours[finding.severity](names[finding.severity])} ${pc.bold(place)} ${finding.message}  ${pc.dim(finding.rule)}\n`;
  return line === undefined ? head : head + excerpt(line, finding);
}

const widest = 76;

/** The author's line, and a caret under the column; Han characters are two columns wide. */
function excerpt(line: string, { column, severity }: Finding): string {
  const visible = line.replaceAll("\t", "  ");
  if (visible.trim() === "") return "";
  const shown = shorten(visible);
  if (column === undefined || column > shown.length + 1) return `    | ${shown}\n`;
  const before = stringWidth(shown.slice(0, column - 1));
  return `    | ${shown}\n    | ${" ".repeat(before)}${colours[severity]("^")}\n`;
}

function shorten(line: string): string {
  let shown = "";
  for (const character of line) {
    if (stringWidth(shown + character) > widest) return `${shown}…`;
    shown += character;
  }
  return shown;
}

/** “2 个错误、1 个警告”. */
export function countFindings(findings: readonly Finding[]): string {
  const counts = (Object.keys(names) as Severity[]).map(
    (severity) => [names[severity], findings.filter((finding) => finding.severity === severity).length] as const,
  );
  const some = counts.filter(([, count]) => count > 0).map(([name, count]) => `${count} 个${name}`);
  return some.join("、");
}
