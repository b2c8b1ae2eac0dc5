import { figureOf, lacksOf, wordFigure } from "../figures/index.js";
import { type Data, Datum, type Hole, isGroup, isList } from "../model/data.js";
import { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Derivation, Remark } from "../model/value.js";

/** A figure as part of a text that a helper has made. */
export interface FigureText {
  /** As it stands in the text: 增长5.6%. */
  text: string;
  figure: Figure;
  /** Where it begins in that text. */
  at: number;
}

interface More {
  derive?: Derivation;
  key?: true;
  hole?: Hole;
  /** The figures in the text, in order. */
  pieces?: readonly FigureText[];
  remarks?: readonly Remark[];
  /** The text shows by itself what is still open in it: 请＿＿＿＿宣读表彰决定. */
  inPlace?: true;
}

/** What a helper gives back for the paper: a text, and the data it was made from. */
export class HelperResult {
  readonly from: readonly Datum[];
  readonly hole?: Hole;
  constructor(
    readonly text: string,
    from: readonly Datum[] = [],
    readonly more: More = {},
  ) {
    this.from = [...new Set([...from, ...(more.pieces ?? []).flatMap(({ figure }) => dataOf(figure))])];
    const hole = more.hole ?? worstHole(this.from);
    if (hole) this.hole = hole;
  }
}

/** A text made around one figure. */
export function around(figure: Figure, text: string): HelperResult {
  return composed([{ text, figure }]);
}

/** A text made of words and figures. */
export function composed(
  parts: readonly (string | Omit<FigureText, "at">)[],
  from: readonly Datum[] = [],
  remarks: readonly Remark[] = [],
): HelperResult {
  const pieces: FigureText[] = [];
  let text = "";
  for (const part of parts) {
    if (typeof part !== "string") pieces.push({ ...part, at: text.length });
    text += typeof part === "string" ? part : part.text;
  }
  return new HelperResult(text, from, { pieces, remarks });
}

/** A number of a ledger is worded in the house style; one typed in 会议.yaml is printed as it is typed. */
export function asPrinted(datum: Datum, style: NumberStyle): HelperResult {
  const figure = figureOf(datum);
  if (!figure) return new HelperResult(datum.text, [datum]);
  return around(figure, datum.reading.quantity ? wordFigure(figure, style) : datum.text);
}

/** A visible blank, to be written in by hand. */
const blank = "＿＿＿＿";

/** A text as it is printed while it is open. @param label what is missing, for a draft */
export function openText(text: string, label: string, hole: Hole | undefined): string {
  if (hole === "待填") return blank;
  if (hole === "暂定") return `${text}（暂定）`;
  return hole === "缺" ? `【待填：${label}】` : text;
}

/** A text made of parts, each of which shows by itself what is still open in it. */
export function inParts(parts: readonly (string | HelperResult)[]): HelperResult {
  const made = parts.map((part) => (typeof part === "string" ? new HelperResult(part) : part));
  const text = made.map((part) => (part.more.inPlace ? part.text : openText(part.text, labelOf(part), part.hole)));
  return new HelperResult(
    text.join(""),
    made.flatMap(({ from }) => from),
    { inPlace: true },
  );
}

/** 事项 of 议程[2].事项. */
function labelOf({ from }: HelperResult): string {
  return (
    from
      .find(({ hole }) => hole === "缺")
      ?.path.split(".")
      .at(-1) ?? ""
  );
}

const order: Hole[] = ["暂定", "待填", "缺"];

export function worstHole(from: readonly Datum[]): Hole | undefined {
  return from
    .map((datum) => datum.hole)
    .filter((hole) => hole !== undefined)
    .sort((a, b) => order.indexOf(b) - order.indexOf(a))[0];
}

/** The cell that a figure is, or the cells that keep a computed one open: the others it tells itself. */
function dataOf(figure: Figure): readonly Datum[] {
  return figure.formula.type === "datum" ? [figure.formula.datum] : lacksOf(figure).holes;
}

/** All leaves of a helper's argument. */
export function leaves(data: unknown): Datum[] {
  if (data instanceof Datum) return [data];
  if (data instanceof HelperResult) return [...data.from];
  if (data instanceof Figure) return [...dataOf(data)];
  if (isList(data)) return data.flatMap(leaves);
  return isGroup(data) ? Object.values(data as Record<string, Data>).flatMap(leaves) : [];
}

/** What `#if` goes by: nothing, an empty text or list, none of something, and 否 are no. */
export function truthy(value: unknown): boolean {
  if (value instanceof Datum) return value.hole === "待填" || !["", "否"].includes(value.text);
  if (value instanceof HelperResult) return value.text !== "";
  if (value instanceof Figure) return /[1-9]/.test(value.quantity.value);
  if (isList(value)) return value.length > 0;
  return Boolean(value);
}
