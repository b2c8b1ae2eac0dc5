import type { Finding } from "../model/finding.js";
import { unknownName } from "../model/nearest.js";
import type { ProofSettings } from "../model/proof.js";
import { rules } from "./rules/index.js";

/** The rules a writer does not want, by id or subject; names that mean nothing are findings. */
export function switchedOff({ off }: ProofSettings): { off: ReadonlySet<string>; findings: Finding[] } {
  const known = [...new Set(rules.flatMap(({ id, subject }) => [subject, id]))];
  const wrong = off.filter(({ text }) => !known.includes(text));
  const findings = wrong.map(({ text: name, place }) =>
    unknownName(
      { rule: "proof-rule", severity: "warning", what: `没有“${name}”这条规则或这个类别`, name, place },
      known,
      "",
    ),
  );
  return { off: new Set(off.map(({ text }) => text)), findings };
}

/** The subject of each rule by its id: 标点 序号 数目 … */
export const subjects: ReadonlyMap<string, string> = new Map(rules.map(({ id, subject }) => [id, subject]));

/** What each rule finds, by its id. */
export const summaries: ReadonlyMap<string, string> = new Map(rules.map(({ id, summary }) => [id, summary]));
