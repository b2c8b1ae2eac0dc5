import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isOneOf, labelsFrom, type WriteLabel } from "../language/label-text.js";
import { type Label, labelAt, rankOf } from "../language/labels.js";
import { keyAt, keyTail, leadWordIn } from "../language/lead-words.js";
import type { Place } from "../model/place.js";
import type { Heading, Point } from "../model/tree.js";
import { diagnose } from "./diagnostics.js";
import { foreignNumber, noKeyFinding, typedNumber } from "./number-findings.js";
import type { Labelling } from "./scheme.js";
import type { Series } from "./section.js";
import { firstText } from "./sentence.js";

/**
 * Fills in every number. A heading that begins with a number of its level has it for its own, and the next ones count on from there; a
 * point only where it is the number it would have; that is told, and a number that cannot be kept.
 */
export function number(series: readonly Series[]): Diagnostic[] {
  const numbering = new Numbering();
  for (const one of series) numbering.series(one);
  return numbering.findings;
}

type Numbered = Heading | Point;

class Numbering {
  readonly findings: Diagnostic[] = [];
  private readonly labels = new Map<string, WriteLabel | undefined>();
  private readonly lasts = new Map<Series, number>();

  series(series: Series): void {
    const { label, members, follows } = series;
    const tail = keyTail(label.pattern);
    if (tail === undefined) this.lasts.set(series, this.run(label, members, follows && this.lasts.get(follows)));
    else for (const member of members) this.key(member, label.pattern, tail);
  }

  /** @param from the number before the first. @returns the last number */
  private run(labelling: Labelling, members: readonly Numbered[], from = 0): number {
    const [first] = members;
    const format = this.label(labelling, first?.place);
    let ordinal = from;
    if (!format) return ordinal;
    for (const target of members) {
      const typed = this.typed(target, labelling.pattern, ordinal + 1);
      if (typed) this.findings.push(typedNumber(target.place, typed, ordinal, format));
      ordinal = typed?.ordinal ?? ordinal + 1;
      const number = format(ordinal, from + members.length);
      if (number === undefined) {
        this.tooFew(labelling.pattern, target.place);
        return ordinal;
      }
      target.number = number;
    }
    return ordinal;
  }

  private typed(target: Numbered, pattern: string, due: number): Label | undefined {
    const typed = takeTyped(target, pattern, target.type === "point" ? due : undefined);
    const foreign = typed || pattern === "" ? undefined : typedLabel(target);
    if (foreign && isMeant(foreign, target, due)) this.findings.push(foreignNumber(target, foreign.text, pattern));
    return typed;
  }

  /** “定”，: the point is numbered with its own first word. */
  private key(target: Numbered, pattern: string, tail: string): void {
    const first = firstText(target.children);
    const found = first && keyAt(first.text);
    if (!first || !found) {
      this.findings.push(noKeyFinding(target, pattern));
      return;
    }
    first.text = first.text.slice(found.length).trimStart();
    target.number = `“${found.key}”${tail}`;
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

/** A point may begin with words that look like a number; they are one where it is the number of the point. */
function isMeant({ style, ordinal }: Label, { type }: Numbered, due: number): boolean {
  if (type === "heading") return rankOf(style) !== undefined;
  return (
    ordinal === due && (rankOf(style) !== undefined || style === "一是" || style === "第一，" || style === "其一，")
  );
}

/**
 * The number a heading or a point begins with, where it is one of its level; it is taken off the words.
 * @param only the one number that is taken
 */
function takeTyped(target: Numbered, pattern: string, only?: number): Label | undefined {
  const label = typedLabel(target, pattern);
  if (!label || label.ordinal === 0 || !isOneOf(pattern, label.text)) return undefined;
  if (only !== undefined && label.ordinal !== only) return undefined;
  const first = firstText(target.children);
  if (first) first.text = first.text.slice(label.text.length + label.extra.length).trimStart();
  return label;
}

function typedLabel({ children }: Numbered, pattern = ""): Label | undefined {
  const first = firstText(children);
  if (!first) return undefined;
  return leadWordIn(pattern) ? typedWord(first.text, pattern) : labelAt(first.text);
}

/** 再一个是 typed where the series would have put it. */
function typedWord(text: string, pattern: string): Label | undefined {
  const word = leadWordIn(text);
  if (!word) return labelAt(text);
  const tail = pattern.slice(leadWordIn(pattern)?.text.length ?? 0);
  const whole = word.text + (text.startsWith(word.text + tail) ? tail : "");
  return { style: "首先，", ordinal: word.ordinal, text: whole, extra: "" };
}
