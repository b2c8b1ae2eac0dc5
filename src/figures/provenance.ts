import { addressIn } from "../language/cells.js";
import { whereText } from "../language/where.js";
import { type Datum, isUnfilled } from "../model/data.js";
import type { Figure, FigureOrigin, Formula, PrintedFigure } from "../model/figure.js";
import type { Place } from "../model/place.js";
import { exactText, formulaText } from "./formula-text.js";

/** The figures a formula names; empty for a cell, a count, a time. */
function termsOf(formula: Formula): readonly Figure[] {
  return "terms" in formula ? formula.terms : [];
}

/** All cells and lines a figure rests on, each once, in the order of the files: file, sheet, column, row. */
export function cellsOf(figure: Figure): Place[] {
  const cells = new Map(placesOf(figure).map((place) => [sortKey(place), place]));
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

function placesOf({ formula }: Figure): Place[] {
  if (formula.type === "count") return [...formula.rows];
  if (formula.type === "datum") return [formula.datum.place];
  if (formula.type === "time") return formula.from.map(({ place }) => place);
  const open = "open" in formula ? (formula.open ?? []) : [];
  return [...termsOf(formula).flatMap(placesOf), ...open.map(({ place }) => place)];
}

/** One text for each place, so that texts sort as the places do. */
function sortKey({ file, line = 0, column = 0, cell = "" }: Place): string {
  const address = addressIn(cell);
  const parts = address ? [address.column, address.row] : [line, column];
  return [file, address?.sheet ?? "", ...parts.map((part) => String(part).padStart(9))].join("\n");
}

/** A ledger is any file but 会议.yaml and the briefs; a number in a template is typed by hand like one in a brief. */
function originOfFigure(figure: Figure): FigureOrigin {
  const files = new Set(placesOf(figure).map(({ file }) => file));
  if ([...files].some((file) => file !== "会议.yaml" && !file.endsWith(".md"))) return "台账";
  return files.has("会议.yaml") ? "会议" : "手工";
}

/** Whether a cell that the figure rests on is still to be filled in, so that its value means nothing yet. */
export function isOpen(figure: Figure): boolean {
  return lacksOf(figure).holes.some(isUnfilled);
}

/**
 * A figure with all that is told of it, for the steps after rendering. Told when it is asked: a table of 5 000 shares of one sum rests on
 * 5 000 × 5 000 cells.
 */
export function printedFigure(text: string, figure: Figure, at = 0): PrintedFigure {
  return {
    text,
    at,
    figure,
    get formula() {
      return formulaText(figure);
    },
    get exact() {
      return exactText(figure);
    },
    get cells() {
      return cellsOf(figure);
    },
    get where() {
      return whereText(cellsOf(figure));
    },
    get origin() {
      return originOfFigure(figure);
    },
  };
}

/** What a figure lacks: the empty cells of the columns it is computed over, and the data that is not settled (待填, 暂定). */
export interface Lacks {
  blanks: readonly { of: string; cells: readonly Place[] }[];
  holes: readonly Datum[];
}

const known = new WeakMap<Figure, Lacks>();

/** Looked up once of a figure that others are computed from. */
export function lacksOf(figure: Figure): Lacks {
  const { formula } = figure;
  if (formula.type === "datum") return { blanks: [], holes: formula.datum.hole ? [formula.datum] : [] };
  const lacks = known.get(figure) ?? lacksIn(formula);
  known.set(figure, lacks);
  return lacks;
}

function lacksIn(formula: Formula): Lacks {
  const own = "blanks" in formula && formula.blanks.length > 0 ? [{ of: formula.of, cells: formula.blanks }] : [];
  const open = "open" in formula ? (formula.open ?? []) : [];
  const read = formula.type === "time" ? formula.from.filter(({ hole }) => hole) : [];
  const terms = termsOf(formula).map(lacksOf);
  return {
    blanks: [...own, ...terms.flatMap(({ blanks }) => blanks)],
    holes: [...new Set([...terms.flatMap(({ holes }) => holes), ...open, ...read])],
  };
}
