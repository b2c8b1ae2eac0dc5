import pc from "picocolors";
import type { Finding } from "../model/finding.js";
import { reportFindings } from "./findings.js";

/** Of one rule this many are shown in full; where the others stand is said in one line. */
const shownOfRule = 5;
const placesOfRule = 20;

/** Findings for the desk: by file, and in it by what they are about. */
export function reportProof(
  findings: readonly Finding[],
  subjectOf: (finding: Finding) => string,
  sourceLine: (finding: Finding) => string | undefined,
): string {
  const files = grouped(findings, ({ file }) => file);
  return [...files]
    .map(([file, own]) => {
      const subjects = grouped(own, subjectOf);
      const told = [...subjects].map(([subject, some]) => reportSubject(subject, some, sourceLine));
      return `${pc.bold(file)}\n${told.join("")}`;
    })
    .join("\n");
}

function reportSubject(
  subject: string,
  findings: readonly Finding[],
  sourceLine: (finding: Finding) => string | undefined,
): string {
  const rules = [...grouped(findings, ({ rule }) => rule).values()];
  const told = rules.map((some) => reportFindings(some.slice(0, shownOfRule), sourceLine) + others(some));
  return `【${subject}】${findings.length} 处\n${told.join("")}`;
}

function others(findings: readonly Finding[]): string {
  const rest = findings.slice(shownOfRule);
  if (rest.length === 0) return "";
  const lines = [...new Set(rest.map(({ line }) => line))].filter((line) => line !== undefined);
  const places = lines.slice(0, placesOfRule).join("、") + (lines.length > placesOfRule ? " 等" : "");
  const unit = rest[0]?.file.toLowerCase().endsWith(".docx") ? "段" : "行";
  return `    同样的还有 ${rest.length} 处${lines.length > 0 ? `，在第 ${places} ${unit}` : ""}\n`;
}

function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}
