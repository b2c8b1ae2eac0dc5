import { defaultPace } from "../language/pace.js";
import { readAloud } from "../language/read-aloud.js";
import { hanIn } from "../language/sentences.js";
import type { Block, Paper } from "../model/tree.js";
import { inlinesOf, textOf } from "../model/walk.js";

/** How long a paper is, and how long it takes to read out. */
export interface Speech {
  /** Han characters as printed. */
  characters: number;
  minutes: number;
}

/** Seconds of silence: after a heading, after a paragraph, and while people clap. */
const pauses = { heading: 2, paragraph: 1, applause: 5 } as const;

/** Length and speaking time, in minutes to one decimal. @param pace Han characters a minute */
export function measure(paper: Paper, pace = defaultPace): Speech {
  const characters = paper.blocks.reduce((sum, block) => sum + hanIn(wordsOf(block)), 0);
  return { characters, minutes: Math.round(secondsOf(paper.blocks, pace) / 6) / 10 };
}

/**
 * Seconds it takes to read blocks out: titles, cues, pauses of others, annexes, tables and what is under the text are not spoken.
 * @param pace Han characters a minute
 */
export function secondsOf(blocks: readonly Block[], pace = defaultPace): number {
  return blocks.reduce((sum, block) => sum + secondsOfBlock(block, pace), 0);
}

function secondsOfBlock(block: Block, pace: number): number {
  switch (block.type) {
    case "salutation":
    case "paragraph":
      return spoken(block, pace) + pauses.paragraph;
    case "heading":
      return spoken(block, pace) + pauses.heading;
    case "cue":
      return /鼓掌|掌声/.test(wordsOf(block)) ? pauses.applause : 0;
    default:
      return 0;
  }
}

function spoken(block: Block, pace: number): number {
  return (syllables(readAloud(wordsOf(block))) / pace) * 60;
}

function wordsOf(block: Block): string {
  const number = block.type === "heading" ? block.number : "";
  return number + inlinesOf(block).map(textOf).join("");
}

/** Capitals are spelt out (GDP), other Latin words are read. */
function syllables(text: string): number {
  const words = text.match(/[a-z]+/g) ?? [];
  const capitals = text.match(/[A-Z]/g)?.length ?? 0;
  return hanIn(text) + capitals + words.reduce((sum, { length }) => sum + Math.ceil(length / 3), 0);
}
