import { rangesOf } from "../language/cells.js";
import { statementAround } from "../language/sentences.js";
import { typedFigures } from "../language/typed-figures.js";
import type { PrintedFigure } from "../model/figure.js";
import type { Place } from "../model/place.js";
import type { TracedFigure } from "../model/trace.js";
import type { Block, Inline, Paper } from "../model/tree.js";
import { inlinesOf, textOf } from "../model/walk.js";

/** Every figure of a paper in printed order: those that can be traced, and those that somebody typed. */
export function figuresOf(paper: Paper): TracedFigure[] {
  return paper.blocks.flatMap((block) => inlinesOf(block).flatMap((inlines) => figuresIn(inlines, block)));
}

/** A figure and where it begins in the text of its block. */
interface LocatedFigure {
  figure: Omit<TracedFigure, "sentence">;
  at: number;
}

function figuresIn(inlines: readonly Inline[], block: Block): TracedFigure[] {
  const text = textOf(inlines);
  const standing: LocatedFigure[] = [];
  let at = 0;
  for (const inline of inlines) {
    standing.push(...standingIn(inline, at, block.place));
    at += textOf([inline]).length;
  }
  return standing.map(({ figure, at }) => ({ ...figure, sentence: sentenceAt(text, at) }));
}

function standingIn(inline: Inline, at: number, place: Place): LocatedFigure[] {
  if (inline.type === "text") return typed(inline.text, at, inline.place ?? place);
  if (inline.type === "value") return printed(inline.value.figures ?? [], inline.value.text, at, inline.value.place);
  if (inline.type === "break") return [];
  let inner = at + (inline.type === "point" ? inline.number.length : 0);
  return inline.children.flatMap((child) => {
    const found = standingIn(child, inner, place);
    inner += textOf([child]).length;
    return found;
  });
}

function typed(text: string, at: number, place: Place): LocatedFigure[] {
  return typedFigures(text).map((found) => ({
    figure: { text: found.text, origin: "手工", sources: [], place },
    at: at + found.at,
  }));
}

function printed(figures: readonly PrintedFigure[], text: string, at: number, place: Place): LocatedFigure[] {
  // What is still to be filled in prints a blank in their place.
  return figures.map((made) => ({ figure: traced(made, place), at: at + Math.min(made.at, text.length) }));
}

function traced({ text, origin, figure, formula, cells }: PrintedFigure, place: Place): Omit<TracedFigure, "sentence"> {
  const { value, unit } = figure.quantity;
  return { text, origin, value, unit, formula, sources: rangesOf(cells), place };
}

function sentenceAt(text: string, at: number): string {
  const { start, end } = statementAround(text, { start: at, end: at });
  return text.slice(start, end).trim();
}
