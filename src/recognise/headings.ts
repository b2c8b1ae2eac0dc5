import type { LabelStyle } from "../language/label-styles.js";
import type { Label } from "../language/labels.js";
import { leadEnd } from "../language/leads.js";
import { type DraftLine, lineText } from "../model/line.js";
import { labelAt } from "./label.js";

interface HeadingShape {
  ordinal: number;
  /** An end mark stands in it: it is a sentence, with or without its text behind it. */
  sentence: boolean;
}

/** The headings of a text as its lines show them, before any line is joined to another. */
export class Headings {
  private readonly byStyle = new Map<LabelStyle, HeadingShape[]>();
  /** Where each stands among those of its style. */
  private readonly positions = new Map<string, number>();

  constructor(lines: readonly DraftLine[]) {
    for (const line of lines) {
      const text = lineText(line);
      const label = labelAt(text);
      if (!label) continue;
      const alike = this.byStyle.get(label.style) ?? [];
      this.byStyle.set(label.style, alike);
      const sentence = leadEnd(text, label.text.length) !== undefined;
      this.positions.set(keyOf(line), alike.push({ ordinal: label.ordinal, sentence }) - 1);
    }
  }

  /** The headings beside this one in its series are sentences; undefined where they differ, or there is none. */
  areSentences(line: DraftLine, { style, ordinal }: Label): boolean | undefined {
    const alike = this.byStyle.get(style) ?? [];
    const at = this.positions.get(keyOf(line)) ?? -2;
    const beside = [alike[at - 1], alike[at + 1]].filter((other) => other && Math.abs(other.ordinal - ordinal) === 1);
    const [first] = beside;
    return first && beside.every((other) => other?.sentence === first.sentence) ? first.sentence : undefined;
  }
}

function keyOf({ pieces }: DraftLine): string {
  const { line, column } = pieces[0]?.place ?? {};
  return `${line}:${column}`;
}
