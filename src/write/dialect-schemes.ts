import { patternOf } from "../language/label-text.js";
import { mayRunOn } from "../language/labels.js";
import type { Block } from "../model/tree.js";
import { type ListKind, parted } from "./dialect-lists.js";
import { numberOf } from "./dialect-numbers.js";

interface WrittenScheme {
  /** `labels[0]` is for level `above + 1`. */
  above: number;
  labels: readonly string[];
}

/** Which labels number which level, and where a `{{层次 …}}` has to say so. */
export class DialectSchemes {
  private stack: WrittenScheme[] = [];

  constructor(
    private readonly blocks: readonly Block[],
    private readonly kinds: readonly ListKind[],
  ) {}

  at(level: number): string | undefined {
    for (const { above, labels } of [...this.stack].reverse()) {
      const label = labels[level - above - 1];
      if (label !== undefined) return label;
    }
    return undefined;
  }

  /** What a list that runs on is numbered with: the first label fit for that at its level or below. */
  tight(level: number): string | undefined {
    for (let below = level, label = this.at(below); label !== undefined; below += 1, label = this.at(below)) {
      if (label !== "" && mayRunOn(label)) return label;
    }
    return undefined;
  }

  /** A heading ends the numbering of the sections beside it and below. */
  heading(level: number): void {
    this.stack = this.stack.filter(({ above }) => above === 0 || above < level);
  }

  /** The line that sets the labels of the section behind a block (-1: of all), where they are not set so already. */
  line(index: number, level: number): string | undefined {
    const wanted = this.wanted(index, level);
    const differs = wanted.some(({ label, direct }, at) => direct && this.at(level + at + 1) !== label);
    if (!differs) return undefined;
    const labels = wanted.map(({ label }, at) => label ?? this.at(level + at + 1) ?? "");
    this.stack.push({ above: level, labels });
    return `{{层次 ${labels.map((label) => `"${label}"`).join(" ")}}}`;
  }

  /** The first label of each level below, headings before points, and whether it is of this section itself. */
  private wanted(index: number, level: number): WantedLabel[] {
    const found: WantedLabel[] = [];
    let inner = level;
    for (let at = index + 1; at < this.blocks.length; at += 1) {
      const block = this.blocks[at] as Block;
      if (block.type === "heading") {
        if (block.level <= level) break;
        const direct = inner === level || index < 0 || block.level === level + 1;
        note(found, block.level - level, { label: patternOf(numberOf(block)), direct, heading: true });
        inner = block.level;
      }
      for (const { level: deep, number } of this.points(at)) {
        note(found, deep - level, { label: patternOf(number), direct: inner === level || index < 0, heading: false });
      }
    }
    return Array.from(found, (one) => one ?? { direct: false, heading: false });
  }

  /** Of the lists that Markdown can say; one without numbers needs no label. */
  private points(at: number): { level: number; number: string }[] {
    const block = this.blocks[at];
    if (!block || this.kinds[at] === undefined) return [];
    return pointsOf(block).filter(({ number }) => number !== "");
  }
}

interface WantedLabel {
  label?: string;
  direct: boolean;
  heading: boolean;
}

function note(found: WantedLabel[], depth: number, wanted: WantedLabel): void {
  const known = found[depth - 1];
  if (depth >= 1 && (known?.label === undefined || (wanted.heading && !known.heading))) found[depth - 1] = wanted;
}

function pointsOf(block: Block): { level: number; number: string }[] {
  const children = block.type === "paragraph" ? block.children : block.type === "heading" ? (block.body ?? []) : [];
  return parted(children).items.map(({ point }) => point);
}
