import pc from "picocolors";
import type { Category, Diagnostic } from "../diagnostics/diagnostic.js";
import { isWord, reportFindings } from "./findings.js";

/** Of one rule this many are shown in full; where the others stand is said in one line. */
const shownOfRule = 5;
const placesOfRule = 20;

type LineOf = (finding: Diagnostic) => string | undefined;

/** Findings for the desk: by file, and in it by what they are about. */
export function reportProof(findings: readonly Diagnostic[], lineOf: LineOf): string {
  const files = grouped(findings, ({ file }) => file);
  return [...files]
    .map(([file, own]) => {
      const told = [...grouped(own, ({ category }) => category)].map(([category, some]) =>
        reportCategory(category, some, lineOf),
      );
      return `${pc.bold(file)}\n${told.join("")}`;
    })
    .join("\n");
}

function reportCategory(category: Category, findings: readonly Diagnostic[], lineOf: LineOf): string {
  const rules = [...grouped(findings, ({ rule }) => rule).values()];
  const told = rules.map((some) => reportFindings(some.slice(0, shownOfRule), lineOf) + others(some));
  return `【${category}】${findings.length} 处\n${told.join("")}`;
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

function grouped<Key>(findings: readonly Diagnostic[], keyOf: (finding: Diagnostic) => Key): Map<Key, Diagnostic[]> {
  const groups = new Map<Key, Diagnostic[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
