import { chineseNumber } from "../model/numeral.js";
import type { Block, Paper } from "../model/tree.js";
import { inlinesOf, textOf } from "../model/walk.js";

/** How long a paper is, and how long it takes to read out. */
export interface Speech {
  /** Han characters as printed. */
  characters: number;
  minutes: number;
}

/** Han characters a minute; between 140 and 220 for most speakers. */
const pace = 180;
const headingPause = 2;
const paragraphPause = 1;

/** Length and speaking time, in minutes to one decimal. Stage cues are not spoken. */
export function measure(paper: Paper): Speech {
  let characters = 0;
  let spoken = 0;
  let pauses = 0;
  for (const block of paper.blocks) {
    const text = wordsOf(block);
    characters += hanIn(text);
    if (!isSpoken(block)) continue;
    spoken += hanIn(asRead(text));
    pauses += block.type === "heading" ? headingPause : paragraphPause;
  }
  return { characters, minutes: Math.round((spoken / pace + pauses / 60) * 10) / 10 };
}

function isSpoken(block: Block): boolean {
  return ["salutation", "heading", "paragraph"].includes(block.type);
}

function wordsOf(block: Block): string {
  const number = block.type === "heading" ? block.number : "";
  return number + inlinesOf(block).map(textOf).join("");
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Digits take as long as they are read: 2026年 二零二六年, 84.4% 百分之八十四点四. */
function asRead(text: string): string {
  return text
    .replace(/(\d+(?:\.\d+)?)%/g, (_, number: string) => `百分之${readNumber(number)}`)
    .replace(/\d{4}(?=年)/g, eachDigit)
    .replace(/\d+(?:\.\d+)?/g, readNumber);
}

function readNumber(number: string): string {
  const [whole = "", fraction] = number.split(".");
  const words = chineseNumber(Number(whole)) ?? eachDigit(whole);
  return fraction === undefined ? words : `${words}点${eachDigit(fraction)}`;
}

function eachDigit(digits: string): string {
  return [...digits].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("");
}
