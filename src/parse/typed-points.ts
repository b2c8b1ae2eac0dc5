import type { Border, LabelStyle } from "../language/label-styles.js";
import { type Label, labelAt, rankOf, standsAlone } from "../language/labels.js";
import { leadEnd, withoutEnd } from "../language/leads.js";
import type { OutlinePoint } from "../model/outline.js";
import type { Inline } from "../model/tree.js";
import { textOf } from "../model/walk.js";

interface Found {
  at: number;
  label: Label;
}

/** Points that the writer has numbered by hand in a section of her own text: they stay her words, and stand in the outline. */
export class TypedPoints {
  /** The last number of each style that a paragraph of the section begins with. */
  private readonly lasts = new Map<LabelStyle, number>();

  /** @param level of the points */
  constructor(private readonly level: number) {}

  in(children: readonly Inline[]): OutlinePoint[] {
    const words = textOf(children);
    const found = labelsIn(children.map(masked).join(""));
    const runs = found.filter((one) => this.counts(one, found));
    return runs.map(({ at, label }, index) => {
      const from = at + label.text.length + label.extra.length;
      const end = Math.min(leadEnd(words, from) ?? words.length, runs[index + 1]?.at ?? words.length);
      return { level: this.level, number: label.text, text: withoutEnd(words.slice(from, end).trim()) };
    });
  }

  /** One of two and more that count up in the paragraph, or the next of those that paragraphs begin with. */
  private counts({ at, label: { style, ordinal } }: Found, found: readonly Found[]): boolean {
    const last = this.lasts.get(style) ?? 0;
    if (at === 0) this.lasts.set(style, ordinal);
    // 首先 and 一抓 lead all kinds of sentences by themselves.
    const leads = rankOf(style) !== undefined || style === "第一，" || style === "第一项" || style === "其一，";
    if (at === 0 && (standsAlone(style) || (leads && ordinal === last + 1))) return true;
    const alike = found.filter(({ label }) => label.style === style).map(({ label }) => label.ordinal);
    return alike.length > 1 && alike.every((one, index) => index === 0 || one === (alike[index - 1] ?? 0) + 1);
  }
}

function labelsIn(text: string): Found[] {
  const starts = [...text.matchAll(/^|(?<=[。；：！？])/g)].map(({ index }) => index);
  return starts.flatMap((at) => {
    const border: Border = at === 0 ? "line" : "sentence";
    const label = labelAt(text, at, border);
    return label && label.ordinal > 0 ? [{ at, label }] : [];
  });
}

/** As long as it is in print; data number nothing. */
function masked(node: Inline): string {
  if (node.type === "text") return node.text;
  return node.type === "strong" ? node.children.map(masked).join("") : "\ufffc".repeat(textOf([node]).length);
}
