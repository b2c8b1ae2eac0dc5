import { isHan, isLatin, isWide } from "./characters.js";

/** A quotation mark as it is written. */
interface TypedQuote {
  at: number;
  written: string;
}

/** A quotation mark of a text, and the one that should stand there. */
export interface QuoteMark extends TypedQuote {
  /** Undefined where its direction cannot be told. */
  right: string | undefined;
}

/** What is known of the blocks around: one has left a quotation open, the next one closes it. */
export interface Crossing {
  openBefore: boolean;
  closedBehind: boolean;
}

type MarkPair = readonly [left: string, right: string];

const within: Crossing = { openBefore: false, closedBehind: false };
/** Longer runs of marks without partners are not puzzled out. */
const mostPuzzled = 41;

/** The double quotation marks of a text and how they pair. */
export function doubleQuotes(text: string, crossing: Crossing = within): QuoteMark[] {
  const marks = marksIn(text, /["“”＂]/g).filter(({ at }) => !isInch(text, at));
  return nested(marks) ?? nestedStraight(marks) ?? pair(text, marks, ["“", "”"], crossing);
}

/** The same for single ones; an apostrophe between Latin letters is none. */
export function singleQuotes(text: string): QuoteMark[] {
  const marks = marksIn(text, /['‘’＇]/g).filter(({ at }) => !isApostrophe(text, at));
  return pair(text, marks, ["‘", "’"], within);
}

function marksIn(text: string, pattern: RegExp): TypedQuote[] {
  return [...text.matchAll(pattern)].map(({ index, 0: written }) => ({ at: index, written }));
}

function pair(text: string, marks: readonly TypedQuote[], signs: MarkPair, crossing: Crossing): QuoteMark[] {
  const { openBefore, closedBehind } = crossing;
  if (marks.length % 2 === (openBefore === closedBehind ? 0 : 1)) return alternate(marks, signs, openBefore);
  return puzzledOut(text, marks, signs);
}

function alternate(marks: readonly TypedQuote[], [left, right]: MarkPair, open: boolean): QuoteMark[] {
  return marks.map((mark, index) => ({ ...mark, right: (index % 2 === 0) === open ? right : left }));
}

/** One mark has no partner: each is tried as the odd one, and what all sound readings agree on is taken. */
function puzzledOut(text: string, marks: readonly TypedQuote[], signs: MarkPair): QuoteMark[] {
  if (marks.length > mostPuzzled) return marks.map((mark) => ({ ...mark, right: undefined }));
  const readings = marks
    .map((odd) =>
      alternate(
        marks.filter((mark) => mark !== odd),
        signs,
        false,
      ),
    )
    .filter((reading) => reading.every((mark) => isSound(text, mark, signs)));
  return marks.map((mark) => {
    const directions = new Set(readings.map((reading) => reading.find(({ at }) => at === mark.at)?.right));
    return { ...mark, right: directions.size === 1 ? [...directions][0] : undefined };
  });
}

function isSound(text: string, { at, written, right }: QuoteMark, [left]: MarkPair): boolean {
  if (!/["'＂＇]/.test(written) && written !== right) return false;
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  return right === left ? !/^$|[，。、；：！？）》]/.test(after) : !/^$|[，、；：（《]/.test(before);
}

/** “学习“强国”平台”: well nested, but the inner pair should be ‘’. */
function nested(marks: readonly TypedQuote[]): QuoteMark[] | undefined {
  if (marks.some(({ written }) => !"“”".includes(written))) return undefined;
  let depth = 0;
  // An opening mark counts itself, a closing one what it closes.
  const depths = marks.map(({ written }) => {
    depth += written === "“" ? 1 : -1;
    return written === "“" ? depth : depth + 1;
  });
  if (depth !== 0 || depths.some((one) => one < 1 || one > 2) || !depths.includes(2)) return undefined;
  return marks.map((mark, index) => ({ ...mark, right: depths[index] === 1 ? mark.written : inner(mark.written) }));
}

function inner(mark: string): string {
  return mark === "“" ? "‘" : "’";
}

/** “学习"强国"平台”: straight marks in pairs inside a curly pair. */
function nestedStraight(marks: readonly TypedQuote[]): QuoteMark[] | undefined {
  let inside = false;
  let straight = 0;
  const right: QuoteMark[] = [];
  for (const mark of marks) {
    if ("“”".includes(mark.written)) {
      if ((mark.written === "“") === inside || straight % 2 === 1) return undefined;
      inside = !inside;
      straight = 0;
      right.push({ ...mark, right: mark.written });
      continue;
    }
    right.push({ ...mark, right: (inside ? "‘’" : "“”")[straight % 2] });
    straight += 1;
  }
  return inside || straight % 2 === 1 ? undefined : right;
}

function isInch(text: string, at: number): boolean {
  if (text[at] !== '"' || !/[0-9]/.test(text[at - 1] ?? "") || isWide(text[at + 1])) return false;
  return !text.slice(0, at).includes('"');
}

function isApostrophe(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at + 1];
  if (isLatin(before) && (isLatin(after) || !isHan(after))) return !/['‘]/.test(text.slice(0, at));
  return /[0-9]/.test(before ?? "") && !isWide(after);
}
