import { mayRunOn } from "../language/labels.js";
import type { Place } from "../model/place.js";

/** A label as the scheme spells it, and where the scheme stands (nowhere the author can see: the kind's own). */
export interface Labelling {
  pattern: string;
  place?: Place;
}

interface LabelScheme {
  /** `labels[0]` is for level `above + 1`. */
  above: number;
  labels: readonly string[];
  place?: Place;
  /** Fragments open when it was set; it ends with the innermost of them. */
  fragments: number;
}

/** What a list inside a point is numbered with where the scheme has nothing left; never the label of a point around it. */
const inner = ["一是", "第一，", "①"];

/** Which label belongs to which level at this point of the paper. */
export class Schemes {
  private stack: LabelScheme[];

  constructor(labels: readonly string[]) {
    this.stack = [{ above: 0, labels, fragments: -1 }];
  }

  set(labels: readonly string[], above: number, fragments: number, place: Place): void {
    this.stack.push({ above, labels, fragments, place });
  }

  /** A heading of `level` ends the sections of its own level and below, and the numbering they had. */
  heading(level: number): void {
    this.stack = this.stack.filter((scheme, index) => index === 0 || scheme.above === 0 || scheme.above < level);
  }

  leave(fragments: number): void {
    this.stack = this.stack.filter((scheme) => scheme.fragments < fragments);
  }

  at(level: number): Labelling | undefined {
    for (let index = this.stack.length - 1; index >= 0; index -= 1) {
      const scheme = this.stack[index];
      const pattern = scheme?.labels[level - scheme.above - 1];
      if (scheme && pattern !== undefined) return { pattern, ...(scheme.place ? { place: scheme.place } : {}) };
    }
    return undefined;
  }

  /** Each point its own paragraph: the label of its level, which may well be none. */
  loose(level: number, around: readonly string[]): Labelling {
    return this.at(level) ?? unused(around);
  }

  /** Points run on in a paragraph: the first label fit for that at the level or below. */
  tight(level: number, around: readonly string[]): Labelling {
    for (let below = level, found = this.at(below); found; below += 1, found = this.at(below)) {
      if (found.pattern !== "" && mayRunOn(found.pattern) && !around.includes(found.pattern)) return found;
    }
    return unused(around);
  }
}

function unused(around: readonly string[]): Labelling {
  return { pattern: inner.find((pattern) => !around.includes(pattern)) ?? "①" };
}
