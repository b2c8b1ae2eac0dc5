import { endsSentence, leadEnd } from "../language/leads.js";
import { usualHeading } from "./likeness.js";
import { isAgenda, isSpeaker } from "./shapes.js";

/** Lead sentences are no longer, and what they lead no shorter. */
const longest = 20;
const shortestText = 16;

/** Ways to begin a paragraph that make a heading of its first words where the next paragraph begins in the same way. */
const openings: readonly [string, RegExp][] = [
  ["从", /^从.{1,12}?(?:看|讲|说|来看|来说|来讲)[，,]/],
  ["方面", /^(?:在|就)?[^，。；：]{2,12}方面[，,：:]/],
  ["就是", /^[“"‘'][^”"’']{1,6}[”"’'][，,]?就是[^。！？；：]{1,30}[。！？；：，]/],
  ["对", /^(?:对|关于|针对)[^，。；：]{2,14}[，,：:]/],
  ["冒号", /^(?!.*(?:会议|同志))[^，。；：、]{2,6}(?<![有是为下括点项程求示出调讲])[：:](?=.{12})/],
];

interface Lead {
  /** Length of the lead, its mark included. */
  length: number;
  /** What must be alike in the paragraph beside it. */
  shape: string;
  text: string;
}

/**
 * The lengths of the lead sentences of paragraphs that follow one another without numbers; 0 = none. A sentence leads where it
 * is short and the paragraph beside it begins with one of the same make.
 */
export function leadsOf(texts: readonly string[]): number[] {
  const leads = texts.map(leadOf);
  return leads.map((lead, index) => {
    if (!lead) return 0;
    const beside = [leads[index - 1], leads[index + 1]];
    return beside.some((other) => other && isAlike(lead, other)) || inRow(leads, index) ? lead.length : 0;
  });
}

/** This many short sentences of about one length at the beginnings of paragraphs are no chance. */
const row = 3;

function inRow(leads: readonly (Lead | undefined)[], index: number): boolean {
  for (let from = Math.max(0, index - row + 1); from <= index; from += 1) {
    const some = leads.slice(from, from + row);
    const lengths = some.map((lead) => (lead?.shape === "短句" ? lead.length : 100));
    if (some.length === row && Math.max(...lengths) <= 16 && Math.max(...lengths) - Math.min(...lengths) <= 4)
      return true;
  }
  return false;
}

function leadOf(text: string): Lead | undefined {
  for (const [shape, pattern] of openings) {
    const opening = pattern.exec(text)?.[0];
    if (opening !== undefined && text.length - opening.length >= shortestText) {
      return { length: opening.length, shape, text: opening };
    }
  }
  const end = leadEnd(text) ?? 0;
  const sentence = text.slice(0, end);
  if (end < 4 || end > longest || text.length - end < shortestText || !/[。！]$/.test(sentence)) return undefined;
  return { length: end, shape: "短句", text: sentence };
}

function isAlike(one: Lead, other: Lead): boolean {
  if (one.shape !== other.shape) return false;
  const [a, b] = [one.text, other.text];
  if (one.shape === "冒号") return a.length === b.length;
  if (one.shape === "对") return a[0] === b[0];
  if (one.shape !== "短句") return true;
  if (Math.abs(a.length - b.length) > 4) return false;
  const commas = (text: string) => text.split("，").length;
  return commas(a) === commas(b) && (a[0] === b[0] || a.slice(-3) === b.slice(-3) || sharesFrame(a, b));
}

/** 心中有数。 / 手中有招。: as long, and the same words in the same places. */
function sharesFrame(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5) return false;
  const same = [...a.slice(0, -1)].filter((character, index) => character === b[index]);
  return same.length * 2 >= a.length - 1 || same.some((character) => "要再上更必".includes(character));
}

/** 提高认识，切实增强…的责任感: a longer line that is a heading all the same. */
const slogan =
  /^(?:[^，,。；：]{2,14}[，,]){1,2}(?:进一步|切实|全面|不断|着力|努力|扎实|坚决|奋力|加快|持续|推动|推进|促进)[^，,。；：]{4,}$/;

export function isSlogan(text: string): boolean {
  return slogan.test(text);
}

/**
 * A line without number or mark that stands over a paragraph, as a heading does.
 * @param apart it is not indented, and the paragraph is
 */
export function isBareHeading(text: string, next: string | undefined, apart: boolean): boolean {
  if (
    text.length > (isSlogan(text) ? 40 : 24) ||
    isSpeaker(text) ||
    isAgenda(text) ||
    text.length < 2 ||
    endsSentence(text) ||
    /[，、；,;—]$|^[（(]/.test(text)
  )
    return false;
  if (next === undefined || leadEnd(next) === undefined) return false;
  return next.length >= 30 || apart || usualHeading(text) === text.length;
}
