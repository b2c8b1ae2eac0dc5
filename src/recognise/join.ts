import { type LabelStyle, partStyles } from "../language/label-styles.js";
import { type Label, runsOn } from "../language/labels.js";
import { endsSentence, leadEnd } from "../language/leads.js";
import { isTableRow } from "../language/table-row.js";
import { width } from "../language/width.js";
import { type DraftLine, lineText, type PlacedText, placeOf } from "../model/line.js";
import type { Place } from "../model/place.js";
import { Headings } from "./headings.js";
import { labelAt } from "./label.js";
import { isSlogan, leadsOf } from "./leads.js";
import { runsOnTo } from "./points.js";
import { isAgenda, isAnnexNote, isCue, isDate, isParticulars, isPause, isSpeaker } from "./shapes.js";
import { lineWidth, reaches, type Setting, settingOf } from "./wrap.js";

/** A heading is seldom shorter where it breaks off, and what is left of it seldom longer. */
const headingBreak = 14;
const headingRest = { cut: 26, broken: 16 };
/** Headings that are always sentences break off anywhere. */
const sentenceBreak = 8;
const sentenceRest = 10;
/** A heading that is a sentence is no longer: what follows is the text below a heading that is none. */
const longestSentence = 64;
/** How much of the end of a paragraph is remembered. */
const reach = 400;
/** How much narrower than the others a cut line may be. */
const slack = 3;
/** A line of this width that breaks off is no name and no heading. */
const prose = 22;

/** Puts lines that were broken in mid-sentence together again. `joined` are the places where a second part began. */
export function joinLines(lines: readonly DraftLine[]): { lines: DraftLine[]; joined: Place[] } {
  const joiner = new Joiner(lines);
  for (const line of lines) joiner.take(line);
  return joiner;
}

/** What has been put together so far; the whole text is never looked at again, so that a paragraph may be of any length. */
interface Current {
  line: DraftLine;
  label: Label | undefined;
  /** The last line that went in. */
  lastLine: DraftLine;
  last: string;
  /** All of it together. */
  total: number;
  /** The end of it. */
  recent: string;
  /** An end mark stands in it. */
  ended: boolean;
  /** A mark of any kind stands in it. */
  marked: boolean;
}

class Joiner {
  readonly lines: DraftLine[] = [];
  readonly joined: Place[] = [];
  private readonly setting: Setting;
  private readonly headings: Headings;
  /** Lines that begin with a short sentence, as the line beside them does. */
  private readonly led: ReadonlySet<DraftLine>;
  private current: Current | undefined;

  constructor(lines: readonly DraftLine[]) {
    this.setting = settingOf(lines);
    this.headings = new Headings(lines);
    const leads = leadsOf(lines.map(lineText));
    this.led = new Set(lines.filter((_, index) => leads[index] !== 0));
  }

  take(line: DraftLine): void {
    const { current } = this;
    if (current && this.goesOn(current, line)) this.add(current, line);
    else this.begin(line);
  }

  private begin(line: DraftLine): void {
    const words = lineText(line);
    const label = labelAt(words);
    const made = { ...line, pieces: [...line.pieces] };
    this.lines.push(made);
    const ended = leadEnd(words, label?.text.length) !== undefined;
    this.current = {
      line: made,
      label,
      last: words,
      lastLine: line,
      total: width(words),
      recent: words.slice(-reach),
      ended,
      marked: hasMark(words),
    };
  }

  private add(current: Current, line: DraftLine): void {
    const words = lineText(line);
    this.joined.push(placeOf(line));
    current.line.pieces.push(...between(current.last, words, placeOf(line)), ...line.pieces);
    current.last = words;
    current.lastLine = line;
    current.total += width(words);
    current.recent = (current.recent + words).slice(-reach);
    current.ended ||= leadEnd(words) !== undefined;
    current.marked ||= hasMark(words);
  }

  private goesOn(current: Current, next: DraftLine): boolean {
    if (next.tables || current.line.hints.level !== undefined || next.hints.level !== undefined) return false;
    const words = lineText(next);
    if (isApart(current.last) || isApart(words) || isBorder(current.line, next)) return false;
    if (neverBetween(current.last, words)) return true;
    if (next.hints.paragraph) return this.cutInWord(current, words, next);
    if (restOfWord.test(words) && !endsSentence(current.last) && !next.blankBefore && !this.isIndented(next))
      return true;
    if (this.beginsAnew(current, words, next)) return false;
    if (endsSentence(current.last)) return this.wrapped(current, next, words);
    if (/[，、,]$/.test(current.last)) return true;
    if (this.isIndented(next)) return false;
    const { label } = current;
    if (label && !runsOn(label.style) && !current.ended) {
      return !next.blankBefore && this.headingGoesOn(current, label, next, words);
    }
    return this.proseGoesOn(current, words, next);
  }

  /** Paragraphs of a Word file are paragraphs: lines were only cut where many are equally wide and end in mid-sentence. */
  private cutInWord(current: Current, words: string, next: DraftLine): boolean {
    if (next.blankBefore || endsSentence(current.last) || this.isIndented(next)) return false;
    if (restOfWord.test(words) && words[1] !== "、" && isProse(current)) return true;
    return this.isFull(current) && !this.beginsAnew(current, words, next);
  }

