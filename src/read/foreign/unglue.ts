import type { Place } from "../../model/finding.js";
import { type Label, labelAt, type Style } from "./label.js";
import { type Line, lineText, part, placeOf } from "./line.js";
import { leadEnd } from "./sentence.js";

/** Headings that usually have a line of their own. */
const headings: readonly Style[] = ["第一部分", "一、", "（一）"];
/** How much longer than the longest of its kind a heading may be. */
const slack = 6;
const shortest = 4;
/** A first sentence shorter than this may well be a heading that runs in. */
const suspicious = 28;

/** What a paragraph begins with, the surer the more. */
const openers: readonly [number, RegExp][] = [
  [
    3,
    /(?:各级各部门|各级党|各级领导|各镇|各乡镇|各街道|各部门|各单位|各地|全[县市区镇]上下|我们|今年|近年来|年初|去年|上半年|前三季度|截至|目前|当前|同志们[，,]|大家|刚才[，,]|这次|这项|这些|要把|要坚持|要以|要按照|要进一步|要切实|按照|根据|现将|应该说|总的看|总体来看|从.{1,10}看[，,])/y,
  ],
  [2, /(?:全[县市区镇乡省]|\d|会议|坚持|有的|从|每|凡是|一个|项目)/y],
  [1, /[要对在为当这那有让以由把就到是]/y],
];
/** The first point of the next level. */
const firstBelow = /[（(]一[)）]|1[.．、](?!\d)|[（(]1[)）]|一是|一要|第一[，,]|首先[，,]/;

/** Puts the text under a heading on a line of its own again, where it has run on behind it without any mark between. */
export function unglue(lines: readonly Line[]): { lines: Line[]; split: Place[] } {
  const kinds = kindsOf(lines);
  const texts = lines.map(lineText);
  const split: Place[] = [];
  const made = lines.flatMap((line, index) => {
    const at = line.hints.level === undefined ? gluedAt(texts, index, kinds) : undefined;
    if (at === undefined) return [line];
    const rest = part(line, at);
    split.push(placeOf(rest));
    return [part(line, 0, at), rest];
  });
  return { lines: made, split };
}

/** What headings of one style look like where they have lines of their own. */
interface Kind {
  longest: number;
  mean: number;
  commas: number;
}

function kindsOf(lines: readonly Line[]): ReadonlyMap<Style, Kind> {
  const found = new Map<Style, { own: string[]; runIn: number[] }>();
  for (const line of lines) {
    const text = lineText(line);
    const label = labelAt(text);
    if (!label || !headings.includes(label.style)) continue;
    const known = found.get(label.style) ?? { own: [], runIn: [] };
    const end = leadEnd(text, label.text.length);
    if (end === undefined) known.own.push(text);
    else known.runIn.push(end);
    found.set(label.style, known);
  }
  const kinds = new Map<Style, Kind>();
  for (const [style, { own, runIn }] of found) {
    const longest = Math.max(...own.map(({ length }) => length));
    // A short sentence at the beginning is a heading that runs in as it should.
    const meant = runIn.filter((end) => end <= longest + slack).length;
    if (own.length > 0 && own.length >= meant) kinds.set(style, kindOf(own, longest));
  }
  return kinds;
}

function kindOf(own: readonly string[], longest: number): Kind {
  const mean = own.reduce((sum, { length }) => sum + length, 0) / own.length;
  const commas = Math.round(own.reduce((sum, text) => sum + commasIn(text), 0) / own.length);
  return { longest, mean, commas };
}

function gluedAt(texts: readonly string[], index: number, kinds: ReadonlyMap<Style, Kind>): number | undefined {
  const text = texts[index] ?? "";
  const label = labelAt(text);
  const kind = label && kinds.get(label.style);
  if (!label || !kind) return undefined;
  const end = leadEnd(text, label.text.length) ?? text.length;
  const below = firstBelow.exec(text.slice(label.text.length + shortest, Math.min(end, 60)));
  if (below) return label.text.length + shortest + below.index;
  if (end < Math.max(suspicious, kind.longest + slack) || end === text.length) return undefined;
  return standsAlone(texts, index, label) ? likeliest(text.slice(0, end), label, kind) : undefined;
}

/** How far away the heading before or behind it may stand. */
const reach = 40;

/** The heading before or behind it has a line of its own, so it should have one as well. */
function standsAlone(texts: readonly string[], index: number, { style, ordinal }: Label): boolean {
  const near = texts.slice(Math.max(0, index - reach), index + reach + 1).flatMap((text) => {
    const label = labelAt(text);
    return label?.style === style && Math.abs(label.ordinal - ordinal) === 1 ? [leadEnd(text, label.text.length)] : [];
  });
  return near.includes(undefined) && near.every((end) => end === undefined || end >= suspicious);
}

/** Where a heading like its siblings would end and a paragraph begin. */
function likeliest(text: string, label: Label, { longest, mean, commas }: Kind): number | undefined {
  let best: { at: number; score: number } | undefined;
  for (let at = label.text.length + shortest; at <= longest + slack && at < text.length; at += 1) {
    const before = text.slice(0, at);
    const sure = /[，、：“‘《（(的和与及在对为把以从向由]$/.test(before) ? 0 : sureness(text, at);
    if (sure === 0 || commasIn(before) !== commas) continue;
    const score = sure - Math.abs(at - mean) / 6;
    if ((sure > 1 || Math.abs(at - mean) <= 3) && (!best || score > best.score)) best = { at, score };
  }
  return best?.at;
}

function sureness(text: string, at: number): number {
  // 怎么看一季度一季度，…: the paragraph takes up the last words.
  if (text.slice(at - 3, at) === text.slice(at, at + 3) || text.slice(at - 2, at) === text.slice(at, at + 2)) return 3;
  for (const [sure, opener] of openers) {
    opener.lastIndex = at;
    if (opener.test(text)) return sure;
  }
  return 0;
}

function commasIn(text: string): number {
  return text.split(/[，,]/).length - 1;
}
