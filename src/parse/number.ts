import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { labelsFrom, type WriteLabel } from "../language/label-text.js";
import type { Place } from "../model/place.js";
import type { Labelling } from "./scheme.js";
import type { Section, Structure } from "./section.js";

interface Numbered {
  number: string;
  place: Place;
}

/** Fills in every number. Headings count under their parent, apart for each label; points count in their list. */
export function number(structure: Structure): Diagnostic[] {
  const numbering = new Numbering();
  numbering.section(structure.root);
  for (const series of structure.series) numbering.run(series.label, series.points);
  return numbering.findings;
}

class Numbering {
  readonly findings: Diagnostic[] = [];
  private readonly labels = new Map<string, WriteLabel | undefined>();

  section(section: Section): void {
    const runs = new Map<string, { label: Labelling; members: Numbered[] }>();
    for (const child of section.items) {
      if (child.type !== "section") continue;
      this.section(child);
      if (child.heading && child.label) join(runs, child.label, child.level, child.heading);
    }
    for (const { label, members } of runs.values()) this.run(label, members);
  }

  run(labelling: Labelling, members: readonly Numbered[]): void {
    const [first] = members;
    const format = this.label(labelling, first?.place);
    if (!format || !first) return;
    for (const [index, member] of members.entries()) {
      const number = format(index + 1, members.length);
      if (number === undefined) {
        this.tooFew(labelling.pattern, member.place);
        return;
      }
      member.number = number;
    }
  }

  private label(labelling: Labelling, user: Place | undefined): WriteLabel | undefined {
    const { pattern } = labelling;
    if (!this.labels.has(pattern)) {
      this.labels.set(pattern, labelsFrom(pattern));
      if (!this.labels.get(pattern)) this.unknown(pattern, labelling.place ?? user ?? { file: "" });
    }
    return this.labels.get(pattern);
  }

  private unknown(pattern: string, place: Place): void {
    const message = `看不懂层次序号“${pattern}”，请写成第一个序号的样子，如 一、 （一） 1. （1） 第一， 一是 首先，不要序号就写 ""`;
    this.findings.push({ rule: "numbering-label", severity: "error", message, ...place, quote: pattern });
  }

  private tooFew(pattern: string, place: Place): void {
    const message = `“${pattern}”这种序号排不了这么多点，请换一种层次序号`;
    this.findings.push({ rule: "numbering-label", severity: "error", message, ...place, quote: pattern });
  }
}

function join(
  runs: Map<string, { label: Labelling; members: Numbered[] }>,
  label: Labelling,
  level: number,
  member: Numbered,
): void {
  const key = `${level} ${label.pattern}`;
  const run = runs.get(key);
  if (run) run.members.push(member);
  else runs.set(key, { label, members: [member] });
}
