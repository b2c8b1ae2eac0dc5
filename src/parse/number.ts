import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isOneOf, labelsFrom, type WriteLabel } from "../language/label-text.js";
import { type Label, labelAt, rankOf } from "../language/labels.js";
import type { Place } from "../model/place.js";
import { sectionsIn } from "../model/sections.js";
import type { Heading, Inline, Point, Section, Text } from "../model/tree.js";
import { diagnose } from "./diagnostics.js";
import { foreignNumber, typedNumber } from "./number-findings.js";
import type { Labelling } from "./scheme.js";
import { headingOf, type Structure } from "./section.js";

interface Numbered {
  number: string;
  place: Place;
}

interface Member {
  target: Numbered;
  /** The number the author has typed himself. */
  typed?: Label | undefined;
}

/**
 * Fills in every number. Headings count under their parent, apart for each label; points count in their list. A heading that begins
 * with a number of its level has it for its own, and the next ones count on from there; that is told, and a number that cannot be kept.
 */
export function number(structure: Structure): Diagnostic[] {
  const numbering = new SectionNumbering(structure);
  numbering.section(structure.root);
  for (const series of structure.series)
    numbering.run(
      series.label,
      series.points.map((target, index) => ({ target, typed: takeTyped(target, series.label.pattern, index + 1) })),
    );
  return numbering.findings;
}

class SectionNumbering {
  readonly findings: Diagnostic[] = [];
  private readonly labels = new Map<string, WriteLabel | undefined>();

  constructor(private readonly structure: Structure) {}

  section(section: Section): void {
    const runs = new Map<string, NumberRun>();
    for (const child of sectionsIn(section)) {
      this.section(child);
      const heading = headingOf(this.structure, child);
      const label = heading && this.structure.labels.get(heading);
      if (label) join(runs, label, child.level, this.member(heading, label));
    }
    for (const { label, members } of runs.values()) this.run(label, members);
  }

  private member(target: Heading, { pattern }: Labelling): Member {
    const typed = takeTyped(target, pattern);
    const foreign = typed || pattern === "" ? undefined : typedLabel(target);
    if (foreign && rankOf(foreign.style) !== undefined)
      this.findings.push(foreignNumber(target, foreign.text, pattern));
    return { target, typed };
  }

  run(labelling: Labelling, members: readonly Member[]): void {
    const [first] = members;
    const format = this.label(labelling, first?.target.place);
    if (!format || !first) return;
    let ordinal = 0;
    for (const { target, typed } of members) {
      if (typed) this.findings.push(typedNumber(target.place, typed, ordinal, format));
      ordinal = typed?.ordinal ?? ordinal + 1;
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

/**
 * The number a heading or a point begins with, where it is one of its level; it is taken off the words.
 * @param only the one number that is taken
 */
function takeTyped(target: Heading | Point, pattern: string, only?: number): Label | undefined {
  const label = typedLabel(target);
  if (!label || label.ordinal === 0 || !isOneOf(pattern, label.text)) return undefined;
  if (only !== undefined && label.ordinal !== only) return undefined;
  const first = firstText(target.children);
  if (first) first.text = first.text.slice(label.text.length + label.extra.length).trimStart();
  return label;
}

function typedLabel({ children }: Heading | Point): Label | undefined {
  const first = firstText(children);
  return first && labelAt(first.text);
}

/** The text that the words begin with, bold or not; a value is no text. */
function firstText([first]: readonly Inline[]): Text | undefined {
  if (first?.type === "strong") return firstText(first.children);
  return first?.type === "text" ? first : undefined;
}

interface NumberRun {
  label: Labelling;
  members: Member[];
}

function join(runs: Map<string, NumberRun>, label: Labelling, level: number, member: Member): void {
  const key = `${level} ${label.pattern}`;
  const run = runs.get(key);
  if (run) run.members.push(member);
  else runs.set(key, { label, members: [member] });
}
