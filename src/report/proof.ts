import pc from "picocolors";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isWord, reportFindings } from "./findings.js";
import { subjectOf } from "./subject.js";

/** Of one rule this many are shown in full; where the others stand is said in one line. */
const shownOfRule = 5;
const placesOfRule = 20;

type LineOf = (finding: Diagnostic) => string | undefined;

/**
 * Findings for the desk: by file, and in it by what they are about.
 * @param subjects those of the proof-reading rules, by their ids
 */
export function reportProof(
  findings: readonly Diagnostic[],
  subjects: ReadonlyMap<string, string>,
  lineOf: LineOf,
): string {
  const files = grouped(findings, ({ file }) => file);
  return [...files]
    .map(([file, own]) => {
      const bySubject = grouped(own, ({ rule }) => subjectOf(rule, subjects));
      const told = [...bySubject].map(([subject, some]) => reportSubject(subject, some, lineOf));
      return `${pc.bold(file)}\n${told.join("")}`;
    })
    .join("\n");
}

function reportSubject(subject: string, findings: readonly Diagnostic[], lineOf: LineOf): string {
  const rules = [...grouped(findings, ({ rule }) => rule).values()];
  const told = rules.map((some) => reportFindings(some.slice(0, shownOfRule), lineOf) + others(some));
  return `【${subject}】${findings.length} 处\n${told.join("")}`;
}

function others(findings: readonly Diagnostic[]): string {
  const rest = findings.slice(shownOfRule);
  if (rest.length === 0) return "";
  const lines = [...new Set(rest.flatMap(({ line }) => line ?? []))];
  const unit = isWord(rest[0]?.file ?? "") ? "段" : "行";
  return `    同样的还有 ${rest.length} 处${lines.length > 0 ? `，在第 ${placesText(lines)} ${unit}` : ""}\n`;
}

/** 3、5—9、12, so many at the most. */
function placesText(lines: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else runs.push({ from: line, to: line });
  }
  const shown = runs.slice(0, placesOfRule).map(({ from, to }) => (from === to ? `${from}` : `${from}—${to}`));
  return shown.join("、") + (runs.length > placesOfRule ? " 等" : "");
}

function grouped(findings: readonly Diagnostic[], keyOf: (finding: Diagnostic) => string): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
