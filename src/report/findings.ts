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
  const head = `${colours[finding.severity](names[finding.severity])} ${pc.bold(placeOf(finding))} ${finding.message}  ${pc.dim(finding.rule)}\n`;
  return line === undefined ? head : head + excerpt(line, finding);
}

/** A Word file has no lines: its paragraphs are counted. */
function placeOf({ file, line, column, cell }: Finding): string {
  if (file.toLowerCase().endsWith(".docx") && line !== undefined) return `${file} 第${line}段`;
  return [file, line, line === undefined ? undefined : column, cell].filter((part) => part !== undefined).join(":");
}

const widest = 76;

/** How much is shown before the place in a long line. */
const before = 30;

/** The author's line, or the part of it around the place, and a caret under the column; Han characters are two columns wide. */
function excerpt(line: string, { column, severity }: Finding): string {
  const visible = line.replaceAll("\t", "  ");
  if (visible.trim() === "") return "";
  const place = column === undefined || column > visible.length + 1 ? undefined : column - 1;
  const start = place === undefined ? 0 : windowStart(visible, place);
  const lead = start > 0 ? "…" : "";
  const shown = lead + shorten(visible.slice(start));
  if (place === undefined) return `    | ${shown}\n`;
  const width = stringWidth(lead + visible.slice(start, place));
  return `    | ${shown}\n    | ${" ".repeat(width)}${colours[severity]("^")}\n`;
}

/** The line from its beginning where the place is near enough to be seen, else from a little before it. */
function windowStart(line: string, place: number): number {
  if (stringWidth(line.slice(0, place + 1)) <= widest) return 0;
  return Math.max(0, place - before / 2);
}

function shorten(line: string): string {
  let shown = "";
  let width = 0;
  for (const character of line.slice(0, widest)) {
    width += stringWidth(character);
    if (width > widest) return `${shown}…`;
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
