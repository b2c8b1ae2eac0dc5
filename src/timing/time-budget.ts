import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { keepsTime } from "../language/pace.js";
import type { Budget } from "../model/pace.js";
import { indicesOf, sectionsIn } from "../model/sections.js";
import type { Block, Paper, Section } from "../model/tree.js";
import { textOf } from "../model/walk.js";
import { diagnose } from "./diagnostics.js";
import { secondsOf } from "./speech.js";

/** What else there is to know of a paper that does not keep its time. */
export interface TimeBudget {
  budget: Budget;
  /** Han characters a minute. */
  pace: number;
  /** Roles that could be added, by name. */
  more: readonly string[];
  /** Roles of which there is nothing more, and the themes that are short of it. */
  scarce?: { roles: readonly string[]; themes: readonly string[] };
}

/** By how much a paper is over or under its time, and what to do about it. */
export function timeBudget(paper: Paper, { budget, pace, more, scarce }: TimeBudget): Diagnostic[] {
  const seconds = secondsOf(paper.blocks, pace);
  if (keepsTime(seconds, budget)) return [];
  const off = seconds - budget.minutes * 60;
  const much = `${off > 0 ? "多" : "少"} ${minutes(Math.abs(off))}（约 ${hanIn(Math.abs(off), pace)} 字）`;
  const message = `定的是 ${budget.minutes} 分钟，念下来约 ${minutes(seconds)}，${much}，能换的片段换过也合不上，最${off > 0 ? "短" : "长"}只能到这里。`;
  const advice = off > 0 ? whatToCut(paper, pace) : whatIsScarce(scarce) + whatToAdd(paper, pace, more);
  return [diagnose("time-budget", budget.place, message + advice)];
}

function whatToCut(paper: Paper, pace: number): string {
  const longest = stretches(paper, pace).sort((a, b) => b.seconds - a.seconds);
  return `念得最久的是${longest.slice(0, 3).map(stretchText).join("、")}，请从这里删`;
}

function whatIsScarce({ roles, themes }: NonNullable<TimeBudget["scarce"]> = { roles: [], themes: [] }): string {
  if (roles.length === 0) return "";
  const whose = themes.length > 0 ? `讲“${themes.join("”“")}”的片段` : "片段";
  const named = roles.slice(0, 6).map((role) => `“${role}”`);
  return `${whose}不够用的是${named.join("、")}${roles.length > 6 ? `等 ${roles.length} 部分` : ""}，可以备几篇；`;
}

function whatToAdd(paper: Paper, pace: number, more: readonly string[]): string {
  const shortest = stretches(paper, pace)
    .filter(({ heading }) => heading)
    .sort((a, b) => a.seconds - b.seconds);
  const roles = more.slice(0, 5).map((role) => `“${role}”`);
  const ways = [
    ...(roles.length > 0 ? [`用得上的话，在“选用”里加上${roles.join("、")}`] : []),
    ...(shortest.length > 0 ? [`把${shortest.slice(0, 2).map(stretchText).join("、")}写长一些`] : []),
  ];
  return ways.length > 0 ? ways.join("；或者") : "请在正文里再写几段";
}

/** A part of the paper as its reader sees it. */
interface TimedSection {
  name: string;
  heading: boolean;
  seconds: number;
}

/** The main sections, and what stands before and behind them. */
function stretches({ blocks, root }: Paper, pace: number): TimedSection[] {
  const take = (indices: readonly number[]) =>
    secondsOf(
      indices.flatMap((index) => blocks[index] ?? []),
      pace,
    );
  const main = sectionsIn(root);
  const outside = root.children.filter((child) => typeof child === "number");
  const first = main[0]?.heading ?? blocks.length;
  return [
    { name: "开头", heading: false, seconds: take(outside.filter((index) => index < first)) },
    ...main.map((section) => ({ name: nameOf(blocks, section), heading: true, seconds: take(indicesOf(section)) })),
    { name: "结尾", heading: false, seconds: take(outside.filter((index) => index > first)) },
  ].filter(({ seconds }) => seconds > 0);
}

function nameOf(blocks: readonly Block[], { heading = 0 }: Section): string {
  const block = blocks[heading];
  return block?.type === "heading" ? `${block.number}${textOf(block.children)}` : "";
}

function stretchText({ name, seconds }: TimedSection): string {
  return `“${name}”（${minutes(seconds)}）`;
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 6) / 10} 分钟`;
}

/** To tens. */
function hanIn(seconds: number, pace: number): number {
  return Math.max(10, Math.round(((seconds / 60) * pace) / 10) * 10);
}