  /** A line that happens to end with a sentence goes on where nothing says that a paragraph begins. */
  private wrapped(current: Current, next: DraftLine, words: string): boolean {
    if (next.blankBefore) return false;
    if (this.isContinuation(current, next)) return true;
    return this.isFull(current) && !this.isIndented(next) && !opensSentence(words);
  }

  /** Paragraphs begin with an indent, lines were cut, and this line has none. */
  private isContinuation({ lastLine }: Current, { indent }: DraftLine): boolean {
    const { indented, least } = this.setting;
    return indented && indent < 1 && reaches(lastLine, least, slack);
  }

  private isFull({ lastLine }: Current): boolean {
    return reaches(lastLine, this.setting.full);
  }

  private isIndented({ indent }: DraftLine): boolean {
    return this.setting.indented && indent >= 1;
  }

  /** A label begins a paragraph, but for one that a cut has put at the beginning of a line. */
  private beginsAnew(current: Current, words: string, next: DraftLine): boolean {
    if (isDate(words) || isAnnexNote(words) || isNote(current.last) || isAgenda(words)) return true;
    const label = labelAt(words);
    if (!label) return false;
    if (next.blankBefore || this.isIndented(next) || strong.includes(label.style)) return true;
    if (!endsSentence(current.last)) return !weak.includes(label.style) || !isProse(current);
    if (this.isContinuation(current, next)) return false;
    return !(runsOnTo(current.recent, label) && this.isFull(current));
  }

  private headingGoesOn(current: Current, label: Label, next: DraftLine, words: string): boolean {
    const wide = (least: number) =>
      this.isFull(current) || (!this.setting.full && lineWidth(current.lastLine) >= least);
    if (linksOn.test(words)) return true;
    if (!endsSentence(words) && leadEnd(words) === undefined) {
      return wide(headingBreak) && width(words) <= (this.setting.full ? headingRest.cut : headingRest.broken);
    }
    const rest = leadEnd(words) ?? words.length;
    // As wide as the cut, and only the end of a sentence is left over.
    if (this.isFull(current) && rest <= sentenceRest) return true;
    const alike = this.headings.areSentences(current.line, label);
    if (alike === undefined) return wide(headingBreak) && this.isContinuation(current, next);
    const whole = current.total + width(words.slice(0, rest));
    return alike && whole <= longestSentence && wide(sentenceBreak);
  }

  private proseGoesOn(current: Current, words: string, next: DraftLine): boolean {
    if (isSlogan(current.last) && this.led.has(next)) return false;
    if (next.blankBefore) return isProse(current) && !opensSentence(words) && !isSlogan(current.last);
    if (this.setting.indented && next.indent < 1 && current.line.indent >= 1 && current.total >= 8) return true;
    if (this.setting.full === undefined) return isProse(current) && !opensSentence(words);
    return this.isFull(current) || isProse(current);
  }
}

/** No name and no heading. */
function isProse({ label, ended, total, marked }: Current): boolean {
  return (!label || ended || runsOn(label.style)) && (total >= prose || (marked && total >= 10));
}

/** Labels that are words of a sentence as well. */
const weak: readonly LabelStyle[] = ["第一，", "第一项", "首先，", "其一，", "一抓"];
/** Labels of headings, which are not always indented. */
const strong: readonly LabelStyle[] = [...partStyles, "一、", "（一）"];

/** A heading goes on with a link; 和谐稳定… and 及时… are words that begin a paragraph. */
const linksOn = /^(?:的(?!确)|和(?![谐平睦美顺])|与(?![会此时])|及(?![时早至])|之(?![前后所])|或(?!许))/;

/** No line ends or begins in this way unless it was cut. */
function neverBetween(before: string, after: string): boolean {
  return /[“‘（《〈【〔(]$/.test(before) || /^[，。、；：！？”’）》〉】〕%％,;]/.test(after);
}

/** One character and a mark are what a cut has left over of a word, but for labels; 县、乡两级 may begin a paragraph as well. */
const restOfWord = /^(?![一二三四五六七八九十附注答问])[\u4e00-\u9fff][，。、；：！？”’）》〉】〕%％,;]/;

/** A new page, and lines set in the middle, are nobody's second half. */
function isBorder({ hints }: DraftLine, next: DraftLine): boolean {
  return next.hints.newPage === true || hints.centred === true || next.hints.centred === true;
}

function hasMark(words: string): boolean {
  return /[，。；：、,;:]/.test(words);
}

/** Pauses, stage directions and rows of a table stand alone. */
function isApart(text: string): boolean {
  return isPause(text) || isCue(text) || isTableRow(text);
}

/** 附件：… and 时间：…, a guest on a line of his own: complete without an end mark. */
function isNote(text: string): boolean {
  if (isAnnexNote(text) || isParticulars(text)) return true;
  return text.length <= 24 && !/[，。；：]|请|由|[和与]/.test(text) && /同志$/.test(text) && isSpeaker(text);
}

/** What a new paragraph likes to begin with: the line before then only lacks its end mark. */
function opensSentence(text: string): boolean {
  return /^(?:同志们[，,]|下面[，,]|刚才[，,]|总之[，,]|会后[，,]|谢谢)/.test(text);
}

/** Latin words are divided by a space; Han, and the letters of a mask, are not. */
function between(before: string, after: string, place: Place): PlacedText[] {
  return /[A-Za-z]{2}$/.test(before) && /^[A-Za-z]{2}/.test(after) ? [{ text: " ", place }] : [];
}
