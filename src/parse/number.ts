import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isOneOf, labelsFrom, type WriteLabel } from "../language/label-text.js";
import { labelAt } from "../language/labels.js";
import type { Place } from "../model/place.js";
import { sectionsIn } from "../model/sections.js";
import type { Heading, Section } from "../model/tree.js";
import { diagnose } from "./diagnostics.js";
import type { Labelling } from "./scheme.js";
import { headingOf, type Structure } from "./section.js";

interface Numbered {
  number: string;
  place: Place;
}

interface Member {
  target: Numbered;
  /** The number the author has typed himself. */
  typed?: number | undefined;
}

/**
 * Fills in every number. Headings count under their parent, apart for each label; points count in their list. A heading that begins
 * with a number of its level has it for its own, and the next ones count on from there.
 */
export function number(structure: Structure): Diagnostic[] {
  const numbering = new Numbering(structure);
  numbering.section(structure.root);
  for (const series of structure.series)
    numbering.run(
      series.label,
      series.points.map((target) => ({ target })),
    );
  return numbering.findings;
}

class Numbering {
  readonly findings: Diagnostic[] = [];
  private readonly labels = new Map<string, WriteLabel | undefined>();

  constructor(private readonly structure: Structure) {}

  section(section: Section): void {
    const runs = new Map<string, Run>();
    for (const child of sectionsIn(section)) {
      this.section(child);
      const heading = headingOf(this.structure, child);
      const label = heading && this.structure.labels.get(heading);
      if (label) join(runs, label, child.level, { target: heading, typed: takeTyped(heading, label.pattern) });
    }
    for (const { label, members } of runs.values()) this.run(label, members);
  }

  run(labelling: Labelling, members: readonly Member[]): void {
    const [first] = members;
    const format = this.label(labelling, first?.target.place);
    if (!format || !first) return;
    let ordinal = 0;
    for (const { target, typed } of members) {
      ordinal = typed ?? ordinal + 1;
      const number = format(ordinal, members.length);
      if (number === undefined) {
        this.tooFew(labelling.pattern, target.place);
        return;
      }
      target.number = number;
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
    this.findings.push(diagnose("numbering-label", place, message, { quote: pattern }));
  }

  private tooFew(pattern: string, place: Place): void {
    const message = `“${pattern}”这种序号排不了这么多点，请换一种层次序号`;
    this.findings.push(diagnose("numbering-label", place, message, { quote: pattern }));
  }
}

/** The number a heading begins with, where it is one of its level; it is taken off its words. */
function takeTyped(heading: Heading, pattern: string): number | undefined {
  const [first, ...others] = heading.children;
  const label = first?.type === "text" ? labelAt(first.text) : undefined;
  if (first?.type !== "text" || !label || label.ordinal === 0 || !isOneOf(pattern, label.text)) return undefined;
  heading.children = [{ ...first, text: first.text.slice(label.text.length + label.extra.length) }, ...others];
  return label.ordinal;
}

interface Run {
  label: Labelling;
  members: Member[];
}

function join(runs: Map<string, Run>, label: Labelling, level: number, member: Member): void {
  const key = `${level} ${label.pattern}`;
  const run = runs.get(key);
  if (run) run.members.push(member);
  else runs.set(key, { label, members: [member] });
}
