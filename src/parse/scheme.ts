import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isOneOf } from "../language/label-text.js";
import { mayRunOn, rankOfPattern } from "../language/labels.js";
import type { Place } from "../model/place.js";
import { likeParentFinding, unusedFinding } from "./number-findings.js";

/** A label as the scheme spells it, and where the scheme stands (nowhere the author can see: the kind's own). */
export interface Labelling {
  pattern: string;
  place?: Place;
  /** The `{{层次}}` that set it: another one begins to count anew. */
  setBy?: object;
}

interface LabelScheme {
  /** `labels[0]` is for level `above + 1`. */
  above: number;
  /** Undefined: as it is around. */
  labels: readonly (string | undefined)[];
  /** Of a `{{层次}}`. */
  place?: Place;
  /** Fragments open when it was set; it ends with the innermost of them. */
  depth: number;
  /** In the writer's own words. */
  own?: boolean;
  used?: boolean;
  /** A list that ran on could not have its label, and had this one. */
  instead?: string;
  told?: boolean;
}

/** What points are numbered with where the scheme has nothing left; never the label of a point around them. */
const inner = ["一是", "第一，", "其一，", "①"];

/** The labels of a part beside the body, whose own it must not repeat. */
export function partLabels(kind: readonly string[]): string[] {
  const first = kind.slice(1).find((label) => label !== "" && mayRunOn(label));
  return [...new Set([...(first ? [first] : []), ...inner])].filter((label) => label !== kind[0]);
}

/** Which label belongs to which level at this point of the paper. */
export class Schemes {
  readonly findings: Diagnostic[] = [];
  private stack: LabelScheme[];
  /** The last `{{层次}}`, as long as nothing has been numbered behind it. */
  private pending: LabelScheme | undefined;
  /** And as long as nothing at all stands behind it. */
  private last: LabelScheme | undefined;

  constructor(labels: readonly string[]) {
    this.stack = [{ above: 0, labels, depth: -1 }];
  }

  /** A `{{层次}}` below a heading of level `above`. */
  set(labels: readonly string[], above: number, depth: number, place: Place, own: boolean): void {
    this.pending = { above, labels, depth, place, own };
    this.last = this.pending;
    this.stack.push(this.pending);
  }

  /** Something stands here. */
  printed(): void {
    this.last = undefined;
  }

  /**
   * What a frame says of its own labels. Those that belong to one level (（一） 1.) are those of the place where the frame stands, and what
   * the writer has set there holds; the others are the frame's.
   */
  frame(labels: readonly string[], above: number, depth: number): void {
    const set = Math.max(
      0,
      ...this.stack.filter((one) => one.place && one.above === above).map((one) => one.labels.length),
    );
    const own = labels.map((label, index) => (index < set || rankOfPattern(label) !== undefined ? undefined : label));
    this.stack.push({ above, labels: own, depth });
  }

  /** The labels of a part of the kind that is not its body. */
  part(labels: readonly string[], above: number, depth: number): void {
    this.stack.push({ above, labels, depth });
  }

  /**
   * A heading of `level` ends the sections of its own level and below, and the numbering they had. A `{{层次}}` right above it is for the
   * heading itself, which begins a series of its own.
   */
  begin(level: number): void {
    if (this.last && this.last.above >= level) this.last.above = level - 1;
    this.keep((scheme, index) => index === 0 || scheme.above === 0 || scheme.above < level);
  }

  /** How many there are; `cut` ends those that have come since. */
  get count(): number {
    return this.stack.length;
  }

  cut(count: number): void {
    if (this.stack.length > count) this.keep((_, index) => index < count);
  }

  leave(depth: number): void {
    this.keep((scheme) => scheme.depth < depth);
  }

  /** The end of the paper. */
  end(): void {
    this.keep((_, index) => index === 0);
  }

  /** A heading, or points that are paragraphs of their own: the label of the level, which may well be none. */
  at(level: number, around: readonly string[]): Labelling {
    const found = this.find(level);
    return found ? this.take(found, around) : { pattern: unused(around) };
  }

  /** Points run on in a paragraph: the first label fit for that at the level or below. */
  tight(level: number, around: readonly string[]): Labelling {
    const direct = this.find(level);
    const found = direct && this.runningOn(direct, level, around);
    if (found) return this.take(found, around);
    const label = this.below(level, around);
    if (direct?.scheme.place && !direct.scheme.used) direct.scheme.instead = label.pattern;
    this.pending = undefined;
    return label;
  }

  private runningOn({ scheme, pattern }: Found, level: number, around: readonly string[]): Found | undefined {
    if (pattern === "") return { scheme, pattern };
    const rest = scheme.labels.slice(level - scheme.above - 1).filter((label) => label !== undefined);
    const fit = rest.find((label) => label !== "" && mayRunOn(label) && !isAround(label, around));
    if (fit !== undefined) return { scheme, pattern: fit };
    return scheme === this.pending && rankOfPattern(pattern) === undefined ? { scheme, pattern } : undefined;
  }

  private below(level: number, around: readonly string[]): Labelling {
    for (let below = level, found = this.find(below); found; below += 1, found = this.find(below)) {
      const { pattern } = found;
      if (pattern !== "" && mayRunOn(pattern) && !isAround(pattern, around)) return this.take(found, around);
    }
    return { pattern: unused(around) };
  }

  private find(level: number): Found | undefined {
    for (const scheme of [...this.stack].reverse()) {
      const pattern = scheme.labels[level - scheme.above - 1];
      if (pattern !== undefined) return { scheme, pattern };
    }
    return undefined;
  }

  /** A label like that of a point around is never meant: where the author asks for it, that is told. */
  private take({ scheme, pattern }: Found, around: readonly string[]): Labelling {
    this.pending = undefined;
    scheme.used = true;
    const { place } = scheme;
    if (isAround(pattern, around)) {
      if (!place) return { pattern: unused(around) };
      if (!scheme.told) this.findings.push(likeParentFinding(place, pattern));
      scheme.told = true;
    }
    return place ? { pattern, place, setBy: scheme } : { pattern };
  }

  private keep(stays: (scheme: LabelScheme, index: number) => boolean): void {
    const stack = this.stack.filter(stays);
    for (const scheme of this.stack) {
      if (stack.includes(scheme) || !scheme.own || scheme.used || !scheme.place) continue;
      this.findings.push(unusedFinding(scheme.place, scheme.labels[0] ?? "", scheme.instead));
    }
    this.stack = stack;
    if (this.pending && !stack.includes(this.pending)) this.pending = undefined;
  }
}

interface Found {
  scheme: LabelScheme;
  pattern: string;
}

function isAround(pattern: string, around: readonly string[]): boolean {
  return pattern !== "" && around.some((one) => one !== "" && isOneOf(one, pattern));
}

function unused(around: readonly string[]): string {
  return inner.find((pattern) => !isAround(pattern, around)) ?? "①";
}
