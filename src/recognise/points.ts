import { type LabelStyle, partStyles } from "../language/label-styles.js";
import { type Label, labelSigns, standsAlone, stylesLike } from "../language/labels.js";
import { leadEnd } from "../language/leads.js";
import { behindGaps } from "./gaps.js";
import { labelAt } from "./label.js";

/** A point inside a paragraph: its label, and its lead sentence up to and with the end mark. */
export interface PointSpan {
  label: Label;
  start: number;
  /** Behind the label, where the lead begins. */
  lead: number;
  end: number;
}

/** Where a numeral can begin a point: at the start, or behind a mark; the numeral first, as many quotes may stand in a row. */
const borders = new RegExp(
  `(?=[${labelSigns}])(?<=(?:[。！？；：，!?;:,…]|[\\u4e00-\\u9fff”](?<![一二三四五六七八九十])[.．])[”’"）)]*\\s*)`,
  "g",
);
/** Styles of headings only. */
const headingStyles: readonly LabelStyle[] = [...partStyles, "一、"];

/**
 * The points that run on in a paragraph, in order.
 * @param opened the label the paragraph begins with has been taken for a list that goes on in other paragraphs
 */
export function pointsIn(text: string, opened: boolean): PointSpan[] {
  const all = candidates(text);
  const row = new CandidateRow(all, text);
  const found = all.filter((one, index) => (one.start === 0 && opened) || row.isPoint(one, index));
  return found.map(({ label, start }, index) => {
    const lead = start + label.text.length;
    const end = leadEnd(text, lead) ?? text.length;
    return { label, start, lead, end: Math.min(end, found[index + 1]?.start ?? text.length) };
  });
}

interface PointCandidate {
  label: Label;
  start: number;
}

/** The point before `next` in its list runs on somewhere in the text, and not at its beginning. */
export function runsOnTo(text: string, { style, ordinal }: Label): boolean {
  const alike = stylesLike(style);
  const before = (label: Label) => label.ordinal === ordinal - 1 && alike.includes(label.style);
  return candidates(text).some(({ label, start }) => start > 0 && before(label));
}

function candidates(text: string): PointCandidate[] {
  const starts = [0, ...[...text.matchAll(borders)].map(({ index }) => index).filter((index) => index > 0)];
  return starts.flatMap((start) => {
    const label = labelAt(text, start, start === 0 ? "line" : "sentence");
    return label && !headingStyles.includes(label.style) ? [{ label, start }] : [];
  });
}

/** The candidates of a paragraph, which may be many: each is told from its neighbours without looking through all of them. */
class CandidateRow {
  /** Where a number of a style stands for the first and the last time. */
  private readonly first = new Map<string, number>();
  private readonly last = new Map<string, number>();
  /** The first that begins a list behind a mark that announces it. */
  private readonly announced: number;
  /** Those that go on with a list that has left numbers out: 一抓…，二抓…，四抓…. */
  private readonly behindGap: ReadonlySet<number>;

  constructor(
    all: readonly PointCandidate[],
    private readonly text: string,
  ) {
    for (const [index, { label }] of all.entries()) {
      const keys = [keyOf(label.style, label.ordinal), ...(label.ordinal > 1 ? [keyOf(label.style, "later")] : [])];
      for (const key of keys) {
        if (!this.first.has(key)) this.first.set(key, index);
        this.last.set(key, index);
      }
    }
    this.behindGap = behindGaps(all.map(({ label }) => label));
    this.announced = all.findIndex(({ label, start }) => label.ordinal === 1 && !endsInComma(text, start));
  }

  isPoint({ label, start }: PointCandidate, index: number): boolean {
    const weakBorder = endsInComma(this.text, start);
    if (standsAlone(label.style) && !weakBorder) return true;
    // 今天请大家来，一是算账，二是找路: words of a sentence, not a list.
    const opened = this.announced >= 0 && this.announced < index;
    if (weakBorder && (label.ordinal === 1 || !opened)) return false;
    return this.inSeries(label, index) || this.behindGap.has(index);
  }

  /** One before or one behind it counts on. */
  private inSeries({ style, ordinal }: Label, index: number): boolean {
    if (ordinal === 0) return this.stands(style, "later", index, -1);
    // 首先 … 第二 … is one list, but not where there is a 第一, too.
    const alike = stylesLike(style).filter((other) => other === style || !this.first.has(keyOf(other, ordinal)));
    return alike.some(
      (other) =>
        (ordinal > 1 && this.stands(other, ordinal - 1, index, -1)) || this.stands(other, ordinal + 1, index, 1),
    );
  }

  private stands(style: LabelStyle, ordinal: number | "later", index: number, side: 1 | -1): boolean {
    const at = (side < 0 ? this.first : this.last).get(keyOf(style, ordinal));
    return at !== undefined && (side < 0 ? at < index : at > index);
  }
}

function keyOf(style: LabelStyle, ordinal: number | "later"): string {
  return `${style}${ordinal}`;
}

function endsInComma(text: string, at: number): boolean {
  return /[，,、]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}
