import type { Hole } from "../model/data.js";
import type { Face } from "../model/layout.js";
import type { Inline } from "../model/tree.js";
import type { Value } from "../model/value.js";
import { printable } from "./printable.js";

/** A stretch of one look. `text` holds no line break and no tab: these are runs of their own. */
export type Run = Look & ({ type: "text"; text: string } | { type: "break" } | { type: "tab" });

export interface Look {
  strong?: boolean;
  face?: Face;
  hole?: Hole;
  /** What it is printed from; nothing to see on paper. */
  value?: Value;
  /** The author's own words, as against numerals and data. */
  typed?: true;
  /** The comment on it, in a copy that has comments. */
  note?: number;
}

export interface Context {
  /** The face of a point that opens the paragraph, and of the points beside it. */
  lead?: Face;
}

/** What an inline sequence prints. */
export function printed(inlines: readonly Inline[], { lead }: Context = {}, look: Look = {}): Run[] {
  const [first] = inlines;
  const opening = lead !== undefined && first?.type === "point" && !first.plain ? first.level : undefined;
  return inlines.flatMap((inline) => {
    const leads = inline.type === "point" && inline.level === opening && lead !== undefined;
    return onePrinted(inline, leads ? { ...look, face: lead } : look);
  });
}

function onePrinted(inline: Inline, look: Look): Run[] {
  switch (inline.type) {
    case "text":
      return split(inline.text, inline.place ? { ...look, typed: true } : look);
    case "value": {
      const { text, hole } = inline.value;
      return split(text, { ...look, ...(hole && { hole }), value: inline.value });
    }
    case "strong":
      return printed(inline.children, {}, { ...look, strong: true });
    case "break":
      return [{ ...look, type: "break" }];
    case "point":
      return [
        ...split(inline.number, allStrong(inline.children) ? { ...look, strong: true } : look),
        ...printed(inline.children, {}, look),
      ];
    default: {
      const forgotten: never = inline;
      return forgotten;
    }
  }
}

/** A numeral looks like the words it stands before. */
function allStrong(inlines: readonly Inline[]): boolean {
  return inlines.length > 0 && inlines.every(({ type }) => type === "strong");
}

/** Word takes line ends and tabs as elements, not as characters. */
function split(text: string, look: Look): Run[] {
  return printable(text)
    .split(/([\n\t])/)
    .filter((part) => part !== "")
    .map((part) => {
      if (part === "\n") return { ...look, type: "break" };
      if (part === "\t") return { ...look, type: "tab" };
      return { ...look, type: "text", text: part };
    });
}

/** Neighbours of one look as one run: where a numeral or a value begins does not matter on paper. */
export function joined(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last?.type === "text" && run.type === "text" && sameLook(last, run)) last.text += run.text;
    else made.push({ ...run });
  }
  return made;
}

function sameLook(one: Look, other: Look): boolean {
  const alike = one.face === other.face && one.hole === other.hole && one.strong === other.strong;
  return alike && one.note === other.note;
}

/** The words alone; a break is `\n`, a tab `\t`, so that each run keeps its length. */
export function plain(runs: readonly Run[]): string {
  return runs.map(plainRun).join("");
}

function plainRun(run: Run): string {
  if (run.type === "break") return "\n";
  return run.type === "tab" ? "\t" : run.text;
}

/** Puts line breaks at these offsets (ascending) of the plain text. */
export function breakLines(runs: readonly Run[], offsets: readonly number[]): Run[] {
  const made: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const length = plainRun(run).length;
    made.push(...cut(run, offsetsWithin(offsets, start, length)));
    start += length;
  }
  return made;
}

function offsetsWithin(offsets: readonly number[], start: number, length: number): number[] {
  return offsets.map((offset) => offset - start).filter((offset) => offset >= 0 && offset < length);
}

function cut(run: Run, offsets: readonly number[]): Run[] {
  if (run.type !== "text") return [...offsets.map(() => ({ type: "break" as const })), run];
  const ends = [...offsets, run.text.length];
  return ends.flatMap((end, index): Run[] => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const text = run.text.slice(from, end);
    const part: Run[] = text === "" ? [] : [{ ...run, text }];
    return index === 0 ? part : [{ type: "break" }, ...part];
  });
}
